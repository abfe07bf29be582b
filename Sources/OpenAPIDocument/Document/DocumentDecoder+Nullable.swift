extension DocumentDecoder {
  /// Puts into the terms of OpenAPI 3.1 what `nullable: true` says.
  ///
  /// It always allows null, as all who write it mean: also where OpenAPI 3.0 gives it no effect
  /// (3.0.3, section 4.7.24), and in documents of later versions.
  mutating func withNull(
    _ keywords: [LocatedKeyword<WrittenSchema>], among entries: [YAMLNode.Entry],
    of node: YAMLNode, at pointer: String
  ) -> [LocatedKeyword<WrittenSchema>] {
    guard let entry = entries.first(where: { $0.key == "nullable" }) else { return keywords }
    let place = JSONPointer.appending("nullable", to: pointer)
    if version == .v3_0 {
      guard flag(entry.value, at: place, noun: "'nullable'") == true else { return keywords }
      if keywords.contains(where: \.combinesOrLists) {
        assumedNulls.add(entry.keyLocation, pointer: place)
      }
    } else {
      guard isMeant(entry, among: keywords, at: place) else { return keywords }
    }
    return allowingNull(keywords, entry, in: node, at: pointer, place: place)
  }

  /// Whether a document that is not of OpenAPI 3.0 has `nullable: true`; says what to write instead.
  private mutating func isMeant(
    _ entry: YAMLNode.Entry, among keywords: [LocatedKeyword<WrittenSchema>], at place: String
  ) -> Bool {
    let message = "'nullable' belongs to OpenAPI 3.0"
    guard case .scalar(let scalar) = entry.value.value, scalar.kind == .boolean(true) else {
      diagnostics.report(
        .warning, "openapi-3.0-keyword", message, at: entry.keyLocation, pointer: place,
        advice: "remove it")
      return false
    }
    diagnostics.report(
      .warning, "openapi-3.0-keyword", message + "; it is read as 'or null'",
      at: entry.keyLocation, pointer: place, advice: keywords.adviceForNull)
    return true
  }

  /// Null among the types, values or alternatives that stand there, or else `anyOf` of the assertions
  /// and null.
  private func allowingNull(
    _ keywords: [LocatedKeyword<WrittenSchema>], _ entry: YAMLNode.Entry, in node: YAMLNode,
    at pointer: String, place: String
  ) -> [LocatedKeyword<WrittenSchema>] {
    let combining = keywords.filter(\.combines)
    guard let first = combining.first ?? keywords.propertiesWithoutType else {
      return keywords.addingNullType.addingNullValue
    }
    let null = WrittenSchema(
      form: .object([
        LocatedKeyword(
          .type([.null]), nameLocation: entry.keyLocation, valueLocation: entry.value.location)
      ]), location: entry.value.location, pointer: place)
    let sparse = keywords.withoutNullInAlternatives
    if combining.count == 1, first.isAnyOf {
      return sparse.addingNullType.addingNullValue.addingAlternative(null)
    }
    // Null among those of a 'oneOf' would be refused if a reference there leads to null as well.
    // No schema stands at the place of such a keyword's list, mapping or text, so the place is free.
    let others = WrittenSchema(
      form: .object(sparse.filter { !$0.keyword.isAnnotation }), location: node.location,
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

  fileprivate var isAnyOf: Bool {
    if case .anyOf = keyword { true } else { false }
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

  fileprivate var withoutNullType: Self {
    replacing { keyword in
      guard case .type(let types) = keyword, types.count > 1 else { return nil }
      return .type(types.filter { $0 != .null })
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
      if case .anyOf(let schemas) = keyword { .anyOf(schemas + [schema]) } else { nil }
    }
  }

  /// Alternatives need not allow null themselves where all of them together do.
  fileprivate var withoutNullInAlternatives: Self {
    replacing { keyword in
      switch keyword {
      case .anyOf(let schemas): .anyOf(schemas.map(\.withoutNull))
      case .oneOf(let schemas): .oneOf(schemas.map(\.withoutNull))
      default: nil
      }
    }
  }

  /// What only objects can have, where nothing says that it is an object.
  fileprivate var propertiesWithoutType: Element? {
    guard !contains(where: \.isType) else { return nil }
    return first { if case .properties = $0.keyword { true } else { false } }
  }

  /// What to write in OpenAPI 3.1.
  fileprivate var adviceForNull: String {
    let null = "'{type: \"null\"}'"
    if contains(where: \.combines) || propertiesWithoutType != nil {
      for located in self {
        switch located.keyword {
        case .anyOf, .oneOf: return "add \(null) to '\(located.keyword.name)'"
        default: continue
        }
      }
      return "write 'anyOf' with this and \(null)"
    }
    if contains(where: \.isType) { return "add 'null' to the list of 'type'" }
    return contains(where: \.combinesOrLists)
      ? "add null to 'enum'" : "remove it: null is valid already"
  }
}

extension WrittenSchema {
  /// The same for all other values, where it is seen on the spot that null is valid.
  fileprivate var withoutNull: WrittenSchema {
    guard case .object(let keywords) = form else { return self }
    for located in keywords {
      // Only what was put between a schema and its assertions stands where the schema stands.
      guard case .anyOf(let schemas) = located.keyword, let others = schemas.first,
        others.location == location, case .object(let assertions) = others.form
      else { continue }
      return with(keywords.filter(\.keyword.isAnnotation) + assertions)
    }
    return with(keywords.withoutNullType)
  }

  private func with(_ keywords: [LocatedKeyword<WrittenSchema>]) -> WrittenSchema {
    WrittenSchema(
      form: .object(keywords), location: location, pointer: pointer, valueLocations: valueLocations)
  }
}
