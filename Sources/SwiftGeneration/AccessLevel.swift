/// Who may use the generated declarations.
public enum AccessLevel: String, Hashable, Sendable, CaseIterable {
  case `public`, package, `internal`

  /// The modifier with a blank behind it; nothing for `internal`, which goes without saying.
  var modifier: String { self == .internal ? "" : rawValue + " " }
}

extension Line {
  /// Stands before functions that do little more than call others: copies of what they call would make
  /// them larger and not quicker.
  static let optimizedForSize: Line = "@_optimize(size)"

  /// Stands before `public` where other modules know all there is to do: to reach a stored property, to
  /// fill a structure, or to hand an input to a connection. A copy of that in the module itself, which nobody calls, is a fifth of what
  /// an optimizing compiler has to do for it.
  static let emittedIntoClients: Line = "@_alwaysEmitIntoClient "
}
