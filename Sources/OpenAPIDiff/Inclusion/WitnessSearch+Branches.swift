internal import OpenAPIDocument

extension WitnessSearch {
  /// Follows one way to satisfy a demand, and where it parts, one after the other.
  mutating func explore(_ start: Branch, of demand: ValueDemand) -> SearchOutcome {
    var branch = start
    while true {
      guard propagate(&branch) else { return .none }
      if let candidates = branch.candidates {
        return firstAccepted(of: candidates.filter(branch.kind.kinds.contains), by: demand)
      }
      if let unseen = branch.unevaluated.last {
        if let choice = undecided(by: unseen, in: branch) {
          return follow(choice, from: branch, of: demand)
        }
        branch.unevaluated.removeLast()
        resolve(unseen, in: &branch)
        continue
      }
      guard !branch.choices.isEmpty else { return finish(branch) }
      if isHopeless(branch) { return .none }
      if branch.choices.count > 1 {
        branch.choices = branch.choices.filter { !isEntailed($0, in: branch) }
      }
      guard
        let index = branch.choices.indices.min(by: {
          branch.choices[$0].count < branch.choices[$1].count
        })
      else { continue }
      let choice = branch.choices.remove(at: index)
      return follow(choice, from: branch, of: demand)
    }
  }

  private mutating func follow(
    _ choice: [Branch.Alternative], from branch: Branch, of demand: ValueDemand
  ) -> SearchOutcome {
    var unknown: String?
    for alternative in choice {
      var next = branch
      next.apply(alternative)
      switch nested({ $0.explore(next, of: demand) }) {
      case .found(let value): return .found(value)
      case .none: break
      case .unknown(let reason): unknown = unknown ?? reason
      }
    }
    return unknown.map { .unknown($0) } ?? .none
  }

  /// Draws all conclusions that leave no choice; `false` where there is a contradiction.
  private mutating func propagate(_ branch: inout Branch) -> Bool {
    while true {
      while let literal = branch.pending.popLast() {
        guard let isNew = branch.note(literal) else { return false }
        if isNew, !expand(literal, in: &branch) { return false }
      }
      if branch.isHopeless { return false }
      var open: [[Branch.Alternative]] = []
      for choice in branch.choices {
        if choice.contains(where: { $0.allSatisfy { branch.implies($0) } }) { continue }
        let left = choice.filter { alternative in
          !alternative.contains { branch.refuses($0) || isOfOtherKind($0, branch.kind) }
        }
        if left.isEmpty { return false }
        if left.count == 1 { branch.apply(left[0]) } else { open.append(left) }
      }
      branch.choices = open
      if branch.pending.isEmpty { return !branch.isHopeless }
    }
  }

  private mutating func isOfOtherKind(_ demand: Demand, _ kind: ValueKind) -> Bool {
    guard case .literal(let literal) = demand, literal.isPositive else { return false }
    return kind.kinds.isDisjoint(with: kinds(of: literal.schema))
  }

  /// Any value that everything of the demand accepts is one of a branch with these candidates.
  private mutating func firstAccepted(
    of candidates: [JSONLiteral], by demand: ValueDemand
  ) -> SearchOutcome {
    var unknown: String?
    for value in candidates where !demand.excluded.contains(value) {
      switch accepts(value, demand.literals) {
      case true?: return .found(value)
      case false?: break
      case nil: unknown = "it cannot be decided whether a listed value is accepted"
      }
    }
    return unknown.map { .unknown($0) } ?? .none
  }

  /// Whether a choice leaves every value of the branch, so that it need not be made.
  private mutating func isEntailed(_ choice: [Branch.Alternative], in branch: Branch) -> Bool {
    guard branch.kind == .object else { return false }
    return choice.contains { alternative in
      guard alternative.count == 1, case .member(let member) = alternative[0],
        case .one(let name) = member.names, branch.objects.required.contains(name),
        member.excluded.isEmpty, member.literals.count == 1, member.literals[0].sense == .unmet,
        let literals = literals(ofMember: name, branch.objects)
      else { return false }
      return isSurelyEmpty(literals + [Literal(member.literals[0].schema, .met)])
    }
  }

  /// Whether a part of the branch has no value, whatever is chosen.
  private mutating func isHopeless(_ branch: Branch) -> Bool {
    guard branch.kind == .object else { return false }
    return MemberPlan(for: branch.objects).entries.contains { entry in
      guard let literals = literals(ofMember: entry.name, branch.objects) else { return false }
      let outcome = solve(literals + entry.literals, excluding: entry.excluded)
      if case .none = outcome { return true }
      return false
    }
  }

  private mutating func finish(_ branch: Branch) -> SearchOutcome {
    switch branch.kind {
    case .null: return first([.null], excluding: branch.excluded)
    case .boolean: return first([.boolean(false), .boolean(true)], excluding: branch.excluded)
    case .number: return branch.numbers.search(excluding: branch.excluded)
    case .string:
      return branch.texts.search(excluding: branch.excluded, languages: &languages)
    case .array: return searchArray(branch.arrays, excluding: branch.excluded)
    case .object: return searchObject(branch.objects, excluding: branch.excluded)
    }
  }

  private func first(
    _ values: [JSONLiteral], excluding excluded: Set<JSONLiteral>
  ) -> SearchOutcome {
    values.first { !excluded.contains($0) }.map { .found($0) } ?? .none
  }
}
