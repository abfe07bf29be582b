internal import OpenAPIDocument

extension DescriptionComparison {
  /// What clients show of themselves must be enough still: for each way that was open before there
  /// must be one that asks no more.
  mutating func compareSecurity(of pair: OperationPair) {
    guard pair.requests == .request else { return compareShownSecurity(of: pair) }
    let old = SecurityAlternatives(pair.old.security, names: schemeNames)
    let new = SecurityAlternatives(pair.new.security)
    let closed = !old.missing(from: new).isEmpty
    let opened = !new.missing(from: old).isEmpty
    guard closed || opened else { return }
    let spots = (
      securitySpot(of: pair.old, in: self.old), securitySpot(of: pair.new, in: self.new)
    )
    let isOfDocument = spots.0.pointer == "/security" && spots.1.pointer == "/security"
    report(
      Observation(
        isOfDocument ? .document : .operation(pair.name),
        old.hasSameSchemes(as: new) ? .securityScope : .security,
        closed ? opened ? .changed : .narrowed : .widened, .request,
        closed ? .breaking(.presence) : .compatible, old: spots.0, old.excerpt, new: spots.1,
        new.excerpt), at: pair.reach(.operation))
  }

  /// What the provider shows of itself where it calls must be enough still for those who are called.
  ///
  /// The requirements of the document are those of its own server, so only those of the operation
  /// itself count.
  private mutating func compareShownSecurity(of pair: OperationPair) {
    let spots = (pair.old.spot.at("security"), pair.new.spot.at("security"))
    let old = SecurityAlternatives(has(spots.0) ? pair.old.security : [], names: schemeNames)
    let new = SecurityAlternatives(has(spots.1) ? pair.new.security : [])
    let isMissed = !new.missing(from: old).isEmpty
    let isNew = !old.missing(from: new).isEmpty
    guard isMissed || isNew else { return }
    report(
      Observation(
        .operation(pair.name), old.hasSameSchemes(as: new) ? .securityScope : .security,
        isMissed ? isNew ? .changed : .widened : .narrowed, .response,
        isMissed ? .breaking(.presence) : .compatible, old: spots.0, old.excerpt, new: spots.1,
        new.excerpt), at: pair.reach(.operation))
  }

  private mutating func securitySpot(of operation: Operation, in graph: SchemaGraph) -> Spot {
    let own = operation.spot.at("security")
    return has(own) ? own : graph.documentSpot.at("security")
  }

  /// Definitions of security schemes. One with another name but the same definition is the same.
  mutating func compareSecuritySchemes() {
    let names = schemeNames
    for scheme in new.securitySchemes {
      guard
        let before = old.securitySchemes.first(where: { (names[$0.name] ?? $0.name) == scheme.name }
        )
      else {
        guard options.operations.isEmpty else { continue }
        report(
          Observation(
            .securityScheme(scheme.name), .presence, .added, .neither, .compatible, old: nil,
            new: scheme.spot, scheme.kind.phrase), at: nil)
        continue
      }
      let users = operations(using: scheme.name)
      guard options.operations.isEmpty || !users.isEmpty else { continue }
      for difference in before.kind.differences(from: scheme.kind) {
        let spots = (before.spot.at(difference.tokens), scheme.spot.at(difference.tokens))
        report(
          Observation(
            .securityScheme(scheme.name), .scheme, difference.effect, .request, difference.verdict,
            old: spots.0, difference.old, new: spots.1, difference.new),
          reaching: users)
      }
      compareProse(
        [ProseField("description", before.description, scheme.description)],
        of: .securityScheme(scheme.name), old: before.spot, new: scheme.spot, at: nil)
    }
    for scheme in old.securitySchemes
    where options.operations.isEmpty
      && !new.securitySchemes.contains(where: { $0.name == names[scheme.name] ?? scheme.name })
    {
      report(
        Observation(
          .securityScheme(scheme.name), .presence, .removed, .neither, .compatible,
          old: scheme.spot, scheme.kind.phrase, new: nil), at: nil)
    }
  }

  /// What schemes of the old version are called in the new one, where that differs.
  private var schemeNames: [String: String] {
    var names: [String: String] = [:]
    for scheme in old.securitySchemes
    where !new.securitySchemes.contains(where: { $0.name == scheme.name }) {
      names[scheme.name] =
        new.securitySchemes.first { candidate in
          candidate.kind == scheme.kind
            && !old.securitySchemes.contains { $0.name == candidate.name }
        }?.name
    }
    return names
  }

  private func operations(using scheme: String) -> [Reach] {
    new.namedOperations.compactMap { name, operation in
      (options.operations.isEmpty || comparedOperations.contains(name))
        && operation.security.contains { $0.schemes.contains { $0.name == scheme } }
        ? Reach(operation: name, carrier: .operation) : nil
    }
  }
}

extension SecurityScheme {
  fileprivate var spot: Spot {
    Spot(location, "").at("components", "securitySchemes", name)
  }
}
