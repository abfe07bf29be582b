import HTTPTypes
import SpecwrightRuntime
import StreamsAPI
import Testing

@Suite("Streams of items")
struct StreamTests {
  private let transport = InMemoryTransport(StreamServer(), StreamServer.bindings)
  private let client: Client

  init() throws {
    client = Client(ClientConnection(to: try anyServer, over: transport))
  }

  /// What arrives before the stream ends or breaks off, and what was wrong.
  private func collect<Item>(
    _ items: ItemStream<Item>
  ) async throws -> (items: [Item], mismatch: ItemMismatch?) {
    var collected: [Item] = []
    do {
      for try await item in items { collected.append(item) }
    } catch let error as ItemMismatch {
      return (collected, error)
    }
    return (collected, nil)
  }

  /// A client that is answered with `text` in pieces of so many bytes.
  private func client(
    _ mediaType: String, _ text: String, size: Int, limit: Int = 1 << 20
  ) throws -> Client {
    let bytes = Array(text.utf8)
    let pieces = stride(from: 0, to: bytes.count, by: size).map {
      Array(bytes[$0..<min($0 + size, bytes.count)])
    }
    return Client(
      ClientConnection(
        to: try anyServer, over: Pieces(mediaType: mediaType, pieces: pieces), contentLimit: limit))
  }

  private func lines(_ client: Client) async throws -> ([Reading], ItemMismatch?) {
    guard case .ok(let items, _) = try await client.echoLines(.init(body: [])) else {
      throw CancellationError()
    }
    return try await collect(items)
  }

  private func records(_ client: Client) async throws -> ([Int?], ItemMismatch?) {
    guard case .ok(let items, _) = try await client.echoRecords() else {
      throw CancellationError()
    }
    let (found, mismatch) = try await collect(items)
    return (found.map { if case .value(let number) = $0 { number } else { nil } }, mismatch)
  }

  @Test func linesThereAndBack() async throws {
    let hostile = try RawJSON.decoded(from: Array("{\n\"a\":\r\n[\"\\n\u{2028}\"]}".utf8))
    let readings = [
      Reading(place: "a\nb\r\u{1E}\"", value: 1.5),
      Reading(place: "\u{1F4A9}", value: -0.25, raw: hostile),
    ]
    let answer = try await client.echoLines(.init(body: readings))
    guard case .ok(let items, let fields) = answer else { throw CancellationError() }
    #expect(fields[.contentType] == "application/x-ndjson")
    let (found, mismatch) = try await collect(items)
    #expect(mismatch == nil)
    #expect(found.map(\.place) == readings.map(\.place))
    #expect(found.map(\.value) == [1.5, -0.25])
    guard case .bytes(let sent)? = transport.lastRequest?.body else {
      throw CancellationError()
    }
    #expect(sent.filter { $0 == UInt8(ascii: "\n") }.count == 2)
  }

