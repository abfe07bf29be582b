/// Why a text is not a pattern that can be used.
public struct PatternError: Error, Hashable, Sendable {
  /// Whose fault it is: that of the pattern, or that of this library.
  public enum Kind: Hashable, Sendable {
    /// Not a regular expression of ECMA-262.
    case syntax
    /// One of ECMA-262 that is not, or not that large, supported here.
    case unsupported
  }

  public let kind: Kind
  /// Where in the pattern, in UTF-8 bytes.
  public let offset: Int
  /// What goes after "the pattern", such as "has a ')' without a '('".
  public let message: String
}
