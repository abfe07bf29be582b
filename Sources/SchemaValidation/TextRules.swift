/// Who decides on texts for `pattern` and `format`, whose values are languages of their own.
package struct TextRules: Sendable {
  package typealias Test = @Sendable (_ text: String) -> Bool

  /// Throws why a pattern cannot be checked, to follow its name in a sentence.
  package let pattern: @Sendable (_ source: String) throws -> Test
  /// `nil` for a format that is not known.
  package let format: @Sendable (_ name: String) -> Test?

  package init(
    pattern: @escaping @Sendable (_ source: String) throws -> Test,
    format: @escaping @Sendable (_ name: String) -> Test?
  ) {
    self.pattern = pattern
    self.format = format
  }

  /// Nothing is refused, and every pattern is told to be unchecked.
  package static let standard = TextRules(
    pattern: { _ in throw Unchecked() }, format: { _ in nil })

  private struct Unchecked: Error, CustomStringConvertible {
    let description = "is not checked: no matcher is here"
  }
}
