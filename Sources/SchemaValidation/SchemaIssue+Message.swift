internal import OpenAPIDocument

extension SchemaIssue {
  init(_ finding: Finding, in tree: ValueTree, graph: SchemaGraph) {
    let schema = graph.schemas[finding.schema]
    let node = tree.nodes[finding.node]
    pointer = tree.pointer(of: finding.node)
    guard let index = finding.keyword, case .object(let keywords) = schema.form else {
      keyword = ""
      location = schema.location
      message = "is refused, as any value is"
      return
    }
    let located = keywords[index]
    keyword = located.keyword.name
    location = located.nameLocation
    let phrase = Phrase(keyword: located.keyword, value: node.value, graph: graph)
    let message = phrase.message(finding.detail)
    if case .name = node.role {
      self.message = "has a name that " + message
    } else {
      self.message = message
    }
  }
}

/// Puts findings into words.
private struct Phrase {
  let keyword: Keyword<SchemaID>
  let value: JSONLiteral
  let graph: SchemaGraph

  func message(_ detail: Finding.Detail) -> String {
    switch detail {
    case .plain: plain
    case .refused: refused
    case .missing(let name, nil): "must have the property '\(name)'"
    case .missing(let name, let other?):
      "must have the property '\(name)' because it has '\(other)'"
    case .equalItems(let first, let second):
      "must not have equal items, but those at \(first) and \(second) are"
    case .tooFewContained(let count, let minimum):
      "must have at least \(items(minimum)) that 'contains' accepts, has \(count)"
    case .tooManyContained(let count, let maximum):
      "must have at most \(items(maximum)) that 'contains' accepts, has \(count)"
    case .fits(let first, let second):
      "must fit one alternative only, but fits \(alternative(first)) and \(alternative(second))"
    case .types(let types): "must be \(list(types.map(\.phrase))), is \(value.typePhrase)"
    case .tags(let tags): "must be \(list(tags.map { "'\($0)'" })), is \(value.excerpt)"
    }
  }

  private var plain: String {
    switch keyword {
    case .type(let types): "must be \(list(types.map(\.phrase))), is \(value.typePhrase)"
    case .enum(let values): "must be \(list(values.map(\.excerpt))), is \(value.excerpt)"
    case .const(let constant): "must be \(constant.excerpt), is \(value.excerpt)"
    case .multipleOf(let divisor): "must be a multiple of \(divisor), is \(value.excerpt)"
    case .maximum(let bound): "must be at most \(bound), is \(value.excerpt)"
    case .exclusiveMaximum(let bound): "must be less than \(bound), is \(value.excerpt)"
    case .minimum(let bound): "must be at least \(bound), is \(value.excerpt)"
    case .exclusiveMinimum(let bound): "must be greater than \(bound), is \(value.excerpt)"
    case .maxLength(let count): "must be at most \(characters(count)) long, has \(size)"
    case .minLength(let count): "must be at least \(characters(count)) long, has \(size)"
    case .pattern(let pattern): "must match the pattern '\(pattern)', is \(value.excerpt)"
    case .format(let name): format(name)
    default: sizeOrLogic
    }
  }

  private var sizeOrLogic: String {
    switch keyword {
    case .maxItems(let count): "must have at most \(items(count)), has \(size)"
    case .minItems(let count): "must have at least \(items(count)), has \(size)"
    case .maxProperties(let count): "must have at most \(properties(count)), has \(size)"
    case .minProperties(let count): "must have at least \(properties(count)), has \(size)"
    case .not: "must not be valid against the schema of 'not'"
    case .anyOf(let alternatives), .oneOf(let alternatives):
      "must fit one of the \(alternatives.count) alternatives, fits none"
    default: "is refused"
    }
  }

  private var refused: String {
    switch keyword {
    case .properties, .patternProperties, .additionalProperties, .unevaluatedProperties:
      "is a property that is not allowed"
    case .items, .prefixItems, .unevaluatedItems: "is an item that is not allowed"
    case .propertyNames: "is not allowed"
    default: "is refused, as any value is"
    }
  }

  private func format(_ name: String) -> String {
    NumberFormat(rawValue: name) == nil
      ? "must have the format '\(name)', is \(value.excerpt)"
      : "must be in the range of '\(name)', is \(value.excerpt)"
  }

  /// How the author calls an alternative.
  private func alternative(_ place: Int) -> String {
    guard case .oneOf(let schemas) = keyword, let name = graph[schemas[place]].name else {
      return "number \(place + 1)"
    }
    return "'\(name)'"
  }

  private func characters(_ count: Int) -> String {
    "\(count) \(count == 1 ? "character" : "characters")"
  }

  private func items(_ count: Int) -> String {
    "\(count) \(count == 1 ? "item" : "items")"
  }

  private func properties(_ count: Int) -> String {
    "\(count) \(count == 1 ? "property" : "properties")"
  }

  private var size: Int {
    switch value {
    case .string(let text): text.unicodeScalars.count
    case .array(let items): items.count
    case .object(let members): members.count
    default: 0
    }
  }

  /// `a`, `a or b`, `a, b or c`; not more than ten.
  private func list(_ phrases: [String]) -> String {
    let isLong = phrases.count > 10
    let shown = isLong ? phrases.prefix(9) + ["\(phrases.count - 9) others"] : phrases[...]
    guard let last = shown.last, shown.count > 1 else { return shown.first ?? "one of no values" }
    return shown.dropLast().joined(separator: ", ") + " or " + last
  }
}

extension JSONType {
  fileprivate var phrase: String {
    switch self {
    case .null: "null"
    case .object, .array, .integer: "an " + rawValue
    case .boolean, .number, .string: "a " + rawValue
    }
  }
}

extension JSONLiteral {
  fileprivate var typePhrase: String {
    switch self {
    case .null: "null"
    case .boolean: "a boolean"
    case .number(let number): number.isInteger ? "an integer" : "a number"
    case .string: "a string"
    case .array: "an array"
    case .object: "an object"
    }
  }

  /// As JSON, where that is short.
  fileprivate var excerpt: String { excerpt(levels: 3) }

  private func excerpt(levels: Int) -> String {
    switch self {
    case .null: "null"
    case .boolean(let flag): "\(flag)"
    case .number(let number): number.excerpt
    case .string(let text):
      text.unicodeScalars.count > 60
        ? "'\(String(text.unicodeScalars.prefix(57)))…'" : "'\(text)'"
    case .array(let items):
      Self.list(items, "[", "]", levels: levels) { $0.excerpt(levels: levels - 1) } ?? "an array"
    case .object(let members):
      Self.list(members, "{", "}", levels: levels) {
        "'\($0.name)': \($0.value.excerpt(levels: levels - 1))"
      } ?? "an object"
    }
  }

  /// `nil` where it would be long.
  private static func list<Element>(
    _ elements: [Element], _ open: String, _ close: String, levels: Int,
    _ excerpt: (Element) -> String
  ) -> String? {
    guard elements.isEmpty || levels > 0, elements.count <= 5 else { return nil }
    let text = open + elements.map(excerpt).joined(separator: ", ") + close
    return text.unicodeScalars.count > 60 ? nil : text
  }
}

extension DecimalNumber {
  fileprivate var excerpt: String {
    let text = description
    return text.utf8.count > 60 ? text.prefix(57) + "…" : text
  }
}
