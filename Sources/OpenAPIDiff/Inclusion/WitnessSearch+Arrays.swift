internal import OpenAPIDocument

/// What the items of an array are going to satisfy.
private struct ItemPlan {
  var literals: [[Literal]] = []
  var excluded: [Set<JSONLiteral>] = []
  /// Of the wanted items, those that have no place yet.
  var wanted: [WantedItem]
  /// How many items still have to count, and how many more may.
  var needs: [Int]
  var rooms: [Int?]
  /// Two places whose items are equal.
  var pair: (first: Int, second: Int)?
  /// What the last item counts for, as bits.
  var counting = Int.max
}

extension WitnessSearch {
  /// Items beyond this are all made alike.
  private static let planLimit = 24
  private static let sizeLimit = 2000

  mutating func searchArray(
    _ arrays: ArrayDemands, excluding excluded: Set<JSONLiteral>
  ) -> SearchOutcome {
    var unknown: String?
    let prefix =
      (arrays.rules.map(\.prefix.count) + arrays.wanted.map { $0.place + ($0.isOnlyPlace ? 1 : 0) })
      .max() ?? 0
    // A longer array that satisfies everything has an item that nothing needs.
    let extra =
      arrays.wanted.count + arrays.counted.reduce(0) { $0 + $1.least }
      + (arrays.isNotUnique ? 2 : 0)
    let longest = min(arrays.most, max(arrays.least, prefix + extra))
    guard arrays.least <= longest else { return .none }
    guard arrays.least <= Self.sizeLimit, extra <= Self.planLimit, prefix <= 200 else {
      return .unknown("arrays of that many items are too large to try")
    }
    for count in arrays.least...longest {
      switch search(arrays, count: count, prefix: prefix, extra: extra) {
      case .found(let value):
        guard excluded.contains(value), case .array(let items) = value else {
          return .found(value)
        }
        return differ(from: items, arrays, excluding: excluded.subtracting([value]))
      case .none: break
      case .unknown(let reason): unknown = unknown ?? reason
      }
    }
    return unknown.map { .unknown($0) } ?? .none
  }

  private mutating func search(
    _ arrays: ArrayDemands, count: Int, prefix: Int, extra: Int
  ) -> SearchOutcome {
    // Where only so many may count, it has to be decided of each item.
    let isLimited = arrays.counted.contains { $0.most ?? 0 > 0 }
    guard !isLimited || count <= Self.planLimit else {
      return .unknown("arrays of \(count) items that are counted are too large to try")
    }
    let planned = isLimited ? count : min(count, prefix + extra)
    let plan = ItemPlan(
      wanted: arrays.wanted, needs: arrays.counted.map(\.least), rooms: arrays.counted.map(\.most))
    guard arrays.isNotUnique else {
      return extend(plan, arrays, prefix: prefix, planned: planned, count: count)
    }
    if arrays.isUnique { return .none }
    var unknown: String?
    for second in 0..<planned {
      for first in 0..<second {
        var paired = plan
        paired.pair = (first, second)
        switch nested({ $0.extend(paired, arrays, prefix: prefix, planned: planned, count: count) })
        {
        case .found(let value): return .found(value)
        case .none: break
        case .unknown(let reason): unknown = unknown ?? reason
        }
      }
    }
    return unknown.map { .unknown($0) } ?? .none
  }

  private func literals(ofItem place: Int, _ arrays: ArrayDemands) -> [Literal] {
    arrays.rules.compactMap { rules in
      place < rules.prefix.count ? rules.prefix[place] : rules.rest
    }
  }

  // MARK: Which item satisfies what

  /// Decides on the next item in all ways, those first that satisfy most.
  private mutating func extend(
    _ plan: ItemPlan, _ arrays: ArrayDemands, prefix: Int, planned: Int, count: Int
  ) -> SearchOutcome {
    let place = plan.literals.count
    guard place < planned else { return complete(plan, arrays, count: count) }
    if let pair = plan.pair, place == pair.second {
      var next = plan
      next.literals.append(plan.literals[pair.first])
      next.excluded.append(plan.excluded[pair.first])
      return extend(next, arrays, prefix: prefix, planned: planned, count: count)
    }
    var places = [place]
    if let pair = plan.pair, pair.first == place { places.append(pair.second) }
    let fitting = plan.wanted.indices.filter { index in
      let item = plan.wanted[index]
      return places.contains { item.isOnlyPlace ? $0 == item.place : $0 >= item.place }
    }
    guard fitting.count + arrays.counted.count <= 10 else {
      return .unknown("too much is asked of the items to try all ways")
    }
    var unknown: String?
    for bits in (0..<(1 << fitting.count)).reversed() {
      let chosen = fitting.indices.filter { bits >> $0 & 1 == 1 }.map { fitting[$0] }
      for counting in (0..<(1 << arrays.counted.count)).reversed() {
        guard
          let next = extended(
            plan, arrays, places: places, chosen: chosen, counting: counting, planned: planned)
        else { continue }
        // Items after those of 'prefixItems' are alike: those that count come first.
        if place > prefix, plan.pair == nil, counting > plan.counting { continue }
        switch solve(next.literals[place], excluding: next.excluded[place]) {
        case .none: continue
        case .unknown(let reason): unknown = unknown ?? reason
        case .found:
          let outcome = nested { search in
            search.extend(next, arrays, prefix: prefix, planned: planned, count: count)
          }
          if case .found = outcome { return outcome }
          if case .unknown(let reason) = outcome { unknown = unknown ?? reason }
        }
      }
    }
    return unknown.map { .unknown($0) } ?? .none
  }

