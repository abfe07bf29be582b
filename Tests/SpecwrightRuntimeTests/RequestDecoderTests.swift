import HTTPTypes
import SpecwrightRuntime
import Testing

@Suite struct RequestDecoderTests {
  private func request(
    query: String? = nil, _ fields: HTTPFields = [:], path: [String: String] = [:],
    body: String = ""
  ) -> ServerRequest {
    ServerRequest(
      method: .post, path: "/", query: query, headerFields: fields, pathParameters: path,
      body: Array(body.utf8))
  }

  private func issues(_ decoder: RequestDecoder) -> [String] {
    guard !decoder.isAccepted else { return [] }
    guard case .invalid(let issues) = decoder.rejection else { return ["415"] }
    return issues.map { "\($0.pointer) \($0.keyword) \($0.expected) | \($0.actual ?? "-")" }
  }

  @Test(arguments: [
    ("anthropic.claude%3A0", "anthropic.claude:0"), ("a:b", "a:b"), ("a%2Fb%20c%2B%25", "a/b c+%"),
    ("a+b", "a+b"), ("%C3%A9", "é"), ("%2525", "%25"),
  ])
  func pathParametersAreDecodedOnce(raw: String, value: String) {
    var decoder = RequestDecoder(request(path: ["modelId": raw]))
    #expect(decoder.pathParameter("modelId") == value)
    #expect(decoder.isAccepted)
  }

  @Test(arguments: ["%", "%2", "%zz", "a%", "%C3", "%FF"])
  func pathParametersRefused(raw: String) {
    var decoder = RequestDecoder(request(path: ["modelId": raw]))
    let value: String? = decoder.pathParameter("modelId")
    #expect(value == nil)
    #expect(issues(decoder) == ["path/modelId format percent-encoded UTF-8 | \(raw)"])
  }

  @Test func allIssuesTogether() {
    let request = request(
      query: "limit=x&tag=a&tag=bb", [.contentType: "application/json"], path: ["modelId": ""],
      body: #"{"text":1}"#)
    var decoder = RequestDecoder(request)
    let model: String? = decoder.pathParameter("modelId")
    let limit: Int? = decoder.queryParameter("limit")
    let tags = decoder.queryParameters("tag", ArrayRule(items: StringRule(maxLength: 1)))
    let role: Role? = decoder.headerParameter("X-Role", isRequired: true)
    let body: Block? = decoder.jsonBody()
    #expect(model == nil && limit == nil && tags == nil && role == nil && body == nil)
    #expect(
      issues(decoder) == [
        "path/modelId required a value | -",
        "query/limit type an integer of 64 bits | x",
        "query/tag/1 maxLength at most 1 character | \"bb\"",
        "header/X-Role required a value | -", "/text type a string | 1",
      ])
  }

  @Test func parametersOfEveryPlace() {
    let request = request(
      query: "a=1&b=x+y%2B&c=1,2%2C,3&d=true&e&f=1.5&g=1&g=2",
      [
        HTTPField.Name("X-List")!: "a, b ,c", HTTPField.Name("X-Role")!: "user",
        .cookie: "one=1; two=b%20c",
      ])
    var decoder = RequestDecoder(request)
    #expect(decoder.queryParameter("a") == 1)
    #expect(decoder.queryParameter("b") == "x y+")
    #expect(
      decoder.queryParameters("c", ArrayRule(items: Unconstrained<String>()), isExploded: false)
        == ["1", "2,", "3"])
    #expect(decoder.queryParameter("d") == true)
    #expect(decoder.queryParameter("e") == "")
    #expect(decoder.queryParameter("f") == 1.5)
    #expect(decoder.queryParameters("g", ArrayRule(items: IntegerRule(minimum: 1))) == [1, 2])
    #expect(decoder.queryParameter("missing", String.self) == nil)
    #expect(
      decoder.headerParameters("x-list", ArrayRule(items: Unconstrained<String>()))
        == ["a", "b", "c"])
    #expect(decoder.headerParameter("x-role") == Role.user)
    #expect(decoder.cookieParameter("two") == "b c")
    #expect(decoder.cookieParameter("one", IntegerRule(maximum: 1)) == 1)
    #expect(decoder.isAccepted)
    #expect(decoder.queryParameter("b", Int.self) == nil)
    #expect(decoder.queryParameter("b", Role.self) == nil)
    #expect(decoder.queryParameter("b", StopReason.self) == nil)
    #expect(decoder.queryParameter("missing", Bool.self, isRequired: true) == nil)
    #expect(
      issues(decoder) == [
        "query/b type an integer of 64 bits | x y+",
        #"query/b enum one of "user", "assistant" | x y+"#,
        #"query/b enum one of "end_turn", "max_tokens" | x y+"#,
        "query/missing required a value | -",
      ])
  }

  @Test(arguments: [
    "application/json", "Application/JSON; charset=UTF-8", "application/problem+json",
    "application/json;charset=\"utf-8\"", "application/json; q=1; charset=utf-8", nil,
  ])
  func mediaTypesOfJSON(type: String?) {
    var fields: HTTPFields = [:]
    fields[.contentType] = type
    var decoder = RequestDecoder(request(fields, body: "{}"))
    #expect(decoder.jsonBody(Block.self) == Block())
    #expect(decoder.isAccepted)
  }

  @Test(arguments: [
    "text/plain", "application/x-www-form-urlencoded", "application/json; charset=latin1", "json",
    "",
    "application/jsonx", "application/",
  ])
  func otherMediaTypes(type: String) {
    var decoder = RequestDecoder(request([.contentType: type], path: ["a": ""], body: "{}"))
    let body: Block? = decoder.jsonBody()
    let parameter: String? = decoder.pathParameter("a")
    #expect(body == nil && parameter == nil)
    #expect(decoder.rejection == .unsupportedMediaType(type, supported: ["application/json"]))
  }

  @Test func bodies() {
    var decoder = RequestDecoder(request(body: ""))
    #expect(decoder.optionalJSONBody(Block.self) == nil)
    #expect(decoder.isAccepted)
    #expect(decoder.jsonBody(Block.self) == nil)
    #expect(issues(decoder) == [" required a request body | -"])
    decoder = RequestDecoder(request(body: #"["end_turn","x"]"#))
    #expect(decoder.jsonBody([StopReason].self) == nil)
    #expect(issues(decoder) == [#"/1 enum one of "end_turn", "max_tokens" | "x""#])
    decoder = RequestDecoder(request(body: "[1]"))
    #expect(decoder.jsonBody(ArrayRule(minItems: 2, items: Unconstrained<Int>())) == nil)
    #expect(issues(decoder) == [" minItems at least 2 elements | [1]"])
  }

  @Test func responses() {
    let response = ServerResponse.json(.badRequest, Block(text: "a"), headerFields: [.server: "x"])
    #expect(response.status == .badRequest)
    #expect(response.headerFields[.contentType] == "application/json")
    #expect(response.headerFields[.server] == "x")
    guard case .bytes(let bytes) = response.body else { return #expect(Bool(false)) }
    #expect(bytes == Array(#"{"text":"a"}"#.utf8))
  }
}
