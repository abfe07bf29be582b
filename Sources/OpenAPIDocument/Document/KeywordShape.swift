/// What the value of a schema keyword must be, and which keyword it makes.
enum KeywordShape: Sendable {
  typealias Made<Value> = @Sendable (Value) -> Keyword<WrittenSchema>

  case schema(Made<WrittenSchema>)
  case schemas(Made<[WrittenSchema]>)
  case namedSchemas(Made<[Member<WrittenSchema>]>)
  case text(Made<String>)
  case texts(Made<[String]>)
  case flag(Made<Bool>)
  case number(Made<DecimalNumber>)
  /// An integer that is not negative.
  case count(Made<Int>)
  case literal(Made<JSONLiteral>)
  case literals(Made<[JSONLiteral]>)
  case reference(Made<WrittenSchema>)
  case types, dependentRequired, discriminator, externalDocs

  /// Every keyword by its name.
  static let all: [String: KeywordShape] = [
    "$ref": .reference { .ref($0) },
    "$dynamicRef": .reference { .dynamicRef($0) },
    "$id": .text { .id($0) },
    "$anchor": .text { .anchor($0) },
    "$dynamicAnchor": .text { .dynamicAnchor($0) },
    "$comment": .text { .comment($0) },
    "$defs": .namedSchemas { .defs($0) },
    "allOf": .schemas { .allOf($0) },
    "anyOf": .schemas { .anyOf($0) },
    "oneOf": .schemas { .oneOf($0) },
    "not": .schema { .not($0) },
    "if": .schema { .if($0) },
    "then": .schema { .then($0) },
    "else": .schema { .else($0) },
    "dependentSchemas": .namedSchemas { .dependentSchemas($0) },
    "prefixItems": .schemas { .prefixItems($0) },
    "items": .schema { .items($0) },
    "contains": .schema { .contains($0) },
    "properties": .namedSchemas { .properties($0) },
    "patternProperties": .namedSchemas { .patternProperties($0) },
    "additionalProperties": .schema { .additionalProperties($0) },
    "propertyNames": .schema { .propertyNames($0) },
    "unevaluatedItems": .schema { .unevaluatedItems($0) },
    "unevaluatedProperties": .schema { .unevaluatedProperties($0) },
    "type": .types,
    "enum": .literals { .enum($0) },
    "const": .literal { .const($0) },
    "multipleOf": .number { .multipleOf($0) },
    "maximum": .number { .maximum($0) },
    "exclusiveMaximum": .number { .exclusiveMaximum($0) },
    "minimum": .number { .minimum($0) },
    "exclusiveMinimum": .number { .exclusiveMinimum($0) },
    "maxLength": .count { .maxLength($0) },
    "minLength": .count { .minLength($0) },
    "pattern": .text { .pattern($0) },
    "maxItems": .count { .maxItems($0) },
    "minItems": .count { .minItems($0) },
    "uniqueItems": .flag { .uniqueItems($0) },
    "maxContains": .count { .maxContains($0) },
    "minContains": .count { .minContains($0) },
    "maxProperties": .count { .maxProperties($0) },
    "minProperties": .count { .minProperties($0) },
    "required": .texts { .required($0) },
    "dependentRequired": .dependentRequired,
    "format": .text { .format($0) },
    "contentEncoding": .text { .contentEncoding($0) },
    "contentMediaType": .text { .contentMediaType($0) },
    "contentSchema": .schema { .contentSchema($0) },
    "title": .text { .title($0) },
    "description": .text { .description($0) },
    "default": .literal { .default($0) },
    "deprecated": .flag { .deprecated($0) },
    "readOnly": .flag { .readOnly($0) },
    "writeOnly": .flag { .writeOnly($0) },
    "example": .literal { .example($0) },
    "examples": .literals { .examples($0) },
    "discriminator": .discriminator,
    "externalDocs": .externalDocs,
    "xml": .literal { .xml($0) },
  ]

  /// In alphabetical order, so that a suggestion does not depend on hashing.
  static let names: [String] = all.keys.sorted()
}
