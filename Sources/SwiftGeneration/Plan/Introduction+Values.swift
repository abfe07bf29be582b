import OpenAPIDocument

/// What the document says of the values of a list, each by itself.
extension TypePlanner {
  /// That of the schema, with the values if they are numbers or booleans: in Swift they have no names.
  func introduction(of schema: SchemaID) -> Introduction {
    let own = Introduction(of: shapes.graph[schema])
    guard case .constants(let constants) = shapes[schema].withoutNull else { return own }
    let items = describedValues(of: schema).compactMap { entry -> String? in
      let text = shapes.graph[entry.schema].titleAndDescription
      guard !text.isEmpty, let value = constants.text(of: entry.value) else { return nil }
      return "* `\(value)` \(text)"
    }
    guard !items.isEmpty else { return own }
    let list = items.joined(separator: "\n")
    return Introduction(
      documentation: own.documentation.isEmpty ? list : own.documentation + "\n\n" + list,
      isDeprecated: own.isDeprecated)
  }

  /// Of the cases of an enumeration.
  func introductionsOfCases(of enumeration: SchemaID) -> [Spelling: Introduction] {
    var introductions: [Spelling: Introduction] = [:]
    for entry in describedValues(of: enumeration) {
      guard case .string(let text) = entry.value else { continue }
      let own = Introduction(of: shapes.graph[entry.schema])
      introductions[Spelling(text)] = own.unlessRepeating(text)
    }
    return introductions
  }

  private func describedValues(of schema: SchemaID) -> [ValueList.Entry] {
    let keywords = KeywordSet(of: schema, in: shapes.graph, identity: shapes.identity)
    return keywords.valueLists.flatMap(\.list.entries)
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
    return texts.filter { !$0.isEmpty }.joined(separator: ": ")
      .split(whereSeparator: \.isNewline).joined(separator: " ")
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
