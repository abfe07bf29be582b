import OpenAPIDocument

/// What an assertion is about. A family is enforced as a whole or left out as a whole; one that is about
/// values of another type than the shape's is neither.
enum KeywordFamily {
  case types, values, alternatives, numbers, lengths, formats, arrays, objects
}

extension Keyword {
  /// `nil` for annotations, for references, and for assertions that are never modelled.
  var family: KeywordFamily? {
    switch self {
    case .type: .types
    case .enum, .const: .values
    case .oneOf, .anyOf: .alternatives
    case .multipleOf, .maximum, .exclusiveMaximum, .minimum, .exclusiveMinimum: .numbers
    case .maxLength, .minLength, .pattern: .lengths
    case .format, .contentEncoding: .formats
    case .items, .maxItems, .minItems, .uniqueItems: .arrays
    case .properties, .additionalProperties, .maxProperties, .minProperties, .required: .objects
    default: nil
    }
  }
}

extension Shape {
  /// The assertions that could refuse a value of the shape, and that reading the shape does not make.
  var leavesOut: Set<KeywordFamily> {
    switch self {
    case .any: [.values, .alternatives, .numbers, .lengths, .formats, .arrays, .objects]
    case .null, .boolean, .integer, .unsigned, .number, .string, .array, .dictionary, .object,
      .union:
      [.values, .alternatives]
    case .base64: [.values, .alternatives, .lengths]
    case .enumeration: [.alternatives, .lengths]
    case .constants: [.alternatives, .numbers]
    case .same: [.values, .types, .numbers, .lengths, .formats, .arrays, .objects]
    case .nullable(let wrapped): wrapped.leavesOut
    }
  }
}
