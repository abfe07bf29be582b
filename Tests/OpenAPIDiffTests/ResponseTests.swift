import OpenAPIDiff
import OpenAPIDocument
import Testing

@Suite("Responses")
struct ResponseTests {
  private func responses(_ fields: String) -> String {
    "paths: { /pets: { get: { responses: { \(fields) } } } }"
  }

  @Test(
    "Statuses, ranges and the default",
    arguments: [
      (
        "'200': { description: a }", "'200': { description: a }, '404': { description: b }",
        ["info response-status-added"]
      ),
      (
        "'200': { description: a }", "'200': { description: a }, '202': { description: b }",
        ["warning response-status-added"]
      ),
      (
        "'200': { description: a }, '201': { description: b }", "'200': { description: a }",
        ["breaking response-status-removed"]
      ),
      (
        "'200': { description: a }, '404': { description: b }", "'200': { description: a }",
        ["info response-status-removed"]
      ),
      (
        "'200': { description: a, content: { a/b: {} } }",
        "2XX: { description: a, content: { a/b: {} } }",
        ["info response-status-removed", "warning response-status-widened"]
      ),
      (
        "'200': { description: a, headers: { X-A: { required: true, schema: {} } } }",
        "'200': { description: a, headers: { x-a: { schema: {} } } }",
        ["breaking response-header-required-removed"]
      ),
      (
        "'200': { description: a, headers: { X-A: { required: true, schema: {} } } }",
        "'200': { description: a }", ["breaking response-header-removed"]
      ),
      (
        "'200': { description: a, content: { a/b: {}, a/c: {} } }",
        "'200': { description: a, content: { a/c: {} } }",
        ["breaking response-media-type-removed"]
      ),
      (
        "'200': { description: a, content: { a/b: {} } }",
        "'200': { description: a, content: { a/*: {} } }",
        ["breaking response-media-type-widened"]
      ),
    ])
  func statuses(old: String, new: String, expected: [String]) throws {
    let versions = try Versions(responses(old), responses(new))
    #expect(
      versions.report.findings.map { "\($0.severity.rawValue) \($0.id)" }.sorted()
        == expected.sorted())
  }

  @Test("A response that operations share is one cause")
  func sharedResponse() throws {
    func shared(_ content: String) -> String {
      """
      paths:
        /a: { get: { responses: { '200': { $ref: '#/components/responses/ok' } } } }
        /b: { get: { responses: { '200': { $ref: '#/components/responses/ok' } } } }
      components:
        responses:
          ok: { description: ok, content: { \(content) } }
      """
    }
    let versions = try Versions(shared("a/b: {}, a/c: {}"), shared("a/b: {}"))
    #expect(versions.lines == ["breaking response-media-type-removed 8:48 8:5"])
    #expect(versions.report.findings[0].change.reaches.count == 2)
    #expect(
      versions.report.impacts.map(\.consequences)
        == [[.breaksWire, .breaksSource], [.breaksWire, .breaksSource]])
  }
}
