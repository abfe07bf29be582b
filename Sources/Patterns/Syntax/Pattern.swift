/// A regular expression of ECMA-262 as JSON Schema uses it: in Unicode mode, and looked for
/// anywhere in a text.
///
/// What only has a meaning without the Unicode mode is read too where nobody could mean something
/// else, such as `\-`. Back references and look-behind are not supported.
public struct Pattern: Hashable, Sendable {
  public let source: String
  let root: Node

  /// With its repetitions written out: where no table is used, a match takes this many for each
  /// scalar of a text.
  public var stepCount: Int { root.size }

  /// Fails with the first problem in the source.
  public init(_ source: String) throws(PatternError) {
    var parser = PatternParser(source)
    self.source = source
    root = try parser.wholePattern()
  }

  /// Whether the sources are the same byte by byte: two ways to write a letter are two patterns.
  public static func == (left: Pattern, right: Pattern) -> Bool {
    left.source.utf8.elementsEqual(right.source.utf8)
  }

  public func hash(into hasher: inout Hasher) { hasher.combine(source) }
}
