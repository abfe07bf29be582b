import HTTPTypes
import SpecwrightRuntime
import Testing

/// What a client makes of a value that several alternatives of a `oneOf` accept.
@Suite struct OverlappingAlternativesTests {
  private func place(
    of text: String, _ overlaps: JSONReader.OverlappingAlternatives? = nil
  ) async throws -> Int {
    let server = try #require(ServerURL("http://localhost"))
    var connection = ClientConnection(to: server, over: Canned(text: text))
    if let overlaps { connection.overlappingAlternatives = overlaps }
    return try await connection.call(ReadEvent.self, ()).place
  }

  private func keywords(
    of text: String, _ overlaps: JSONReader.OverlappingAlternatives? = nil
  ) async -> [String] {
    let error = await #expect(throws: ClientError.self) { try await place(of: text, overlaps) }
    guard case .invalid(let issues)? = error?.cause as? ResponseMismatch else { return [] }
    return issues.map { "\($0.pointer) \($0.keyword)" }
  }

  @Test func areRefusedUnlessAClientWasToldToTakeThem() async throws {
    #expect(try await place(of: #"{"actor": {"id": 1}, "size": 1}"#) == 0)
    #expect(await keywords(of: #"{"actor": {"id": 1}}"#) == [" oneOf"])
    #expect(await keywords(of: #"{"actor": {"id": 1}}"#, .refuse) == [" oneOf"])
  }

  @Test func theOneThatKnowsTheMostMembersIsTaken() async throws {
    #expect(try await place(of: #"{"actor": {"id": 1}}"#, .takeClosest) == 0)
    #expect(try await place(of: #"{"actor": {"id": 1}, "forced": true}"#, .takeClosest) == 1)
    #expect(try await place(of: #"{"actor": {"id": 1}, "size": 1}"#, .takeClosest) == 0)
  }

  /// The actor fits both of its alternatives as well.
  @Test func thoseFurtherDownAreTakenToo() async throws {
    let text = #"{"actor": {"id": 1, "login": "a"}, "size": 1}"#
    #expect(await keywords(of: text).isEmpty == false)
    #expect(try await place(of: text, .takeClosest) == 0)
  }

  @Test func whatNoneAcceptsIsRefusedAllTheSame() async {
    #expect(await keywords(of: #"{"actor": {}, "size": "1"}"#, .takeClosest) == [" oneOf"])
    #expect(await keywords(of: "7", .takeClosest) == [" oneOf"])
  }
}

private struct Canned: ClientTransport {
  let text: String

  func send(_ request: ClientRequest) async throws -> ServerResponse {
    ServerResponse(status: 200, body: .bytes(Array(text.utf8)))
  }
}

private enum ReadEvent: ClientOperation {
  static let description = OperationDescription(id: "readEvent", method: .get, paths: ["/event"])

  static func encode(_ input: Void, to encoder: inout RequestEncoder) {}

  static func decode(_ decoder: inout ResponseDecoder) throws(ResponseMismatch) -> Event {
    guard let event = decoder.json(Unconstrained<Event>()) else { throw decoder.mismatch }
    return event
  }
}

/// What a generator makes of `oneOf: [Push, ForcedPush]`, as far as it matters here.
private struct Event: JSONReadable, JSONWritable {
  let place: Int

  static func read(from reader: inout JSONReader) -> Self? {
    guard let place = reader.readMatch([push, forcedPush]) else { return nil }
    reader.skipUnknownMember()
    return Self(place: place)
  }

  func write(to writer: inout JSONWriter) { writer.write(place) }

  private static func push(_ value: JSONInstance, _ evaluation: inout SchemaEvaluation) {
    evaluation.type(value, [.object])
    evaluation.properties(
      value, [PropertySchema("actor", actor), PropertySchema("size", integer)])
  }

  private static func forcedPush(_ value: JSONInstance, _ evaluation: inout SchemaEvaluation) {
    evaluation.type(value, [.object])
    evaluation.properties(
      value,
      [
        PropertySchema("actor", actor), PropertySchema("forced", SchemaEvaluation.anything),
        PropertySchema("size", SchemaEvaluation.nothing),
      ])
  }

  private static func actor(_ value: JSONInstance, _ evaluation: inout SchemaEvaluation) {
    evaluation.oneOf(value, [user, app])
  }

  private static func user(_ value: JSONInstance, _ evaluation: inout SchemaEvaluation) {
    evaluation.required(value, ["id"])
  }

  private static func app(_ value: JSONInstance, _ evaluation: inout SchemaEvaluation) {
    evaluation.required(value, ["login"])
  }

  private static func integer(_ value: JSONInstance, _ evaluation: inout SchemaEvaluation) {
    evaluation.type(value, [.integer])
  }
}
