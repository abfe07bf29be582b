extension DocumentDecoder {
  /// A schema with everything below it; its depth is that of the file, which the parser has limited.
  mutating func schema(_ node: YAMLNode, at pointer: String) -> WrittenSchema? {
    schema(node, at: pointer, noun: "a schema")
  }

  mutating func schema(
    _ node: YAMLNode, at pointer: String, noun: @autoclosure () -> String
  ) -> WrittenSchema? {
    if case .scalar(let scalar) = node.value, case .boolean(let flag) = scalar.kind {
      return WrittenSchema(form: .boolean(flag), location: node.location, pointer: pointer)
    }
    guard var entries = node.entries else {
      let advice =
        noun() == "'items'" && node.items != nil
        ? "schemas by position are 'prefixItems'" : node.adviceForBoolean
      let expected = noun() == "a schema" ? "a mapping or a boolean" : "a schema"
      refuse(node, at: pointer, noun: noun(), expected: expected, advice: advice)
      return nil
    }
    if version == .v3_0, entries.contains(where: { $0.key == "$ref" }) {
      entries = besideReference(Self.annotations.union(["nullable"]), of: entries, at: pointer)
    }
    removeNulls(from: &entries, at: pointer)
    var keywords: [LocatedKeyword<WrittenSchema>] = []
    keywords.reserveCapacity(entries.count)
    for entry in entries {
      guard let keyword = keyword(entry, among: entries, at: pointer) else { continue }
      keywords.append(
        LocatedKeyword(
          keyword, nameLocation: entry.keyLocation, valueLocation: entry.value.location))
    }
    checkBounds(of: keywords, at: pointer)
    warnOfMissingItems(in: keywords, at: pointer)
    keywords = withNull(keywords, among: entries, of: node, at: pointer)
    let values = entries.first { $0.key == "enum" }?.value.items ?? []
    return WrittenSchema(
      form: .object(keywords), location: node.location, pointer: pointer,
      valueLocations: values.map(\.location))
  }

  private mutating func keyword(
    _ entry: YAMLNode.Entry, among entries: [YAMLNode.Entry], at parent: String
  ) -> Keyword<WrittenSchema>? {
    let key = entry.key
    // Most keywords have nothing to be said of, and then neither of the two is put together.
    var pointer: String { JSONPointer.appending(key, to: parent) }
    var noun: String { "'\(key)'" }
    guard let shape = KeywordShape.all[key] else {
      return unknownKeyword(entry, among: entries, at: pointer)
    }
    warnOfNewer(entry, at: pointer)
    let node = entry.value
    switch shape {
    case .schema(let make): return schema(node, at: pointer, noun: noun).map(make)
    case .schemas(let make): return schemas(node, at: pointer, noun: noun).map(make)
    case .namedSchemas(let make):
      guard node.entries != nil else {
        refuse(node, at: pointer, noun: noun, expected: "a mapping of schemas")
        return nil
      }
      let schemas = fillingNulls(in: node, at: pointer, with: "an empty schema")
      return make(
        members(of: schemas, at: pointer, noun: noun) { $0.schema($1, at: $2) }.map(\.member))
    case .text(let make):
      return text(node, at: pointer, noun: noun, isProse: Self.prose.contains(key)).map(make)
    case .texts(let make):
      if key == "required", ignoreRequiredFlag(node, at: pointer) { return nil }
      guard let texts = texts(node, at: pointer, noun: noun) else { return nil }
      warnOfRepetition(in: texts, of: node, at: pointer, noun: noun)
      return make(texts)
    case .flag(let make): return flag(node, at: pointer, noun: noun).map(make)
    case .number(let make):
      return number(entry, among: entries, at: pointer, make)
    case .count(let make): return count(node, at: pointer, noun: noun).map(make)
    case .literal(let make): return make(literal(node, at: pointer))
    case .literals(let make): return literals(node, at: pointer, noun: noun).map(make)
    case .reference(let make):
      return text(node, at: pointer, noun: noun).map { text in
        make(WrittenSchema(form: .reference(text), location: node.location, pointer: pointer))
      }
    case .types: return types(node, at: pointer).map { .type($0) }
    case .dependentRequired:
      return .dependentRequired(
        members(of: node, at: pointer, noun: noun) { decoder, node, pointer in
          decoder.texts(node, at: pointer, noun: "a member of 'dependentRequired'")
        }.map(\.member))
    case .discriminator: return discriminator(node, at: pointer)
    case .externalDocs: return externalDocs(node, at: pointer).map { .externalDocs(url: $0.url) }
    }
  }

  private mutating func schemas(
    _ node: YAMLNode, at pointer: String, noun: String
  ) -> [WrittenSchema]? {
    guard let items = node.items, !items.isEmpty else {
      if node.items == nil {
        refuse(node, at: pointer, noun: noun, expected: "a list of schemas")
      } else {
        diagnostics.report(
          .error, "empty-list", "\(noun) needs at least one schema", at: node.location,
          pointer: pointer)
      }
      return nil
    }
    var schemas: [WrittenSchema] = []
    schemas.reserveCapacity(items.count)
    for (index, item) in items.enumerated() {
      let place = JSONPointer.appending(index, to: pointer)
      if let schema = schema(item, at: place) { schemas.append(schema) }
    }
    return schemas
  }

  /// A list of JSON values; warns of equal ones where they are the members of `enum`.
  private mutating func literals(
    _ node: YAMLNode, at pointer: String, noun: String
  ) -> [JSONLiteral]? {
    guard let items = node.items else {
      refuse(node, at: pointer, noun: noun, expected: "a list")
      return nil
    }
    let values = items.map { literal($0, at: pointer) }
    guard noun == "'enum'" else { return values }
    var places: [JSONLiteral: Int] = [:]
    for (index, value) in values.enumerated() {
      guard let first = places[value] else {
        places[value] = index
        continue
      }
      diagnostics.report(
        .warning, "duplicate-value", "'enum' already has this value", at: items[index].location,
        pointer: JSONPointer.appending(index, to: pointer),
        notes: [Diagnostic.Note("it is first here", at: items[first].location)])
    }
    return values
  }

  private mutating func warnOfRepetition(
    in texts: [String], of node: YAMLNode, at pointer: @autoclosure () -> String,
    noun: @autoclosure () -> String
  ) {
    guard let items = node.items, items.count == texts.count, texts.mayHaveRepetitions else {
      return
    }
    var places: [Spelling: Int] = [:]
    for (index, text) in texts.enumerated() {
      guard let first = places[Spelling(text)] else {
        places[Spelling(text)] = index
        continue
      }
      diagnostics.report(
        .warning, "duplicate-value", "\(noun()) already has '\(text)'",
        at: items[index].location, pointer: JSONPointer.appending(index, to: pointer()),
        notes: [Diagnostic.Note("it is first here", at: items[first].location)])
    }
  }

  private mutating func unknownKeyword(
    _ entry: YAMLNode.Entry, among entries: [YAMLNode.Entry], at pointer: String
  ) -> Keyword<WrittenSchema>? {
    if entry.key == "nullable" { return nil }
    guard isUsable(entry, among: entries, at: pointer) else { return nil }
    if !warnOfOlder(entry, among: entries, at: pointer), !entry.key.hasPrefix("x-"),
      let near = suggestion(for: entry.key, among: KeywordShape.names)
    {
      diagnostics.report(
        .warning, "unknown-keyword", "JSON Schema has no keyword '\(entry.key)'",
        at: entry.keyLocation, pointer: pointer, advice: "did you mean '\(near)'?")
    }
    return .other(name: entry.key, value: JSONLiteral(annotation: entry.value))
  }

  private mutating func discriminator(
    _ node: YAMLNode, at pointer: String
  ) -> Keyword<WrittenSchema>? {
    guard
      let fields = fields(
        of: node, at: pointer, noun: "a Discriminator Object", known: ["propertyName", "mapping"],
        since: [.v3_2: ["defaultMapping"]]),
      let property = requiredText("propertyName", in: fields)
    else { return nil }
    let mapping = members("mapping", in: fields) { decoder, node, pointer in
      decoder.text(node, at: pointer, noun: "a value of 'mapping'").map {
        WrittenSchema(form: .reference($0), location: node.location, pointer: pointer)
      }
    }
    warnOfUnread("defaultMapping", in: fields)
    return .discriminator(
      Discriminator(
        propertyName: property,
        mapping: mapping.map(\.member)))
  }
}

extension [String] {
  /// A few texts are compared more quickly than they are hashed.
  fileprivate var mayHaveRepetitions: Bool {
    count > 8
      || indices.contains { place in
        self[..<place].contains(where: self[place].hasSameCodeUnits)
      }
  }
}
