import OpenAPIDiff
import OpenAPIDocument
import Testing

/// What looks like a break and is none, and the other way around: a finding for each cause, and none
/// where nothing changed.
@Suite("False alarms and silent breaks")
struct FalseAlarmTests {
  private static let ok = "responses: { '200': { description: ok } }"

  private static func paths(_ item: String) -> String { "paths: { /a: { \(item) } }" }

  private static func body(_ content: String) -> String {
    paths("post: { requestBody: { content: { \(content) } }, \(ok) }")
  }

  private static func answer(_ content: String) -> String {
    paths("get: { responses: { '200': { description: ok, content: { \(content) } } } }")
  }

  private static func query(_ fields: String) -> String {
    paths("get: { parameters: [{ name: q, in: query, \(fields) }], \(ok) }")
  }

  private static func webhook(_ responses: String) -> String {
    "webhooks: { w: { post: { operationId: hook, responses: { \(responses) } } } }"
  }

  private static let answerOfText =
    "{ description: x, content: { a/b: { schema: { type: string } } } }"

  private func outcome(
    _ old: String, _ new: String, options: ComparisonOptions = ComparisonOptions()
  ) throws -> [String] {
    try Versions(old, new, options: options).report.findings
      .map { "\($0.severity.rawValue) \($0.id)" }
  }

  @Test(
    "A range that still stands loses nothing by what is said beside it",
    arguments: [
      (
        body("'*/*': { schema: { type: string } }"),
        body("'*/*': { schema: { type: string } }, a/b: { schema: { type: string } }"),
        ["info request-media-type-added"]
      ),
      (
        body("a/b: { schema: { type: string } }"),
        body("a/b: { schema: { type: string } }, a/b;charset=utf-8: { schema: { type: string } }"),
        ["info request-media-type-added"]
      ),
      (
        body("a/*: { schema: { type: string } }"),
        body("a/*: { schema: { type: string } }, a/b: { schema: { type: integer } }"),
        ["breaking request-schema-type-changed", "info request-media-type-added"]
      ),
      (
        answer("'*/*': { schema: { type: string } }, a/b: { schema: { type: string } }"),
        answer("'*/*': { schema: { type: string } }"), ["info response-media-type-removed"]
      ),
      (answer("a/b: { schema: {} }"), answer("a/b: {}"), []),
    ])
  func content(old: String, new: String, expected: [String]) throws {
    #expect(try outcome(old, new) == expected)
  }

  @Test(
    "Ways to write a form that are written out are those that hold anyway",
    arguments: [
      (
        "application/x-www-form-urlencoded: { schema: { properties: { a: { type: string } } }",
        ", encoding: { a: { style: form } } }"
      ),
      (
        "application/x-www-form-urlencoded: { schema: { properties: { a: { type: array } } }",
        ", encoding: { a: { style: form, explode: true } } }"
      ),
      (
        "multipart/form-data: { schema: { properties: { a: { type: string }, b: { type: object } } }",
        ", encoding: { a: { contentType: text/plain }, b: { contentType: application/json } } }"
      ),
    ])
  func encodings(content: String, encoding: String) throws {
    #expect(try outcome(Self.body(content + " }"), Self.body(content + encoding)) == [])
  }

