import OpenAPIDiff
import OpenAPIDocument

/// A way to change a schema of a document, which determines what has to be found.
struct SchemaMutation: Sendable {
  /// What the changed schema does with values.
  enum Outcome: Sendable {
    /// Refuses some that it accepted, and accepts no others.
    case narrows
    case widens
    /// Refuses some, and accepts some others.
    case replaces
    /// Says something else that no value tells.
    case annotates
    /// Accepts more where something is required that only the other side sends.
    case mayWiden
  }

  let name: String
  let facets: Set<Facet>
  let outcome: Outcome
  /// Changes the schema object, or leaves it and is `false` where it does not fit.
  let apply: @Sendable (inout JSONLiteral, inout SeededGenerator) -> Bool

  init(
    _ name: String, _ facets: Set<Facet>, _ outcome: Outcome,
    _ apply: @escaping @Sendable (inout JSONLiteral, inout SeededGenerator) -> Bool
  ) {
    self.name = name
    self.facets = facets
    self.outcome = outcome
    self.apply = apply
  }

  static let all: [SchemaMutation] =
    types + values + numbers + texts + properties + objects + arrays + combinations + annotations
}

extension JSONLiteral {
  /// Whether it is a schema of one type with nothing beside it that could hide a change.
  fileprivate func isPlain(_ type: String) -> Bool {
    self["type"]?.text == type
      && ["enum", "const", "oneOf", "anyOf", "allOf", "not", "if", "$ref"].allSatisfy {
        self[$0] == nil
      }
  }

  fileprivate mutating func put(_ name: String, _ value: JSONLiteral) -> Bool {
    guard self[name] == nil else { return false }
    self[name] = value
    return true
  }

  fileprivate mutating func take(_ name: String) -> Bool {
    guard self[name] != nil else { return false }
    self[name] = nil
    return true
  }

  fileprivate var requiredNames: [String] { self["required"]?.items?.compactMap(\.text) ?? [] }

  fileprivate var declaredNames: [String] { self["properties"]?.members?.map(\.name) ?? [] }
}

extension SchemaMutation {
  fileprivate static let types: [SchemaMutation] = [
    SchemaMutation("string becomes integer", [.type], .replaces) { schema, _ in
      guard schema.isPlain("string"), schema["format"] == nil, schema["pattern"] == nil else {
        return false
      }
      schema["type"] = .string("integer")
      return true
    },
    SchemaMutation("integer becomes string", [.type], .replaces) { schema, _ in
      guard schema.isPlain("integer"), schema["format"] == nil else { return false }
      schema["type"] = .string("string")
      return true
    },
    SchemaMutation("integer becomes number", [.type], .widens) { schema, _ in
      guard schema.isPlain("integer"), schema["format"] == nil else { return false }
      schema["type"] = .string("number")
      return true
    },
    SchemaMutation("number becomes integer", [.type], .narrows) { schema, _ in
      guard schema.isPlain("number"), schema["format"] == nil else { return false }
      schema["type"] = .string("integer")
      return true
    },
    SchemaMutation("boolean is text, too", [.type], .widens) { schema, _ in
      guard schema.isPlain("boolean") else { return false }
      schema["type"] = .array([.string("boolean"), .string("string")])
      return true
    },
    SchemaMutation("null is allowed", [.nullability], .widens) { schema, _ in
      guard schema.isPlain("string") || schema.isPlain("integer") || schema.isPlain("array"),
        let type = schema["type"]
      else { return false }
      schema["type"] = .array([type, .string("null")])
      return true
    },
    SchemaMutation("null is refused", [.nullability], .narrows) { schema, _ in
      guard case .array(let types) = schema["type"], types.contains(.string("null")),
        types.count == 2, schema["enum"] == nil
      else { return false }
      schema["type"] = types.first { $0 != .string("null") }
      return true
    },
    SchemaMutation("the type is not said", [.type], .widens) { schema, _ in
      guard schema.isPlain("boolean") else { return false }
      return schema.take("type")
    },
  ]

