/// Takes the bytes of an AWS event stream apart into messages, whatever the pieces in which they
/// arrive.
public struct EventStreamDecoder: Sendable {
  /// Why bytes are no event stream.
  public enum Malformation: Error, Hashable, Sendable {
    /// The lengths at the start of a frame contradict each other or go beyond the limit.
    case lengths
    /// The checksum over the lengths is wrong.
    case preludeChecksum
    /// The checksum over the message is wrong.
    case messageChecksum
    /// A header is cut off, of an unknown type or not UTF-8.
    case headers
  }

  /// The greatest frame that is taken, in bytes.
  public let frameLimit: Int
  private var buffer: [UInt8] = []
  private var start = 0

  /// - Parameter frameLimit: in bytes; larger frames are malformed.
  public init(frameLimit: Int = 24 << 20) {
    self.frameLimit = frameLimit
  }

  /// Whether the bytes so far end between two messages.
  public var isAtBoundary: Bool { start == buffer.count }

  /// Adds bytes to those that `next()` looks at.
  public mutating func append(_ bytes: some Collection<UInt8>) {
    if start > 0 {
      buffer.removeSubrange(..<start)
      start = 0
    }
    buffer += bytes
  }

  /// The next message, as soon as all of it is there; `nil` before that.
  public mutating func next() throws(Malformation) -> EventStreamMessage? {
    let available = buffer.count - start
    guard available >= 12 else { return nil }
    let total = Int(word(at: start))
    let headersLength = Int(word(at: start + 4))
    guard CRC32.checksum(buffer[start..<start + 8]) == word(at: start + 8) else {
      throw .preludeChecksum
    }
    guard total >= 16 + headersLength, total <= frameLimit else { throw .lengths }
    guard available >= total else { return nil }
    let end = start + total - 4
    guard CRC32.checksum(buffer[start..<end]) == word(at: end) else { throw .messageChecksum }
    let payloadStart = start + 12 + headersLength
    let headers = try Self.headers(in: buffer[start + 12..<payloadStart])
    let message = EventStreamMessage(headers: headers, payload: Array(buffer[payloadStart..<end]))
    start += total
    return message
  }

  private func word(at index: Int) -> UInt32 {
    buffer[index..<index + 4].reduce(0) { $0 << 8 | UInt32($1) }
  }

  private static func headers(
    in bytes: ArraySlice<UInt8>
  ) throws(Malformation) -> [EventStreamMessage.Header] {
    var headers: [EventStreamMessage.Header] = []
    var rest = bytes
    while let length = rest.popFirst() {
      guard let name = rest.string(Int(length)), let value = rest.headerValue() else {
        throw .headers
      }
      headers.append(EventStreamMessage.Header(name, value))
    }
    return headers
  }
}

extension ArraySlice<UInt8> {
  fileprivate mutating func take(_ length: Int) -> ArraySlice<UInt8>? {
    guard count >= length else { return nil }
    defer { removeFirst(length) }
    return prefix(length)
  }

  fileprivate mutating func string(_ length: Int) -> String? {
    take(length).flatMap { String(validating: $0, as: UTF8.self) }
  }

  fileprivate mutating func integer<Value: FixedWidthInteger>(_ type: Value.Type) -> Value? {
    take(Value.bitWidth / 8).map { bytes in
      bytes.reduce(0) { $0 << 8 | Value(truncatingIfNeeded: $1) }
    }
  }

  fileprivate mutating func headerValue() -> EventStreamMessage.HeaderValue? {
    switch popFirst() {
    case 0: .boolean(true)
    case 1: .boolean(false)
    case 2: integer(UInt8.self).map { .int8(Int8(bitPattern: $0)) }
    case 3: integer(Int16.self).map { .int16($0) }
    case 4: integer(Int32.self).map { .int32($0) }
    case 5: integer(Int64.self).map { .int64($0) }
    case 6: integer(UInt16.self).flatMap { take(Int($0)) }.map { .bytes(Array($0)) }
    case 7: integer(UInt16.self).flatMap { string(Int($0)) }.map { .string($0) }
    case 8: integer(Int64.self).map { .timestamp($0) }
    case 9: take(16).map { .uuid(Array($0)) }
    default: nil
    }
  }
}
