/// Who may use the generated declarations.
public enum AccessLevel: String, Hashable, Sendable, CaseIterable {
  case `public`, package, `internal`

  /// The modifier with a blank behind it; nothing for `internal`, which goes without saying.
  var modifier: String { self == .internal ? "" : rawValue + " " }
}
