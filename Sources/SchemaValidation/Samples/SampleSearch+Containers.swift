internal import OpenAPIDocument

extension SampleSearch {
  /// More items or members are not made.
  private static let sizeLimit = 100
  /// How many optional members are tried one by one.
  private static let optionalLimit = 12

  // MARK: Arrays

  mutating func arrays(for demands: Demands, depth: Int) -> [JSONLiteral] {
    let least = max(demands.itemCounts.least?.value ?? 0, demands.contained.isEmpty ? 0 : 1)
    let most = demands.itemCounts.most?.value ?? .max
    guard least <= most, least <= Self.sizeLimit else { return [] }
    var counts = [max(least, min(1, most))]
    if depth < 2 { counts += [least, min(most, max(2, least + 1))] }
    var arrays: [JSONLiteral] = []
    for count in counts where count >= least && count <= Self.sizeLimit {
      arrays += self.arrays(of: count, for: demands, depth: depth)
    }
    return arrays
  }

  private mutating func arrays(
    of count: Int, for demands: Demands, depth: Int
  ) -> [JSONLiteral] {
    guard count > 0 else { return [.array([])] }
    let contained = demands.contained.first?.value
    var choices: [[JSONLiteral]] = []
    for place in 0..<count {
      var schemas = demands.schemas(ofItem: place)
      if let contained, place >= count - max(1, contained.least) {
        schemas.append(contained.schema)
      }
      let found = candidates(for: schemas, depth: depth + 1)
      guard !found.isEmpty else { return [] }
      choices.append(found)
    }
    let variants = depth == 0 ? choices.map(\.count).max() ?? 1 : 1
    return (0..<variants).map { variant in
      var used: Set<JSONLiteral> = []
      return .array(
        choices.enumerated().map { place, found in
          let fresh = found.first { demands.unique != nil && !used.contains($0) }
          let item = fresh ?? found[(variant + place) % found.count]
          if demands.unique != nil { used.insert(item) }
          return item
        })
    }
  }

  // MARK: Objects

  mutating func objects(for demands: Demands, depth: Int) -> [JSONLiteral] {
    var needed = demands.required.map(\.value)
    guard needed.count <= Self.sizeLimit else { return [] }
    addDependents(to: &needed, of: demands)
    var members: [Member<JSONLiteral>] = []
    var choices: [[JSONLiteral]] = []
    for name in needed {
      let found = candidates(ofMember: name, of: demands, depth: depth)
      guard let first = found.first else { return [] }
      members.append(Member(name: name, value: first))
      choices.append(found)
    }
    let least = demands.memberCounts.least?.value ?? 0
    fill(&members, to: least, demands, depth: depth)
    guard members.count >= least else { return [] }
    let optional = Self.names(of: demands, without: members)
    var objects: [JSONLiteral] = [.object(members)]
    guard depth < 2 else { return objects }
    objects += replacing(in: members, by: choices, isThorough: depth == 0)
    let most = demands.memberCounts.most?.value ?? .max
    objects += adding(optional, to: members, upTo: most, demands, depth: depth)
    return objects
  }

  private mutating func candidates(
    ofMember name: String, of demands: Demands, depth: Int
  ) -> [JSONLiteral] {
    let schemas = demands.schemas(ofMember: name)
    return candidates(for: schemas, depth: depth + 1)
  }

  private func addDependents(to needed: inout [String], of demands: Demands) {
    var index = 0
    while index < needed.count, needed.count <= Self.sizeLimit {
      for rule in demands.dependents.map(\.value)
      where rule.name.hasSameCodeUnits(as: needed[index]) {
        needed += rule.value.filter { name in
          !needed.contains { $0.hasSameCodeUnits(as: name) }
        }
      }
      index += 1
    }
  }

  private static func names(
    of demands: Demands, without members: [Member<JSONLiteral>]
  ) -> [String] {
    let known = Set(members.map { Spelling($0.name) })
    return demands.memberNames.filter { !known.contains(Spelling($0)) }
  }

  /// Members that nobody asks for, until there are enough.
  private mutating func fill(
    _ members: inout [Member<JSONLiteral>], to least: Int, _ demands: Demands, depth: Int
  ) {
    guard least <= Self.sizeLimit, members.count < least else { return }
    let invented = (0..<least).map { "member\($0)" }
    for name in Self.names(of: demands, without: members) + invented where members.count < least {
      if let value = candidates(ofMember: name, of: demands, depth: depth).first {
        members.append(Member(name: name, value: value))
      }
    }
  }

  /// Each required member in turn with its other values.
  private func replacing(
    in members: [Member<JSONLiteral>], by choices: [[JSONLiteral]], isThorough: Bool
  ) -> [JSONLiteral] {
    var objects: [JSONLiteral] = []
    for (index, found) in choices.enumerated() {
      for value in found.dropFirst().prefix(isThorough ? 5 : 1) {
        var changed = members
        changed[index] = Member(name: members[index].name, value: value)
        objects.append(.object(changed))
      }
    }
    return objects
  }

  /// With all optional members, and with each of the first alone.
  private mutating func adding(
    _ optional: [String], to members: [Member<JSONLiteral>], upTo most: Int,
    _ demands: Demands, depth: Int
  ) -> [JSONLiteral] {
    var all = members
    var objects: [JSONLiteral] = []
    for (index, name) in optional.prefix(Self.sizeLimit).enumerated() where members.count < most {
      let found = candidates(ofMember: name, of: demands, depth: depth)
      guard let first = found.first else { continue }
      if all.count < most { all.append(Member(name: name, value: first)) }
      guard index < Self.optionalLimit else { continue }
      for value in found.prefix(depth == 0 ? 4 : 1) {
        objects.append(.object(members + [Member(name: name, value: value)]))
      }
    }
    return all.count > members.count ? [.object(all)] + objects : objects
  }
}
