/// Bounds of an integer.
public struct IntegerRule: Rule {
  public let minimum: Int?
  public let maximum: Int?
  public let exclusiveMinimum: Int?
  public let exclusiveMaximum: Int?
  /// Above zero.
  public let multipleOf: DecimalNumber?

  // Called, and not copied to wherever a type has such a rule.
  /// `multipleOf` need not be an integer.
  @_semantics("optimize.no.crossmodule")
  public init(
    minimum: Int? = nil, maximum: Int? = nil, exclusiveMinimum: Int? = nil,
    exclusiveMaximum: Int? = nil, multipleOf: DecimalNumber? = nil
  ) {
    self.minimum = minimum
    self.maximum = maximum
    self.exclusiveMinimum = exclusiveMinimum
    self.exclusiveMaximum = exclusiveMaximum
    self.multipleOf = multipleOf
  }

  public func read(from reader: inout JSONReader) -> Int? {
    let offset = reader.valueOffset()
    guard let value = reader.readInteger() else { return nil }
    check(value) { reader.refuse(at: offset, keyword: $0, expected: $1) }
    return value
  }

  public func validate(_ value: Int, in validation: inout Validation) {
    check(value) { validation.refuse(value, keyword: $0, expected: $1) }
  }

  @inline(__always)
  private func check(_ value: Int, refuse: (StaticString, String) -> Void) {
    if let minimum, value < minimum { refuse("minimum", "at least \(minimum)") }
    if let maximum, value > maximum { refuse("maximum", "at most \(maximum)") }
    if let exclusiveMinimum, value <= exclusiveMinimum {
      refuse("exclusiveMinimum", "more than \(exclusiveMinimum)")
    }
    if let exclusiveMaximum, value >= exclusiveMaximum {
      refuse("exclusiveMaximum", "less than \(exclusiveMaximum)")
    }
    if let multipleOf, !DecimalNumber(value).isMultiple(of: multipleOf) {
      refuse("multipleOf", "a multiple of \(multipleOf)")
    }
  }
}
