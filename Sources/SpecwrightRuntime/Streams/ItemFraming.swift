/// How the items of a stream follow each other (the sequential media types of OpenAPI 3.2, section
/// 4.14.5).
public enum ItemFraming: Hashable, Sendable {
  /// A JSON text in each line (`application/jsonl`, `application/x-ndjson`).
  case lines
  /// A record separator before each JSON text and a line end behind it (`application/json-seq`, RFC
  /// 7464).
  case records
  /// Server-sent events. An item is the object of an event's fields: the strings `event`, `data` and
  /// `id` and the integer `retry`.
  case events
  /// The same with JSON for `data`.
  case jsonEvents
}

/// The items of a stream, each as soon as it is there.
public typealias ItemStream<Item> = any AsyncSequence<Item, any Error> & Sendable

/// An item of a stream that does not fit the document. The stream ends with it.
public struct ItemMismatch: Error, Hashable, Sendable {
  /// From zero.
  public let index: Int
  /// Never empty. Pointers begin at the item.
  public let issues: [ValidationIssue]
}

/// Why bytes are no stream of items.
struct MalformedStream: Error {
  let expected: String

  var issues: [ValidationIssue] {
    [
      ValidationIssue(
        pointer: "", keyword: "stream", expected: expected, actual: nil, offset: nil)
    ]
  }
}

extension ItemFraming {
  /// An item as it is sent, from its JSON.
  func frame(_ json: [UInt8]) throws(SerializationError) -> [UInt8] {
    switch self {
    // No JSON text has line ends but between its tokens, where blanks do as well.
    case .lines:
      json.map { $0 == Byte.newline || $0 == Byte.carriageReturn ? Byte.space : $0 }
        + [Byte.newline]
    case .records: [Byte.recordSeparator] + json + [Byte.newline]
    case .events, .jsonEvents: try ServerSentEvent(item: json).encoded()
    }
  }
}

extension ServerSentEvent {
  /// From the object of its fields.
  fileprivate init(item json: [UInt8]) throws(SerializationError) {
    guard let members = (try? JSONValue.decoded(from: json))?.members else {
      throw SerializationError(pointer: "", reason: "an event is an object of its fields")
    }
    self.init(data: "")
    for member in members {
      switch (member.name, member.value) {
      case ("event", .string(let text)): event = text
      case ("data", let value): data = value.text
      case ("id", .string(let text)): id = text
      case ("retry", .number(let literal)) where literal.utf8.allSatisfy(Byte.isDigit):
        retry = Int(literal)
      default:
        throw SerializationError(
          pointer: "/" + JSONPointer.escape(member.name),
          reason: "an event has the strings 'event', 'data' and 'id' and the integer 'retry' only")
      }
    }
  }
}
