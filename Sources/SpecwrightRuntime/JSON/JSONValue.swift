/// A JSON value taken apart. Equality is by what is written: `1.0` is not `1`, and the order of
/// members counts; `isEqual(to:)` compares as JSON Schema does.
public enum JSONValue: Hashable, Sendable {
  case null
  case boolean(Bool)
  /// The literal.
  case number(String)
  case string(String)
  case array([JSONValue])
  /// In the order of the text; names may occur twice.
  case object([JSONMember])
}

/// A member of a JSON object.
public struct JSONMember: Hashable, Sendable {
  public var name: String
  public var value: JSONValue

  public init(_ name: String, _ value: JSONValue) {
    self.name = name
    self.value = value
  }
}

extension JSONValue {
  /// Takes a value apart that was kept as bytes; `nil` only if it is nested beyond 512 levels,
  /// which a reader with a higher limit can have let through.
  public init?(_ raw: RawJSON) {
    guard let value = try? JSONValue.decoded(from: raw.bytes) else { return nil }
    self = value
  }

  /// As `init(_: RawJSON)`.
  public init?(_ raw: RawJSONObject) {
    self.init(raw.raw)
  }

  public static func number(_ value: Int) -> JSONValue {
    .number(String(value))
  }

  /// Infinities and NaN become `null`.
  public static func number(_ value: Double) -> JSONValue {
    value.isFinite ? .number(value.description) : .null
  }

  /// The elements, if it is an array.
  public var elements: [JSONValue]? {
    if case .array(let elements) = self { elements } else { nil }
  }

  /// The members, if it is an object.
  public var members: [JSONMember]? {
    if case .object(let members) = self { members } else { nil }
  }

  /// The characters, if it is a string.
  public var string: String? {
    if case .string(let string) = self { string } else { nil }
  }

  /// The truth value, if it is one.
  public var boolean: Bool? {
    if case .boolean(let boolean) = self { boolean } else { nil }
  }

  /// The number, if it is one, exactly.
  public var number: DecimalNumber? {
    if case .number(let literal) = self { DecimalNumber(literal) } else { nil }
  }

  /// The last member of that name, compared byte by byte, if it is an object and has one.
  public subscript(name: String) -> JSONValue? {
    members?.last { $0.name.utf8.elementsEqual(name.utf8) }?.value
  }

  /// The value that a JSON Pointer (RFC 6901) leads to; `nil` if there is none or the pointer is
  /// malformed.
  public func value(at pointer: String) -> JSONValue? {
    if pointer.isEmpty { return self }
    guard pointer.utf8.first == Byte.slash else { return nil }
    var value = self
    for token in pointer.dropFirst().split(separator: "/", omittingEmptySubsequences: false) {
      guard let name = JSONPointer.unescape(token) else { return nil }
      switch value {
      case .object:
        guard let next = value[name] else { return nil }
        value = next
      case .array(let elements):
        guard let index = JSONPointer.index(name), index < elements.count else { return nil }
        value = elements[index]
      default:
        return nil
      }
    }
    return value
  }

  /// Whether both stand for the same value as JSON Schema has it: numbers by their exact value,
  /// strings by code units, members in any order.
  public func isEqual(to other: JSONValue) -> Bool {
    switch (self, other) {
    case (.null, .null): true
    case (.boolean(let left), .boolean(let right)): left == right
    case (.number(let left), .number(let right)):
      left == right || DecimalNumber(left) == DecimalNumber(right)
    case (.string(let left), .string(let right)): left.utf8.elementsEqual(right.utf8)
    case (.array(let left), .array(let right)):
      left.count == right.count && zip(left, right).allSatisfy { $0.isEqual(to: $1) }
    case (.object(let left), .object(let right)):
      left.count == right.count
        && left.allSatisfy { member in
          other[member.name].map { member.value.isEqual(to: $0) } ?? false
        }
    default: false
    }
  }
}

extension JSONValue: JSONReadable {
  public static func read(from reader: inout JSONReader) -> JSONValue? {
    switch reader.peekType() {
    case .null: return reader.readNull() ? .null : nil
    case .boolean: return reader.readBoolean().map { .boolean($0) }
    case .number: return reader.readRawBytes().map { .number(String(decoding: $0, as: UTF8.self)) }
    case .string: return reader.readString().map { .string($0) }
    case .array: return [JSONValue].read(from: &reader).map { .array($0) }
    case .object: return readObject(from: &reader)
    case nil: return reader.refuseType("a value")
    }
  }

  private static func readObject(from reader: inout JSONReader) -> JSONValue? {
    guard var object = reader.beginObject() else { return nil }
    var members: [JSONMember] = []
    while reader.nextMember(in: &object) {
      let name = reader.memberName()
      if let value = read(from: &reader) { members.append(JSONMember(name, value)) }
    }
    return .object(members)
  }
}

extension JSONValue: JSONWritable {
  public func write(to writer: inout JSONWriter) {
    switch self {
    case .null: writer.writeNull()
    case .boolean(let value): writer.write(value)
    case .number(let literal):
      var literal = DecimalNumber(literal) == nil ? "null" : literal
      literal.withUTF8 { writer.write(json: $0) }
    case .string(let value): writer.write(value)
    case .array(let elements): elements.write(to: &writer)
    case .object(let members):
      writer.beginObject()
      for member in members {
        writer.name(escaping: member.name)
        member.value.write(to: &writer)
      }
      writer.endObject()
    }
  }
}