  @Test func aRequestWithoutItems() async throws {
    let binding = try #require(
      StreamServer.bindings.first { $0.operation.id == "echoLines" })
    let request = ServerRequest(
      method: .post, path: "/readings", headerFields: [.contentType: "application/jsonl"],
      body: [])
    let response = try await binding.respond(StreamServer(), request)
    guard case .stream(let stream) = response.body else { throw CancellationError() }
    var chunks: [[UInt8]] = []
    for try await chunk in stream { chunks.append(chunk) }
    #expect(chunks.isEmpty)
  }

  @Test func everyItemOfARequestIsChecked() async throws {
    let binding = try #require(
      StreamServer.bindings.first { $0.operation.id == "echoLines" })
    let body = """
      {"place":"a","value":1}

      {"place":"","value":1}
      {"place":"b","value":"1"}
      {"place":
      """
    let request = ServerRequest(
      method: .post, path: "/readings", headerFields: [.contentType: "application/jsonl"],
      body: Array(body.utf8))
    let rejection = await #expect(throws: RequestRejection.self) {
      try await binding.respond(StreamServer(), request)
    }
    guard case .invalid(let issues)? = rejection else { throw CancellationError() }
    #expect(
      issues.map { "\($0.pointer) \($0.keyword)" } == [
        "/1/place minLength", "/2/value type", "/3/place json",
      ])
  }

  @Test func mistakesAreCollectedUpToALimit() async throws {
    let binding = try #require(
      StreamServer.bindings.first { $0.operation.id == "echoLines" })
    let request = ServerRequest(
      method: .post, path: "/readings", headerFields: [.contentType: "application/jsonl"],
      body: Array(String(repeating: "x\n", count: 10_000).utf8))
    let rejection = await #expect(throws: RequestRejection.self) {
      try await binding.respond(StreamServer(), request)
    }
    guard case .invalid(let issues)? = rejection else { throw CancellationError() }
    #expect(issues.count == 100)
  }

  @Test(arguments: [1, 2, 7, 1000])
  func linesInPieces(size: Int) async throws {
    let text = "{\"place\":\"ü\",\"value\":1}\r\n\n  \n{\"place\":\"b\",\"value\":2}"
    let (found, mismatch) = try await lines(client("application/x-ndjson", text, size: size))
    #expect(found.map(\.place) == ["ü", "b"])
    #expect(mismatch == nil)
  }

  @Test func aStreamEndsWithTheFirstItemThatDoesNotFit() async throws {
    let text = "{\"place\":\"a\",\"value\":1}\n{\"place\":\"\"}\n{\"place\":\"c\",\"value\":3}\n"
    let (found, mismatch) = try await lines(client("application/x-ndjson", text, size: 9))
    #expect(found.map(\.place) == ["a"])
    #expect(mismatch?.index == 1)
    #expect(mismatch?.issues.map(\.keyword) == ["minLength", "required"])
  }

  @Test func anItemWithoutEndIsNotCollected() async throws {
    let endless = String(repeating: " {", count: 200)
    let (found, mismatch) = try await lines(
      client("application/x-ndjson", endless, size: 10, limit: 64))
    #expect(found.isEmpty)
    #expect(mismatch?.issues.map(\.expected) == ["items of at most 64 bytes"])
  }

  @Test(arguments: [1, 3, 1000])
  func recordsInPieces(size: Int) async throws {
    let text = "\u{1E}\u{1E}\n\u{1E}1\n\u{1E} null\n\u{1E}\n 20 \n\n"
    let (found, mismatch) = try await records(client("application/geo+json-seq", text, size: size))
    #expect(found == [1, nil, 20])
    #expect(mismatch == nil)
  }

  @Test(arguments: [
    ("1\n", "a record separator before each item"),
    ("\u{1E}1\n2\n", "a record separator before each item"),
    ("\u{1E}1", "a line end behind the item"),
    ("\u{1E}1\u{1E}2\n", "a line end behind the item"),
  ])
  func recordsThatAreNone(text: String, expected: String) async throws {
    let (_, mismatch) = try await records(client("application/geo+json-seq", text, size: 4))
    #expect(mismatch?.issues.map(\.expected) == [expected])
  }

  @Test func recordsThereAndBack() async throws {
    let answer = try await client.echoRecords(.init(body: .applicationJsonSeq([3, 0, 5])))
    guard case .ok(let items, _) = answer else { throw CancellationError() }
    #expect(try await collect(items).items == [.value(3), .null, .value(5)])
    guard case .other = try await client.echoRecords(.init(body: .json([1]))) else {
      throw CancellationError()
    }
  }

  @Test func eventsThereAndBack() async throws {
    let notices = [
      Notice(event: "a", data: "one\ntwo\n", id: "1", retry: 5), Notice(data: " \u{FEFF}"),
      Notice(event: "b: c", data: "data: x"),
    ]
    let answer = try await client.echoEvents(.init(body: notices))
    guard case .ok(.eventStream(let items), _) = answer else { throw CancellationError() }
    let found = try await collect(items).items
    #expect(found.map(\.data) == notices.map(\.data))
    #expect(found.map(\.event) == ["a", nil, "b: c"])
    // An event without an id has none here, whatever the one before it had.
    #expect(found.map(\.id) == ["1", nil, nil])
    #expect(found.map(\.retry) == [5, nil, nil])
  }

  @Test func eventsOfOthers() async throws {
    let text =
      ": comment\nevent: a\nretry: x\nfoo: bar\ndata: 1\n\ndata: \(String(repeating: "x", count: 21))\n\n"
    guard
      case .ok(.eventStream(let items), _) = try await client(
        "text/event-stream", text, size: 5
      ).echoEvents(.init(body: []))
    else { throw CancellationError() }
    let (found, mismatch) = try await collect(items)
    #expect(found.map(\.data) == ["1"])
    #expect(mismatch?.issues.map(\.pointer) == ["/data"])
  }

  @Test func eventsWithJSON() async throws {
    let text = """
      event: reading
      data: {"place": "a",
      data:  "value": 1}

      event: count
      data: 7

      event: count
      data: 7,"event":"reading"


      """
    guard
      case .ok(let items, _) = try await client("text/event-stream", text, size: 6).watch()
    else { throw CancellationError() }
    let (found, mismatch) = try await collect(items)
    #expect(found.count == 2)
    #expect(mismatch?.index == 2)
  }

  @Test func otherMethods() async throws {
    guard case .ok(let found, _) = try await client.searchReadings(.init(body: .init(place: "x")))
    else { throw CancellationError() }
    #expect(found.map(\.place) == ["x"])
    #expect(transport.lastRequest?.head.method.rawValue == "QUERY")
    guard case .noContent(let fields) = try await client.purgeReadings(.init(before: 3)) else {
      throw CancellationError()
    }
    #expect(fields[.location] == "PURGE 3")
    guard case .noContent = try await client.copyReadings() else { throw CancellationError() }
    #expect(transport.lastRequest?.head.method.rawValue == "copy")
  }
}
