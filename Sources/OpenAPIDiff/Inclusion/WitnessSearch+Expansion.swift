internal import OpenAPIDocument

extension WitnessSearch {
  /// Adds what a literal asks of values of the branch's kind; `false` if there are none.
  mutating func expand(_ literal: Literal, in branch: inout Branch) -> Bool {
    guard let parts = parts(of: literal.schema) else { return !literal.isPositive }
    if literal.isPositive {
      return assert(parts, of: literal, in: &branch)
    }
    guard !branch.kind.kinds.isDisjoint(with: parts.kinds) else { return true }
    var alternatives = refutations(of: parts, literal, kind: branch.kind)
    if branch.kind == .number, parts.values == nil, !parts.kinds.contains(.fraction) {
      alternatives.append([.fact(.multiple(DecimalNumber(1), false))])
    }
    if let values = parts.values {
      let left = values.filter(branch.kind.kinds.contains)
      alternatives.append([.excluded(left)])
    }
    if alternatives.isEmpty { return false }
    branch.choices.append(alternatives)
    return true
  }

  // MARK: Satisfying

  private mutating func assert(
    _ parts: SchemaParts, of literal: Literal, in branch: inout Branch
  ) -> Bool {
    guard !branch.kind.kinds.isDisjoint(with: parts.kinds) else { return false }
    let sense = literal.sense
    if let values = parts.values {
      let others = branch.candidates.map(Set.init)
      branch.candidates = values.filter { others?.contains($0) ?? true }
    }
    if branch.kind == .number, parts.values == nil, !parts.kinds.contains(.fraction) {
      branch.apply(.fact(.multiple(DecimalNumber(1), true)))
    }
    for fact in parts.facts { branch.apply(.fact(fact)) }
    for schema in parts.conjuncts.reversed() { branch.pending.append(Literal(schema, sense)) }
    if let schema = parts.negation { branch.pending.append(Literal(schema, .unmet)) }
    for choice in parts.choices {
      branch.choices.append(
        choice.branches.indices.map { place in
          let chosen = Demand.literal(Literal(choice.branches[place], sense))
          guard choice.isExclusive else { return [chosen] }
          return [chosen]
            + choice.branches.indices.filter { $0 != place }
            .map { .literal(Literal(choice.branches[$0], .unmet)) }
        })
    }
    if let condition = parts.condition {
      branch.choices.append([
        [.literal(Literal(condition.schema, .met))]
          + (condition.then.map { [.literal(Literal($0, sense))] } ?? []),
        [.literal(Literal(condition.schema, .unmet))]
          + (condition.otherwise.map { [.literal(Literal($0, sense))] } ?? []),
      ])
    }
    if branch.kind == .array { assertItems(parts, of: literal, in: &branch) }
    if branch.kind == .object { assertMembers(parts, of: literal, in: &branch) }
    return true
  }

  private func assertItems(
    _ parts: SchemaParts, of literal: Literal, in branch: inout Branch
  ) {
    let sense = literal.sense
    if let items = parts.items {
      branch.apply(
        .items(
          ItemRules(
            prefix: items.prefix.map { Literal($0, sense) },
            rest: items.rest.map { Literal($0, sense) })))
    }
    if var counted = parts.counted {
      counted.senses = (sense, .unmet)
      branch.apply(.counted(counted))
    }
    if let schema = parts.unevaluatedItems {
      branch.apply(
        .unevaluated(
          Unevaluated(owner: literal.schema, areItems: true, literal: Literal(schema, sense))))
    }
  }

  private func assertMembers(
    _ parts: SchemaParts, of literal: Literal, in branch: inout Branch
  ) {
    let sense = literal.sense
    if var members = parts.members {
      members.sense = sense
      branch.apply(.members(members))
    }
    if let names = parts.names { branch.apply(.names(Literal(names, .met))) }
    for (name, others) in parts.dependentNames where !others.isEmpty {
      branch.choices.append([
        [.fact(.absent(name))],
        [.fact(.present(name))] + others.map { .fact(.present($0)) },
      ])
    }
    for (name, schema) in parts.dependentSchemas {
      branch.choices.append([
        [.fact(.absent(name))], [.fact(.present(name)), .literal(Literal(schema, sense))],
      ])
    }
    if let schema = parts.unevaluatedProperties {
      branch.apply(
        .unevaluated(
          Unevaluated(owner: literal.schema, areItems: false, literal: Literal(schema, sense))))
    }
  }

  // MARK: Not satisfying

