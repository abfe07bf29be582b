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

  /// Moves the value out and leaves `.absent`, as `take` of an optional leaves `nil`.
  @inlinable
  public mutating func take() -> Presence {
    let value = self
    self = .absent
    return value
  }
}

extension Presence: Equatable where Value: Equatable {}
extension Presence: Hashable where Value: Hashable {}
extension Presence: Sendable where Value: Sendable {}
