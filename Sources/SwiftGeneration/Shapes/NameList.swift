import OpenAPIDocument

/// Names in the order in which they came, each once; found at once however many they are.
struct NameList {
  /// Up to here a look at each is quicker than an index.
  private static let fewest = 16

  private(set) var all: [String] = []
  private var places: [Spelling: Int] = [:]

  mutating func reserveCapacity(_ count: Int) { all.reserveCapacity(count) }

  func place(of name: String) -> Int? {
    all.count <= Self.fewest
      ? all.firstIndex(where: name.hasSameCodeUnits) : places[Spelling(name)]
  }

  /// The name must not be there yet.
  mutating func append(_ name: String) {
    all.append(name)
    if all.count == Self.fewest + 1 {
      for (place, name) in all.enumerated() { places[Spelling(name)] = place }
    } else if all.count > Self.fewest {
      places[Spelling(name)] = all.count - 1
    }
  }
}
