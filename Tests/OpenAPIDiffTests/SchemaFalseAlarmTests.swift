import OpenAPIDiff
import OpenAPIDocument
import Testing

@Suite("False alarms and silent breaks of schemas")
struct SchemaFalseAlarmTests {
  private static func body(_ content: String) -> String {
    """
    paths: { /a: { post: { requestBody: { content: { \(content) } }, responses: { '200': { \
    description: ok } } } } }
    """
  }

  private static func answer(_ content: String) -> String {
    "paths: { /a: { get: { responses: { '200': { description: ok, content: { \(content) } } } } } }"
  }

  private func outcome(_ old: String, _ new: String) throws -> [String] {
    try Versions(old, new).report.findings.map { "\($0.severity.rawValue) \($0.id)" }
  }

  @Test("Formats that nobody enforces and XML are told of")
  func unenforced() throws {
    #expect(
      try outcome(
        Self.body("a/b: { schema: { format: phone } }"),
        Self.body("a/b: { schema: { format: zip } }"))
        == ["info request-schema-format-changed"])
    #expect(
      try outcome(
        Self.answer("a/xml: { schema: { xml: { name: a } } }"),
        Self.answer("a/xml: { schema: { xml: { name: b } } }"))
        == ["warning response-schema-encoding-changed"])
  }

  @Test(
    "Alternatives that are written otherwise but together accept the same are no change",
    arguments: [
      (
        "{ type: object, properties: { k: { type: string } }, anyOf: [{ required: [a] }, { required: [b] }] }",
        """
        { anyOf: [{ type: object, properties: { k: { type: string } }, required: [a] }, \
        { type: object, properties: { k: { type: string } }, required: [b] }] }
        """
      ),
      (
        "{ oneOf: [{ type: integer, minimum: 0 }, { type: integer, maximum: 10 }] }",
        "{ type: integer, anyOf: [{ maximum: -1 }, { minimum: 11 }] }"
      ),
    ])
  func rewrites(old: String, new: String) throws {
    #expect(
      try outcome(Self.body("a/b: { schema: \(old) }"), Self.body("a/b: { schema: \(new) }")) == [])
    #expect(
      try outcome(Self.answer("a/b: { schema: \(old) }"), Self.answer("a/b: { schema: \(new) }"))
        == [])
  }

  @Test(
    "A value that shows something of an alternative is one that the whole refuses",
    arguments: [
      ("{ anyOf: [{ type: boolean }, { type: 'null' }] }", "{}"),
      ("{ type: object, anyOf: [{ type: 'null' }] }", "{ type: object, anyOf: [{}] }"),
      (
        "{ type: integer, minimum: 6, oneOf: [{ type: string }, { const: 3 }] }",
        "{ type: integer, minimum: 6, oneOf: [{}, { const: 3 }] }"
      ),
      (
        """
        { type: object, required: [id], anyOf: [{ properties: { m: {} }, required: [m] }, \
        { properties: { n: {}, q: {} }, required: [n, q] }] }
        """,
        """
        { type: object, required: [id], anyOf: [{ properties: { m: {} }, required: [m] }, \
        { properties: { n: {} }, required: [n] }] }
        """
      ),
    ])
  func witnesses(old: String, new: String) throws {
    let schemas = try [old, new].map { try graph(document(Self.answer("a/b: { schema: \($0) }"))) }
    let changes = compare(schemas[0], schemas[1])
    let values = changes.compactMap { change -> JSONLiteral? in
      if case .breaking(.value(let value, _)) = change.verdict { value } else { nil }
    }
    #expect(!values.isEmpty)
    let versions = try Versions(
      Self.answer("a/b: { schema: \(old) }"), Self.answer("a/b: { schema: \(new) }"))
    for value in values {
      // The same value as the only one that is answered.
      let only = Self.answer("a/b: { schema: { const: \(value.excerpt) } }")
      #expect(try Versions(Self.answer("a/b: { schema: \(new) }"), only).report.step != .major)
      #expect(try Versions(Self.answer("a/b: { schema: \(old) }"), only).report.step == .major)
    }
    #expect(versions.report.step == .major)
  }

  @Test("Null that an alternative beside still accepts was not taken away")
  func nullBeside() throws {
    let old = "{ anyOf: [{ type: [string, 'null'] }, { type: 'null' }] }"
    let new = "{ anyOf: [{ type: string, maxLength: 3 }, { type: 'null' }] }"
    #expect(
      try outcome(Self.body("a/b: { schema: \(old) }"), Self.body("a/b: { schema: \(new) }"))
        == ["breaking request-schema-length-narrowed"])
  }

  @Test("Values that are listed change no types that they imply")
  func impliedTypes() throws {
    #expect(
      try outcome(
        Self.body("a/b: { schema: { type: string } }"), Self.body("a/b: { schema: { enum: [a] } }"))
        == ["breaking request-schema-enum-narrowed"])
  }

  @Test("A schema that is its own opposite is compared, too")
  func opposite() throws {
    let old = "components: { schemas: { X: { not: { $ref: '#/components/schemas/X' } } } }"
    _ = try outcome(old, "components: { schemas: { X: { type: string } } }")
  }

  @Test("What nobody can tell of a whole is one finding")
  func unknown() throws {
    let rules = (0..<15).map { "{ if: { required: [p\($0)] }, then: { required: [q\($0)] } }" }
    let pairs = (0..<15).map { "p\($0): [q\($0)]" }
    #expect(
      try outcome(
        Self.body("a/b: { schema: { type: object, allOf: [\(rules.joined(separator: ", "))] } }"),
        Self.body(
          "a/b: { schema: { type: object, dependentRequired: { \(pairs.joined(separator: ", ")) } } }"
        ))
        == ["warning request-schema-combination-changed"])
  }

  @Test("What an anchor puts into two places is one cause")
  func anchors() throws {
    func document(_ length: Int) -> String {
      """
      x-c: &c { type: string, maxLength: \(length) }
      \(Self.body("a/b: { schema: { properties: { a: *c, b: *c } } }"))
      """
    }
    #expect(
      try outcome(document(5), document(4))
        == ["breaking request-schema-length-narrowed", "info document-extension-changed"])
  }
}
