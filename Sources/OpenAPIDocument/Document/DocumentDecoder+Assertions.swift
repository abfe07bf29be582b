extension DocumentDecoder {
  mutating func types(
    _ node: YAMLNode, at pointer: @autoclosure () -> String
  ) -> [JSONType]? {
    guard let items = node.items else {
      return type(node, at: pointer(), noun: "'type'").map { [$0] }
    }
    if items.isEmpty {
      diagnostics.report(
        .error, "empty-list", "'type' needs at least one type", at: node.location,
        pointer: pointer())
      return nil
    }
    var types: [JSONType] = []
    for (index, item) in items.enumerated() {
      var place: String { JSONPointer.appending(index, to: pointer()) }
      guard let type = type(item, at: place, noun: "an item of 'type'") else { continue }
      if types.contains(type) {
        diagnostics.report(
          .warning, "duplicate-value", "'type' already has '\(type.rawValue)'", at: item.location,
          pointer: place)
      } else {
        types.append(type)
      }
    }
    return types.isEmpty ? nil : types
  }

  private mutating func type(
    _ node: YAMLNode, at pointer: @autoclosure () -> String, noun: @autoclosure () -> String
  ) -> JSONType? {
    if case .scalar(let scalar) = node.value, scalar.kind == .null {
      diagnostics.report(
        .warning, "unquoted-null",
        "this is the value null, not the name of a type; it is read as "
          + "'null'", at: node.location, pointer: pointer(), advice: "put it into quotes: 'null'")
      return .null
    }
    guard let name = node.string else {
      refuse(node, at: pointer(), noun: noun(), expected: "the name of a type")
      return nil
    }
    if let type = JSONType(rawValue: name) { return type }
    diagnostics.report(
      .error, "unknown-type", "JSON has no type '\(name)'", at: node.location, pointer: pointer(),
      advice: JSONType.advice(insteadOf: name))
    return nil
  }

  /// A count; one that is beyond `Int` cannot be reached, so the largest says the same.
  mutating func count(
    _ node: YAMLNode, at pointer: @autoclosure () -> String, noun: @autoclosure () -> String
  ) -> Int? {
    guard let number = number(node) else {
      refuse(
        node, at: pointer(), noun: noun(), expected: "an integer that is not negative",
        advice: node.adviceForNumber)
      return nil
    }
    guard number.isInteger, !number.isNegative else {
      diagnostics.report(
        .error, "invalid-number",
        "\(noun()) must be an integer that is not negative, not \(number)", at: node.location,
        pointer: pointer())
      return nil
    }
    return number.int ?? .max
  }

  mutating func number(
    _ entry: YAMLNode.Entry, among entries: [YAMLNode.Entry],
    at pointer: @autoclosure () -> String,
    _ make: KeywordShape.Made<DecimalNumber>
  ) -> Keyword<WrittenSchema>? {
    guard let number = number(entry.value) else {
      return oldBound(entry, among: entries, at: pointer())
    }
    if entry.key == "multipleOf", number.isNegative || number.isZero {
      diagnostics.report(
        .error, "invalid-number", "'multipleOf' must be greater than 0, not \(number)",
        at: entry.value.location, pointer: pointer())
      return nil
    }
    if entry.key == "minimum" || entry.key == "maximum",
      Self.isTrue(entries, "exclusive" + entry.key.prefix(1).uppercased() + entry.key.dropFirst())
    {
      return entry.key == "minimum" ? .exclusiveMinimum(number) : .exclusiveMaximum(number)
    }
    return make(number)
  }

  /// `exclusiveMinimum: true`, as OpenAPI 3.0 had it: the bound itself becomes exclusive.
  private mutating func oldBound(
    _ entry: YAMLNode.Entry, among entries: [YAMLNode.Entry], at pointer: String
  ) -> Keyword<WrittenSchema>? {
    guard entry.key.hasPrefix("exclusive"), case .scalar(let scalar) = entry.value.value,
      case .boolean = scalar.kind
    else {
      let isFlag = version == .v3_0 && entry.key.hasPrefix("exclusive")
      refuse(
        entry.value, at: pointer, noun: "'\(entry.key)'",
        expected: isFlag ? "true or false" : "a number",
        advice: isFlag ? entry.value.adviceForBoolean : entry.value.adviceForNumber)
      return nil
    }
    if version == .v3_0 { return nil }
    let bound = entry.key == "exclusiveMinimum" ? "minimum" : "maximum"
    diagnostics.report(
      .warning, "openapi-3.0-keyword",
      "'\(entry.key)' is a number in OpenAPI 3.1; it is read as OpenAPI 3.0 had it",
      at: entry.value.location, pointer: pointer,
      advice: "write '\(entry.key)' instead of '\(bound)'")
    return nil
  }

  private static func isTrue(_ entries: [YAMLNode.Entry], _ key: String) -> Bool {
    entries.contains { entry in
      if entry.key == key, case .scalar(let scalar) = entry.value.value {
        scalar.kind == .boolean(true)
      } else {
        false
      }
    }
  }

  private func number(_ node: YAMLNode) -> DecimalNumber? {
    guard case .scalar(let scalar) = node.value, scalar.kind == .integer || scalar.kind == .float
    else { return nil }
    return DecimalNumber(scalar.text)
  }

  /// Warns of a lower bound above its upper bound: no value can be between them.
  mutating func checkBounds(of keywords: [LocatedKeyword<WrittenSchema>], at pointer: String) {
    var lower: [(subject: String, bound: DecimalNumber, name: String)] = []
    var upper: [(subject: String, bound: DecimalNumber, place: Int)] = []
    // By their places: whoever takes a keyword out of an array counts what it holds.
    for place in keywords.indices {
      switch keywords[place].keyword {
      case .minimum(let number): lower.append(("value", number, "minimum"))
      case .maximum(let number): upper.append(("value", number, place))
      case .minLength(let count): lower.append(("length", DecimalNumber(count), "minLength"))
      case .maxLength(let count): upper.append(("length", DecimalNumber(count), place))
      case .minItems(let count): lower.append(("items", DecimalNumber(count), "minItems"))
      case .maxItems(let count): upper.append(("items", DecimalNumber(count), place))
      case .minContains(let count): lower.append(("contains", DecimalNumber(count), "minContains"))
      case .maxContains(let count): upper.append(("contains", DecimalNumber(count), place))
      case .minProperties(let count):
        lower.append(("properties", DecimalNumber(count), "minProperties"))
      case .maxProperties(let count): upper.append(("properties", DecimalNumber(count), place))
      default: continue
      }
    }
    guard !lower.isEmpty, !upper.isEmpty else { return }
    for (subject, maximum, place) in upper.sorted(by: { $0.subject < $1.subject }) {
      guard let (_, minimum, lowerName) = lower.first(where: { $0.subject == subject }),
        minimum > maximum
      else { continue }
      let upperName = keywords[place].keyword.name
      diagnostics.report(
        .warning, "empty-range",
        "'\(lowerName)' \(minimum) is greater than '\(upperName)' "
          + "\(maximum), so no value is valid",
        at: keywords[place].valueLocation,
        pointer: JSONPointer.appending(upperName, to: pointer))
    }
  }
}
