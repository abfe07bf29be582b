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

final class RequiredCoding<Value, R: Rule>: MemberCoding where R.Value == Value {
  private let rule: R

  init(_ rule: R) {
    self.rule = rule
    super.init(validates: rule.refusesAny)
  }

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
    place.borrow(Value.self) { $0.write(to: &writer) }
  }

  override func validate(
    _ place: UnsafeRawPointer, as name: StaticString, in validation: inout Validation
  ) {
    validation.enter(name)
    place.borrow(Value.self) { rule.validate($0, in: &validation) }
    validation.leave()
  }
}

final class NullableCoding<Value, R: Rule>: MemberCoding where R.Value == Value {
  private let rule: R
  private let layout = PayloadLayout<Value>(of: Value?.self)

  init(_ rule: R) {
    self.rule = rule
    super.init(validates: rule.refusesAny)
  }

  override var isPlainWhenAbsent: Bool { false }

  override func read(to place: UnsafeMutableRawPointer, from reader: inout JSONReader) -> Bool {
    if rule.readNull(from: &reader) {
      initializeNull(at: place)
      return true
    }
    guard rule.read(to: layout.payload(of: place), from: &reader) else { return false }
    layout.select(place)
    return true
  }

  @inline(never)
  private func initializeNull(at place: UnsafeMutableRawPointer) {
    place.assumingMemoryBound(to: Value?.self).initialize(to: nil)
  }

  override func destroy(_ place: UnsafeMutableRawPointer) {
    place.assumingMemoryBound(to: Value?.self).deinitialize(count: 1)
  }

  override func write(
    _ place: UnsafeRawPointer, as label: MemberLabel, to writer: inout JSONWriter
  ) {
    writer.name(label)
    if !Optional<Value>.borrow(place, { $0.write(to: &writer) }) { writer.writeNull() }
  }

  override func validate(
    _ place: UnsafeRawPointer, as name: StaticString, in validation: inout Validation
  ) {
    _ = Optional<Value>.borrow(place) {
      validation.enter(name)
      rule.validate($0, in: &validation)
      validation.leave()
    }
  }
}

final class OptionalCoding<Value, R: Rule>: MemberCoding where R.Value == Value {
  private let rule: R
  private let layout = PayloadLayout<Value>(of: Value?.self)

  init(_ rule: R) {
    self.rule = rule
    super.init(validates: rule.refusesAny)
  }

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
    _ = Optional<Value>.borrow(place) {
      writer.name(label)
      $0.write(to: &writer)
    }
  }

  override func validate(
    _ place: UnsafeRawPointer, as name: StaticString, in validation: inout Validation
  ) {
    _ = Optional<Value>.borrow(place) {
      validation.enter(name)
      rule.validate($0, in: &validation)
      validation.leave()
    }
  }
}

final class PresenceCoding<Value, R: Rule>: MemberCoding where R.Value == Value {
  private let rule: R
  private let layout = PayloadLayout<Value>(of: Presence<Value>.self)

  init(_ rule: R) {
    self.rule = rule
    super.init(validates: rule.refusesAny)
  }

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
    Presence<Value>.borrow(
      place,
      {
        validation.enter(name)
        rule.validate($0, in: &validation)
        validation.leave()
      }, null: {})
  }
}

/// The members that have no property of their own, in a dictionary.
final class OthersCoding<R: Rule>: MemberCoding {
  private let rule: R

  init(_ rule: R) {
    self.rule = rule
    super.init(validates: rule.refusesAny)
  }

  override func initializeAbsent(at place: UnsafeMutableRawPointer) -> Bool {
    place.initializeMemory(as: [String: R.Value].self, to: [:])
    return true
  }

  override func read(to place: UnsafeMutableRawPointer, from reader: inout JSONReader) -> Bool {
    reader.readMember(of: &place.assumingMemoryBound(to: [String: R.Value].self).pointee, rule)
    return true
  }

  override func destroy(_ place: UnsafeMutableRawPointer) {
    place.assumingMemoryBound(to: [String: R.Value].self).deinitialize(count: 1)
  }

  override func write(
    _ place: UnsafeRawPointer, as label: MemberLabel, to writer: inout JSONWriter
  ) {
    writer.members(place.assumingMemoryBound(to: [String: R.Value].self).pointee)
  }

  override func validate(
    _ place: UnsafeRawPointer, as name: StaticString, in validation: inout Validation
  ) {
    validation.members(place.assumingMemoryBound(to: [String: R.Value].self).pointee, rule)
  }
}
