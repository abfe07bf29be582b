/// A message of the AWS event-stream encoding (`application/vnd.amazon.eventstream`).
public struct EventStreamMessage: Hashable, Sendable {
  /// A header, in the order in which it is sent.
  public struct Header: Hashable, Sendable {
    /// 1 to 255 bytes of UTF-8.
    public var name: String
    public var value: HeaderValue

    public init(_ name: String, _ value: HeaderValue) {
      self.name = name
      self.value = value
    }
  }

  /// The types of header values. Strings and byte strings have at most 65,535 bytes.
  public enum HeaderValue: Hashable, Sendable {
    case boolean(Bool)
    case int8(Int8)
    case int16(Int16)
    case int32(Int32)
    case int64(Int64)
    case bytes([UInt8])
    case string(String)
    /// Milliseconds since 1970-01-01T00:00:00Z.
    case timestamp(Int64)
    /// Sixteen bytes.
    case uuid([UInt8])
  }

  public var headers: [Header]
  public var payload: [UInt8]

  public init(headers: [Header] = [], payload: [UInt8]) {
    self.headers = headers
    self.payload = payload
  }

  /// An event with a JSON payload, as Bedrock sends it.
  public static func event(_ type: String, json payload: some JSONWritable) -> EventStreamMessage {
    EventStreamMessage(
      headers: [
        Header(":event-type", .string(type)), Header(":content-type", .string("application/json")),
        Header(":message-type", .string("event")),
      ],
      payload: payload.encoded())
  }

  /// An exception with a JSON payload: the last message of a stream that failed.
  public static func exception(
    _ type: String, json payload: some JSONWritable
  ) -> EventStreamMessage {
    EventStreamMessage(
      headers: [
        Header(":exception-type", .string(type)),
        Header(":content-type", .string("application/json")),
        Header(":message-type", .string("exception")),
      ],
      payload: payload.encoded())
  }

  /// The string value of the first header of that name.
  public subscript(header name: String) -> String? {
    for header in headers where header.name == name {
      if case .string(let value) = header.value { return value }
    }
    return nil
  }
}

extension EventStreamMessage {
  /// The message as one frame. Names, strings and byte strings that are too long for their length
  /// field are cut off there.
  public func encoded() -> [UInt8] {
    var fields: [UInt8] = []
    for header in headers { header.append(to: &fields) }
    var frame: [UInt8] = []
    frame.reserveCapacity(16 + fields.count + payload.count)
    frame.append(bigEndian: UInt32(truncatingIfNeeded: 16 + fields.count + payload.count))
    frame.append(bigEndian: UInt32(truncatingIfNeeded: fields.count))
    frame.append(bigEndian: CRC32.checksum(frame))
    frame += fields
    frame += payload
    frame.append(bigEndian: CRC32.checksum(frame))
    return frame
  }
}

extension EventStreamMessage.Header {
  fileprivate func append(to bytes: inout [UInt8]) {
    let name = name.utf8.prefix(255)
    bytes.append(UInt8(truncatingIfNeeded: name.count))
    bytes += name
    switch value {
    case .boolean(let value):
      bytes.append(value ? 0 : 1)
    case .int8(let value):
      bytes.append(2)
      bytes.append(UInt8(bitPattern: value))
    case .int16(let value):
      bytes.append(3)
      bytes.append(bigEndian: value)
    case .int32(let value):
      bytes.append(4)
      bytes.append(bigEndian: value)
    case .int64(let value):
      bytes.append(5)
      bytes.append(bigEndian: value)
    case .bytes(let value):
      bytes.append(6)
      bytes.append(counted: value)
    case .string(let value):
      bytes.append(7)
      bytes.append(counted: value.utf8)
    case .timestamp(let value):
      bytes.append(8)
      bytes.append(bigEndian: value)
    case .uuid(let value):
      bytes.append(9)
      bytes += (value + [UInt8](repeating: 0, count: 16)).prefix(16)
    }
  }
}

extension [UInt8] {
  fileprivate mutating func append(bigEndian value: some FixedWidthInteger) {
    Swift.withUnsafeBytes(of: value.bigEndian) { append(contentsOf: $0) }
  }

  /// Appends a 16-bit length and so many bytes.
  fileprivate mutating func append(counted value: some Collection<UInt8>) {
    let value = value.prefix(Int(UInt16.max))
    append(bigEndian: UInt16(truncatingIfNeeded: value.count))
    append(contentsOf: value)
  }
}
