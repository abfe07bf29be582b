internal import OpenAPIDocument

extension WitnessSearch {
  /// The literals in their plainest form; `nil` where they contradict each other.
  mutating func demand(
    _ literals: [Literal], excluding excluded: Set<JSONLiteral>, kinds: JSONKinds
  ) -> ValueDemand? {
    var kept: [Literal] = []
    var seen: Set<Literal> = []
    var signs: [JointSchemas.ID: Bool] = [:]
    var kinds = kinds
    var rest = literals
    while let literal = rest.popLast().map(plain) {
      guard seen.insert(literal).inserted else { continue }
      guard let parts = parts(of: literal.schema) else {
        if literal.isPositive { return nil }
        continue
      }
      // Also of one that is the negation of itself.
      if let sign = signs[literal.schema], sign != literal.isPositive { return nil }
      signs[literal.schema] = literal.isPositive
      if parts.isNegation, let negation = parts.negation {
        rest.append(Literal(negation, literal.isPositive ? .unmet : .met))
        continue
      }
      if parts.isConjunction, literal.isPositive || parts.conjuncts.count < 2 {
        if parts.conjuncts.isEmpty {
          if literal.isPositive { continue }
          return nil
        }
        rest += parts.conjuncts.map { Literal($0, literal.sense) }
        continue
      }
      if literal.isPositive { kinds.formIntersection(parts.kinds) }
      kept.append(literal)
    }
    guard !kinds.isEmpty else { return nil }
    return ValueDemand(literals: kept.sorted(), excluded: excluded, kinds: kinds)
  }

  /// As it is written, where nobody takes it otherwise.
  private func plain(_ literal: Literal) -> Literal {
    switch literal.sense {
    case .sent where !isSenderDeclared || !sensitivity.isOfSenders(literal.schema):
      Literal(literal.schema, .met)
    case .refused where !sensitivity.isOfReceivers(literal.schema):
      Literal(literal.schema, .unmet)
    default: literal
    }
  }

  mutating func search(_ demand: ValueDemand) -> SearchOutcome {
    var unknown: String?
    for kind in ValueKind.allCases where !kind.kinds.isDisjoint(with: demand.kinds) {
      var branch = Branch(kind: kind, demand: demand)
      if kind == .number, !demand.kinds.contains(.fraction) {
        branch.apply(.fact(.multiple(DecimalNumber(1), true)))
      }
      if kind == .object { restrict(&branch, to: demand) }
      switch explore(branch, of: demand) {
      case .found(let value): return .found(value)
      case .none: break
      case .unknown(let reason): unknown = unknown ?? reason
      }
    }
    return unknown.map { .unknown($0) } ?? .none
  }

  /// What the sender knows of the object, and the receiver.
  private mutating func restrict(_ branch: inout Branch, to demand: ValueDemand) {
    if isSenderDeclared {
      var declaration = Declaration()
      for literal in demand.literals where literal.sense == .sent {
        declaration.formUnion(self.declaration(of: literal.schema))
      }
      if declaration.isClosed { branch.objects.declaration = declaration }
    }
    guard receiver == .refuse else { return }
    for literal in demand.literals where literal.sense == .refused {
      let known = declaration(of: literal.schema)
      guard known.isClosed else { continue }
      let strange = WantedMember(
        names: .others(
          than: known.names.union(known.otherNames), matching: [],
          notMatching: known.patterns.sortedByText),
        literals: [])
      branch.pending.removeAll { $0 == literal }
      branch.choices.append([[.literal(literal)], [.member(strange)]])
    }
  }
}

extension Set<Spelling> {
  var sortedByText: [Spelling] {
    sorted { $0.text.utf8.lexicographicallyPrecedes($1.text.utf8) }
  }
}
