/// A JSON value with the place of each part in the text: what schemas are asserted of.
///
/// Equality is that of JSON Schema (2020-12, core, section 4.2.2): numbers by their exact value,
/// strings by code unit, members in any order; the place does not count.
public struct JSONInstance: Sendable {
  indirect enum Value: Sendable {
    case null
    case boolean(Bool)
    case number(DecimalNumber)
    case string(String)
    case array([JSONInstance])
    case object([Member])
  }

  struct Member: Sendable {
    let name: String
    /// Of the name.
    let offset: Int
    let value: JSONInstance
  }

  let value: Value
  /// In bytes from the start of the text.
  let offset: Int
}

extension JSONInstance {
  /// Reads the value that comes next; `nil` where there is none, which the reader has noted.
  static func read(from reader: inout JSONReader, offsetBy start: Int) -> JSONInstance? {
    let offset = reader.valueOffset() + start
    let value: Value?
    switch reader.peekType() {
    case .null: value = reader.readNull() ? .null : nil
    case .boolean: value = reader.readBoolean().map { .boolean($0) }
    case .number:
      value = reader.readRawBytes().flatMap { bytes in
        bytes.withUnsafeBufferPointer { .number(DecimalNumber(literal: $0)) }
      }
    case .string: value = reader.readString().map { .string($0) }
    case .array: value = array(from: &reader, offsetBy: start)
    case .object: value = object(from: &reader, offsetBy: start)
    case nil: value = reader.refuseType("a value")
    }
    return value.map { JSONInstance(value: $0, offset: offset) }
  }

  private static func array(from reader: inout JSONReader, offsetBy start: Int) -> Value? {
    guard var cursor = reader.beginArray() else { return nil }
    var elements: [JSONInstance] = []
    while reader.nextElement(in: &cursor) {
      if let element = read(from: &reader, offsetBy: start) { elements.append(element) }
    }
    return .array(elements)
  }

  private static func object(from reader: inout JSONReader, offsetBy start: Int) -> Value? {
    guard var cursor = reader.beginObject() else { return nil }
    var members: [Member] = []
    while reader.nextMember(in: &cursor) {
      let name = reader.memberName()
      let offset = reader.valueOffset() + start
      guard let value = read(from: &reader, offsetBy: start) else { continue }
      members.append(Member(name: name, offset: offset, value: value))
    }
    return .object(members)
  }

  /// Parses a whole text; `nil` if it is not JSON.
  static func parsed(_ text: UnsafeBufferPointer<UInt8>) -> JSONInstance? {
    var reader = JSONReader(text)
    let instance = read(from: &reader, offsetBy: 0)
    reader.finish()
    return reader.hasIssues ? nil : instance
  }
}

extension JSONInstance: Hashable {
  public static func == (left: JSONInstance, right: JSONInstance) -> Bool {
    switch (left.value, right.value) {
    case (.null, .null): true
    case (.boolean(let left), .boolean(let right)): left == right
    case (.number(let left), .number(let right)): left == right
    case (.string(let left), .string(let right)): left.hasSameCodeUnits(as: right)
    case (.array(let left), .array(let right)): left == right
    case (.object(let left), .object(let right)):
      left.count == right.count
        && left.allSatisfy { member in
          right.contains {
            $0.name.hasSameCodeUnits(as: member.name) && $0.value == member.value
          }
        }
    default: false
    }
  }

  public func hash(into hasher: inout Hasher) {
    switch value {
    case .null: hasher.combine(0)
    case .boolean(let flag): hasher.combine(flag)
    case .number(let number): hasher.combine(number)
    case .string(let text): for unit in text.utf8 { hasher.combine(unit) }
    case .array(let elements): hasher.combine(elements)
    case .object(let members):
      // Each member is hashed once and on its own, since their order does not count.
      hasher.combine(members.reduce(members.count) { $0 ^ $1.value.hashValue })
    }
  }
}

extension String {
  /// Unlike `==`, which takes canonically equivalent texts for equal.
  func hasSameCodeUnits(as other: String) -> Bool {
    utf8.count == other.utf8.count && utf8.elementsEqual(other.utf8)
  }
}
