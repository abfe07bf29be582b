/// Takes a stream apart into the JSON of its items, whatever the pieces in which it arrives.
struct ItemSplitter {
  private enum Form {
    case lines(LineSplitter)
    case records(RecordSplitter)
    case events(ServerSentEventDecoder, isJSON: Bool)
  }

  private var form: Form
  private let limit: Int

  /// `limit` is the length of the longest item, in bytes.
  init(_ framing: ItemFraming, limit: Int) {
    self.limit = limit
    form =
      switch framing {
      case .lines: .lines(LineSplitter())
      case .records: .records(RecordSplitter())
      case .events: .events(ServerSentEventDecoder(remembersID: false), isJSON: false)
      case .jsonEvents: .events(ServerSentEventDecoder(remembersID: false), isJSON: true)
      }
  }

  /// The items that `bytes` complete.
  mutating func append(_ bytes: some Collection<UInt8>) throws(MalformedStream) -> [[UInt8]] {
    let items: [[UInt8]]
    let pending: Int
    switch form {
    case .lines(var lines):
      form = .lines(LineSplitter())
      items = lines.append(bytes)
      pending = lines.line.count
      form = .lines(lines)
    case .records(var records):
      form = .records(RecordSplitter())
      items = try records.append(bytes)
      pending = records.record.count
      form = .records(records)
    case .events(var events, let isJSON):
      form = .events(ServerSentEventDecoder(), isJSON: isJSON)
      items = events.append(bytes).map { $0.item(isJSON: isJSON) }
      pending = events.pending
      form = .events(events, isJSON: isJSON)
    }
    guard pending <= limit, items.allSatisfy({ $0.count <= limit }) else {
      throw MalformedStream(expected: "items of at most \(limit) bytes")
    }
    return items
  }

  /// The item that ends with the stream; `nil` without one. An event that a stream breaks off in is
  /// none.
  func last() throws(MalformedStream) -> [UInt8]? {
    switch form {
    case .lines(let lines): lines.last
    case .records(let records): try records.last()
    case .events: nil
    }
  }
}

/// Takes JSON Lines apart. Lines of nothing but white space are no items.
private struct LineSplitter {
  private(set) var line: [UInt8] = []

  var last: [UInt8]? { line.isBlank ? nil : line }

  mutating func append(_ bytes: some Collection<UInt8>) -> [[UInt8]] {
    var items: [[UInt8]] = []
    var rest = bytes[...]
    while let end = rest.firstIndex(of: Byte.newline) {
      line += rest[..<end]
      if !line.isBlank { items.append(line) }
      line.removeAll(keepingCapacity: true)
      rest = rest[rest.index(after: end)...]
    }
    line += rest
    return items
  }
}

/// Takes a JSON text sequence apart (RFC 7464). A text is answered with the line end behind it.
private struct RecordSplitter {
  private enum Position {
    case beforeSeparator, inside, behindText
  }

  private(set) var record: [UInt8] = []
  private var position = Position.beforeSeparator
  private var depth = 0
  private var isInString = false
  private var isEscaped = false

  mutating func append(
    _ bytes: some Collection<UInt8>
  ) throws(MalformedStream) -> [[UInt8]] {
    var items: [[UInt8]] = []
    for byte in bytes {
      if byte == Byte.recordSeparator {
        if let item = try last() { items.append(item) }
        start(.inside)
      } else if position == .inside {
        if record.isEmpty, Byte.isWhiteSpace(byte) { continue }
        record.append(byte)
        follow(byte)
        if byte == Byte.newline, depth <= 0, !isInString {
          items.append(record)
          start(.behindText)
        }
      } else if !Byte.isWhiteSpace(byte) {
        throw MalformedStream(expected: "a record separator before each item")
      }
    }
    return items
  }

  private mutating func start(_ position: Position) {
    self.position = position
    record.removeAll(keepingCapacity: true)
    (depth, isInString, isEscaped) = (0, false, false)
  }

  private mutating func follow(_ byte: UInt8) {
    if isInString {
      if isEscaped {
        isEscaped = false
      } else if byte == Byte.backslash {
        isEscaped = true
      } else if byte == Byte.quote {
        isInString = false
      }
    } else {
      switch byte {
      case Byte.quote: isInString = true
      case Byte.openBrace, Byte.openBracket: depth += 1
      case Byte.closeBrace, Byte.closeBracket: depth -= 1
      default: break
      }
    }
  }

  /// Numbers and names may have been cut off where nothing follows them (RFC 7464, section 2.4).
  func last() throws(MalformedStream) -> [UInt8]? {
    guard let byte = record.last else { return nil }
    let ends = [Byte.quote, Byte.closeBrace, Byte.closeBracket]
    guard Byte.isWhiteSpace(byte) || ends.contains(byte) else {
      throw MalformedStream(expected: "a line end behind the item")
    }
    return record
  }
}

extension [UInt8] {
  fileprivate var isBlank: Bool { allSatisfy(Byte.isWhiteSpace) }
}

extension ServerSentEvent {
  /// The object of the fields.
  fileprivate func item(isJSON: Bool) -> [UInt8] {
    var writer = JSONWriter()
    writer.beginObject()
    if let event {
      writer.name("event")
      writer.write(event)
    }
    writer.name("data")
    // What is no JSON is a string: others could bring members of their own along.
    if isJSON, let json = try? RawJSON.decoded(from: Array(data.utf8)) {
      json.write(to: &writer)
    } else {
      data.write(to: &writer)
    }
    if let id {
      writer.name("id")
      writer.write(id)
    }
    if let retry {
      writer.name("retry")
      writer.write(retry)
    }
    writer.endObject()
    return writer.bytes()
  }
}
