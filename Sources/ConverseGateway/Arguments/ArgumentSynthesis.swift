import SpecwrightRuntime

/// Makes up arguments for a tool that satisfy the tool's input schema (JSON Schema 2020-12, as far
/// as `SchemaCheck` knows it). The same schema always gets the same arguments.
///
/// An object gets its required members only. `const`, `enum`, `default` and `examples` are used
/// where they satisfy the schema; everything else is made from the bounds.
struct ArgumentSynthesis {
  let document: SchemaDocument
  private static let depthLimit = 24
  private static let choiceLimit = 32
  static let itemLimit = 1_000

  private init(document: SchemaDocument) {
    self.document = document
  }

  /// `nil` if no object was found that satisfies `schema`.
  static func arguments(for schema: JSONValue) -> JSONValue? {
    let synthesis = ArgumentSynthesis(document: SchemaDocument(root: schema))
    let object = JSONValue.object([JSONMember("type", .string("object"))])
    guard let value = synthesis.value(for: [schema, object], at: Position(name: "input")) else {
      return nil
    }
    return SchemaCheck(in: synthesis.document).accepts(value, [schema]) ? value : nil
  }

  /// Where a value stands.
  struct Position {
    /// Of the member that holds it, from which texts are made.
    var name: String
    var depth = 0
    /// Tells apart the items of an array that must differ.
    var variant = 0

    func member(_ name: String) -> Position {
      Position(name: name, depth: depth + 1, variant: 0)
    }

    func item(_ index: Int) -> Position {
      Position(name: name, depth: depth + 1, variant: index)
    }
  }

  func value(for schemas: [JSONValue], at position: Position) -> JSONValue? {
    guard position.depth <= Self.depthLimit else { return nil }
    return SchemaFacts(schemas, in: document).flatMap { value(for: $0, at: position, choices: 0) }
  }

  /// `choices` counts the alternatives that were decided for this one value.
  private func value(
    for facts: SchemaFacts, at position: Position, choices: Int
  ) -> JSONValue? {
    guard choices <= Self.choiceLimit, document.effort.spend(100) else { return nil }
    var rest = facts
    guard let choice = rest.takeChoice() else { return settled(facts, at: position) }
    // Nullable values are more use with a value.
    for branch in choice.filter({ !$0.isNullSchema }) + choice.filter(\.isNullSchema) {
      var chosen = rest
      if chosen.add(branch, in: document),
        let value = value(for: chosen, at: position, choices: choices + 1)
      {
        return value
      }
    }
    return nil
  }

  /// For facts without open alternatives.
  private func settled(_ facts: SchemaFacts, at position: Position) -> JSONValue? {
    let check = SchemaCheck(in: document)
    if let permitted = facts.permitted {
      let fitting = permitted.filter { check.accepts($0, facts.sources) }
      return fitting.isEmpty ? nil : fitting[position.variant % fitting.count]
    }
    if position.variant == 0,
      let proposal = facts.proposals.first(where: { check.accepts($0, facts.sources) })
    {
      return proposal
    }
    let types = facts.types ?? [facts.likelyType]
    for type in types.filter({ $0 != "null" }) + types.filter({ $0 == "null" }) {
      if let value = value(ofType: type, facts, at: position), check.accepts(value, facts.sources) {
        return value
      }
    }
    return nil
  }

  private func value(
    ofType type: String, _ facts: SchemaFacts, at position: Position
  ) -> JSONValue? {
    switch type {
    case "object": object(facts, at: position)
    case "array": array(facts, at: position)
    case "string": string(facts, at: position).map(JSONValue.string)
    case "integer": number(facts, isInteger: true, at: position)
    case "number": number(facts, isInteger: false, at: position)
    case "boolean": .boolean(position.variant % 2 == 0)
    case "null": .null
    default: nil
    }
  }
}

extension SchemaFacts {
  /// The type to which the keywords of a schema without `type` apply.
  fileprivate var likelyType: String {
    if has("properties", "required", "additionalProperties", "minProperties") { return "object" }
    if has("items", "prefixItems", "minItems", "contains") { return "array" }
    if has("minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "multipleOf") {
      return "number"
    }
    return "string"
  }
}

extension JSONValue {
  fileprivate var isNullSchema: Bool { self["type"]?.string == "null" }
}
