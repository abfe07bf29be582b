import HTTPTypes
import ParametersAPI
import SpecwrightRuntime
import Testing

/// What a client writes into a body, the server reads, and the other way round.
@Suite struct BodyTests {
  private let echo = Echo()

  private func answer(_ body: EchoBody.Body) async throws -> EchoBody.OK? {
    guard case .ok(let body, _) = try await echo.client().echoBody(.init(body: body)) else {
      return nil
    }
    return body
  }

  private var contentType: String? { echo.transport.lastRequest?.head.headerFields[.contentType] }

  private var sentText: String? {
    guard case .bytes(let bytes)? = echo.transport.lastRequest?.body else { return nil }
    return String(decoding: bytes, as: UTF8.self)
  }

  @Test(arguments: Hostile.texts)
  func formsAndJSON(_ text: String) async throws {
    let deep = Deep(name: text, tags: [text, ""], size: 3, filter: Filter(title: text))
    guard case .json(deep)? = try await answer(.json(deep)) else { return #expect(Bool(false)) }
    #expect(contentType == "application/json")
    let entry = Entry(
      title: text, count: 4, tags: [text, "", text], joined: [text, "b"],
      filter: Filter(title: text, count: 1, ratio: .null, flag: true, kind: .bC), detail: deep,
      details: [deep, Deep()], additionalProperties: ["more " + text: text])
    guard case .form(let form)? = try await answer(.form(entry)) else {
      return #expect(Bool(false))
    }
    #expect(form == entry)
    #expect(contentType == "application/x-www-form-urlencoded")
  }

  @Test func aFormIsLaidOutAsTheDocumentSays() async throws {
    let entry = Entry(
      title: "a b", tags: ["x", "y"], joined: ["x", "y,z"], filter: Filter(count: 1),
      detail: Deep(size: 1))
    _ = try await answer(.form(entry))
    #expect(
      sentText == """
        title=a%20b&tags=x&tags=y&joined=x,y%2Cz&filter%5Bcount%5D=1&detail=%7B%22size%22%3A1%7D
        """)
  }

  private func issues(_ type: String, _ body: String) -> [String] {
    let request = ServerRequest(
      method: .post, path: "/bodies", headerFields: [.contentType: type], body: Array(body.utf8))
    do throws(RequestRejection) {
      _ = try EchoBody.input(of: request)
      return []
    } catch {
      guard case .invalid(let issues) = error else { return ["\(error)"] }
      return issues.map { "\($0.pointer) \($0.keyword)" }
    }
  }

  @Test(arguments: [
    ("title=a+b&count=1&filter%5Bcount%5D=2&x=%26", nil), ("", " required"),
    ("title=", "/title minLength"), ("title=a&count=x", "/count type"),
    ("title=a&filter[count]=-1", "/filter/count minimum"),
    ("title=a&detail={\"size\":\"1\"}", "/detail/size type"), ("title=%zz", " format"),
    ("title=a&details={}&details=1", "/details/1 type"),
  ])
  func formsOfOtherClients(_ body: String, _ issue: String?) {
    #expect(issues("application/x-www-form-urlencoded", body) == (issue.map { [$0] } ?? []))
  }

  @Test func textAndBytes() async throws {
    guard case .text("é ☂")? = try await answer(.text("é ☂")) else { return #expect(Bool(false)) }
    #expect(contentType == "text/plain; charset=utf-8")
    let table = MediaContent(mediaType: "text/csv; header=present", bytes: Array("a,b".utf8))
    guard case .otherText(table)? = try await answer(.otherText(table)) else {
      return #expect(Bool(false))
    }
    let bytes = (0...255).map { UInt8($0) }
    guard case .bytes(bytes)? = try await answer(.bytes(bytes)) else { return #expect(Bool(false)) }
    let image = MediaContent(mediaType: "image/png", bytes: bytes)
    guard case .otherImage(image)? = try await answer(.otherImage(image)) else {
      return #expect(Bool(false))
    }
    #expect(contentType == "image/png")
    let broken = ServerRequest(
      method: .post, path: "/bodies", headerFields: [.contentType: "text/plain"], body: [0xFF])
    #expect(throws: RequestRejection.self) { try EchoBody.input(of: broken) }
  }

  @Test func noBody() async throws {
    guard case .noContent = try await echo.client().echoBody() else { return #expect(Bool(false)) }
    #expect(contentType == nil)
  }

  @Test func otherMediaTypesAreRefusedWithThoseThatAreTaken() {
    let request = ServerRequest(
      method: .post, path: "/bodies", headerFields: [.contentType: "video/mp4"], body: [1])
    let rejection = RequestRejection.unsupportedMediaType(
      "video/mp4", supported: EchoBody.Body.mediaTypes)
    #expect(throws: rejection) { try EchoBody.input(of: request) }
    #expect(EchoBody.Body.mediaTypes.count == 7)
  }

  @Test func textThatStandsForANumber() async throws {
    guard case .ok(9, let headers, _) = try await echo.client().echoNumber(.init(body: 9)) else {
      return #expect(Bool(false))
    }
    #expect(headers.xRateLimit == 9)
    #expect(headers.xRateLeft == 8)
    #expect(sentText == "9")
    let error = await #expect(throws: ClientError.self) {
      try await echo.client().echoNumber(.init(body: 10))
    }
    guard case .invalid(let issues)? = error?.cause as? RequestRejection else {
      return #expect(Bool(false))
    }
    #expect(issues.map(\.keyword) == ["maximum"])
  }

  @Test func contentOfAnyType() async throws {
    let content = MediaContent(mediaType: "application/x-own", bytes: [0, 1, 2])
    let output = try await echo.client().echoAnything(.init(body: content))
    guard case .ok(content, let headers, _) = output else { return #expect(Bool(false)) }
    #expect(headers.xRateLeft == nil)
  }
}
