import OpenAPIDiff
import OpenAPIDocument
import Testing

@Suite("What schemas say to people")
struct RemarkTests {
  /// A document that sends and receives pets, whose schema this is.
  private func pets(_ schema: String, name: String = "Pet") -> String {
    """
    paths:
      /pets:
        post:
          requestBody: { content: { application/json: { schema: { $ref: '#/components/schemas/\(name)' } } } }
          responses:
            '200': { description: ok, content: { application/json: { schema: { $ref: '#/components/schemas/\(name)' } } } }
    components: { schemas: { \(name): \(schema) } }
    """
  }

  @Test(
    "One finding for requests and responses together, and no more than a patch",
    arguments: [
      ("{ description: A pet }", "{ description: An animal }", "schema-documentation-changed"),
      ("{}", "{ title: Pet }", "schema-documentation-added"),
      ("{ examples: [1] }", "{}", "schema-documentation-removed"),
      ("{ x-order: 1 }", "{ x-order: 2 }", "schema-extension-changed"),
    ])
  func remarks(old: String, new: String, id: String) throws {
    let report = try Versions(pets(old), pets(new)).report
    #expect(report.findings.map(\.id) == [id])
    #expect(report.findings.map(\.severity) == [.info])
    #expect(report.findings.first?.change.reaches.count == 2)
    #expect(report.step == .patch)
  }

  @Test("Where it is said does not matter")
  func placement() throws {
    let inline = pets("{ type: object, description: A pet, properties: { a: { title: A } } }")
    let split = pets(
      "{ description: A pet, allOf: [{ type: object }, { properties: { a: { title: A } } }] }")
    #expect(try Versions(inline, split).lines == [])
  }

  @Test(
    "However it is written that a value may be null, only what is said differs",
    arguments: [
      "{ type: [object, 'null'], description: D, properties: { a: { type: string } } }",
      "{ oneOf: [{ type: object, properties: { a: { type: string } } }, { type: 'null' }], description: D }",
      "{ anyOf: [{ type: 'null' }, { type: object, description: D, properties: { a: { type: string } } }] }",
    ])
  func nullable(old: String) throws {
    let new =
      "{ anyOf: [{ type: object, properties: { a: { type: string } } }, { type: 'null' }], description: D }"
    #expect(try Versions(pets(old), pets(new)).lines == [])
    #expect(
      try Versions(pets(old), pets(new.replacing("D }", with: "E, deprecated: true }"))).ids
        .sorted()
        == [
          "request-schema-deprecation-added", "response-schema-deprecation-added",
          "schema-documentation-changed",
        ])
    #expect(
      try Versions(pets(old), pets(new.replacing("string", with: "number"))).ids
        == ["request-schema-type-changed", "response-schema-type-changed"])
  }

  @Test("The places are those of the words")
  func places() throws {
    let versions = try Versions(
      pets("{ description: A pet }"), pets("{ type: [string], description: An animal }"))
    let finding = versions.report.findings.first { $0.change.facet == .documentation }
    #expect(finding?.change.old?.pointer == "/components/schemas/Pet/description")
    #expect(finding?.change.new?.location.column == 49)
    #expect(
      finding?.message
        == "the documentation of 'Pet' changed, from description: A pet to description: An animal")
  }

  @Test("A component by another name breaks nobody but callers of generated code")
  func renamed() throws {
    let findings = try Versions(pets("{}"), pets("{}", name: "Animal")).report.findings
    #expect(findings.map(\.id) == ["schema-name-changed"])
    #expect(findings.map(\.severity) == [.info])
    #expect(findings.map(\.consequences) == [.breaksSource])
  }

  @Test("A name that is still there, or was never given, is no new name")
  func notRenamed() throws {
    let old = """
      paths: { /a: { get: { responses: { '200': { description: '', content: { a/b: { schema: { $ref: '#/components/schemas/A' } } } } } } } }
      components: { schemas: { A: { type: string }, B: { type: string } } }
      """
    let other = old.replacing("schemas/A'", with: "schemas/B'")
    let inline = old.replacing("{ $ref: '#/components/schemas/A' }", with: "{ type: string }")
    #expect(try Versions(old, other).lines == [])
    #expect(try Versions(old, inline).lines == [])
  }
}
