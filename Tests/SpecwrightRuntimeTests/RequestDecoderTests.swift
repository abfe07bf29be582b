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

  private typealias Text = Unconstrained<String>

  private func modelId() -> ParameterFormat<Text> {
    ParameterFormat("modelId", in: .path, .string, Text())
  }

  @Test(arguments: [
    ("anthropic.claude%3A0", "anthropic.claude:0"), ("a:b", "a:b"), ("a%2Fb%20c%2B%25", "a/b c+%"),
    ("a+b", "a+b"), ("%C3%A9", "é"), ("%2525", "%25"),
  ])
  func pathParametersAreDecodedOnce(raw: String, value: String) {
    var decoder = RequestDecoder(request(path: ["modelId": raw]))
    #expect(decoder.parameter(modelId()) == value)
    #expect(decoder.isAccepted)
  }

  @Test(arguments: ["%", "%2", "%zz", "a%", "%C3", "%FF"])
  func pathParametersRefused(raw: String) {
    var decoder = RequestDecoder(request(path: ["modelId": raw]))
    #expect(decoder.parameter(modelId()) == nil)
    #expect(issues(decoder) == ["path/modelId format percent-encoded UTF-8 | \(raw)"])
  }

  @Test func allIssuesTogether() {
    let request = request(
      query: "limit=x&tag=a&tag=bb", [.contentType: "application/json"], path: ["modelId": ""],
      body: #"{"text":1}"#)
    var decoder = RequestDecoder(request)
    let model = decoder.parameter(modelId(), isRequired: true)
    let limit = decoder.parameter(
      ParameterFormat("limit", in: .query, .number, Unconstrained<Int>()))
    let tags = decoder.parameter(
      ParameterFormat(
        "tag", in: .query, .array(.string), ArrayRule(items: StringRule(maxLength: 1))))
    let role = decoder.parameter(
      ParameterFormat("X-Role", in: .header, .string, Unconstrained<Role>()), isRequired: true)
    let body = block(&decoder)
    #expect(model == nil && limit == nil && tags == nil && role == nil && body == nil)
    #expect(
      issues(decoder) == [
        "path/modelId required a value | -", #"query/limit type an integer | "x""#,
        "query/tag/1 maxLength at most 1 character | \"bb\"",
        "header/X-Role required a value | -", "/text type a string | 1",
      ])
  }

  private func block(_ decoder: inout RequestDecoder, isRequired: Bool = true) -> Block? {
    decoder.content(among: ["application/json"], isRequired: isRequired) == 0
      ? decoder.json(Unconstrained<Block>()) : nil
  }

  @Test(arguments: [
    "application/json", "Application/JSON; charset=UTF-8", "application/problem+json",
    "application/json;charset=\"utf-8\"", "application/json; q=1; charset=utf-8", nil,
  ])
  func mediaTypesOfJSON(type: String?) {
    var fields: HTTPFields = [:]
    fields[.contentType] = type
    var decoder = RequestDecoder(request(fields, body: "{}"))
    #expect(block(&decoder) == Block())
    #expect(decoder.isAccepted)
  }

  @Test(arguments: [
    "text/plain", "application/x-www-form-urlencoded", "application/json; charset=latin1", "json",
    "",
    "application/jsonx", "application/",
  ])
  func otherMediaTypes(type: String) {
    var decoder = RequestDecoder(
      request([.contentType: type], path: ["modelId": ""], body: "{}"))
    let body = block(&decoder)
    let parameter = decoder.parameter(modelId(), isRequired: true)
    #expect(body == nil && parameter == nil)
    #expect(decoder.rejection == .unsupportedMediaType(type, supported: ["application/json"]))
  }

  @Test(arguments: [
    ("text/plain", 1), ("TEXT/HTML; charset=utf-8", 1), ("application/json", 0),
    ("image/png", 3), ("image/webp", 2), ("video/mp4", 4), ("text/plain; charset=utf-16", 4),
    ("text/csv; header=absent", 6), ("text/csv", 5),
  ])
  func theClosestMediaTypeCounts(type: String, index: Int) {
    var decoder = RequestDecoder(request([.contentType: type], body: "x"))
    let types = [
      "application/json", "text/*", "image/*", "image/png", "*/*", "text/csv",
      "text/csv; header=absent",
    ]
    #expect(decoder.content(among: types) == index)
  }

  @Test(arguments: [
    ("", "a/json"), ("b/*", "b/text"), ("*/*", "a/json"), ("a/*;q=0.1, b/text;q=0.5", "b/text"),
    ("*/*;q=0.5, a/json;q=0", "b/text"), ("c/d", nil), ("b/text;level=1", nil),
    ("B/Text", "b/text"), ("a/json;q=0.2;x=\"a,b\", */*;q=0.3", "b/text"),
  ])
  func theClientChooses(accept: String, type: String?) {
    let request = request(accept.isEmpty ? [:] : [.accept: accept])
    #expect(request.accepted(among: ["a/json", "b/text"]) == type)
  }

  @Test func bodies() {
    var decoder = RequestDecoder(request(body: ""))
    #expect(block(&decoder, isRequired: false) == nil)
    #expect(decoder.isAccepted)
    #expect(block(&decoder) == nil)
    #expect(issues(decoder) == [" required a request body | -"])
    decoder = RequestDecoder(request(body: #"["end_turn","x"]"#))
    #expect(decoder.json(Unconstrained<[StopReason]>()) == nil)
    #expect(issues(decoder) == [#"/1 enum one of "end_turn", "max_tokens" | "x""#])
    decoder = RequestDecoder(request(body: "[1]"))
    #expect(decoder.json(ArrayRule(minItems: 2, items: Unconstrained<Int>())) == nil)
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
