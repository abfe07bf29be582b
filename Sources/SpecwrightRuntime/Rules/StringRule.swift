/// Bounds of a string's length, in Unicode scalar values, its pattern and its format.
public struct StringRule: Rule {
  public let minLength: Int
  /// `Int.max` without one.
  public let maxLength: Int
  public let pattern: StringPattern?
  public let format: StringFormat?

  // Called, and not copied to wherever a type has such a rule.
  @_semantics("optimize.no.crossmodule")
  public init(
    minLength: Int = 0, maxLength: Int = .max, pattern: StringPattern? = nil,
    format: StringFormat? = nil
  ) {
    self.minLength = minLength
    self.maxLength = maxLength
    self.pattern = pattern
    self.format = format
  }

  public func read(from reader: inout JSONReader) -> String? {
    let offset = reader.valueOffset()
    guard let value = reader.readString() else { return nil }
    check(value) { reader.refuse(at: offset, keyword: $0, expected: $1) }
    return value
  }

  public func validate(_ value: String, in validation: inout Validation) {
    check(value) { validation.refuse(value, keyword: $0, expected: $1) }
  }

  private func check(_ value: String, refuse: (StaticString, String) -> Void) {
    // A scalar takes one to four bytes: most lengths are settled without counting.
    let bytes = value.utf8.count
    if bytes > maxLength || bytes / 4 < minLength { checkLength(of: value, refuse: refuse) }
    if let pattern, !pattern.matches(value) { refuse("pattern", pattern.phrase) }
    if let format, !format.accepts(value) { refuse("format", format.phrase) }
  }

  private func checkLength(of value: String, refuse: (StaticString, String) -> Void) {
    let length = value.unicodeScalars.count
    if length < minLength {
      refuse("minLength", "at least \(counted(minLength, "character", "characters"))")
    }
    if length > maxLength {
      refuse("maxLength", "at most \(counted(maxLength, "character", "characters"))")
    }
  }
}

/// A number with its noun.
func counted(_ count: Int, _ singular: String, _ plural: String) -> String {
  "\(count) \(count == 1 ? singular : plural)"
}
