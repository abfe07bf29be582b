extension Keyword {
  /// The same keyword over another representation of schemas.
  @inlinable
  public func map<Other: Hashable & Sendable>(
    _ transform: (Subschema) throws -> Other
  ) rethrows -> Keyword<Other> {
    switch self {
    case .ref(let schema): .ref(try transform(schema))
    case .dynamicRef(let schema): .dynamicRef(try transform(schema))
    case .id(let id): .id(id)
    case .anchor(let name): .anchor(name)
    case .dynamicAnchor(let name): .dynamicAnchor(name)
    case .defs(let members): .defs(try members.mapValues(transform))
    case .allOf(let schemas): .allOf(try schemas.map(transform))
    case .anyOf(let schemas): .anyOf(try schemas.map(transform))
    case .oneOf(let schemas): .oneOf(try schemas.map(transform))
    case .not(let schema): .not(try transform(schema))
    case .if(let schema): .if(try transform(schema))
    case .then(let schema): .then(try transform(schema))
    case .else(let schema): .else(try transform(schema))
    case .dependentSchemas(let members): .dependentSchemas(try members.mapValues(transform))
    case .prefixItems(let schemas): .prefixItems(try schemas.map(transform))
    case .items(let schema): .items(try transform(schema))
    case .contains(let schema): .contains(try transform(schema))
    case .properties(let members): .properties(try members.mapValues(transform))
    case .patternProperties(let members): .patternProperties(try members.mapValues(transform))
    case .additionalProperties(let schema): .additionalProperties(try transform(schema))
    case .propertyNames(let schema): .propertyNames(try transform(schema))
    case .unevaluatedItems(let schema): .unevaluatedItems(try transform(schema))
    case .unevaluatedProperties(let schema): .unevaluatedProperties(try transform(schema))
    case .type(let types): .type(types)
    case .enum(let values): .enum(values)
    case .const(let value): .const(value)
    case .multipleOf(let number): .multipleOf(number)
    case .maximum(let number): .maximum(number)
    case .exclusiveMaximum(let number): .exclusiveMaximum(number)
    case .minimum(let number): .minimum(number)
    case .exclusiveMinimum(let number): .exclusiveMinimum(number)
    case .maxLength(let count): .maxLength(count)
    case .minLength(let count): .minLength(count)
    case .pattern(let pattern): .pattern(pattern)
    case .maxItems(let count): .maxItems(count)
    case .minItems(let count): .minItems(count)
    case .uniqueItems(let flag): .uniqueItems(flag)
    case .maxContains(let count): .maxContains(count)
    case .minContains(let count): .minContains(count)
    case .maxProperties(let count): .maxProperties(count)
    case .minProperties(let count): .minProperties(count)
    case .required(let names): .required(names)
    case .dependentRequired(let members): .dependentRequired(members)
    case .format(let name): .format(name)
    case .contentEncoding(let name): .contentEncoding(name)
    case .contentMediaType(let name): .contentMediaType(name)
    case .contentSchema(let schema): .contentSchema(try transform(schema))
    case .title(let text): .title(text)
    case .description(let text): .description(text)
    case .default(let value): .default(value)
    case .deprecated(let flag): .deprecated(flag)
    case .readOnly(let flag): .readOnly(flag)
    case .writeOnly(let flag): .writeOnly(flag)
    case .example(let value): .example(value)
    case .examples(let values): .examples(values)
    case .comment(let text): .comment(text)
    case .discriminator(let discriminator):
      .discriminator(
        Discriminator(
          propertyName: discriminator.propertyName,
          mapping: try discriminator.mapping.mapValues(transform)))
    case .externalDocs(let url): .externalDocs(url: url)
    case .xml(let value): .xml(value)
    case .other(let name, let value): .other(name: name, value: value)
    }
  }

  /// The schemas directly below, in document order.
  @inlinable
  public var subschemas: [Subschema] {
    switch self {
    case .ref(let schema), .dynamicRef(let schema), .not(let schema), .if(let schema),
      .then(let schema), .else(let schema), .items(let schema), .contains(let schema),
      .additionalProperties(let schema), .propertyNames(let schema),
      .unevaluatedItems(let schema), .unevaluatedProperties(let schema),
      .contentSchema(let schema):
      [schema]
    case .allOf(let schemas), .anyOf(let schemas), .oneOf(let schemas), .prefixItems(let schemas):
      schemas
    case .defs(let members), .dependentSchemas(let members), .properties(let members),
      .patternProperties(let members):
      members.map(\.value)
    case .discriminator(let discriminator): discriminator.mapping.map(\.value)
    case .id, .anchor, .dynamicAnchor, .type, .enum, .const, .multipleOf, .maximum,
      .exclusiveMaximum, .minimum, .exclusiveMinimum, .maxLength, .minLength, .pattern, .maxItems,
      .minItems, .uniqueItems, .maxContains, .minContains, .maxProperties, .minProperties,
      .required, .dependentRequired, .format, .contentEncoding, .contentMediaType, .title,
      .description, .default, .deprecated, .readOnly, .writeOnly, .example, .examples, .comment,
      .externalDocs, .xml, .other:
      []
    }
  }

  /// Whether the keyword says something about values without refusing any (JSON Schema 2020-12,
  /// sections 8 and 9 of the validation vocabulary, and the base vocabulary of OpenAPI).
  @inlinable
  public var isAnnotation: Bool {
    switch self {
    case .title, .description, .default, .deprecated, .readOnly, .writeOnly, .example, .examples,
      .comment, .externalDocs, .xml, .other, .defs, .id, .anchor, .dynamicAnchor,
      .contentMediaType, .contentSchema:
      true
    default: false
    }
  }
}

extension Keyword {
  /// Whether it is one of the validation vocabulary (JSON Schema 2020-12, validation, section 6).
  var isInValidationVocabulary: Bool {
    switch self {
    case .type, .enum, .const, .multipleOf, .maximum, .exclusiveMaximum, .minimum,
      .exclusiveMinimum, .maxLength, .minLength, .pattern, .maxItems, .minItems, .uniqueItems,
      .maxContains, .minContains, .maxProperties, .minProperties, .required, .dependentRequired:
      true
    default: false
    }
  }
}

extension Array {
  @inlinable
  func mapValues<Old, New>(
    _ transform: (Old) throws -> New
  ) rethrows -> [Member<New>] where Element == Member<Old> {
    try map {
      Member<New>(
        name: $0.name, value: try transform($0.value), nameLocation: $0.nameLocation)
    }
  }
}
