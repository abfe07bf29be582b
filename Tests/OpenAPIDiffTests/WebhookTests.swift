import OpenAPIDiff
import Testing

@Suite("Webhooks and callbacks")
struct WebhookTests {
  private func webhook(_ fields: String) -> String {
    "webhooks: { born: { post: { \(fields) } } }"
  }

  @Test(
    "Clients receive the request and send the answer",
    arguments: [
      (
        "requestBody: { content: { a/b: {} } }",
        "requestBody: { required: true, content: { a/b: {} } }",
        "info response-body-required-added"
      ),
      (
        "requestBody: { required: true, content: { a/b: {} } }",
        "requestBody: { content: { a/b: {} } }", "breaking response-body-required-removed"
      ),
      (
        "", "parameters: [{ name: q, in: query, required: true, schema: {} }]",
        "info response-parameter-added"
      ),
      (
        "parameters: [{ name: q, in: query, required: true, schema: {} }]", "",
        "breaking response-parameter-removed"
      ),
    ])
  func reversed(old: String, new: String, expected: String) throws {
    let findings = try Versions(webhook(old), webhook(new)).report.findings
    #expect(findings.map { "\($0.severity.rawValue) \($0.id)" } == [expected])
  }

  @Test(
    "What the provider shows of itself must be what receivers ask for",
    arguments: [
      ("security: [{ key: [] }]", "security: [{ other: [] }]", "breaking webhook-security-changed"),
      ("security: [{ key: [] }]", "", "breaking webhook-security-widened"),
      ("", "security: [{ key: [] }]", "info webhook-security-narrowed"),
      (
        "security: [{ key: [] }]", "security: [{ key: [], other: [] }]",
        "info webhook-security-narrowed"
      ),
    ])
  func security(old: String, new: String, expected: String) throws {
    let schemes = """

      components:
        securitySchemes:
          key: { type: apiKey, in: header, name: k }
          other: { type: apiKey, in: header, name: o }
      security: [{ key: [] }]
      """
    let findings = try Versions(webhook(old) + schemes, webhook(new) + schemes).report.findings
    #expect(findings.map { "\($0.severity.rawValue) \($0.id)" } == [expected])
  }

  @Test("A webhook that is gone breaks who waits for it")
  func presence() throws {
    let none = "paths: {}"
    #expect(try Versions(webhook(""), none).lines == ["breaking webhook-removed 3:21 -"])
    #expect(try Versions(none, webhook("")).messages == ["POST webhook born was added"])
  }

  private func callback(_ operation: String) -> String {
    "paths: { /a: { post: { callbacks: { done: { '{$request.body#/url}': { \(operation) } } } } } }"
  }

  @Test("Callbacks are compared by name, expression and method")
  func callbacks() throws {
    #expect(
      try Versions(callback("post: {}, put: {}"), callback("post: {}")).lines
        == ["breaking callback-operation-removed 3:81 -"])
    #expect(
      try Versions(callback("post: {}"), "paths: { /a: { post: {} } }").lines
        == ["breaking callback-removed 3:37 3:16"])
    #expect(
      try Versions("paths: { /a: { post: {} } }", callback("post: {}")).ids == [
        "callback-added"
      ])
  }

  @Test("A callback that leads to itself ends")
  func ring() throws {
    func ring(_ summary: String) -> String {
      """
      paths: { /a: { post: { callbacks: { again: { $ref: '#/components/callbacks/again' } } } } }
      components:
        callbacks:
          again:
            '{$url}':
              post:
                summary: \(summary)
                callbacks: { again: { $ref: '#/components/callbacks/again' } }
      """
    }
    #expect(
      try Versions(ring("a"), ring("b")).lines == [
        "info callback-operation-documentation-changed 9:11 9:11"
      ])
  }
}
