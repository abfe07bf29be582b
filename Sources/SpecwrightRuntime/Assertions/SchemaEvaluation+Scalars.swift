/// Types of JSON Schema, several at once.
public struct JSONTypes: OptionSet, Sendable {
  public let rawValue: UInt8

  public init(rawValue: UInt8) { self.rawValue = rawValue }

  public static let null = JSONTypes(rawValue: 1)
  public static let boolean = JSONTypes(rawValue: 2)
  public static let number = JSONTypes(rawValue: 4)
  /// Numbers without a fraction, however they are written.
  public static let integer = JSONTypes(rawValue: 8)
  public static let string = JSONTypes(rawValue: 16)
  public static let array = JSONTypes(rawValue: 32)
  public static let object = JSONTypes(rawValue: 64)

  fileprivate var phrase: String {
    let names: [(JSONTypes, String)] = [
      (.null, "null"), (.boolean, "a boolean"), (.number, "a number"), (.integer, "an integer"),
      (.string, "a string"), (.array, "an array"), (.object, "an object"),
    ]
    return names.filter { contains($0.0) }.map(\.1).joined(separator: " or ")
  }
}

/// The values of an `enum` or a `const`, parsed once.
public struct JSONConstants: Sendable {
  let text: StaticString
  let values: Set<JSONInstance>

  /// `json` is an array of the values. A text that is none has no values.
  public init(_ json: StaticString) {
    text = json
    let bytes = UnsafeBufferPointer(start: json.utf8Start, count: json.utf8CodeUnitCount)
    if case .array(let elements)? = JSONInstance.parsed(bytes)?.value {
      values = Set(elements)
    } else {
      values = []
    }
  }
}

/// The bounds of numbers (JSON Schema 2020-12, validation, section 6.2).
public struct NumberBounds: Sendable {
  let minimum: DecimalNumber?
  let maximum: DecimalNumber?
  let exclusiveMinimum: DecimalNumber?
  let exclusiveMaximum: DecimalNumber?
  let multipleOf: DecimalNumber?

  public init(
    minimum: DecimalNumber? = nil, maximum: DecimalNumber? = nil,
    exclusiveMinimum: DecimalNumber? = nil, exclusiveMaximum: DecimalNumber? = nil,
    multipleOf: DecimalNumber? = nil
  ) {
    self.minimum = minimum
    self.maximum = maximum
    self.exclusiveMinimum = exclusiveMinimum
    self.exclusiveMaximum = exclusiveMaximum
    self.multipleOf = multipleOf
  }
}

extension SchemaEvaluation {
  public mutating func type(_ value: JSONInstance, _ types: JSONTypes) {
    let isAllowed =
      switch value.value {
      case .null: types.contains(.null)
      case .boolean: types.contains(.boolean)
      case .number(let number):
        types.contains(.number) || types.contains(.integer) && number.isInteger
      case .string: types.contains(.string)
      case .array: types.contains(.array)
      case .object: types.contains(.object)
      }
    if !isAllowed { refuse(value, "type", types.phrase) }
  }

  public mutating func `enum`(_ value: JSONInstance, _ constants: JSONConstants) {
    if constants.values.contains(value) { return }
    refuse(value, "enum", "one of \(constants.text)")
  }

  public mutating func const(_ value: JSONInstance, _ constant: JSONConstants) {
    if constant.values.contains(value) { return }
    refuse(value, "const", "\(constant.text)".dropFirst().dropLast().description)
  }

  /// Numbers only; other values are let through.
  public mutating func number(_ value: JSONInstance, _ bounds: NumberBounds) {
    guard case .number(let number) = value.value else { return }
    if let minimum = bounds.minimum, number < minimum {
      refuse(value, "minimum", "at least \(minimum)")
    }
    if let maximum = bounds.maximum, maximum < number {
      refuse(value, "maximum", "at most \(maximum)")
    }
    if let minimum = bounds.exclusiveMinimum, !(minimum < number) {
      refuse(value, "exclusiveMinimum", "more than \(minimum)")
    }
    if let maximum = bounds.exclusiveMaximum, !(number < maximum) {
      refuse(value, "exclusiveMaximum", "less than \(maximum)")
    }
    if let divisor = bounds.multipleOf, !number.isMultiple(of: divisor) {
      refuse(value, "multipleOf", "a multiple of \(divisor)")
    }
  }

  /// Strings only; other values are let through. Lengths are in Unicode scalar values.
  public mutating func length(
    _ value: JSONInstance, minLength: Int = 0, maxLength: Int = .max
  ) {
    guard case .string(let text) = value.value else { return }
    let length = text.unicodeScalars.count
    if length < minLength {
      refuse(value, "minLength", "at least \(counted(minLength, "character", "characters"))")
    }
    if length > maxLength {
      refuse(value, "maxLength", "at most \(counted(maxLength, "character", "characters"))")
    }
  }
}
