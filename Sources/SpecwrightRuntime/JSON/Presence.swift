/// The value of a member that may be missing and may be null, which are two things.
public enum Presence<Value: ~Copyable>: ~Copyable {
  case absent
  case null
  case value(Value)
}

extension Presence: Copyable where Value: Copyable {}

extension Presence {
  /// The value, if there is one.
  public var wrapped: Value? {
    if case .value(let value) = self { value } else { nil }
  }
}

extension Presence: Equatable where Value: Equatable {}
extension Presence: Hashable where Value: Hashable {}
extension Presence: Sendable where Value: Sendable {}
