internal import OpenAPIDocument

/// The members that an object is going to have.
private struct MemberPlan {
  struct Entry {
    let name: Spelling
    var literals: [Literal] = []
    var excluded: Set<JSONLiteral> = []
  }

  private(set) var entries: [Entry] = []
  private var places: [Spelling: Int] = [:]

  var count: Int { entries.count }

  func contains(_ name: Spelling) -> Bool { places[name] != nil }

  mutating func add(
    _ name: Spelling, _ literals: [Literal] = [], excluding excluded: Set<JSONLiteral> = []
  ) {
    let place = places[name] ?? entries.count
    if place == entries.count {
      places[name] = place
      entries.append(Entry(name: name))
    }
    entries[place].literals += literals
    entries[place].excluded.formUnion(excluded)
  }
}

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
    var plan = MemberPlan()
    for name in objects.requiredNames { plan.add(name) }
    var open: [WantedMember] = []
    for member in objects.wanted {
      if case .one(let name) = member.names {
        plan.add(name, member.literals, excluding: member.excluded)
      } else {
        open.append(member)
      }
    }
    return place(open[...], in: plan, objects, excluding: excluded)
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
    let names2 = freshNames(for: member, besides: plan, objects)
    unknown = unknown ?? names2.unknown
    for name in names2.names {
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
  private func knownNames(_ objects: ObjectDemands) -> [Spelling] {
    var names: Set<Spelling> = []
    for rules in objects.rules { names.formUnion(rules.named.keys) }
    if let declaration = objects.declaration {
      names.formUnion(declaration.names)
      names.formUnion(declaration.otherNames)
    }
    return names.subtracting(objects.forbidden).sortedByText
  }

  /// A name from each region of those that nobody mentions.
  private mutating func freshNames(
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

  // MARK: Values

  private mutating func complete(
    _ plan: MemberPlan, _ objects: ObjectDemands, excluding excluded: Set<JSONLiteral>
  ) -> SearchOutcome {
    var members: [Member<JSONLiteral>] = []
    var unknown: String?
    // What is asked for besides the rules is the likeliest to fail.
    let entries =
      plan.entries.filter { !$0.literals.isEmpty }
      + plan.entries.filter { $0.literals.isEmpty }
    for entry in entries {
      switch value(of: entry, objects) {
      case .found(let value): members.append(Member(name: entry.name.text, value: value))
      case .none: return .none
      case .unknown(let reason): unknown = unknown ?? reason
      }
    }
    if let unknown { return .unknown(unknown) }
    if members.count < objects.least {
      switch fill(&members, besides: plan, objects) {
      case .none: return .none
      case .unknown(let reason): return .unknown(reason)
      case .found: break
      }
    }
    let object = JSONLiteral.object(members)
    guard excluded.contains(object) else { return .found(object) }
    return differ(from: members, objects, excluding: excluded.subtracting([object]))
  }

  private mutating func value(
    of entry: MemberPlan.Entry, _ objects: ObjectDemands
  ) -> SearchOutcome {
    switch mayHave(entry.name, objects) {
    case true?: break
    case false?: return .none
    case nil:
      return .unknown("it cannot be decided whether the name '\(entry.name.text)' is allowed")
    }
    guard let literals = literals(ofMember: entry.name, objects) else {
      return .unknown("it cannot be decided which patterns the name '\(entry.name.text)' matches")
    }
    return solve(literals + entry.literals, excluding: entry.excluded)
  }

  private mutating func mayHave(_ name: Spelling, _ objects: ObjectDemands) -> Bool? {
    if objects.forbidden.contains(name) { return false }
    if let declaration = objects.declaration, !declaration.contains(name) {
      var isKnown = false
      for pattern in declaration.patterns.sortedByText {
        guard let isMatch = languages.matches(name.text, pattern) else { return nil }
        isKnown = isKnown || isMatch
      }
      if !isKnown { return false }
    }
    return objects.names.isEmpty ? true : accepts(.string(name.text), objects.names)
  }

  /// Adds members until there are as many as there have to be.
  private mutating func fill(
    _ members: inout [Member<JSONLiteral>], besides plan: MemberPlan, _ objects: ObjectDemands
  ) -> SearchOutcome {
    guard objects.least <= 200 else {
      return .unknown("objects of \(objects.least) members are too large to try")
    }
    var unknown: String?
    var plan = plan
    func add(_ name: Spelling, _ search: inout WitnessSearch) -> Bool {
      plan.add(name)
      switch search.value(of: MemberPlan.Entry(name: name), objects) {
      case .found(let value):
        members.append(Member(name: name.text, value: value))
        return true
      case .none: return false
      case .unknown(let reason):
        unknown = unknown ?? reason
        return false
      }
    }
    for name in knownNames(objects) where !plan.contains(name) && members.count < objects.least {
      _ = add(name, &self)
    }
    let anything = WantedMember(
      names: .others(than: [], matching: [], notMatching: []), literals: [])
    while members.count < objects.least {
      let fresh = freshNames(for: anything, besides: plan, objects)
      unknown = unknown ?? fresh.unknown
      var hasGrown = false
      for name in fresh.names where members.count < objects.least {
        if add(name, &self) { hasGrown = true }
      }
      if !hasGrown { return unknown.map { .unknown($0) } ?? .none }
    }
    return .found(.null)
  }

  /// An object that is not the one with these members: it lacks one, has another value in one, or has
  /// one more.
  private mutating func differ(
    from members: [Member<JSONLiteral>], _ objects: ObjectDemands,
    excluding excluded: Set<JSONLiteral>
  ) -> SearchOutcome {
    let names = Set(members.map { Spelling($0.name) })
    var ways: [ObjectDemands] = []
    for member in members {
      var other = objects
      other.wanted.append(
        WantedMember(names: .one(Spelling(member.name)), literals: [], excluded: [member.value]))
      ways.append(other)
    }
    var more = objects
    more.wanted.append(
      WantedMember(names: .others(than: names, matching: [], notMatching: []), literals: []))
    ways.append(more)
    for name in names.sortedByText where !objects.required.contains(name) {
      var other = objects
      other.add(.absent(name))
      ways.append(other)
    }
    var unknown: String?
    for way in ways {
      switch nested({ $0.searchObject(way, excluding: excluded) }) {
      case .found(let value): return .found(value)
      case .none: break
      case .unknown(let reason): unknown = unknown ?? reason
      }
    }
    return unknown.map { .unknown($0) } ?? .none
  }
}
