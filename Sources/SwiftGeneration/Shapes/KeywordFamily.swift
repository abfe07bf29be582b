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
  /// Whether assertions of a family could refuse a value of the shape, and reading the shape does not
  /// make them.
  func leavesOut(_ family: KeywordFamily) -> Bool {
    switch self {
    case .any: family != .types
    case .null, .boolean, .integer, .unsigned, .number, .string, .array, .dictionary, .object,
      .union:
      family == .values || family == .alternatives
    case .base64: family == .values || family == .alternatives || family == .lengths
    case .enumeration(let shape):
      family == .alternatives || family == (shape.rawType == .string ? .lengths : .numbers)
    case .constants: family == .alternatives || family == .numbers
    case .same: family != .alternatives
    case .nullable(let wrapped): wrapped.leavesOut(family)
    }
  }
}
