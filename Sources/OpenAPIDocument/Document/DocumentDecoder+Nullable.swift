extension DocumentDecoder {
  static let nullableReference = "write 'anyOf' with the reference and \(oldNull)"
  /// The schema of null in OpenAPI 3.0.
  private static let oldNull = "'{type: object, nullable: true, enum: [null]}'"

  /// Puts into the terms of OpenAPI 3.1 what `nullable: true` says, and warns where it says nothing,
  /// or is not of the document's version but plainly meant.
  mutating func withNull(
    _ keywords: [LocatedKeyword<WrittenSchema>], among entries: [YAMLNode.Entry],
    of node: YAMLNode, at pointer: String
  ) -> [LocatedKeyword<WrittenSchema>] {
    guard let entry = entries.first(where: { $0.key == "nullable" }) else { return keywords }
    let place = JSONPointer.appending("nullable", to: pointer)
    guard version == .v3_0 else {
      return meantToHaveNull(keywords, entry, in: node, at: pointer, place: place)
    }
    guard flag(entry.value, at: place, noun: "'nullable'") == true else { return keywords }
    if keywords.contains(where: \.isType) {
      warnOfEnumWithoutNull(keywords, entry, pointer: place)
      return keywords.addingNullType
    }
    if keywords.contains(where: \.combinesOrLists) {
      diagnostics.report(
        .warning, "nullable-without-type",
        "'nullable' means nothing without 'type' beside it (OpenAPI 3.0.3)", at: entry.keyLocation,
        pointer: place, advice: keywords.adviceForNull(Self.oldNull))
    }
    return keywords
  }

  private mutating func warnOfEnumWithoutNull(
    _ keywords: [LocatedKeyword<WrittenSchema>], _ entry: YAMLNode.Entry, pointer: String
  ) {
    for located in keywords {
      guard case .enum(let values) = located.keyword, !values.contains(.null) else { continue }
      diagnostics.report(
        .warning, "enum-without-null",
        "null is not valid here in spite of 'nullable', because 'enum' does not have it",
        at: entry.keyLocation, pointer: pointer, advice: "add null to 'enum'",
        notes: [Diagnostic.Note("'enum' is here", at: located.nameLocation)])
    }
  }

  /// `nullable` in a document that is not of OpenAPI 3.0: read as "or null", and said so.
  private mutating func meantToHaveNull(
    _ keywords: [LocatedKeyword<WrittenSchema>], _ entry: YAMLNode.Entry, in node: YAMLNode,
    at pointer: String, place: String
  ) -> [LocatedKeyword<WrittenSchema>] {
    let message = "'nullable' belongs to OpenAPI 3.0"
    guard case .scalar(let scalar) = entry.value.value, scalar.kind == .boolean(true) else {
      diagnostics.report(
        .warning, "openapi-3.0-keyword", message, at: entry.keyLocation, pointer: place,
        advice: "remove it")
      return keywords
    }
    let combines = keywords.contains(where: \.combines)
    diagnostics.report(
      .warning, "openapi-3.0-keyword", message + "; it is read as 'or null'",
      at: entry.keyLocation, pointer: place,
      advice: combines
        ? keywords.adviceForNull("'{type: \"null\"}'") : keywords.adviceForListedNull)
    return combines
      ? alternatives(keywords, entry, in: node, at: pointer, place: place)
      : keywords.addingNullType.addingNullValue
  }

  /// The alternatives that stand there with null among them, or `anyOf` of the assertions and null.
  private func alternatives(
    _ keywords: [LocatedKeyword<WrittenSchema>], _ entry: YAMLNode.Entry, in node: YAMLNode,
    at pointer: String, place: String
  ) -> [LocatedKeyword<WrittenSchema>] {
    let combining = keywords.filter(\.combines)
    guard let first = combining.first else { return keywords }
    let null = WrittenSchema(
      form: .object([
        LocatedKeyword(
          .type([.null]), nameLocation: entry.keyLocation, valueLocation: entry.value.location)
      ]), location: entry.value.location, pointer: place)
    if combining.count == 1, first.isChoice {
      return keywords.addingNullType.addingNullValue.addingAlternative(null)
    }
    let assertions = keywords.filter { !$0.keyword.isAnnotation }
    // No schema stands at the place of such a keyword's list or text, so the place is free.
    let others = WrittenSchema(
      form: .object(assertions), location: node.location,
      pointer: JSONPointer.appending(first.keyword.name, to: pointer))
    let choice = LocatedKeyword(
      .anyOf([others, null]), nameLocation: entry.keyLocation, valueLocation: entry.value.location)
    return keywords.filter(\.keyword.isAnnotation) + [choice]
  }
}

extension LocatedKeyword {
  fileprivate var isType: Bool {
    if case .type = keyword { true } else { false }
  }

  /// Whether null may be refused by something that is no list of types or values.
  fileprivate var combines: Bool {
    switch keyword {
    case .ref, .dynamicRef, .allOf, .anyOf, .oneOf, .const: true
    default: false
    }
  }

  fileprivate var isChoice: Bool {
    switch keyword {
    case .anyOf, .oneOf: true
    default: false
    }
  }

  fileprivate var combinesOrLists: Bool {
    if case .enum(let values) = keyword { !values.contains(.null) } else { combines }
  }
}

extension [LocatedKeyword<WrittenSchema>] {
  fileprivate func replacing(
    _ replace: (Keyword<WrittenSchema>) -> Keyword<WrittenSchema>?
  ) -> Self {
    map { located in
      replace(located.keyword).map {
        LocatedKeyword(
          $0, nameLocation: located.nameLocation, valueLocation: located.valueLocation)
      } ?? located
    }
  }

  fileprivate var addingNullType: Self {
    replacing { keyword in
      guard case .type(let types) = keyword, !types.contains(.null) else { return nil }
      return .type(types + [.null])
    }
  }

  fileprivate var addingNullValue: Self {
    replacing { keyword in
      guard case .enum(let values) = keyword, !values.contains(.null) else { return nil }
      return .enum(values + [.null])
    }
  }

  fileprivate func addingAlternative(_ schema: WrittenSchema) -> Self {
    replacing { keyword in
      switch keyword {
      case .anyOf(let schemas): .anyOf(schemas + [schema])
      case .oneOf(let schemas): .oneOf(schemas + [schema])
      default: nil
      }
    }
  }

  /// What to write in OpenAPI 3.1 where types or values are listed.
  fileprivate var adviceForListedNull: String {
    if contains(where: \.isType) { return "add 'null' to the list of 'type'" }
    return contains(where: \.combinesOrLists)
      ? "add null to 'enum'" : "remove it: null is valid already"
  }

  /// What to write where null is to be one of the alternatives, `null` being its schema.
  fileprivate func adviceForNull(_ null: String) -> String {
    for located in self {
      switch located.keyword {
      case .anyOf, .oneOf: return "add \(null) to '\(located.keyword.name)'"
      case .enum: return "write 'type', and add null to 'enum'"
      default: continue
      }
    }
    return "write 'anyOf' with this and \(null)"
  }
}