  @Test(
    "A parameter is text, whatever types read it",
    arguments: [
      ("schema: { enum: [1, 2] }", "schema: { enum: ['1', '2'] }"),
      ("schema: { const: 1 }", "schema: { const: '1' }"),
      ("schema: { type: boolean }", "schema: { type: string, enum: ['true', 'false'] }"),
    ])
  func text(old: String, new: String) throws {
    #expect(
      try outcome(Self.query(old), Self.query(new)) == ["info request-schema-type-widened"])
  }

  @Test(
    "A list without items is not sent where each is a parameter",
    arguments: [
      (
        "type: array, items: { type: string }, minItems: 2",
        Verdict.breaking(.value(.array([.string("a")]), acceptedBy: .old))
      ),
      (
        "type: array, items: { type: string }, minItems: 1",
        .unknown(reason: "only an empty list is refused, and of that nothing is sent")
      ),
    ])
  func emptyList(new: String, verdict: Verdict) throws {
    let list = "schema: { type: array, items: { type: string } }"
    let exploded = try Versions(Self.query(list), Self.query("schema: { \(new) }"))
    #expect(exploded.report.findings.map(\.change.verdict) == [verdict])
    let joined = try Versions(
      Self.query("explode: false, \(list)"), Self.query("explode: false, schema: { \(new) }"))
    #expect(
      joined.report.findings.map(\.change.verdict)
        == [.breaking(.value(.array([]), acceptedBy: .old))])
  }

  @Test("An empty value that was allowed is no longer")
  func emptyValue() throws {
    let integer = "schema: { type: integer }"
    #expect(
      try outcome(Self.query("allowEmptyValue: true, " + integer), Self.query(integer))
        == ["breaking request-parameter-allow-empty-value-removed"])
    let string = "schema: { type: string }"
    #expect(
      try outcome(Self.query("allowEmptyValue: true, " + string), Self.query(string))
        == ["info request-parameter-allow-empty-value-removed"])
  }

  @Test("The name of a path parameter matters where it is written")
  func matrix() throws {
    func document(_ name: String, _ style: String) -> String {
      """
      paths:
        /a/{\(name)}:
          get:
            parameters: [{ name: \(name), in: path, required: true, style: \(style), schema: { type: string } }]
            \(Self.ok)
      """
    }
    #expect(
      try outcome(document("i", "matrix"), document("j", "matrix"))
        == ["breaking request-parameter-name-changed"])
    #expect(try outcome(document("i", "simple"), document("j", "simple")) == [])
  }

  @Test(
    "Who is called by a webhook may answer what was allowed before",
    arguments: [
      (
        "default: \(answerOfText)", "'200': \(answerOfText)",
        ["breaking request-status-removed", "info request-status-added"]
      ),
      (
        "2XX: \(answerOfText)", "'200': \(answerOfText)",
        ["breaking request-status-narrowed", "info request-status-added"]
      ),
      (
        "'200': \(answerOfText)", "'200': \(answerOfText), '204': { description: x }",
        ["info request-status-added"]
      ),
    ])
  func webhookAnswers(old: String, new: String, expected: [String]) throws {
    #expect(try outcome(Self.webhook(old), Self.webhook(new)) == expected)
  }

  @Test("What HTTP has no place for is not compared")
  func bodiless() throws {
    let old = Self.paths("head: { responses: { '200': \(Self.answerOfText) } }")
    #expect(try outcome(old, old.replacing("string", with: "integer")) == [])
    let other = Self.paths("get: { responses: { '204': \(Self.answerOfText) } }")
    #expect(try outcome(other, other.replacing("string", with: "integer")) == [])
  }

  @Test("Servers may be said of the document or of each operation")
  func servers() throws {
    let server = "servers: [{ url: https://a }]"
    let old = server + "\n" + Self.paths("get: { \(Self.ok) }")
    #expect(try outcome(old, Self.paths("\(server), get: { \(Self.ok) }")) == [])
  }

  @Test("Who asks about one operation is told of what it uses")
  func selection() throws {
    let old = """
      \(Self.paths("get: { security: [{ k: [] }], \(Self.ok) }, put: { \(Self.ok) }"))
      \(Self.webhook("'200': \(Self.answerOfText)"))
      components: { securitySchemes: { k: { type: apiKey, in: header, name: K } } }
      """
    let new = old.replacing("name: K", with: "name: L").replacing("string", with: "integer")
    func ids(of operation: String) throws -> [String] {
      var options = ComparisonOptions()
      options.operations = [.operation(operation)]
      return try Versions(old, new, options: options).ids
    }
    #expect(try ids(of: "GET /a") == ["security-scheme-scheme-changed"])
    #expect(try ids(of: "PUT /a") == [])
    #expect(try ids(of: "hook") == ["request-schema-type-changed"])
  }
}
