internal import OpenAPIDocument

extension DescriptionComparison {
  mutating func compareOperations() {
    let chosen = chosenOperations()
    let olds = old.pathOperations(withoutPrefix: options.oldPathPrefix)
    let news = new.pathOperations(withoutPrefix: options.newPathPrefix)
    let oldByKey = Dictionary(olds.map { ($0.key, $0) }, uniquingKeysWith: { first, _ in first })
    let newKeys = Set(news.map(\.key))
    for new in news where chosen?.contains(new.key) ?? true {
      guard let old = oldByKey[new.key] else {
        reportAdded(new.operation, as: new.name)
        continue
      }
      compare(
        OperationPair(
          name: new.name, old: old.operation, new: new.operation, oldPath: old.path,
          newPath: new.path, requests: .request))
    }
    for old in olds where !newKeys.contains(old.key) && chosen?.contains(old.key) ?? true {
      reportRemoved(old.operation, as: old.name)
    }
  }

  /// `nil` for all.
  private func chosenOperations() -> Set<OperationKey>? {
    guard !options.operations.isEmpty else { return nil }
    let olds = old.selecting(options.operations)
      .pathOperations(withoutPrefix: options.oldPathPrefix)
    let news = new.selecting(options.operations)
      .pathOperations(withoutPrefix: options.newPathPrefix)
    return Set((olds + news).map(\.key))
  }

  mutating func reportAdded(_ operation: Operation, as name: OperationName) {
    report(
      Observation(
        .operation(name), .presence, .added, .neither, .compatible, old: nil,
        new: operation.spot, operation.excerpt), at: Reach(operation: name, carrier: .operation))
  }

  mutating func reportRemoved(_ operation: Operation, as name: OperationName) {
    report(
      Observation(
        .operation(name), .presence, .removed, .neither, .breaking(.presence),
        old: operation.spot, operation.excerpt, new: nil,
        circumstances: operation.lifecycle.whenRemoved),
      at: Reach(operation: name, carrier: .operation))
  }

  mutating func compare(_ pair: OperationPair) {
    comparedOperations.insert(pair.name)
    compareNames(of: pair)
    compareDescriptions(of: pair)
    compareSecurity(of: pair)
    compareServers(of: pair)
    compareParameters(of: pair)
    compareRequestBodies(of: pair)
    compareResponses(of: pair)
    compareCallbacks(of: pair)
  }

  /// Names that code and documentation are made of, and no message.
  private mutating func compareNames(of pair: OperationPair) {
    let (old, new) = (pair.old, pair.new)
    if old.id != new.id {
      report(
        Observation(
          .operation(pair.name), .operationID, Effect(old.id, new.id), .neither, .compatible,
          old: old.spot.at("operationId"), old.id, new: new.spot.at("operationId"), new.id),
        at: pair.reach(.operation))
    }
    let (oldTags, newTags) = (Set(old.tags), Set(new.tags))
    if oldTags != newTags {
      report(
        Observation(
          .operation(pair.name), .tags,
          oldTags.isSubset(of: newTags)
            ? .added : newTags.isSubset(of: oldTags) ? .removed : .changed, .neither, .compatible,
          old: old.spot.at("tags"), old.tags.joined(separator: ", "), new: new.spot.at("tags"),
          new.tags.joined(separator: ", ")), at: pair.reach(.operation))
    }
  }

  private mutating func compareDescriptions(of pair: OperationPair) {
    let (old, new) = (pair.old, pair.new)
    let subject = Subject.operation(pair.name)
    let reach = pair.reach(.operation)
    compareLifecycles(
      old.lifecycle, new.lifecycle,
      of: Carried(subject: subject, direction: .neither, old: old.spot, new: new.spot), at: reach)
    compareProse(
      [
        ProseField("summary", old.summary, new.summary),
        ProseField("description", old.description, new.description),
        ProseField("externalDocs", old.externalDocs?.excerpt, new.externalDocs?.excerpt),
      ], of: subject, old: old.spot, new: new.spot, at: reach)
    compareExtensions(
      old.extensions, new.extensions, of: subject, old: old.spot, new: new.spot, at: reach)
  }
}

extension Operation {
  var spot: Spot { Spot(location, pointer) }

  fileprivate var excerpt: String { id ?? summary ?? method }

  var lifecycle: Lifecycle { Lifecycle(isDeprecated: isDeprecated, extensions: extensions) }
}
