import OpenAPIDocument

/// Names for the values of a string enumeration.
enum EnumerationCases {
  /// Members that every enumeration has anyway.
  static let reserved: Set<String> = [
    "unrecognized", "rawValue", "names", "known", "allCases", "hashValue",
  ]

  /// In order, each value once.
  static func named(
    _ values: [String], chosen: [Spelling: String] = [:],
    introductions: [Spelling: Introduction] = [:]
  ) -> [Enumeration.Case] {
    let (values, wishes) = wishes(values, chosen: chosen)
    return zip(values, names(for: wishes).spellings).map { value, name in
      Enumeration.Case(
        name: Identifier(spelling: name), value: value,
        introduction: introductions[Spelling(value)] ?? .none)
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
        ?? DistinctNames.Wish(SwiftName.member(spellingOutSign(value, seen)), for: value)
    }
    return (values, wishes)
  }

  /// `-created` beside `created`, as orders of sorting are written, is `minusCreated`.
  private static func spellingOutSign(_ value: String, _ values: Set<Spelling>) -> String {
    guard let sign = value.first, sign == "-" || sign == "+",
      values.contains(Spelling(String(value.dropFirst())))
    else { return value }
    return (sign == "-" ? "minus " : "plus ") + value.dropFirst()
  }

  static func names(for wishes: [DistinctNames.Wish]) -> DistinctNames {
    DistinctNames(for: wishes, reserved: reserved, separator: "_")
  }
}
