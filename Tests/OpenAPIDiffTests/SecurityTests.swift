import OpenAPIDiff
import Testing

@Suite("Security")
struct SecurityTests {
  private static let schemes = """
    components:
      securitySchemes:
        key: { type: apiKey, name: X-Key, in: header }
        token: { type: http, scheme: bearer }
        login:
          type: oauth2
          flows:
            clientCredentials: { tokenUrl: https://a/token, scopes: { read: r, write: w } }
    """

  private func secured(_ requirements: String) -> String {
    "paths: { /pets: { get: { security: [\(requirements)] } } }\n" + Self.schemes
  }

  @Test(
    "What let clients in must let them in still",
    arguments: [
      ("", "{ key: [] }", "breaking operation-security-narrowed"),
      ("{ key: [] }", "", "info operation-security-widened"),
      ("{ key: [] }", "{ key: [] }, { token: [] }", "info operation-security-widened"),
      ("{ key: [] }, { token: [] }", "{ key: [] }", "breaking operation-security-narrowed"),
      ("{ key: [], token: [] }", "{ key: [] }", "info operation-security-widened"),
      ("{ key: [] }", "{ key: [], token: [] }", "breaking operation-security-narrowed"),
      ("{ key: [] }", "{ token: [] }", "breaking operation-security-changed"),
      ("{ key: [] }", "{ key: [] }, {}", "info operation-security-widened"),
      (
        "{ login: [read] }", "{ login: [read, write] }",
        "breaking operation-security-scope-narrowed"
      ),
      ("{ login: [read, write] }", "{ login: [read] }", "info operation-security-scope-widened"),
    ])
  func requirements(old: String, new: String, expected: String) throws {
    let versions = try Versions(secured(old), secured(new))
    #expect(versions.lines == [expected + " 3:26 3:26"])
  }

  @Test(
    "The order of alternatives and what asks more than another does not matter",
    arguments: [
      ("{ key: [] }, { token: [] }", "{ token: [] }, { key: [] }"),
      ("{ key: [], token: [] }", "{ token: [], key: [] }"),
      ("{ key: [] }", "{ key: [] }, { key: [], token: [] }"),
      ("", "{}"),
    ])
  func equivalent(old: String, new: String) throws {
    #expect(try Versions(secured(old), secured(new)).lines == [])
  }

  @Test("The requirement of the whole document is one cause")
  func ofDocument() throws {
    let paths = "paths: { /a: { get: {} }, /b: { get: {} } }\n"
    let versions = try Versions(
      paths + Self.schemes, paths + "security: [{ key: [] }]\n" + Self.schemes)
    #expect(versions.lines == ["breaking document-security-narrowed 1:1 4:1"])
    #expect(versions.report.findings[0].change.reaches.count == 2)
    #expect(
      versions.messages
        == ["the security requirements of the document became narrower, from none to key"])
  }

  @Test("Another name for the same scheme is no change")
  func renamedScheme() throws {
    let old = secured("{ key: [] }")
    let new = old.replacing("key:", with: "apiKey:").replacing("apiKey: []", with: "apiKey: []")
    #expect(try Versions(old, new).lines == [])
  }

  @Test(
    "Definitions",
    arguments: [
      ("X-Key", "X-Other", "breaking security-scheme-scheme-changed 6:26 6:26"),
      ("X-Key", "x-key", ""),
      ("in: header", "in: query", "breaking security-scheme-scheme-changed 6:39 6:39"),
      ("bearer", "basic", "breaking security-scheme-scheme-changed 7:26 7:26"),
      ("https://a/token", "https://b/token", "warning security-scheme-scheme-changed 11:30 11:30"),
      (", write: w", "", "breaking security-scheme-scheme-removed 11:76 11:57"),
      ("clientCredentials", "password", "breaking security-scheme-scheme-removed 11:9 10:7"),
    ])
  func definitions(old: String, new: String, expected: String) throws {
    let text = secured("{ key: [], token: [], login: [read] }")
    let lines = try Versions(text, text.replacing(old, with: new)).lines
    #expect(lines.first ?? "" == expected)
  }
}

@Suite("Servers")
struct ServerTests {
  @Test(
    "Addresses that clients know should stay",
    arguments: [
      ("servers: [{ url: https://a }]", "servers: [{ url: https://a/ }]", []),
      (
        "servers: [{ url: https://a }]", "servers: [{ url: https://a }, { url: https://b }]",
        ["info server-added 3:1 3:31"]
      ),
      (
        "servers: [{ url: https://a }, { url: https://b }]", "servers: [{ url: https://b }]",
        ["warning server-removed 3:11 3:1"]
      ),
      (
        "servers: [{ url: 'https://{r}', variables: { r: { default: a, enum: [a, b] } } }]",
        "servers: [{ url: 'https://{r}', variables: { r: { default: a, enum: [a] } } }]",
        ["warning server-server-variables-narrowed 3:46 3:46"]
      ),
      (
        "servers: [{ url: 'https://{r}', variables: { r: { default: a, enum: [a] } } }]",
        "servers: [{ url: 'https://{r}', variables: { r: { default: a } } }]",
        ["info server-server-variables-widened 3:46 3:46"]
      ),
      (
        "servers: [{ url: 'https://{r}', variables: { r: { default: a } } }]",
        "servers: [{ url: 'https://{r}', variables: { r: { default: b } } }]",
        ["warning server-server-variables-changed 3:46 3:46"]
      ),
    ])
  func addresses(old: String, new: String, expected: [String]) throws {
    let paths = "\npaths: { /pets: { get: {} } }"
    #expect(try Versions(old + paths, new + paths).lines == expected)
  }
}