  private mutating func refutations(
    of parts: SchemaParts, _ literal: Literal, kind: ValueKind
  ) -> [Branch.Alternative] {
    let sense = literal.sense
    var facts = parts.facts.filter { $0.kind == kind }
    // A number that is too large is plainer than one below a lower bound.
    if kind == .number { facts.reverse() }
    var alternatives = facts.map { [Demand.fact($0.negated)] }
    alternatives += parts.conjuncts.map { [.literal(Literal($0, sense))] }
    if let schema = parts.negation { alternatives.append([.literal(Literal(schema, .met))]) }
    for choice in parts.choices {
      alternatives.append(choice.branches.map { .literal(Literal($0, sense)) })
      guard choice.isExclusive, isTakenAsWritten(choice.branches, sense) else { continue }
      for (place, first) in choice.branches.enumerated() {
        for second in choice.branches[(place + 1)...] {
          alternatives.append([.literal(Literal(first, .met)), .literal(Literal(second, .met))])
        }
      }
    }
    if let condition = parts.condition {
      if let then = condition.then {
        alternatives.append([
          .literal(Literal(condition.schema, .met)), .literal(Literal(then, sense)),
        ])
      }
      if let otherwise = condition.otherwise {
        alternatives.append([
          .literal(Literal(condition.schema, .unmet)), .literal(Literal(otherwise, sense)),
        ])
      }
    }
    if kind == .array { alternatives += itemRefutations(of: parts, literal) }
    if kind == .object { alternatives += memberRefutations(of: parts, literal) }
    return alternatives
  }

  /// A receiver that is lenient about members may see two alternatives in what fits one of them as
  /// they are written, and does not mind.
  private func isTakenAsWritten(_ branches: [JointSchemas.ID], _ sense: Literal.Sense) -> Bool {
    sense == .unmet || receiver == .refuse
      || !branches.contains { sensitivity.isOfReceivers($0) }
  }

  private func isEverything(_ schema: JointSchemas.ID) -> Bool {
    schemas[schema]?.isEmpty == true
  }

  private func itemRefutations(
    of parts: SchemaParts, _ literal: Literal
  ) -> [Branch.Alternative] {
    let sense = literal.sense
    var alternatives: [Branch.Alternative] = []
    if let items = parts.items {
      for (place, schema) in items.prefix.enumerated() where !isEverything(schema) {
        alternatives.append([
          .item(
            WantedItem(place: place, isOnlyPlace: true, literals: [Literal(schema, sense)]))
        ])
      }
      if let rest = items.rest, !isEverything(rest) {
        alternatives.append([
          .item(
            WantedItem(
              place: items.prefix.count, isOnlyPlace: false, literals: [Literal(rest, sense)]))
        ])
      }
    }
    if let counted = parts.counted {
      var few = counted
      few.least = 0
      few.most = counted.least - 1
      few.senses = (.met, sense)
      if counted.least > 0 { alternatives.append([.counted(few)]) }
      if let most = counted.most {
        var many = counted
        many.least = most + 1
        many.most = nil
        alternatives.append([.counted(many)])
      }
    }
    if let schema = parts.unevaluatedItems {
      alternatives.append([
        .unevaluated(
          Unevaluated(owner: literal.schema, areItems: true, literal: Literal(schema, sense)))
      ])
    }
    return alternatives
  }

  private func memberRefutations(
    of parts: SchemaParts, _ literal: Literal
  ) -> [Branch.Alternative] {
    let sense = literal.sense
    func isForgiven(_ schema: JointSchemas.ID) -> Bool {
      sense == .refused && receiver == .ignore && schemas[schema] == nil
    }
    var alternatives: [Branch.Alternative] = []
    if let members = parts.members {
      for name in parts.memberNames {
        guard let schema = members.named[name] ?? nil, !isEverything(schema) else { continue }
        alternatives.append([
          .member(WantedMember(names: .one(name), literals: [Literal(schema, sense)]))
        ])
      }
      for case (let pattern, let schema?) in members.patterns where !isEverything(schema) {
        alternatives.append([
          .member(
            WantedMember(
              names: .others(than: [], matching: [pattern], notMatching: []),
              literals: [Literal(schema, sense)]))
        ])
      }
      if let schema = members.additional, !isForgiven(schema), !isEverything(schema) {
        alternatives.append([
          .member(
            WantedMember(
              names: .others(
                than: Set(members.named.keys), matching: [],
                notMatching: members.patterns.map(\.pattern)),
              literals: [Literal(schema, sense)]))
        ])
      }
    }
    if let schema = parts.names {
      alternatives.append([
        .member(
          WantedMember(
            names: .others(than: [], matching: [], notMatching: []),
            nameLiterals: [Literal(schema, .unmet)], literals: []))
      ])
    }
    for (name, others) in parts.dependentNames {
      for other in others {
        alternatives.append([.fact(.present(name)), .fact(.absent(other))])
      }
    }
    for (name, schema) in parts.dependentSchemas {
      alternatives.append([.fact(.present(name)), .literal(Literal(schema, sense))])
    }
    if let schema = parts.unevaluatedProperties, !isForgiven(schema) {
      alternatives.append([
        .unevaluated(
          Unevaluated(owner: literal.schema, areItems: false, literal: Literal(schema, sense)))
      ])
    }
    return alternatives
  }
}
