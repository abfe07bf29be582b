/// Bounds of a number.
public struct NumberRule: Rule {
  public let minimum: Double?
  public let maximum: Double?
  public let exclusiveMinimum: Double?
  public let exclusiveMaximum: Double?
  /// Above zero.
  public let multipleOf: DecimalNumber?

  // Called, and not copied to wherever a type has such a rule.
  /// `multipleOf` is decided on decimal digits: those of the text while reading, the shortest ones
  /// that stand for the `Double` otherwise, so that 0.3 is a multiple of 0.1.
  @_semantics("optimize.no.crossmodule")
  public init(
    minimum: Double? = nil, maximum: Double? = nil, exclusiveMinimum: Double? = nil,
    exclusiveMaximum: Double? = nil, multipleOf: DecimalNumber? = nil
  ) {
    self.minimum = minimum
    self.maximum = maximum
    self.exclusiveMinimum = exclusiveMinimum
    self.exclusiveMaximum = exclusiveMaximum
    self.multipleOf = multipleOf
  }

  public func read(from reader: inout JSONReader) -> Double? {
    let offset = reader.valueOffset()
    guard let value = reader.readDouble() else { return nil }
    checkBounds(value) { reader.refuse(at: offset, keyword: $0, expected: $1) }
    if let multipleOf, !reader.literal(from: offset).isMultiple(of: multipleOf) {
      reader.refuse(at: offset, keyword: "multipleOf", expected: "a multiple of \(multipleOf)")
    }
    return value
  }

  /// Infinities and NaN, which JSON cannot express, are refused too.
  public func validate(_ value: Double, in validation: inout Validation) {
    guard let decimal = DecimalNumber(value) else {
      return validation.refuse(value, keyword: "type", expected: "a finite number")
    }
    checkBounds(value) { validation.refuse(value, keyword: $0, expected: $1) }
    if let multipleOf, !decimal.isMultiple(of: multipleOf) {
      validation.refuse(value, keyword: "multipleOf", expected: "a multiple of \(multipleOf)")
    }
  }

  @inline(__always)
  private func checkBounds(_ value: Double, refuse: (StaticString, String) -> Void) {
    if let minimum, value < minimum { refuse("minimum", "at least \(minimum)") }
    if let maximum, value > maximum { refuse("maximum", "at most \(maximum)") }
    if let exclusiveMinimum, value <= exclusiveMinimum {
      refuse("exclusiveMinimum", "more than \(exclusiveMinimum)")
    }
    if let exclusiveMaximum, value >= exclusiveMaximum {
      refuse("exclusiveMaximum", "less than \(exclusiveMaximum)")
    }
  }
}
