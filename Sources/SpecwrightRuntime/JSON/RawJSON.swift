/// One JSON value of any type, exactly as it was written: number literals, order of members,
/// members that occur twice and white space included.
public struct RawJSON: Hashable, Sendable {
  /// One JSON value in UTF-8, without white space around it.
  public let bytes: [UInt8]

  /// Keeps `bytes` after checking that they are one JSON value, white space around it left out.
  public init(
    validating bytes: [UInt8], options: JSONReader.Options = JSONReader.Options()
  ) throws(ValidationError) {
    self = try Self.decoded(from: bytes, options: options)
  }

  /// Writes `value` down.
  public init(_ value: some JSONWritable) {
    self.init(checked: value.encoded())
  }

  init(checked bytes: [UInt8]) {
    self.bytes = bytes
  }

  /// The type of the value.
  public var type: JSONType {
    switch bytes.first {
    case Byte.quote: .string
    case Byte.openBrace: .object
    case Byte.openBracket: .array
    case Byte.n: .null
    case Byte.t, Byte.f: .boolean
    default: .number
    }
  }
}

extension RawJSON: JSONReadable {
  public static func read(from reader: inout JSONReader) -> RawJSON? {
    reader.readRawBytes().map { RawJSON(checked: $0) }
  }
}

extension RawJSON: JSONWritable {
  public func write(to writer: inout JSONWriter) {
    bytes.withUnsafeBufferPointer { writer.write(json: $0) }
  }
}

/// One JSON object, exactly as it was written; see `RawJSON`.
public struct RawJSONObject: Hashable, Sendable {
  /// One JSON object in UTF-8, without white space around it.
  public let bytes: [UInt8]

  /// The object without members.
  public init() {
    bytes = [Byte.openBrace, Byte.closeBrace]
  }

  /// Keeps `bytes` after checking that they are one JSON object, white space around it left out.
  public init(
    validating bytes: [UInt8], options: JSONReader.Options = JSONReader.Options()
  ) throws(ValidationError) {
    self = try Self.decoded(from: bytes, options: options)
  }

  /// Writes the members down in their order.
  public init(_ members: [JSONMember]) {
    bytes = JSONValue.object(members).encoded()
  }

  /// The value, if it is an object.
  public init?(_ value: RawJSON) {
    guard value.type == .object else { return nil }
    bytes = value.bytes
  }

  init(checked bytes: [UInt8]) {
    self.bytes = bytes
  }

  /// The same value as one that could be of any type.
  public var raw: RawJSON { RawJSON(checked: bytes) }
}

extension RawJSONObject: JSONReadable {
  public static func read(from reader: inout JSONReader) -> RawJSONObject? {
    guard reader.next() == Byte.openBrace else { return reader.refuseType("an object") }
    return reader.readRawBytes().map { RawJSONObject(checked: $0) }
  }
}

extension RawJSONObject: JSONWritable {
  public func write(to writer: inout JSONWriter) {
    bytes.withUnsafeBufferPointer { writer.write(json: $0) }
  }
}

extension JSONReader {
  /// Moves past the value that comes next and answers its bytes.
  mutating func readRawBytes() -> [UInt8]? {
    let start = valueOffset()
    skipValue()
    guard !isHalted else { return nil }
    return Array(UnsafeBufferPointer(start: bytes + start, count: position - start))
  }
}
