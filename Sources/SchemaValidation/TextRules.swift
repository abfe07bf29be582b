import Patterns
import SpecwrightRuntime

/// Tests of texts, for `pattern` and `format`, whose values are languages of their own.
enum TextRules {
  typealias Test = @Sendable (_ text: String) -> Bool

  /// Throws why a pattern cannot be checked.
  static func pattern(_ source: String) throws(PatternError) -> Test {
    let pattern = try Pattern(source).compiled()
    return { text in pattern.matches(text) }
  }

  /// `nil` for a format that is not known.
  static func format(_ name: String) -> Test? {
    guard let format = StringFormat(rawValue: name) else { return nil }
    return { text in format.accepts(text) }
  }
}
