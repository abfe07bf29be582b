// Values are looked at where they lie. Generic code copies a value to call it, and an optional one to see
// whether there is a value, unless it is written for types that cannot be copied, as here.

extension UnsafeRawPointer {
  /// Hands out the value that lies here.
  @inline(__always)
  func borrow<Value: ~Copyable, Answer>(
    _ type: Value.Type, _ body: (borrowing Value) -> Answer
  ) -> Answer {
    body(assumingMemoryBound(to: type).pointee)
  }
}

extension Optional where Wrapped: ~Copyable {
  /// Hands out the value of the optional one that lies at `place`; `false` if there is none.
  @inline(__always)
  static func borrow(_ place: UnsafeRawPointer, _ body: (borrowing Wrapped) -> Void) -> Bool {
    switch place.assumingMemoryBound(to: Wrapped?.self).pointee {
    case .some(let value):
      body(value)
      return true
    case .none: return false
    }
  }

  /// Whether the optional value that lies at `place` has one.
  @inline(__always)
  static func isThere(_ place: UnsafeRawPointer) -> Bool {
    switch place.assumingMemoryBound(to: Wrapped?.self).pointee {
    case .some: true
    case .none: false
    }
  }
}

extension Presence where Value: ~Copyable {
  /// Hands out the value of what lies at `place`, or tells of null.
  @inline(__always)
  static func borrow(
    _ place: UnsafeRawPointer, _ body: (borrowing Value) -> Void, null: () -> Void
  ) {
    switch place.assumingMemoryBound(to: Presence<Value>.self).pointee {
    case .absent: break
    case .null: null()
    case .value(let value): body(value)
    }
  }
}