  fileprivate static let values: [SchemaMutation] = [
    SchemaMutation("a value is removed", [.enum], .narrows) { schema, generator in
      guard schema["type"]?.text == "string", schema["allOf"] == nil,
        var values = schema["enum"]?.items,
        values.count > 1
      else { return false }
      values.remove(at: Int.random(in: values.indices, using: &generator))
      schema["enum"] = .array(values)
      return true
    },
    SchemaMutation("a value is added", [.enum], .widens) { schema, _ in
      guard schema["type"]?.text == "string", schema["allOf"] == nil,
        let values = schema["enum"]?.items, !values.isEmpty
      else { return false }
      schema["enum"] = .array(values + [.string("added-by-mutation")])
      return true
    },
    SchemaMutation("values are listed", [.enum], .narrows) { schema, _ in
      guard schema.isPlain("string"), schema["format"] == nil, schema["pattern"] == nil,
        schema["maxLength"] == nil, schema["minLength"] == nil
      else { return false }
      return schema.put("enum", .array([.string("a"), .string("b")]))
    },
    SchemaMutation("any value is allowed", [.enum], .widens) { schema, _ in
      guard schema["type"]?.text == "string" else { return false }
      return schema.take("enum")
    },
    SchemaMutation("one value is allowed", [.enum], .narrows) { schema, _ in
      guard schema.isPlain("integer"), schema["format"] == nil, schema["minimum"] == nil else {
        return false
      }
      return schema.put("const", .number(7))
    },
  ]

  private static func isNumber(_ schema: JSONLiteral) -> Bool {
    schema.isPlain("integer") || schema.isPlain("number")
  }

  fileprivate static let numbers: [SchemaMutation] = [
    SchemaMutation("a minimum is set", [.numericBounds], .narrows) { schema, _ in
      guard isNumber(schema), schema["maximum"] == nil, schema["exclusiveMinimum"] == nil else {
        return false
      }
      return schema.put("minimum", .number(3))
    },
    SchemaMutation("a maximum is set", [.numericBounds], .narrows) { schema, _ in
      guard isNumber(schema), schema["minimum"] == nil, schema["exclusiveMaximum"] == nil else {
        return false
      }
      return schema.put("maximum", .number(1000))
    },
    SchemaMutation("an exclusive maximum is set", [.numericBounds], .narrows) { schema, _ in
      guard isNumber(schema), schema["minimum"] == nil, schema["maximum"] == nil else {
        return false
      }
      return schema.put("exclusiveMaximum", .number(1000))
    },
    SchemaMutation("the minimum is gone", [.numericBounds], .widens) { schema, _ in
      isNumber(schema) && schema["format"] == nil && schema.take("minimum")
    },
    SchemaMutation("the maximum is gone", [.numericBounds], .widens) { schema, _ in
      isNumber(schema) && schema["format"] == nil && schema.take("maximum")
    },
    SchemaMutation("only multiples are allowed", [.multipleOf], .narrows) { schema, _ in
      guard isNumber(schema), schema["minimum"] == nil, schema["maximum"] == nil else {
        return false
      }
      return schema.put("multipleOf", .number(7))
    },
    SchemaMutation("the range is that of int32", [.format], .narrows) { schema, _ in
      schema.isPlain("integer") && schema["minimum"] == nil && schema["maximum"] == nil
        && schema.put("format", .string("int32"))
    },
  ]

  private static func isText(_ schema: JSONLiteral) -> Bool {
    schema.isPlain("string")
      && ["format", "pattern", "minLength", "maxLength"].allSatisfy { schema[$0] == nil }
  }

  fileprivate static let texts: [SchemaMutation] = [
    SchemaMutation("a text must be long", [.length], .narrows) { schema, _ in
      isText(schema) && schema.put("minLength", .number(2))
    },
    SchemaMutation("a text must be short", [.length], .narrows) { schema, _ in
      isText(schema) && schema.put("maxLength", .number(5))
    },
    SchemaMutation("a longer text is allowed", [.length], .widens) { schema, _ in
      guard schema.isPlain("string"), schema["format"] == nil, schema["pattern"] == nil else {
        return false
      }
      return schema.take("maxLength")
    },
    SchemaMutation("a shorter text is allowed", [.length], .widens) { schema, _ in
      guard schema.isPlain("string"), schema["format"] == nil, schema["pattern"] == nil else {
        return false
      }
      return schema.take("minLength")
    },
    SchemaMutation("a pattern is set", [.pattern], .narrows) { schema, _ in
      isText(schema) && schema.put("pattern", .string("^[a-z]+$"))
    },
    SchemaMutation("the pattern is gone", [.pattern], .widens) { schema, _ in
      schema.isPlain("string") && schema["format"] == nil && schema.take("pattern")
    },
    SchemaMutation("a format is set", [.format], .narrows) { schema, _ in
      isText(schema) && schema.put("format", .string("uuid"))
    },
    SchemaMutation("the format is gone", [.format], .widens) { schema, _ in
      guard schema.isPlain("string"), let format = schema["format"]?.text,
        ["uuid", "date", "date-time", "email", "uri"].contains(format)
      else { return false }
      return schema.take("format")
    },
  ]

