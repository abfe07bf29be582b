import SpecwrightRuntime

extension ArgumentSynthesis {
  func object(_ facts: SchemaFacts, at position: Position) -> JSONValue? {
    var members: [JSONMember] = []
    var pending = facts.required
    var names = Set(pending)
    var place = 0
    while place < pending.count {
      let name = pending[place]
      place += 1
      guard place <= Self.itemLimit, let schemas = facts.schemas(forMember: name, document.effort),
        let value = value(for: schemas, at: position.member(name))
      else { return nil }
      members.append(JSONMember(name, value))
      for dependents in facts.all("dependentRequired").compactMap({ $0[name]?.elements }) {
        for dependent in dependents.compactMap(\.string) where names.insert(dependent).inserted {
          pending.append(dependent)
        }
      }
    }
    let count = facts.greatestCount("minProperties") ?? 0
    guard fill(&members, to: count, facts, at: position) else { return nil }
    return .object(members)
  }

  /// Adds members that nobody requires: first those that the schema describes.
  private func fill(
    _ members: inout [JSONMember], to count: Int, _ facts: SchemaFacts,
    at position: Position
  ) -> Bool {
    guard members.count < count else { return true }
    guard count <= Self.itemLimit else { return false }
    let described = facts.all("properties").flatMap { ($0.members ?? []).map(\.name) }
    var names = Set(members.map(\.name))
    for name in described + (1...count).map({ "member\($0)" }) {
      guard members.count < count else { break }
      guard !names.contains(name), let schemas = facts.schemas(forMember: name, document.effort),
        let value = value(for: schemas, at: position.member(name))
      else { continue }
      names.insert(name)
      members.append(JSONMember(name, value))
    }
    return members.count >= count
  }

  /// With one item more than none where the schema has no other wish, so that there is something to
  /// see.
  func array(_ facts: SchemaFacts, at position: Position) -> JSONValue? {
    let contained = facts.all("contains")
    let least = max(
      facts.greatestCount("minItems") ?? 0,
      contained.isEmpty ? 0 : facts.greatestCount("minContains") ?? 1)
    guard least <= Self.itemLimit else { return nil }
    let most = facts.leastCount("maxItems") ?? .max
    let described = facts.has("items", "prefixItems") || !contained.isEmpty
    let wanted = max(least, described && most > 0 && position.depth < 6 ? 1 : 0)
    let mustDiffer = facts.all("uniqueItems").contains { $0.boolean == true }
    var items: [JSONValue] = []
    var variant = 0
    while items.count < wanted, variant < wanted * 4 {
      let schemas = Self.schemas(forItem: items.count, facts) + contained
      let item = value(for: schemas, at: position.item(mustDiffer ? variant : 0))
      variant += 1
      guard let item else { break }
      if mustDiffer, items.contains(where: { $0.isEqual(to: item) }) { continue }
      items.append(item)
    }
    return items.count >= least ? .array(items) : nil
  }

  private static func schemas(forItem index: Int, _ facts: SchemaFacts) -> [JSONValue] {
    let prefixed = facts.all("prefixItems").compactMap(\.elements)
      .compactMap { index < $0.count ? $0[index] : nil }
    if !prefixed.isEmpty { return prefixed }
    // Before 2020-12 `items` could be a list.
    return facts.all("items").compactMap { items in
      guard let list = items.elements else { return items }
      return index < list.count ? list[index] : nil
    }
  }
}
