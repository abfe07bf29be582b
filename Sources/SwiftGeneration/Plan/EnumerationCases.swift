import OpenAPIDocument

/// Names for the values of a string enumeration.
enum EnumerationCases {
  /// Members that every enumeration has anyway.
  static let reserved: Set<String> = [
    "unrecognized", "rawValue", "names", "known", "allCases", "hashValue",
  ]

  /// In order, each value once.
  static func named(_ values: [String], chosen: [Spelling: String] = [:]) -> [Enumeration.Case] {
    let (values, wishes) = wishes(values, chosen: chosen)
    return zip(values, names(for: wishes).spellings).map { value, name in
      Enumeration.Case(name: Identifier(spelling: name), value: value)
    }
  }

  /// The values, each once, and the names that they would have.
  static func wishes(
    _ values: [String], chosen: [Spelling: String]
  ) -> (values: [String], wishes: [DistinctNames.Wish]) {
    var seen: Set<Spelling> = []
    let values = values.filter { seen.insert(Spelling($0)).inserted }
    let wishes = values.map { value in
      chosen[Spelling(value)].map { DistinctNames.Wish($0, .chosen) }
        ?? DistinctNames.Wish(SwiftName.member(value), for: value)
    }
    return (values, wishes)
  }

  static func names(for wishes: [DistinctNames.Wish]) -> DistinctNames {
    DistinctNames(for: wishes, reserved: reserved, separator: "_")
  }
}
