import OpenAPIDiff
import OpenAPIDocument
import Testing

@Suite("Parameters and bodies")
struct ParameterTests {
  private func parameters(_ list: String) -> String { operation("parameters: [\(list)]") }

  private let id = "{ name: id, in: path, required: true, schema: { type: string } }"

  @Test(
    "Parameters come and go",
    arguments: [
      (
        "", ", { name: q, in: query, required: true, schema: {} }",
        "breaking request-parameter-added 5:5 6:86"
      ),
      ("", ", { name: q, in: query, schema: {} }", "info request-parameter-added 5:5 6:86"),
      (", { name: q, in: query, schema: {} }", "", "warning request-parameter-removed 6:86 5:5"),
      (
        ", { name: q, in: query, schema: {} }",
        ", { name: q, in: query, required: true, schema: {} }",
        "breaking request-parameter-required-added 6:86 6:108"
      ),
      (
        ", { name: q, in: query, required: true, schema: {} }",
        ", { name: q, in: query, schema: {} }",
        "info request-parameter-required-removed 6:108 6:86"
      ),
      (", { name: X-Q, in: header, schema: {} }", ", { name: x-q, in: header, schema: {} }", ""),
    ])
  func presence(old: String, new: String, expected: String) throws {
    let versions = try Versions(parameters(id + old), parameters(id + new))
    #expect(versions.lines == (expected.isEmpty ? [] : [expected]))
  }

  @Test("A server that takes the default does not refuse what lacks it")
  func requiredWithDefault() throws {
    let old = parameters(id)
    let new = parameters(
      id + ", { name: q, in: query, required: true, schema: { type: string, default: x } }")
    #expect(try Versions(old, new).lines == ["breaking request-parameter-added 5:5 6:86"])
    let policy = Policy(requiredWithDefault: .defaulted)
    #expect(
      try Versions(old, new, policy: policy).lines == ["info request-parameter-added 5:5 6:86"])
  }

  @Test(
    "How lists and objects are written",
    arguments: [
      (
        "explode: true, schema: { type: array }", "explode: false, schema: { type: array }",
        ["breaking request-parameter-explode-changed"]
      ),
      ("explode: true, schema: { type: string }", "explode: false, schema: { type: string }", []),
      (
        "style: form, schema: { type: array }",
        "style: pipeDelimited, explode: false, schema: { type: array }",
        ["breaking request-parameter-style-changed"]
      ),
      (
        "style: form, schema: { type: object }", "style: deepObject, schema: { type: object }",
        ["breaking request-parameter-style-changed"]
      ),
      (
        "schema: { type: string }", "content: { application/json: { schema: { type: string } } }",
        ["breaking request-parameter-content-changed"]
      ),
      (
        "allowReserved: true, schema: {}", "schema: {}",
        ["warning request-parameter-allow-reserved-narrowed"]
      ),
      (
        "schema: {}", "allowReserved: true, schema: {}",
        ["info request-parameter-allow-reserved-widened"]
      ),
    ])
  func serialization(old: String, new: String, expected: [String]) throws {
    func query(_ fields: String) -> String {
      parameters(id + ", { name: q, in: query, \(fields) }")
    }
    let versions = try Versions(query(old), query(new))
    #expect(versions.report.findings.map { "\($0.severity.rawValue) \($0.id)" } == expected)
  }

  @Test(
    "Bodies",
    arguments: [
      ("", "requestBody: { content: { a/b: {} } }", ["info request-body-added"]),
      (
        "", "requestBody: { required: true, content: { a/b: {} } }",
        ["breaking request-body-added"]
      ),
      ("requestBody: { content: { a/b: {} } }", "", ["breaking request-body-removed"]),
      (
        "requestBody: { content: { a/b: {} } }",
        "requestBody: { required: true, content: { a/b: {} } }",
        ["breaking request-body-required-added"]
      ),
      (
        "requestBody: { content: { a/b: {}, a/c: {} } }", "requestBody: { content: { a/b: {} } }",
        ["breaking request-media-type-removed"]
      ),
      (
        "requestBody: { content: { a/b: {} } }", "requestBody: { content: { a/b: {}, a/c: {} } }",
        ["info request-media-type-added"]
      ),
      (
        "requestBody: { content: { a/b: {} } }", "requestBody: { content: { a/*: {} } }",
        ["info request-media-type-widened"]
      ),
      (
        "requestBody: { content: { a/*: {} } }", "requestBody: { content: { a/b: {} } }",
        ["breaking request-media-type-narrowed"]
      ),
      (
        "requestBody: { content: { 'a/b; x=1': {} } }", "requestBody: { content: { A/B;X=1: {} } }",
        []
      ),
      (
        "requestBody: { content: { a/b: {} } }",
        "requestBody: { content: { a/b: { schema: { type: string } } } }",
        ["breaking request-media-type-content-added"]
      ),
    ])
  func bodies(old: String, new: String, expected: [String]) throws {
    let versions = try Versions(
      operation("parameters: [\(id)]\n" + old), operation("parameters: [\(id)]\n" + new))
    #expect(versions.report.findings.map { "\($0.severity.rawValue) \($0.id)" } == expected)
  }
}
