import OpenAPIDiff
import OpenAPIDocument
import Testing

@Suite("Schemas that take up one with a discriminator")
struct SubtypeTests {
  private func document(_ lives: String, mapping: String = "", pet: String = "string") -> String {
    """
    paths:
      /pets:
        get:
          responses:
            '200': {description: ok, content: {application/json: {schema: {type: array, items: {$ref: '#/components/schemas/Pet'}}}}}
        put:
          requestBody: {content: {application/json: {schema: {allOf: [{$ref: '#/components/schemas/Pet'}]}}}}
      /cats:
        get:
          responses:
            '200': {description: ok, content: {application/json: {schema: {$ref: '#/components/schemas/Cat'}}}}
    components:
      schemas:
        Pet:
          type: object
          required: [kind]
          properties: {kind: {type: string}, name: {type: \(pet)}}
          discriminator: {propertyName: kind\(mapping)}
        Cat:
          allOf: [{$ref: '#/components/schemas/Pet'}, {type: object, properties: {lives: {type: integer}}}]
        Dog:
          allOf: [{$ref: '#/components/schemas/Pet'}, {type: object, properties: {lives: {type: \(lives)}}}]
        Puppy:
          allOf: [{$ref: '#/components/schemas/Dog'}, {type: object, properties: {weeks: {type: \(lives)}}}]
        Stray: {type: object, properties: {lives: {type: \(lives)}}}
    """
  }

  @Test(
    "are where it is, and nowhere else",
    arguments: ["", ", mapping: {dog: '#/components/schemas/Dog'}"])
  func reaches(mapping: String) throws {
    let versions = try Versions(
      document("integer", mapping: mapping), document("string", mapping: mapping))
    let reaches = versions.report.findings.map { finding in
      let places = finding.change.reaches.map { "\($0.operation) \($0.valuePath)" }
      return "\(finding.severity.rawValue) \(finding.message.split(separator: "'")[1]) \(places)"
    }
    #expect(
      Set(reaches) == [
        #"breaking Dog/lives ["PUT /pets /lives"]"#, #"breaking Dog/lives ["GET /pets /*/lives"]"#,
        #"breaking Puppy/weeks ["PUT /pets /weeks"]"#,
        #"breaking Puppy/weeks ["GET /pets /*/weeks"]"#, "info Stray/lives []",
      ])
  }

  @Test("say nothing of their own where only what they take up changes")
  func parent() throws {
    let versions = try Versions(document("string"), document("string", pet: "integer"))
    #expect(versions.ids == ["request-schema-type-changed", "response-schema-type-changed"])
    #expect(!versions.messages.contains { $0.contains("Dog") })
  }

  /// No operation has a Pet of its own here, and Cat comes first.
  @Test("leave what they take up its name", arguments: [false, true])
  func names(isInline: Bool) throws {
    func document(_ pet: String, lives: String = "required: [lives], ") -> String {
      """
      paths:
        /cats:
          get:
            responses:
              '200': {description: ok, content: {application/json: {schema: {$ref: '#/components/schemas/Cat'}}}}
        /dogs:
          get:
            responses:
              '200': {description: ok, content: {application/json: {schema: {$ref: '#/components/schemas/Dog'}}}}
      components:
        schemas:
          Cat: {allOf: [{$ref: '#/components/schemas/Pet'}, {type: object, \(lives)properties: {lives: {type: integer}}}]}
          Dog: {allOf: [{$ref: '#/components/schemas/Pet'}, {type: object, properties: {bark: {type: string}}}]}
          Pet: \(isInline ? "{allOf: [\(pet)]}" : pet)
      """
    }
    let old = "{type: object, required: [a], properties: {a: {}, b: {maxLength: 10}, c: {}}}"
    let new = "{type: object, maxProperties: 9, properties: {a: {}, b: {maxLength: 20}, d: {}}}"
    let versions = try Versions(document(old), document(new))
    #expect(
      Set(versions.report.findings.map(\.change.subject))
        == Set(["Pet", "Pet/a", "Pet/b", "Pet/c", "Pet/d"].map { .schema($0) }))
    let lives = try Versions(
      document(old), document(old, lives: ""))
    #expect(lives.messages == ["'Cat/lives' in responses is optional now"])
  }
}
