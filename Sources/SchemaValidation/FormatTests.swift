package import OpenAPIDocument

/// What the known values of `format` ask, for those that reason about schemas without a value.
package enum FormatTests {
  /// `nil` where the format asks nothing of strings.
  package static func ofTexts(_ name: String) -> (@Sendable (String) -> Bool)? {
    NumberFormat(rawValue: name) == nil ? TextRules.format(name) : nil
  }

  /// `nil` where the format asks nothing of numbers.
  package static func ofNumbers(_ name: String) -> (@Sendable (DecimalNumber) -> Bool)? {
    guard let format = NumberFormat(rawValue: name) else { return nil }
    return { number in format.accepts(number) }
  }

  /// Plain texts that have the format.
  package static func examples(_ name: String) -> [String] {
    SampleSearch.examples(ofFormat: name)
  }
}
