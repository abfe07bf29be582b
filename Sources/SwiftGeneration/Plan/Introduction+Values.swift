import OpenAPIDocument

/// What the document says of the values of a list, each by itself.
extension TypePlanner {
  /// That of the schema, with the values if they have no names in Swift.
  func introduction(of schema: SchemaID) -> Introduction {
    let own = Introduction(of: shapes.graph[schema])
    guard case .constants(let constants) = shapes[schema].withoutNull else { return own }
    let keywords = KeywordSet(of: schema, in: shapes.graph, identity: shapes.identity)
    let listed = (keywords.values ?? []).compactMap { value in
      keywords.valueDescriptions[value].map { (value, $0.onOneLine) }
    }
    let described = keywords.valueLists.flatMap(\.list.entries).map { entry in
      (entry.value, shapes.graph[entry.schema].titleAndDescription)
    }
    let items = (listed + described).compactMap { value, text -> String? in
      guard !text.isEmpty, let value = constants.text(of: value) else { return nil }
      return "* `\(value)` \(text)"
    }
    guard !items.isEmpty else { return own }
    let list = items.joined(separator: "\n")
    return Introduction(
      documentation: own.documentation.isEmpty ? list : own.documentation + "\n\n" + list,
      isDeprecated: own.isDeprecated)
  }

  /// Of the cases of an enumeration.
  func introductionsOfCases(
    of enumeration: SchemaID, _ shape: EnumerationShape
  ) -> [Spelling: Introduction] {
    let keywords = KeywordSet(of: enumeration, in: shapes.graph, identity: shapes.identity)
    var introductions = keywords.valueDescriptions.map {
      ($0, Introduction(documentation: $1, isDeprecated: false))
    }
    introductions += keywords.valueLists.flatMap(\.list.entries).map {
      ($0.value, Introduction(of: shapes.graph[$0.schema]))
    }
    let byText = introductions.compactMap { value, introduction -> (Spelling, Introduction)? in
      guard let text = value.textOfEnumerated.map(Spelling.init) else { return nil }
      return (text, introduction.unlessRepeating(shape.labels[text] ?? text.text))
    }
    return Dictionary(byText) { $1 }
  }
}

extension Schema {
  /// On one line.
  fileprivate var titleAndDescription: String {
    guard case .object(let keywords) = form else { return "" }
    var texts: [String] = []
    for keyword in keywords {
      switch keyword.keyword {
      case .title(let text): texts.insert(text, at: 0)
      case .description(let text): texts.append(text)
      default: break
      }
    }
    return texts.filter { !$0.isEmpty }.joined(separator: ": ").onOneLine
  }
}

extension String {
  fileprivate var onOneLine: String {
    // Most are, and to look for the characters of a text takes long.
    let isLine = withBytes { bytes in bytes.allSatisfy { $0 >= 0x20 && $0 < 0x7F } }
    return isLine ? self : split(whereSeparator: \.isNewline).joined(separator: " ")
  }
}

extension JSONLiteral {
  /// As the value of an enumeration has it.
  fileprivate var textOfEnumerated: String? {
    switch self {
    case .string(let text): text
    case .number(let number): number.description
    default: nil
    }
  }
}

extension Constants {
  /// `nil` for what is not among them.
  fileprivate func text(of value: JSONLiteral) -> String? {
    switch (self, value) {
    case (.booleans(let flags), .boolean(let flag)) where flags.contains(flag): "\(flag)"
    case (.integers(let integers), .number(let number)):
      number.int.flatMap { integers.contains($0) ? "\($0)" : nil }
    case (.numbers(let numbers), .number(let number)) where numbers.contains(number): "\(number)"
    default: nil
    }
  }
}
