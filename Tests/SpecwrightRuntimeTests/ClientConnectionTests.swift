import HTTPTypes
import SpecwrightRuntime
import Synchronization
import Testing

@Suite struct ClientConnectionTests {
  private static let header = SecurityScheme("header", .apiKey(name: "X-Key", in: .header))
  private static let cookie = SecurityScheme("cookie", .apiKey(name: "k", in: .cookie))
  private static let query = SecurityScheme("query", .apiKey(name: "k", in: .query))
  private static let basic = SecurityScheme("basic", .http(scheme: "basic"))
  private static let bearer = SecurityScheme("bearer", .http(scheme: "bearer"))

  /// An operation without parameters or answer.
  private enum Ping: ClientOperation {
    static let description = OperationDescription(
      id: "ping", method: .get, paths: ["/é/ping"],
      security: [[], [header, cookie], [query], [basic], [bearer]])

    static func encode(_ input: Void, to encoder: inout RequestEncoder) {}
    static func decode(_ decoder: inout ResponseDecoder) -> Int { decoder.status.code }
  }

  private final class Recorder: ClientTransport {
    let head = Mutex<HTTPRequest?>(nil)

    func send(_ request: ClientRequest) async throws -> ServerResponse {
      head.withLock { $0 = request.head }
      return ServerResponse(status: 204)
    }
  }

  private func sent(_ credentials: [Credential]) async throws -> HTTPRequest {
    let recorder = Recorder()
    let server = try #require(ServerURL("http://localhost:1/base/"))
    let connection = ClientConnection(to: server, over: recorder, credentials: credentials)
    #expect(try await connection.call(Ping.self, ()) == 204)
    return try #require(recorder.head.withLock { $0 })
  }

  @Test func credentialsStandWhereTheirSchemeSays() async throws {
    let none = try await sent([Credential(Self.header, "h")])
    #expect(none.path == "/base/%C3%A9/ping")
    #expect(none.authority == "localhost:1")
    #expect(none.headerFields.isEmpty)
    let both = try await sent([Credential(Self.header, "h"), Credential(Self.cookie, "c d")])
    #expect(both.headerFields[.cookie] == "k=c%20d")
    #expect(HTTPField.Name("X-Key").flatMap { both.headerFields[$0] } == "h")
    #expect(try await sent([Credential(Self.query, "a&b")]).path == "/base/%C3%A9/ping?k=a%26b")
    #expect(
      try await sent([Credential(Self.basic, user: "u", password: "p")])
        .headerFields[.authorization] == "Basic dTpw")
    #expect(
      try await sent([Credential(Self.bearer) { "t" }]).headerFields[.authorization] == "Bearer t")
  }

  @Test(arguments: [
    ("https://a.example", "https", "a.example", ""),
    ("HTTP://a.example:80/", "http", "a.example:80", ""),
    ("https://{host}/{version}/", "https", "h.example", "/v2"),
    ("/v1", "ftp", "base.example", "/v1"), ("v1", "ftp", "base.example", "/v1"),
  ])
  func urlsOfServers(_ text: String, _ scheme: String, _ authority: String, _ path: String) throws {
    let url = try #require(
      ServerURL(
        text, variables: ["host": "h.example", "version": "v2"],
        relativeTo: ServerURL("ftp://base.example/x")))
    #expect(url.scheme == scheme)
    #expect(url.authority == authority)
    #expect(url.path == path)
  }

  @Test(arguments: ["/v1", "https://", "://a", "https://{unknown}.example"])
  func urlsRefused(_ text: String) {
    #expect(ServerURL(text) == nil)
  }
}
