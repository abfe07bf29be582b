import OpenAPIDiff
import OpenAPIDocument

/// Of what schemas say of members, items and alternatives.
extension SchemaMutation {
  static func isObject(_ schema: JSONLiteral) -> Bool {
    schema.isPlain("object") && !schema.declaredNames.isEmpty
      && schema["discriminator"] == nil
  }

  static let properties: [SchemaMutation] = [
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

  static let objects: [SchemaMutation] = [
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

  static func isList(_ schema: JSONLiteral) -> Bool {
    schema.isPlain("array") && schema["items"] != nil
  }

  static let arrays: [SchemaMutation] = [
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

  static let combinations: [SchemaMutation] = [
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

  static let annotations: [SchemaMutation] = [
    SchemaMutation("it is deprecated", [.deprecation], .annotates) { schema, _ in
      schema["type"] != nil && schema.put("deprecated", .boolean(true))
    },
    SchemaMutation("it has another title", [.documentation], .annotates) { schema, _ in
      guard schema["type"] != nil else { return false }
      schema["title"] = .string("Something else")
      return true
    },
    SchemaMutation("it has an extension", [.extension], .annotates) { schema, _ in
      schema["type"] != nil && schema.put("x-other", .boolean(true))
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
