internal import OpenAPIDocument

extension Facet {
  /// What a keyword is about; `nil` for those that lead to other schemas or say nothing of values.
  init?<Subschema>(_ keyword: Keyword<Subschema>) {
    switch keyword {
    case .type: self = .type
    case .format: self = .format
    case .enum, .const: self = .enum
    case .minimum, .maximum, .exclusiveMinimum, .exclusiveMaximum: self = .numericBounds
    case .multipleOf: self = .multipleOf
    case .minLength, .maxLength: self = .length
    case .pattern: self = .pattern
    case .properties: self = .property
    case .required: self = .required
    case .patternProperties: self = .patternProperties
    case .additionalProperties: self = .additionalProperties
    case .propertyNames: self = .propertyNames
    case .minProperties, .maxProperties: self = .propertyCount
    case .dependentRequired: self = .dependentRequired
    case .dependentSchemas: self = .dependentSchemas
    case .items: self = .items
    case .prefixItems: self = .prefixItems
    case .minItems, .maxItems: self = .itemCount
    case .uniqueItems: self = .uniqueItems
    case .contains, .minContains, .maxContains: self = .contains
    case .unevaluatedItems, .unevaluatedProperties: self = .unevaluated
    case .anyOf: self = .anyOf
    case .oneOf: self = .oneOf
    case .not: self = .not
    case .if, .then, .else: self = .conditional
    case .discriminator: self = .discriminator
    case .contentEncoding, .contentMediaType, .contentSchema: self = .contentEncoding
    case .default: self = .default
    case .readOnly: self = .readOnly
    case .writeOnly: self = .writeOnly
    case .deprecated: self = .deprecation
    case .xml: self = .encoding
    case .allOf, .ref, .dynamicRef, .id, .anchor, .dynamicAnchor, .defs, .title, .description,
      .example, .examples, .comment, .externalDocs, .other:
      return nil
    }
  }

  /// Of schemas: what refuses no value.
  var isRemark: Bool {
    switch self {
    case .default, .readOnly, .writeOnly, .deprecation, .encoding, .discriminator,
      .contentEncoding:
      true
    default: !isSent
    }
  }

  /// Of schemas: whether messages have anything to do with it.
  var isSent: Bool {
    switch self {
    case .name, .documentation, .extension: false
    default: true
    }
  }

  /// Of schemas: what refuses no value itself and is compared as it is written, part by part.
  var isAnnotation: Bool {
    switch self {
    case .discriminator, .contentEncoding: true
    default: false
    }
  }
}
