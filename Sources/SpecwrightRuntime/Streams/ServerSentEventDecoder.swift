/// Takes a `text/event-stream` apart into events, whatever the pieces in which it arrives.
public struct ServerSentEventDecoder: Sendable {
  private var line: [UInt8] = []
  private var followsReturn = false
  private var isFirstLine = true
  private var event: String?
  private var id: String?
  private var retry: Int?
  private var data: [UInt8]?
  private let remembersID: Bool

  public init() {
    self.init(remembersID: true)
  }

  /// `remembersID` tells that events without an `id` have that of the one before, as browsers have it.
  init(remembersID: Bool) {
    self.remembersID = remembersID
  }

  /// How many bytes of an event are there.
  var pending: Int { line.count + (data?.count ?? 0) }

  /// The events that `bytes` complete. An event that the stream breaks off in is never answered, as
  /// the standard has it. Bytes that are not UTF-8 become U+FFFD.
  public mutating func append(_ bytes: some Sequence<UInt8>) -> [ServerSentEvent] {
    var events: [ServerSentEvent] = []
    for byte in bytes {
      let endsLine = byte == Byte.newline || byte == Byte.carriageReturn
      if !endsLine {
        line.append(byte)
      } else if !(byte == Byte.newline && followsReturn), let event = endLine() {
        events.append(event)
      }
      followsReturn = byte == Byte.carriageReturn
    }
    return events
  }

  private mutating func endLine() -> ServerSentEvent? {
    if isFirstLine, line.starts(with: [0xEF, 0xBB, 0xBF]) { line.removeFirst(3) }
    isFirstLine = false
    defer { line.removeAll(keepingCapacity: true) }
    guard !line.isEmpty else { return dispatch() }
    let colon = line.firstIndex(of: Byte.colon) ?? line.count
    var value = line[colon...].dropFirst()
    if value.first == Byte.space { value.removeFirst() }
    switch String(decoding: line[..<colon], as: UTF8.self) {
    case "event": event = String(decoding: value, as: UTF8.self)
    case "id" where !value.contains(0): id = String(decoding: value, as: UTF8.self)
    case "retry" where !value.isEmpty && value.allSatisfy(Byte.isDigit):
      retry = Int(String(decoding: value, as: UTF8.self))
    case "data":
      if data == nil {
        data = Array(value)
      } else {
        data?.append(contentsOf: [Byte.newline] + value)
      }
    default: break
    }
    return nil
  }

  private mutating func dispatch() -> ServerSentEvent? {
    defer {
      data = nil
      event = nil
      retry = nil
      if !remembersID { id = nil }
    }
    guard let data else { return nil }
    let name = event.flatMap { $0.isEmpty ? nil : $0 }
    return ServerSentEvent(
      event: name, data: String(decoding: data, as: UTF8.self), id: id, retry: retry)
  }
}
