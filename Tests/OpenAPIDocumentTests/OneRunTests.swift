import OpenAPIDocument
import Testing

/// A document that is wrong in itself, and refers to what is not there: one run tells of both, and
/// of nothing that only follows from what is wrong.
@Suite("Errors of several stages in one run")
struct OneRunTests {
  private static let dangling =
    "error: '#/components/schemas/B' does not exist [unresolved-reference] → did you mean 'A'?"

  @Test(
    arguments: [
      (
        "A: {minLength: ①many, items: {$ref: ②'#/components/schemas/B'}}",
        "'minLength' must be an integer that is not negative, not a string"
      ),
      (
        "A: {required: ①a, properties: {a: {$ref: ②'#/components/schemas/B'}}}",
        "'required' must be a list of strings, not a string"
      ),
      (
        "A: {oneOf: [①5, {$ref: ②'#/components/schemas/B'}]}",
        "a schema must be a mapping or a boolean, not a number"
      ),
    ])
  func aWrongKeywordHidesNoReference(_ schema: String, _ message: String) {
    let problems = problems(in: document(schemas: schema))
    #expect(problems.count == 2)
    #expect(problems.first?.hasPrefix("① error: \(message) [wrong-type]") == true)
    #expect(problems.last == "② " + Self.dangling)
  }

  @Test(
    arguments: [
      "{in: query, schema: {$ref: ②'#/components/schemas/B'}}",
      "{name: a, in: nowhere, schema: {$ref: ②'#/components/schemas/B'}}",
      "{name: a, in: query, style: bold, schema: {$ref: ②'#/components/schemas/B'}}",
      "{name: a, in: nowhere, content: {a/b: {schema: {$ref: ②'#/components/schemas/B'}}}}",
    ])
  func aWrongParameterHidesNoReference(_ parameter: String) {
    let problems = problems(
      in: """
        openapi: 3.1.0
        info: {title: T, version: '1'}
        paths:
          /a:
            get:
              parameters: [\(parameter)]
              responses: {'200': {description: fine}}
        """)
    #expect(problems.count == 2)
    #expect(
      problems.last
        == "② error: '#/components/schemas/B' does not exist [unresolved-reference]")
  }

  @Test(
    arguments: [
      "a: {get: {responses: {'200': {$ref: ②'#/components/responses/R'}}}}",
      "/a: {get: {responses: {'299X': {$ref: ②'#/components/responses/R'}}}}",
    ])
  func aWrongKeyHidesNoReference(_ path: String) {
    let problems = problems(
      in: """
        openapi: 3.1.0
        info: {title: T, version: '1'}
        paths:
          \(path)
        """)
    #expect(problems.count == 2)
    #expect(
      problems.last == "② error: '#/components/responses/R' does not exist [unresolved-reference]")
  }

  @Test func withoutInfoReferencesAreFollowed() {
    let problems = problems(
      in: """
        ①openapi: 3.1.0
        components: {schemas: {A: {$ref: ②'#/components/schemas/B'}}}
        """)
    #expect(
      problems == [
        "① warning: an OpenAPI document needs 'info'; its title is read as 'openapi' "
          + "[missing-field]", "② " + Self.dangling,
      ])
  }

  @Test(
    arguments: [
      // Of a wrong type, and referred to.
      "schemas: {A: ①5, B: {$ref: '#/components/schemas/A'}}",
      "schemas: ①[A], responses: {R: {$ref: '#/components/schemas/A'}}",
      "schemas: {A: {properties: ①[], items: {$ref: '#/components/schemas/A/properties/a'}}}",
      "parameters: {P: ①none, Q: {$ref: '#/components/parameters/P'}}",
    ])
  func whatRefersToSomethingWrongIsNotBlamed(_ components: String) {
    let problems = problems(
      in: """
        openapi: 3.1.0
        info: {title: T, version: '1'}
        components: {\(components)}
        """)
    #expect(problems.count == 1)
    #expect(problems.first?.hasPrefix("① error: ") == true)
  }

  @Test func whatIsWrongIsNotSaidToBeMissing() {
    let problems = problems(
      in: """
        openapi: 3.1.0
        info: {title: T, version: '1'}
        security: [{key: []}]
        paths:
          /a/{id}:
            get:
              operationId: ①{}
              parameters: [②{name: id, in: path, required: true, schema: 5}]
              responses: {'200': {description: fine, links: {l: {operationId: other}}}}
          ④other/{id}:
            get:
              operationId: other
              parameters: [{name: id, in: path, required: true, schema: {}}]
              responses: {'200': {description: fine}}
        components:
          securitySchemes: {key: {type: ③key}}
        """)
    #expect(problems.count == 4)
    #expect(problems.allSatisfy { $0.contains(" error: ") })
    let ids = ["wrong-type", "invalid-value", "invalid-path"]
    #expect(problems.allSatisfy { problem in ids.contains { problem.contains("[\($0)]") } })
  }

  @Test func anUnknownSecuritySchemeIsSaidInAnyCase() {
    let problems = problems(
      in: """
        openapi: 3.1.0
        info: {title: T, version: '1'}
        security: [{①kee: []}]
        components:
          schemas: {A: {type: ②text}}
          securitySchemes: {key: {type: mutualTLS}}
        """)
    #expect(problems.count == 2)
    #expect(problems.contains { $0.hasPrefix("① ") && $0.contains("[unknown-security-scheme]") })
  }
}
