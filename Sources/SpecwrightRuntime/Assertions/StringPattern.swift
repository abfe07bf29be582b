internal import Patterns

/// A `pattern`, compiled when the code was generated.
public final class StringPattern: Sendable {
  /// As written in the document.
  public let source: StaticString
  private let automaton: CompiledPattern

  /// `automaton` is what the generator made of `source`.
  public init(_ source: StaticString, automaton: StaticString) {
    self.source = source
    self.automaton = CompiledPattern(encoded: automaton)
  }

  /// What a string that does not match is told.
  var phrase: String { "a string that matches \(source)" }

  /// Whether any part of `text` matches, in time linear in its length.
  public func matches(_ text: String) -> Bool { automaton.matches(text) }
}
