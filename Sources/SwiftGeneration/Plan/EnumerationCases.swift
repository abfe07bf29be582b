import OpenAPIDocument

/// Names for the values of an enumeration.
enum EnumerationCases {
  /// Members that every enumeration has anyway.
  static let reserved: Set<String> = [
    "unrecognized", "rawValue", "names", "numbers", "known", "allCases", "hashValue",
  ]

  /// In order, each value once.
  static func named(
    _ shape: EnumerationShape, chosen: [Spelling: String] = [:],
    introductions: [Spelling: Introduction] = [:]
  ) -> [Enumeration.Case] {
    let (values, wishes) = wishes(shape, chosen: chosen)
    return zip(values, names(for: wishes).spellings).map { value, name in
      Enumeration.Case(
        name: Identifier(spelling: name), value: value,
        introduction: introductions[Spelling(value.text)] ?? .none)
    }
  }

  /// The values, each once, and the names that they would have.
  static func wishes(
    _ shape: EnumerationShape, chosen: [Spelling: String]
  ) -> (values: [EnumeratedValue], wishes: [DistinctNames.Wish]) {
    var seen: Set<Spelling> = []
    let values = shape.values.filter { seen.insert(Spelling($0.text)).inserted }
    let wishes = values.map { value in
      if let name = chosen[Spelling(value.text)] { return DistinctNames.Wish(name, .chosen) }
      if let label = shape.labels[Spelling(value.text)] {
        return DistinctNames.Wish(SwiftName.member(label), for: label)
      }
      return DistinctNames.Wish(
        SwiftName.member(spellingOutSign(value.text, seen)), for: value.text)
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
