/// One of the two descriptions that are compared.
public enum Version: String, Hashable, Sendable, CaseIterable {
  case old, new

  public var other: Version { self == .old ? .new : .old }
}
