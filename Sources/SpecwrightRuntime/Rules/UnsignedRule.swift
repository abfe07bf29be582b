/// Bounds of an integer from 0 to 2^64 - 1 (`format: uint64`).
public struct UnsignedRule: Rule {
  public let minimum: UInt64?
  public let maximum: UInt64?
  /// Above zero.
  public let multipleOf: DecimalNumber?

  // Called, and not copied to wherever a type has such a rule.
  /// `multipleOf` need not be an integer.
  @_semantics("optimize.no.crossmodule")
  public init(
    minimum: UInt64? = nil, maximum: UInt64? = nil, multipleOf: DecimalNumber? = nil
  ) {
    self.minimum = minimum
    self.maximum = maximum
    self.multipleOf = multipleOf
  }

  public func read(from reader: inout JSONReader) -> UInt64? {
    let offset = reader.valueOffset()
    guard let value = reader.readUnsigned() else { return nil }
    check(value) { reader.refuse(at: offset, keyword: $0, expected: $1) }
    return value
  }

  public func validate(_ value: UInt64, in validation: inout Validation) {
    check(value) { validation.refuse(value, keyword: $0, expected: $1) }
  }

  @inline(__always)
  private func check(_ value: UInt64, refuse: (StaticString, String) -> Void) {
    if let minimum, value < minimum { refuse("minimum", "at least \(minimum)") }
    if let maximum, value > maximum { refuse("maximum", "at most \(maximum)") }
    if let multipleOf, !DecimalNumber(unsigned: value).isMultiple(of: multipleOf) {
      refuse("multipleOf", "a multiple of \(multipleOf)")
    }
  }
}
