internal import OpenAPIDocument

/// Names that the same rules apply to, among those that are not mentioned.
private struct NameRegion {
  let matching: [Spelling]
  let notMatching: [Spelling]
}

extension WitnessSearch {
  /// More patterns are not combined in all ways.
  private static let patternLimit = 6

  /// What the rules ask of a member; `nil` where it cannot be decided which apply.
  mutating func literals(ofMember name: Spelling, _ objects: ObjectDemands) -> [Literal]? {
    var literals: [Literal] = []
    for rules in objects.rules {
      var isAdditional = true
      func add(_ schema: JointSchemas.ID?) {
        isAdditional = false
        if let schema { literals.append(Literal(schema, rules.sense)) }
      }
      if let schema = rules.named[name] { add(schema) }
      for (pattern, schema) in rules.patterns {
        guard let isMatch = languages.matches(name.text, pattern) else { return nil }
        if isMatch { add(schema) }
      }
      if isAdditional, let schema = rules.additional { add(schema) }
    }
    return literals
  }

  mutating func searchObject(
    _ objects: ObjectDemands, excluding excluded: Set<JSONLiteral>
  ) -> SearchOutcome {
    if objects.isHopeless { return .none }
    let open = objects.wanted.filter { if case .one = $0.names { false } else { true } }
    return place(open[...], in: MemberPlan(for: objects), objects, excluding: excluded)
  }

  // MARK: Members that may have one of several names

  private mutating func place(
    _ wanted: ArraySlice<WantedMember>, in plan: MemberPlan, _ objects: ObjectDemands,
    excluding excluded: Set<JSONLiteral>
  ) -> SearchOutcome {
    guard plan.count <= objects.most else { return .none }
    guard let member = wanted.first else {
      return complete(plan, objects, excluding: excluded)
    }
    var unknown: String?
    func note(_ outcome: SearchOutcome) -> SearchOutcome? {
      if case .found = outcome { return outcome }
      if case .unknown(let reason) = outcome { unknown = unknown ?? reason }
      return nil
    }
    let names = plan.entries.map(\.name) + knownNames(objects).filter { !plan.contains($0) }
    for name in names {
      switch includes(member, name) {
      case nil: unknown = "it cannot be decided which patterns the name '\(name.text)' matches"
      case false?: continue
      case true?:
        var next = plan
        next.add(name, member.literals, excluding: member.excluded)
        let outcome = nested { search in
          search.place(wanted.dropFirst(), in: next, objects, excluding: excluded)
        }
        if let answer = note(outcome) { return answer }
      }
    }
    let fresh = freshNames(for: member, besides: plan, objects)
    unknown = unknown ?? fresh.unknown
    for name in fresh.names {
      var next = plan
      next.add(name, member.literals, excluding: member.excluded)
      let outcome = nested { search in
        search.place(wanted.dropFirst(), in: next, objects, excluding: excluded)
      }
      if let answer = note(outcome) { return answer }
    }
    return unknown.map { .unknown($0) } ?? .none
  }

  private mutating func includes(_ member: WantedMember, _ name: Spelling) -> Bool? {
    guard case .others(let listed, let matching, let notMatching) = member.names else {
      return false
    }
    if listed.contains(name) { return false }
    for (patterns, wanted) in [(matching, true), (notMatching, false)] {
      for pattern in patterns {
        guard let isMatch = languages.matches(name.text, pattern) else { return nil }
        if isMatch != wanted { return false }
      }
    }
    guard !member.nameLiterals.isEmpty else { return true }
    return accepts(.string(name.text), member.nameLiterals)
  }

  /// Those that rules mention, in an order that does not depend on chance.
  func knownNames(_ objects: ObjectDemands) -> [Spelling] {
    var names: Set<Spelling> = []
    for rules in objects.rules { names.formUnion(rules.named.keys) }
    if let declaration = objects.declaration {
      names.formUnion(declaration.names)
      names.formUnion(declaration.otherNames)
    }
    return names.subtracting(objects.forbidden).sortedByText
  }

  /// A name from each region of those that nobody mentions.
  mutating func freshNames(
    for member: WantedMember, besides plan: MemberPlan, _ objects: ObjectDemands
  ) -> (names: [Spelling], unknown: String?) {
    guard case .others(let listed, let matching, let notMatching) = member.names else {
      return ([], nil)
    }
    var patterns = Set(objects.rules.flatMap { $0.patterns.map(\.pattern) })
    patterns.formUnion(matching + notMatching)
    if let declaration = objects.declaration {
      guard !declaration.patterns.isEmpty else { return ([], nil) }
      patterns.formUnion(declaration.patterns)
    }
    guard patterns.count <= Self.patternLimit else {
      return ([], "there are too many patterns of names to combine")
    }
    var taken = listed.union(knownNames(objects)).union(objects.forbidden)
    taken.formUnion(plan.entries.map(\.name))
    var names: [Spelling] = []
    var unknown: String?
    for region in Self.regions(of: patterns.sortedByText)
    where Set(matching).isSubset(of: region.matching)
      && Set(notMatching).isDisjoint(with: region.matching)
      && objects.declaration.map({ !$0.patterns.isDisjoint(with: region.matching) }) ?? true
    {
      let literals =
        region.matching.map { Literal(insert([.pattern($0.text)]), .met) }
        + region.notMatching.map { Literal(insert([.pattern($0.text)]), .unmet) }
        + objects.names + member.nameLiterals
      switch name(literals, excluding: Set(taken.map { .string($0.text) })) {
      case .found(.string(let name)): names.append(Spelling(name))
      case .found, .none: break
      case .unknown(let reason): unknown = unknown ?? reason
      }
    }
    return (names, unknown)
  }

  /// The empty name is the last that people expect.
  private mutating func name(
    _ literals: [Literal], excluding taken: Set<JSONLiteral>
  ) -> SearchOutcome {
    let isNotEmpty = Literal(insert([.minLength(1)]), .met)
    let outcome = solve(literals + [isNotEmpty], excluding: taken, kinds: .string)
    if case .found = outcome { return outcome }
    return solve(literals, excluding: taken, kinds: .string)
  }

  private static func regions(of patterns: [Spelling]) -> [NameRegion] {
    (0..<(1 << patterns.count)).map { bits in
      NameRegion(
        matching: patterns.indices.filter { bits >> $0 & 1 == 1 }.map { patterns[$0] },
        notMatching: patterns.indices.filter { bits >> $0 & 1 == 0 }.map { patterns[$0] })
    }
  }
}