  /// The plan with one more item; `nil` where that is in vain.
  private func extended(
    _ plan: ItemPlan, _ arrays: ArrayDemands, places: [Int], chosen: [Int], counting: Int,
    planned: Int
  ) -> ItemPlan? {
    var next = plan
    var literals = places.flatMap { self.literals(ofItem: $0, arrays) }
    var excluded: Set<JSONLiteral> = []
    for index in chosen {
      literals += plan.wanted[index].literals
      excluded.formUnion(plan.wanted[index].excluded)
    }
    next.wanted = plan.wanted.indices.filter { !chosen.contains($0) }.map { plan.wanted[$0] }
    for (index, counted) in arrays.counted.enumerated() {
      if counting >> index & 1 == 1 {
        // Nobody counts further than necessary where there is no limit.
        guard next.needs[index] > 0 || counted.most != nil else { return nil }
        next.needs[index] -= places.count
        if let room = next.rooms[index] {
          guard room >= places.count else { return nil }
          next.rooms[index] = room - places.count
        }
        literals.append(Literal(counted.schema, counted.senses.counted))
      } else if counted.most != nil {
        literals.append(Literal(counted.schema, counted.senses.other))
      }
    }
    let left = planned - plan.literals.count - 1
    if next.wanted.contains(where: { $0.isOnlyPlace && $0.place <= plan.literals.count }),
      plan.pair == nil
    {
      return nil
    }
    guard next.needs.allSatisfy({ $0 <= left + 1 }) else { return nil }
    next.literals.append(literals)
    next.excluded.append(excluded)
    next.counting = counting
    return next
  }

  // MARK: Values

  private mutating func complete(
    _ plan: ItemPlan, _ arrays: ArrayDemands, count: Int
  ) -> SearchOutcome {
    guard plan.wanted.isEmpty, plan.needs.allSatisfy({ $0 <= 0 }) else { return .none }
    var literals = plan.literals
    var excluded = plan.excluded
    if count > literals.count {
      let others = arrays.counted.filter { $0.most != nil }
        .map { Literal($0.schema, $0.senses.other) }
      let rest = self.literals(ofItem: literals.count, arrays) + others
      literals += Array(repeating: rest, count: count - literals.count)
      excluded += Array(repeating: [], count: count - excluded.count)
    }
    if arrays.isUnique, count > 1 { return distinctItems(literals, excluded) }
    var items: [JSONLiteral] = []
    for (literals, excluded) in zip(literals, excluded) {
      switch solve(literals, excluding: excluded) {
      case .found(let value): items.append(value)
      case .none: return .none
      case .unknown(let reason): return .unknown(reason)
      }
    }
    if let pair = plan.pair { items[pair.second] = items[pair.first] }
    return .found(.array(items))
  }

  /// Items that differ from each other, by pairing places and values.
  private mutating func distinctItems(
    _ literals: [[Literal]], _ excluded: [Set<JSONLiteral>]
  ) -> SearchOutcome {
    let count = literals.count
    guard count <= 500 else {
      return .unknown("arrays of \(count) different items are too large to try")
    }
    var known: [ValueDemand: [JSONLiteral]] = [:]
    var domains: [[JSONLiteral]] = []
    for (literals, excluded) in zip(literals, excluded) {
      guard let demand = demand(literals, excluding: excluded, kinds: .all) else { return .none }
      if known[demand] == nil {
        var values: [JSONLiteral] = []
        search: while values.count < count {
          switch solve(literals, excluding: excluded.union(values)) {
          case .found(let value): values.append(value)
          case .none: break search
          case .unknown(let reason): return .unknown(reason)
          }
        }
        known[demand] = values
      }
      domains.append(known[demand] ?? [])
    }
    guard let items = Self.matching(domains) else { return .none }
    return .found(.array(items))
  }

  /// A value of each domain, no two the same, along augmenting paths.
  private static func matching(_ domains: [[JSONLiteral]]) -> [JSONLiteral]? {
    var owners: [JSONLiteral: Int] = [:]
    for start in domains.indices {
      var origins: [JSONLiteral: Int] = [:]
      var queue = [start]
      var free: JSONLiteral?
      var next = 0
      while next < queue.count, free == nil {
        let place = queue[next]
        next += 1
        for value in domains[place] where origins[value] == nil {
          origins[value] = place
          guard let owner = owners[value] else {
            free = value
            break
          }
          queue.append(owner)
        }
      }
      guard var value = free else { return nil }
      while let place = origins[value] {
        let former = owners.first { $0.value == place }?.key
        owners[value] = place
        guard place != start, let former else { break }
        owners[former] = nil
        value = former
      }
    }
    var items: [JSONLiteral?] = Array(repeating: nil, count: domains.count)
    for (value, place) in owners { items[place] = value }
    return items.compactMap(\.self)
  }

  /// An array that is not the one with these items: it is shorter, longer, or has another item.
  private mutating func differ(
    from items: [JSONLiteral], _ arrays: ArrayDemands, excluding excluded: Set<JSONLiteral>
  ) -> SearchOutcome {
    var ways: [ArrayDemands] = []
    for (place, item) in items.enumerated() {
      var other = arrays
      other.wanted.append(
        WantedItem(place: place, isOnlyPlace: true, literals: [], excluded: [item]))
      ways.append(other)
    }
    var longer = arrays
    longer.add(.itemsAtLeast(items.count + 1))
    ways.append(longer)
    if !items.isEmpty {
      var shorter = arrays
      shorter.add(.itemsAtMost(items.count - 1))
      ways.append(shorter)
    }
    var unknown: String?
    for way in ways {
      switch nested({ $0.searchArray(way, excluding: excluded) }) {
      case .found(let value): return .found(value)
      case .none: break
      case .unknown(let reason): unknown = unknown ?? reason
      }
    }
    return unknown.map { .unknown($0) } ?? .none
  }
}
