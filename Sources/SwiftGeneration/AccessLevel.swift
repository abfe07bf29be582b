/// Who may use the generated declarations.
public enum AccessLevel: String, Hashable, Sendable, CaseIterable {
  case `public`, package, `internal`

  /// The modifier with a blank behind it; nothing for `internal`, which goes without saying.
  var modifier: String { self == .internal ? "" : rawValue + " " }
}

extension Line {
  /// Stands before `public` where other modules know all there is to do: to reach a stored property or
  /// to fill a structure. A copy of that in the module itself, which nobody calls, is a fifth of what
  /// an optimizing compiler has to do for it.
  static let emittedIntoClients: Line = "@_alwaysEmitIntoClient "
}
