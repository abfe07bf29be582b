internal import OpenAPIDocument

/// The members that an object is going to have.
struct MemberPlan {
  struct Entry {
    let name: Spelling
    var literals: [Literal] = []
    var excluded: Set<JSONLiteral> = []
  }

  private(set) var entries: [Entry] = []
  private var places: [Spelling: Int] = [:]

  /// Of those that are asked for by name.
  init(for objects: ObjectDemands) {
    for name in objects.requiredNames { add(name) }
    for member in objects.wanted {
      if case .one(let name) = member.names {
        add(name, member.literals, excluding: member.excluded)
      }
    }
  }

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

extension WitnessSearch {
  mutating func complete(
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