  private static func isObject(_ schema: JSONLiteral) -> Bool {
    schema.isPlain("object") && !schema.declaredNames.isEmpty
      && schema["discriminator"] == nil
  }

  fileprivate static let properties: [SchemaMutation] = [
    SchemaMutation("a property is required", [.required], .narrows) { schema, generator in
      guard isObject(schema) else { return false }
      let names = schema.declaredNames.filter { !schema.requiredNames.contains($0) }
      guard let name = names.randomElement(using: &generator),
        schema["properties"]?[name]?["readOnly"] == nil,
        schema["properties"]?[name]?["default"] == nil
      else { return false }
      schema["required"] = .array((schema["required"]?.items ?? []) + [.string(name)])
      return true
    },
    SchemaMutation("a property may be missing", [.required], .widens) { schema, generator in
      guard isObject(schema), let name = schema.requiredNames.randomElement(using: &generator),
        schema["properties"]?[name]?["readOnly"] == nil
      else { return false }
      schema["required"] = .array(
        schema.requiredNames.filter { $0 != name }.map(JSONLiteral.string))
      return true
    },
    SchemaMutation("a required property is added", [.property], .narrows) { schema, _ in
      guard isObject(schema), var declared = schema["properties"] else { return false }
      declared["addedByMutation"] = .object([Member(name: "type", value: .string("string"))])
      schema["properties"] = declared
      schema["required"] = .array(
        (schema["required"]?.items ?? []) + [.string("addedByMutation")])
      return true
    },
    SchemaMutation("a required property is removed", [.property], .widens) { schema, generator in
      guard isObject(schema), schema["additionalProperties"] == nil,
        let name = schema.requiredNames.randomElement(using: &generator),
        schema["properties"]?[name]?["readOnly"] == nil, var declared = schema["properties"],
        let property = declared[name], property["type"]?.text == "string"
      else { return false }
      declared[name] = nil
      schema["properties"] = declared
      schema["required"] = .array(
        schema.requiredNames.filter { $0 != name }.map(JSONLiteral.string))
      return true
    },
  ]

  fileprivate static let objects: [SchemaMutation] = [
    SchemaMutation("some members must be there", [.propertyCount], .narrows) { schema, _ in
      isObject(schema) && schema.requiredNames.isEmpty && schema.put("minProperties", .number(1))
    },
    SchemaMutation("few members are allowed", [.propertyCount], .narrows) { schema, _ in
      guard isObject(schema), schema.requiredNames.isEmpty, schema.declaredNames.count > 1 else {
        return false
      }
      return schema.put("maxProperties", .number(1))
    },
    SchemaMutation("names must be short", [.propertyNames], .narrows) { schema, _ in
      guard isObject(schema), schema.requiredNames.isEmpty,
        schema.declaredNames.contains(where: { $0.count > 2 })
      else { return false }
      return schema.put(
        "propertyNames", .object([Member(name: "maxLength", value: .number(2))]))
    },
    SchemaMutation("one member asks for another", [.dependentRequired], .narrows) { schema, _ in
      guard isObject(schema), schema.declaredNames.count > 1 else { return false }
      let free = schema.declaredNames.filter { !schema.requiredNames.contains($0) }
      guard free.count > 1 else { return false }
      return schema.put(
        "dependentRequired",
        .object([Member(name: free[0], value: .array([.string(free[1])]))]))
    },
    SchemaMutation("members of a map are texts", [.additionalProperties], .narrows) { schema, _ in
      guard schema.isPlain("object"), schema.declaredNames.isEmpty,
        schema["additionalProperties"] == nil || schema["additionalProperties"] == .boolean(true)
      else { return false }
      schema["additionalProperties"] = .object([Member(name: "type", value: .string("string"))])
      return true
    },
    SchemaMutation("a map is an object of anything", [.additionalProperties], .widens) {
      (schema, _) in
      guard schema.isPlain("object"), schema.declaredNames.isEmpty,
        schema["additionalProperties"]?["type"]?.text == "string"
      else { return false }
      return schema.take("additionalProperties")
    },
  ]

  private static func isList(_ schema: JSONLiteral) -> Bool {
    schema.isPlain("array") && schema["items"] != nil
  }

