import OpenAPIDiff
import OpenAPIDocument

/// Of what schemas say of values without parts.
extension SchemaMutation {
  static let types: [SchemaMutation] = [
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

  static let values: [SchemaMutation] = [
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

  static func isNumber(_ schema: JSONLiteral) -> Bool {
    schema.isPlain("integer") || schema.isPlain("number")
  }

  static let numbers: [SchemaMutation] = [
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

  static func isText(_ schema: JSONLiteral) -> Bool {
    schema.isPlain("string")
      && ["format", "pattern", "minLength", "maxLength"].allSatisfy { schema[$0] == nil }
  }

  static let texts: [SchemaMutation] = [
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
}
