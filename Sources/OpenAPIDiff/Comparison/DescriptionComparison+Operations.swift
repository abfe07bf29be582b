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
      Fact(
        .operation(name), .presence, .added, .neither, .compatible, old: nil,
        new: operation.spot, operation.excerpt), at: Reach(operation: name, carrier: .operation))
  }

  mutating func reportRemoved(_ operation: Operation, as name: OperationName) {
    report(
      Fact(
        .operation(name), .presence, .removed, .neither, .breaking(.presence),
        old: operation.spot, operation.excerpt, new: nil,
        circumstances: operation.lifecycle.whenRemoved),
      at: Reach(operation: name, carrier: .operation))
  }

  mutating func compare(_ pair: OperationPair) {
    compareParameters(of: pair)
    compareRequestBodies(of: pair)
    compareResponses(of: pair)
  }
}

extension Operation {
  var spot: Spot { Spot(location, pointer) }

  fileprivate var excerpt: String { id ?? summary ?? method }

  var lifecycle: Lifecycle { Lifecycle(isDeprecated: isDeprecated, extensions: extensions) }
}
