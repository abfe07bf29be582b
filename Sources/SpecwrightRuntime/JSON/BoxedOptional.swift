/// Keeps a value that may be absent outside of the one that it belongs to: a type can contain itself,
/// and a large value costs its owner a single word. Nothing is allocated for `nil`. Copies share the
/// value until one of them is changed.
@propertyWrapper
public struct BoxedOptional<Value> {
  @usableFromInline
  final class Storage {
    @usableFromInline var value: Value

    @usableFromInline
    init(_ value: Value) {
      self.value = value
    }
  }

  @usableFromInline var storage: Storage?

  @inlinable
  public init(wrappedValue: Value?) {
    if let wrappedValue { storage = Storage(wrappedValue) }
  }

  @inlinable
  public var wrappedValue: Value? {
    get { storage?.value }
    set {
      if let newValue, isKnownUniquelyReferenced(&storage) {
        storage?.value = newValue
      } else {
        self = Self(wrappedValue: newValue)
      }
    }
  }
}

extension BoxedOptional {
  /// Moves a value into a box; nothing lies at `place` then.
  init(moving place: UnsafeMutablePointer<Value>) {
    storage = Storage(place.move())
  }

  /// Hands out the value where it lies; `false` if there is none.
  func borrow(_ body: (borrowing Value) -> Void) -> Bool {
    guard let storage else { return false }
    withUnsafePointer(to: &storage.value) { UnsafeRawPointer($0).borrow(Value.self, body) }
    return true
  }
}

// The storage is only changed by its one owner.
extension BoxedOptional: @unchecked Sendable where Value: Sendable {}

extension BoxedOptional: Equatable where Value: Equatable {
  public static func == (left: Self, right: Self) -> Bool {
    left.storage === right.storage || left.wrappedValue == right.wrappedValue
  }
}

extension BoxedOptional: Hashable where Value: Hashable {
  public func hash(into hasher: inout Hasher) {
    hasher.combine(wrappedValue)
  }
}
