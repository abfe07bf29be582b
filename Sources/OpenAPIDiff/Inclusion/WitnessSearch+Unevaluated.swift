internal import OpenAPIDocument

/// What keywords have seen of an object or an array.
struct Seen {
  var names: Set<Spelling> = []
  var patterns: Set<Spelling> = []
  var itemCount = 0
  /// An item that satisfies one of these has been seen.
  var counted: [JointSchemas.ID] = []
  var isAll = false
}

extension WitnessSearch {
  /// The two ways in which something may be that decides about what has been seen.
  mutating func undecided(by unseen: Unevaluated, in branch: Branch) -> [Branch.Alternative]? {
    var seen = Seen()
    return look(from: unseen, in: branch, seen: &seen)
  }

  mutating func resolve(_ unseen: Unevaluated, in branch: inout Branch) {
    var seen = Seen()
    _ = look(from: unseen, in: branch, seen: &seen)
    let literal = unseen.literal
    guard !seen.isAll else {
      // Nothing is refused for not having been seen, which contradicts that the owner is not met.
      if !literal.isPositive { branch.apply(.literal(Literal(unseen.owner, .met))) }
      return
    }
    if unseen.areItems {
      resolveItems(literal, seen: seen, in: &branch)
    } else if literal.isPositive {
      branch.apply(
        .members(
          MemberRules(
            named: Dictionary(uniqueKeysWithValues: seen.names.map { ($0, nil) }),
            patterns: seen.patterns.sortedByText.map { ($0, nil) },
            additional: literal.schema, sense: literal.sense)))
    } else {
      branch.apply(
        .member(
          WantedMember(
            names: .others(
              than: seen.names, matching: [], notMatching: seen.patterns.sortedByText),
            literals: [literal])))
    }
  }

  private mutating func resolveItems(_ literal: Literal, seen: Seen, in branch: inout Branch) {
    guard literal.isPositive else {
      branch.apply(
        .item(
          WantedItem(
            place: seen.itemCount, isOnlyPlace: false,
            literals: [literal] + seen.counted.map { Literal($0, .unmet) })))
      return
    }
    let rest =
      seen.counted.isEmpty ? literal.schema : insert([.anyOf([literal.schema] + seen.counted)])
    branch.apply(
      .items(
        ItemRules(
          prefix: Array(repeating: nil, count: seen.itemCount),
          rest: Literal(rest, literal.sense))))
  }

  /// Walks through all that applies to the same value; stops at what is neither known to apply nor
  /// known not to, and returns these two ways.
  private mutating func look(
    from unseen: Unevaluated, in branch: Branch, seen: inout Seen
  ) -> [Branch.Alternative]? {
    var rest = [unseen.owner]
    var known: Set<JointSchemas.ID> = [unseen.owner]
    while let id = rest.popLast() {
      guard let parts = parts(of: id) else { continue }
      unseen.areItems ? addItems(of: parts, to: &seen) : addMembers(of: parts, to: &seen)
      if id != unseen.owner,
        (unseen.areItems ? parts.unevaluatedItems : parts.unevaluatedProperties) != nil
      {
        seen.isAll = true
      }
      var applied = parts.conjuncts
      for schema in parts.choices.flatMap(\.branches) {
        guard let applies = branch.decides(schema) else { return Self.eitherWay(schema) }
        if applies { applied.append(schema) }
      }
      if let condition = parts.condition {
        guard let applies = branch.decides(condition.schema) else {
          return Self.eitherWay(condition.schema)
        }
        let consequence = applies ? condition.then : condition.otherwise
        applied += (applies ? [condition.schema] : []) + [consequence].compactMap(\.self)
      }
      if !unseen.areItems {
        for (name, schema) in parts.dependentSchemas {
          if branch.objects.required.contains(name) {
            applied.append(schema)
          } else if !branch.objects.forbidden.contains(name) {
            return [[.fact(.present(name))], [.fact(.absent(name))]]
          }
        }
      }
      rest += applied.filter { known.insert($0).inserted }
    }
    return nil
  }

  private static func eitherWay(_ schema: JointSchemas.ID) -> [Branch.Alternative] {
    [[.literal(Literal(schema, .met))], [.literal(Literal(schema, .unmet))]]
  }

  private func addMembers(of parts: SchemaParts, to seen: inout Seen) {
    guard let members = parts.members else { return }
    seen.names.formUnion(members.named.keys)
    seen.patterns.formUnion(members.patterns.map(\.pattern))
    if members.additional != nil { seen.isAll = true }
  }

  private func addItems(of parts: SchemaParts, to seen: inout Seen) {
    if let items = parts.items {
      seen.itemCount = max(seen.itemCount, items.prefix.count)
      if items.rest != nil { seen.isAll = true }
    }
    if let counted = parts.counted { seen.counted.append(counted.schema) }
  }
}

extension Branch {
  /// Whether a schema is known to accept the value, or known not to.
  fileprivate func decides(_ schema: JointSchemas.ID) -> Bool? {
    if positive.contains(schema) { return true }
    return negative.contains(schema) ? false : nil
  }
}
