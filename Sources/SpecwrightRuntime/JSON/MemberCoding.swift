/// How the property that stands for a member is read, written and validated where it lies in memory.
class MemberCoding {
  /// Whether values can break a rule.
  let validates: Bool

  init(validates: Bool) {
    self.validates = validates
  }

  /// Whether "absent" is a value that can be copied byte by byte; otherwise the property holds nothing
  /// until it was read.
  var isPlainWhenAbsent: Bool { true }

  /// Puts what the member has if it is missing to `place`, which holds nothing; `false` if it cannot be
  /// missing.
  func initializeAbsent(at place: UnsafeMutableRawPointer) -> Bool { false }

  /// Reads the member's value to `place`, which holds nothing or a plain "absent"; `false` if no value
  /// could be made and `place` is left with nothing.
  func read(to place: UnsafeMutableRawPointer, from reader: inout JSONReader) -> Bool { false }

  func destroy(_ place: UnsafeMutableRawPointer) {}

  func write(_ place: UnsafeRawPointer, as label: MemberLabel, to writer: inout JSONWriter) {}

  func validate(_ place: UnsafeRawPointer, as name: StaticString, in validation: inout Validation) {
  }
}

/// A member whose values are under a rule.
class RuledCoding<Value, R: Rule>: MemberCoding where R.Value == Value {
  let rule: R

  init(_ rule: R) {
    self.rule = rule
    super.init(validates: rule.refusesAny)
  }

  /// Validates the value of the member.
  @inline(__always)
  final func check(
    _ value: Value, as name: StaticString, in validation: inout Validation
  ) {
    validation.enter(name)
    rule.validate(value, in: &validation)
    validation.leave()
  }
}

final class RequiredCoding<Value, R: Rule>: RuledCoding<Value, R> where R.Value == Value {
  override var isPlainWhenAbsent: Bool { false }

  override func read(to place: UnsafeMutableRawPointer, from reader: inout JSONReader) -> Bool {
    rule.read(to: place.assumingMemoryBound(to: Value.self), from: &reader)
  }

  override func destroy(_ place: UnsafeMutableRawPointer) {
    place.assumingMemoryBound(to: Value.self).deinitialize(count: 1)
  }

  override func write(
    _ place: UnsafeRawPointer, as label: MemberLabel, to writer: inout JSONWriter
  ) {
    writer.name(label)
    Value.write(place.assumingMemoryBound(to: Value.self), to: &writer)
  }

  override func validate(
    _ place: UnsafeRawPointer, as name: StaticString, in validation: inout Validation
  ) {
    place.borrow(Value.self) { check($0, as: name, in: &validation) }
  }
}

class OptionalCoding<Value, R: Rule>: RuledCoding<Value, R> where R.Value == Value {
  fileprivate let layout = PayloadLayout<Value>(of: Value?.self)

  @inline(never)
  override func initializeAbsent(at place: UnsafeMutableRawPointer) -> Bool {
    place.assumingMemoryBound(to: Value?.self).initialize(to: nil)
    return true
  }

  override func read(to place: UnsafeMutableRawPointer, from reader: inout JSONReader) -> Bool {
    if rule.read(to: layout.payload(of: place), from: &reader) {
      layout.select(place)
    } else {
      _ = initializeAbsent(at: place)
    }
    return true
  }

  override func destroy(_ place: UnsafeMutableRawPointer) {
    place.assumingMemoryBound(to: Value?.self).deinitialize(count: 1)
  }

  override func write(
    _ place: UnsafeRawPointer, as label: MemberLabel, to writer: inout JSONWriter
  ) {
    guard Optional<Value>.isThere(place) else { return }
    writer.name(label)
    Value.write(place.assumingMemoryBound(to: Value.self), to: &writer)
  }

  override func validate(
    _ place: UnsafeRawPointer, as name: StaticString, in validation: inout Validation
  ) {
    _ = Optional<Value>.borrow(place) { check($0, as: name, in: &validation) }
  }
}

/// As an optional member, but that null stands for `nil`, and that it cannot be missing.
final class NullableCoding<Value, R: Rule>: OptionalCoding<Value, R> where R.Value == Value {
  override var isPlainWhenAbsent: Bool { false }

  override func initializeAbsent(at place: UnsafeMutableRawPointer) -> Bool { false }

  override func read(to place: UnsafeMutableRawPointer, from reader: inout JSONReader) -> Bool {
    if rule.readNull(from: &reader) { return super.initializeAbsent(at: place) }
    guard rule.read(to: layout.payload(of: place), from: &reader) else { return false }
    layout.select(place)
    return true
  }

  override func write(
    _ place: UnsafeRawPointer, as label: MemberLabel, to writer: inout JSONWriter
  ) {
    writer.name(label)
    if Optional<Value>.isThere(place) {
      Value.write(place.assumingMemoryBound(to: Value.self), to: &writer)
    } else {
      writer.writeNull()
    }
  }
}

final class PresenceCoding<Value, R: Rule>: RuledCoding<Value, R> where R.Value == Value {
  private let layout = PayloadLayout<Value>(of: Presence<Value>.self)

  @inline(never)
  override func initializeAbsent(at place: UnsafeMutableRawPointer) -> Bool {
    place.assumingMemoryBound(to: Presence<Value>.self).initialize(to: .absent)
    return true
  }

  override func read(to place: UnsafeMutableRawPointer, from reader: inout JSONReader) -> Bool {
    if rule.readNull(from: &reader) {
      initializeNull(at: place)
    } else if rule.read(to: layout.payload(of: place), from: &reader) {
      layout.select(place)
    } else {
      _ = initializeAbsent(at: place)
    }
    return true
  }

  @inline(never)
  private func initializeNull(at place: UnsafeMutableRawPointer) {
    place.assumingMemoryBound(to: Presence<Value>.self).initialize(to: .null)
  }

  override func destroy(_ place: UnsafeMutableRawPointer) {
    place.assumingMemoryBound(to: Presence<Value>.self).deinitialize(count: 1)
  }

  override func write(
    _ place: UnsafeRawPointer, as label: MemberLabel, to writer: inout JSONWriter
  ) {
    Presence<Value>.borrow(
      place,
      {
        writer.name(label)
        $0.write(to: &writer)
      },
      null: {
        writer.name(label)
        writer.writeNull()
      })
  }

  override func validate(
    _ place: UnsafeRawPointer, as name: StaticString, in validation: inout Validation
  ) {
    Presence<Value>.borrow(place, { check($0, as: name, in: &validation) }, null: {})
  }
}

/// The members that have no property of their own, in a dictionary.
final class OthersCoding<Value, R: Rule>: RuledCoding<Value, R> where R.Value == Value {
  override func initializeAbsent(at place: UnsafeMutableRawPointer) -> Bool {
    place.initializeMemory(as: [String: Value].self, to: [:])
    return true
  }

  override func read(to place: UnsafeMutableRawPointer, from reader: inout JSONReader) -> Bool {
    reader.readMember(of: &place.assumingMemoryBound(to: [String: Value].self).pointee, rule)
    return true
  }

  override func destroy(_ place: UnsafeMutableRawPointer) {
    place.assumingMemoryBound(to: [String: Value].self).deinitialize(count: 1)
  }

  override func write(
    _ place: UnsafeRawPointer, as label: MemberLabel, to writer: inout JSONWriter
  ) {
    writer.members(place.assumingMemoryBound(to: [String: Value].self).pointee)
  }

  override func validate(
    _ place: UnsafeRawPointer, as name: StaticString, in validation: inout Validation
  ) {
    validation.members(place.assumingMemoryBound(to: [String: Value].self).pointee, rule)
  }
}