  fileprivate static let arrays: [SchemaMutation] = [
    SchemaMutation("a list must not be empty", [.itemCount], .narrows) { schema, _ in
      isList(schema) && schema.put("minItems", .number(1))
    },
    SchemaMutation("a list must be short", [.itemCount], .narrows) { schema, _ in
      isList(schema) && schema["minItems"] == nil && schema.put("maxItems", .number(1))
    },
    SchemaMutation("a list may be long", [.itemCount], .widens) { schema, _ in
      isList(schema) && schema["uniqueItems"] == nil && schema.take("maxItems")
    },
    SchemaMutation("items must differ", [.uniqueItems], .narrows) { schema, _ in
      isList(schema) && schema["maxItems"] == nil && schema.put("uniqueItems", .boolean(true))
    },
    SchemaMutation("items may be equal", [.uniqueItems], .widens) { schema, _ in
      isList(schema) && schema["maxItems"] == nil && schema.take("uniqueItems")
    },
    SchemaMutation("items may be anything", [.items], .widens) { schema, _ in
      isList(schema) && schema["items"]?["type"]?.text == "string" && schema.take("items")
    },
    SchemaMutation("an item must be there", [.contains], .narrows) { schema, _ in
      isList(schema)
        && schema.put("contains", .object([Member(name: "type", value: .string("string"))]))
    },
    SchemaMutation("the first item is short", [.prefixItems], .replaces) { schema, _ in
      isList(schema) && schema["items"]?["type"]?.text == "string"
        && schema.put(
          "prefixItems",
          .array([.object([Member(name: "maxLength", value: .number(1))])]))
    },
  ]

  fileprivate static let combinations: [SchemaMutation] = [
    SchemaMutation("one text is refused", [.not], .narrows) { schema, _ in
      isText(schema)
        && schema.put("not", .object([Member(name: "const", value: .string("refused"))]))
    },
    SchemaMutation("all of some more holds", [.allOf], .narrows) { schema, _ in
      isText(schema)
        && schema.put(
          "allOf", .array([.object([Member(name: "maxLength", value: .number(3))])]))
    },
    SchemaMutation("any of two holds", [.anyOf], .narrows) { schema, _ in
      isText(schema)
        && schema.put(
          "anyOf",
          .array([
            .object([Member(name: "maxLength", value: .number(3))]),
            .object([Member(name: "minLength", value: .number(6))]),
          ]))
    },
    SchemaMutation("just one of two holds", [.oneOf], .narrows) { schema, _ in
      isText(schema)
        && schema.put(
          "oneOf",
          .array([
            .object([Member(name: "maxLength", value: .number(3))]),
            .object([Member(name: "minLength", value: .number(2))]),
          ]))
    },
    SchemaMutation("a text of one kind is short", [.conditional], .narrows) { schema, _ in
      guard isText(schema) else { return false }
      schema["then"] = .object([Member(name: "maxLength", value: .number(3))])
      return schema.put("if", .object([Member(name: "pattern", value: .string("^a"))]))
    },
    SchemaMutation("one more alternative", [.oneOf, .anyOf], .widens) { schema, _ in
      let added = JSONLiteral.object([
        Member(name: "type", value: .string("object")),
        Member(name: "required", value: .array([.string("addedByMutation")])),
        Member(
          name: "properties",
          value: .object([
            Member(
              name: "addedByMutation",
              value: .object([Member(name: "const", value: .string("added"))]))
          ])),
      ])
      guard schema["discriminator"] == nil, let branches = schema["anyOf"]?.items,
        branches.count > 1
      else { return false }
      schema["anyOf"] = .array(branches + [added])
      return true
    },
  ]

  fileprivate static let annotations: [SchemaMutation] = [
    SchemaMutation("it is deprecated", [.deprecation], .annotates) { schema, _ in
      schema["type"] != nil && schema.put("deprecated", .boolean(true))
    },
    SchemaMutation("there is a default", [.default], .annotates) { schema, _ in
      isText(schema) && schema.put("default", .string("a"))
    },
    SchemaMutation("the default is gone", [.default], .annotates) { schema, _ in
      schema["type"] != nil && schema.take("default")
    },
    SchemaMutation("only servers send it", [.readOnly], .mayWiden) { schema, _ in
      isText(schema) && schema.put("readOnly", .boolean(true))
    },
    SchemaMutation("only clients send it", [.writeOnly], .mayWiden) { schema, _ in
      isText(schema) && schema.put("writeOnly", .boolean(true))
    },
    SchemaMutation("content is said to be encoded", [.contentEncoding], .annotates) {
      schema, _ in
      isText(schema) && schema.put("contentMediaType", .string("text/plain"))
    },
  ]
}
