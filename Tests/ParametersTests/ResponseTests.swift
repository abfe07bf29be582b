import HTTPTypes
import ParametersAPI
import SpecwrightRuntime
import Testing

@Suite struct ResponseTests {
  private let echo = Echo()

  @Test func rangesAndTheRestHaveTheirHeadersAndStatus() async throws {
    let tea = try await echo.client().echoHeaders(.init(xText: "tea", xCount: 1))
    guard case .clientError(let status, let headers, _) = tea else { return #expect(Bool(false)) }
    #expect(status.code == 418)
    #expect(headers.retryAfter == 3)
    let trouble = try await echo.client().echoHeaders(.init(xText: "trouble", xCount: 1))
    guard case .other("Trouble ☂", let status, _) = trouble else { return #expect(Bool(false)) }
    #expect(status.code == 503)
  }

  @Test func everyMethodHasItsFunction() async throws {
    let client = try echo.client()
    guard case .ok(let headers, _) = try await client.announce() else {
      return #expect(Bool(false))
    }
    #expect(headers.xTotal == 7)
    #expect(echo.transport.lastRequest?.head.method == .head)
    guard case .noContent(let allowed, _) = try await client.offer() else {
      return #expect(Bool(false))
    }
    #expect(allowed.allow == ["GET", "POST"])
    #expect(echo.transport.lastRequest?.head.path == "/base/anything")
    guard case .undocumented(let response) = try await client.trace() else {
      return #expect(Bool(false))
    }
    #expect(response.status == .methodNotAllowed)
  }

  private func accepting(_ types: String) throws -> Client {
    try echo.client([{ request, _ in request.head.headerFields[.accept] = types }])
  }

  @Test func theClientChoosesTheMediaType() async throws {
    guard case .ok(.eventStream(let stream), _) = try await echo.client().events() else {
      return #expect(Bool(false))
    }
    var chunks = 0
    for try await chunk in stream { chunks += chunk.isEmpty ? 0 : 1 }
    #expect(chunks == 2)
    #expect(
      echo.transport.lastRequest?.head.headerFields[.accept]
        == "text/event-stream, application/json")
    let json = try await accepting("application/json, */*;q=0.1").events()
    guard case .ok(.json(["1", "2"]), _) = json else { return #expect(Bool(false)) }
    let error = await #expect(throws: ClientError.self) {
      try await accepting("image/png").events()
    }
    #expect(
      error?.cause as? RequestRejection
        == .notAcceptable(supported: ["text/event-stream", "application/json"]))
    #expect(error?.stage == .transport)
  }

  /// Answers everything with the same response.
  private struct FixedTransport: ClientTransport {
    let response: ServerResponse

    func send(_ request: ClientRequest) async throws -> ServerResponse { response }
  }

  private func client(answering response: ServerResponse, limit: Int = 100) throws -> Client {
    let server = try #require(ServerURL("http://localhost"))
    return Client(
      ClientConnection(
        to: server, over: FixedTransport(response: response), contentLimit: limit))
  }

  private func mismatch(_ response: ServerResponse) async throws -> ResponseMismatch? {
    let client = try client(answering: response)
    let error = await #expect(throws: ClientError.self) {
      try await client.echoHeaders(.init(xCount: 1))
    }
    #expect(error?.stage == .decoding)
    #expect(error?.response?.status == response.status)
    return error?.cause as? ResponseMismatch
  }

  @Test func responsesThatDoNotFitAreRefused() async throws {
    let count = try #require(HTTPField.Name("X-Count"))
    var fields: HTTPFields = [.contentType: "application/json"]
    func answer(_ body: String) -> ServerResponse {
      ServerResponse(status: 200, headerFields: fields, body: .bytes(Array(body.utf8)))
    }
    func pointers(_ mismatch: ResponseMismatch?) -> [String] {
      guard case .invalid(let issues)? = mismatch else { return [] }
      return issues.map { "\($0.pointer) \($0.keyword)" }
    }
    #expect(pointers(try await mismatch(answer("{}"))) == ["header/X-Count required"])
    fields[count] = "0"
    #expect(pointers(try await mismatch(answer("{}"))) == ["header/X-Count minimum"])
    fields[count] = "1"
    #expect(pointers(try await mismatch(answer(#"{"ids":["x"]}"#))) == ["/ids/0 type"])
    fields[.contentType] = "text/html"
    #expect(
      try await mismatch(answer("{}"))
        == .unexpectedMediaType("text/html", expected: ["application/json"]))
  }

  @Test func valuesThatTheDocumentDoesNotListAreKept() async throws {
    let response = ServerResponse.json(200, QueryEcho(order: .unrecognized("sideways")))
    let output = try await client(answering: response).echoQuery(.init(enabled: true))
    guard case .ok(let body, _) = output else { return #expect(Bool(false)) }
    #expect(body.order == .unrecognized("sideways"))
  }

  @Test func contentIsTakenUpToALimit() async throws {
    let stream = AsyncThrowingStream<[UInt8], any Error> { continuation in
      for _ in 0..<3 { continuation.yield(Array(repeating: UInt8(ascii: " "), count: 40)) }
      continuation.finish()
    }
    let response = ServerResponse(
      status: 200, headerFields: [.contentType: "application/json"], body: .stream(stream))
    let error = await #expect(throws: ClientError.self) {
      try await client(answering: response).echoFree()
    }
    #expect((error?.cause as? ContentTooLong)?.limit == 100)
  }
}
