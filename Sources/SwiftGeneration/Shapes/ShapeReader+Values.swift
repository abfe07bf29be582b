import OpenAPIDocument

/// What lists of values amount to.
extension ShapeReader {
  func enumeration(_ values: [EnumeratedValue]) -> EnumerationShape {
    var labels: [Spelling: String] = [:]
    for value in values { labels[Spelling(value.text)] = keywords.valueNames[value.literal] }
    return EnumerationShape(values: values, labels: labels)
  }

  /// `nil` unless the document has a name for each of the numbers.
  func enumeration(of constants: Constants) -> EnumerationShape? {
    let values: [EnumeratedValue] =
      switch constants {
      case .booleans: []
      case .integers(let numbers): numbers.map(EnumeratedValue.integer)
      case .numbers(let numbers): numbers.map(EnumeratedValue.number)
      }
    guard !values.isEmpty else { return nil }
    let names = keywords.valueNames.isEmpty ? titlesOfConstants : keywords.valueNames
    var labels: [Spelling: String] = [:]
    for value in values {
      guard let name = names[value.literal] else { return nil }
      labels[Spelling(value.text)] = name
    }
    return EnumerationShape(values: values, labels: labels)
  }

  /// Of alternatives that are one constant each, where the title is a name and no sentence.
  private var titlesOfConstants: [JSONLiteral: String] {
    var titles: [JSONLiteral: String] = [:]
    for list in keywords.valueLists.map(\.list) {
      // The values of one alternative stand beside each other.
      let schemas = list.entries.map(\.schema)
      for (place, entry) in list.entries.enumerated() {
        let isSingle =
          schemas[..<place].last != entry.schema && schemas[(place + 1)...].first != entry.schema
        guard isSingle, let title = graph[entry.schema].title,
          SwiftName.type(ofTitle: title) != nil
        else { continue }
        titles[entry.value] = title
      }
    }
    return titles
  }
}

extension EnumeratedValue {
  fileprivate var literal: JSONLiteral {
    switch self {
    case .string(let text): .string(text)
    case .integer(let number): .number(DecimalNumber(number))
    case .number(let number): .number(number)
    }
  }
}
