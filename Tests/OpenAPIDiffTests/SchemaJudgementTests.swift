import OpenAPIDiff
import OpenAPIDocument
import Testing

@Suite("What changes of schemas mean")
struct SchemaJudgementTests {
  private func request(_ schema: String) -> String {
    """
    paths:
      /pets:
        post: { requestBody: { content: { application/json: { schema: \(schema) } } } }
    """
  }

  private func response(_ schema: String) -> String {
    """
    paths:
      /pets:
        get:
          responses:
            '200': { description: ok, content: { application/json: { schema: \(schema) } } }
    """
  }

  private func outcome(_ versions: Versions) -> [String] {
    versions.report.findings.map { "\($0.severity.rawValue) \($0.id)" }
  }

  @Test("Clients are expected to take values that they do not know, unless a policy says no")
  func enumerations() throws {
    let old = response("{ type: string, enum: [a, b] }")
    let new = response("{ type: string, enum: [a, b, c] }")
    #expect(try outcome(Versions(old, new)) == ["warning response-schema-enum-added"])
    #expect(
      try outcome(Versions(old, new, policy: Policy(enumerations: .closed)))
        == ["breaking response-schema-enum-added"])
    #expect(
      try outcome(
        Versions(
          request("{ type: string, enum: [a, b] }"), request("{ type: string, enum: [a] }")))
        == ["breaking request-schema-enum-removed"])
  }

  @Test("Alternatives that are constants are values of an enumeration")
  func describedValues() throws {
    func each(_ values: String...) -> String {
      let alternatives = values.map { "{ const: \($0), description: 'It is \($0).' }" }
      return "{ type: string, oneOf: [\(alternatives.joined(separator: ", "))] }"
    }
    #expect(
      try outcome(Versions(response(each("a", "b")), response(each("a", "b", "c"))))
        == ["warning response-schema-enum-added"])
    #expect(
      try outcome(Versions(request(each("a", "b")), request(each("b"))))
        == ["breaking request-schema-enum-removed"])
    #expect(
      try outcome(Versions(request(each("a", "b")), request(each("a", "d"))))
        == ["breaking request-schema-enum-removed", "info request-schema-enum-added"])
    #expect(try outcome(Versions(request(each("a", "b")), request(each("b", "a")))) == [])
    let list = "{ type: string, enum: [a, b, c] }"
    #expect(
      try outcome(Versions(response(each("a", "b")), response(list)))
        == ["warning response-schema-enum-added"])
  }

  private let pet = "{ type: object, properties: { name: { type: string } } }"

  private func pet(_ property: String, required: String = "") -> String {
    "{ type: object, properties: { name: { type: string }, \(property) }, required: [\(required)] }"
  }

  @Test(
    "An optional property that is gone is missed by who reads it",
    arguments: [
      ("age: { type: integer }", "", "warning response-property-removed"),
      ("age: { type: integer }", "age", "breaking response-property-removed"),
      ("age: { type: integer, writeOnly: true }", "", "info response-property-removed"),
    ])
  func removedFromResponse(property: String, required: String, expected: String) throws {
    let old = response(pet(property, required: required))
    #expect(try outcome(Versions(old, response(pet))) == [expected])
  }

  @Test(
    "What clients send there is no longer understood",
    arguments: [
      ("age: { type: integer }", "warning request-property-removed"),
      ("age: { type: integer, readOnly: true }", "info request-property-removed"),
    ])
  func removedFromRequest(property: String, expected: String) throws {
    #expect(try outcome(Versions(request(pet(property)), request(pet))) == [expected])
  }

  @Test("Servers that refuse what they do not know refuse what is gone")
  func unknownMembers() throws {
    var options = ComparisonOptions()
    options.unknownMembers.servers = .refuse
    let findings = try Versions(
      request(pet("age: { type: integer }")), request(pet), options: options
    ).report.findings
    #expect(
      findings.map { "\($0.severity.rawValue) \($0.id)" } == ["breaking request-property-removed"])
    #expect(
      findings.first?.change.verdict
        == .breaking(
          .value(.object([Member(name: "age", value: .number(DecimalNumber(0)))]), acceptedBy: .old)
        ))
  }

  @Test("A new required property breaks clients, with a value that shows it")
  func required() throws {
    let versions = try Versions(
      request(pet), request(pet("age: { type: integer, default: 1 }", required: "age")))
    #expect(outcome(versions) == ["breaking request-property-added"])
    #expect(
      versions.report.findings[0].change.verdict
        == .breaking(.value(.object([]), acceptedBy: .old)))
    #expect(
      try outcome(
        Versions(
          request(pet), request(pet("age: { type: integer, default: 1 }", required: "age")),
          policy: Policy(requiredWithDefault: .defaulted))) == ["info request-property-added"])
  }

  @Test("Who leaves out a value with a default means something else when that changes")
  func defaults() throws {
    #expect(
      try outcome(
        Versions(
          request(pet("age: { type: integer, default: 1 }")),
          request(pet("age: { type: integer, default: 2 }"))))
        == ["warning request-schema-default-changed"])
  }

  @Test("A schema that no operation uses is in generated code only")
  func unused() throws {
    func component(_ schema: String) -> String { "components: { schemas: { Pet: \(schema) } }" }
    let versions = try Versions(
      component("{ type: string }"), component("{ type: integer }"))
    #expect(outcome(versions) == ["info schema-type-changed"])
    #expect(versions.report.findings[0].consequences.contains(.breaksSource))
    #expect(!versions.report.findings[0].consequences.contains(.breaksWire))
    #expect(
      try Versions(component("{ type: string }"), "components: {}").lines
        == ["info schema-removed 3:26 -"])
  }

  @Test("A schema that parameters share is one cause, where it stands")
  func sharedText() throws {
    func shared(_ type: String) -> String {
      """
      paths:
        /a:
          get:
            parameters:
              - { name: p, in: query, schema: { $ref: '#/components/schemas/Number' } }
              - { name: q, in: query, schema: { $ref: '#/components/schemas/Number' } }
      components: { schemas: { Number: { type: \(type) } } }
      """
    }
    let versions = try Versions(shared("integer"), shared("string"))
    #expect(versions.lines == ["info request-schema-type-widened 9:36 9:36"])
    #expect(versions.report.findings[0].change.reaches.count == 2)
  }

  @Test(
    "A parameter is text",
    arguments: [
      ("{ type: integer }", "{ type: string }", ["info request-schema-type-widened"]),
      ("{ type: string }", "{ type: integer }", ["breaking request-schema-type-changed"]),
      (
        "{ type: integer }", "{ type: string, pattern: '^[0-9]+$' }",
        ["breaking request-schema-type-widened"]
      ),
      (
        "{ type: boolean }", "{ type: string, minLength: 4 }",
        ["info request-schema-type-widened"]
      ),
      (
        "{ type: boolean }", "{ type: string, minLength: 5 }",
        ["breaking request-schema-type-widened"]
      ),
      (
        "{ type: string }", "{ type: array, items: { type: string } }",
        ["info request-schema-type-widened"]
      ),
      (
        "{ type: string }", "{ type: array, items: { type: string, maxLength: 3 } }",
        ["breaking request-schema-length-narrowed", "info request-schema-type-widened"]
      ),
      (
        "{ type: string }", "{ type: array, minItems: 2, items: { type: string } }",
        ["breaking request-schema-type-changed"]
      ),
    ])
  func text(old: String, new: String, expected: [String]) throws {
    func query(_ schema: String) -> String {
      "paths: { /pets: { get: { parameters: [{ name: q, in: query, schema: \(schema) }] } } }"
    }
    let ids = try outcome(Versions(query(old), query(new)))
    #expect(expected.allSatisfy(ids.contains), "\(ids)")
    #expect(ids.first?.split(separator: " ").first == expected.first?.split(separator: " ").first)
  }
}
