/// An event of a `text/event-stream` (HTML Living Standard, section 9.2).
public struct ServerSentEvent: Hashable, Sendable {
  /// The event's type; `nil` stands for `message`. Without line breaks.
  public var event: String?
  /// May have several lines.
  public var data: String
  /// What the stream can be resumed after. Without line breaks or NUL.
  public var id: String?
  /// How long to wait before connecting again, in milliseconds. Never negative.
  public var retry: Int?

  public init(event: String? = nil, data: String, id: String? = nil, retry: Int? = nil) {
    self.event = event
    self.data = data
    self.id = id
    self.retry = retry
  }

  /// An event whose data is one line of JSON.
  public init(event: String? = nil, json value: some JSONWritable) {
    self.init(event: event, data: String(decoding: value.encoded(), as: UTF8.self))
  }

  /// The event as it is sent: a line for each field, one `data` line for each line of the data, and
  /// an empty line. Line breaks in other fields are left out.
  public func encoded() -> [UInt8] {
    var text: [UInt8] = []
    if let event { Self.append("event", Self.singleLine(event), to: &text) }
    if let id { Self.append("id", Self.singleLine(id), to: &text) }
    if let retry { Self.append("retry", String(retry).utf8, to: &text) }
    for line in Self.lines(of: data) { Self.append("data", line, to: &text) }
    text.append(Byte.newline)
    return text
  }

  private static func append(
    _ field: String, _ value: some Sequence<UInt8>, to text: inout [UInt8]
  ) {
    text += field.utf8
    text.append(Byte.colon)
    text.append(Byte.space)
    text += value
    text.append(Byte.newline)
  }

  private static func singleLine(_ text: String) -> [UInt8] {
    text.utf8.filter { $0 != Byte.newline && $0 != Byte.carriageReturn && $0 != 0 }
  }

  /// The lines between CR, LF and CRLF.
  private static func lines(of text: String) -> [[UInt8]] {
    var lines: [[UInt8]] = [[]]
    var followsReturn = false
    for byte in text.utf8 {
      let isBreak = byte == Byte.newline || byte == Byte.carriageReturn
      if isBreak, !(byte == Byte.newline && followsReturn) { lines.append([]) }
      if !isBreak { lines[lines.count - 1].append(byte) }
      followsReturn = byte == Byte.carriageReturn
    }
    return lines
  }
}
