/// A value that is kept out of line, and which `content` reads and writes there.
final class BoxedCoding<Value>: MemberCoding {
  private let content: MemberCoding

  init(_ content: MemberCoding) {
    self.content = content
    super.init(validates: content.validates)
  }

  override var isPlainWhenAbsent: Bool { false }

  override func initializeAbsent(at place: UnsafeMutableRawPointer) -> Bool {
    box(to: place) { content.isPlainWhenAbsent && content.initializeAbsent(at: $0) }
  }

  override func read(to place: UnsafeMutableRawPointer, from reader: inout JSONReader) -> Bool {
    box(to: place) { value in
      if content.isPlainWhenAbsent { _ = content.initializeAbsent(at: value) }
      return content.read(to: value, from: &reader)
    }
  }

  private func box(
    to place: UnsafeMutableRawPointer, _ fill: (UnsafeMutableRawPointer) -> Bool
  ) -> Bool {
    withUnsafeTemporaryAllocation(of: Value.self, capacity: 1) { buffer in
      guard let value = buffer.baseAddress, fill(UnsafeMutableRawPointer(value)) else {
        return false
      }
      place.initializeMemory(as: Boxed<Value>.self, to: Boxed(wrappedValue: value.move()))
      return true
    }
  }

  override func destroy(_ place: UnsafeMutableRawPointer) {
    place.assumingMemoryBound(to: Boxed<Value>.self).deinitialize(count: 1)
  }

  override func write(
    _ place: UnsafeRawPointer, as label: MemberLabel, to writer: inout JSONWriter
  ) {
    withUnsafePointer(to: place.assumingMemoryBound(to: Boxed<Value>.self).pointee.wrappedValue) {
      content.write(UnsafeRawPointer($0), as: label, to: &writer)
    }
  }

  override func validate(
    _ place: UnsafeRawPointer, as name: StaticString, in validation: inout Validation
  ) {
    withUnsafePointer(to: place.assumingMemoryBound(to: Boxed<Value>.self).pointee.wrappedValue) {
      content.validate(UnsafeRawPointer($0), as: name, in: &validation)
    }
  }
}

class BoxedOptionalCoding<Value, R: Rule>: RuledCoding<Value, R> where R.Value == Value {
  override func initializeAbsent(at place: UnsafeMutableRawPointer) -> Bool {
    place.initializeMemory(as: BoxedOptional<Value>.self, to: BoxedOptional(wrappedValue: nil))
    return true
  }

  override func read(to place: UnsafeMutableRawPointer, from reader: inout JSONReader) -> Bool {
    readValue(to: place, from: &reader) || initializeAbsent(at: place)
  }

  fileprivate final func readValue(
    to place: UnsafeMutableRawPointer, from reader: inout JSONReader
  ) -> Bool {
    withUnsafeTemporaryAllocation(of: Value.self, capacity: 1) { buffer in
      guard let value = buffer.baseAddress, rule.read(to: value, from: &reader) else {
        return false
      }
      place.initializeMemory(as: BoxedOptional<Value>.self, to: BoxedOptional(moving: value))
      return true
    }
  }

  override func destroy(_ place: UnsafeMutableRawPointer) {
    place.assumingMemoryBound(to: BoxedOptional<Value>.self).deinitialize(count: 1)
  }

  override func write(
    _ place: UnsafeRawPointer, as label: MemberLabel, to writer: inout JSONWriter
  ) {
    place.borrow(BoxedOptional<Value>.self) { box in
      _ = box.borrow { value in
        writer.name(label)
        value.write(to: &writer)
      }
    }
  }

  override func validate(
    _ place: UnsafeRawPointer, as name: StaticString, in validation: inout Validation
  ) {
    place.borrow(BoxedOptional<Value>.self) { box in
      _ = box.borrow { check($0, as: name, in: &validation) }
    }
  }
}

/// As an optional member, but that null stands for `nil`, and that it cannot be missing.
final class BoxedNullableCoding<Value, R: Rule>: BoxedOptionalCoding<Value, R>
where R.Value == Value {
  override var isPlainWhenAbsent: Bool { false }

  override func initializeAbsent(at place: UnsafeMutableRawPointer) -> Bool { false }

  override func read(to place: UnsafeMutableRawPointer, from reader: inout JSONReader) -> Bool {
    if rule.readNull(from: &reader) { return super.initializeAbsent(at: place) }
    return readValue(to: place, from: &reader)
  }

  override func write(
    _ place: UnsafeRawPointer, as label: MemberLabel, to writer: inout JSONWriter
  ) {
    writer.name(label)
    place.borrow(BoxedOptional<Value>.self) { box in
      if !box.borrow({ $0.write(to: &writer) }) { writer.writeNull() }
    }
  }
}
