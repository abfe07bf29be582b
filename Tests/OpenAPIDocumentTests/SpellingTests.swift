import OpenAPIDocument
import Testing

/// `é` is one scalar or two. For people both are one letter; for JSON and YAML, which compare code
/// points, they are two names.
@Suite("Names that differ in how a letter is spelled")
struct SpellingTests {
  private static let composed = "\u{E9}"
  private static let decomposed = "e\u{301}"

  private func openAPI(_ rest: String) -> String {
    """
    openapi: 3.2.0
    info: {title: T, version: '1'}
    \(rest)
    """
  }

  @Test func areTwoNamesEverywhere() throws {
    let (a, b) = (Self.composed, Self.decomposed)
    let graph = try graph(
      of: openAPI(
        """
        servers: [{url: 'https://{\(a)}.{\(b)}', variables: {\(a): {default: x}, \(b): {default: y}}}]
        tags: [{name: \(a)}, {name: \(b)}]
        paths:
          /{\(a)}/{\(b)}:
            get:
              operationId: \(a)
              parameters:
                - {name: \(a), in: path, required: true, schema: {}}
                - {name: \(b), in: path, required: true, schema: {}}
                - {name: \(a), in: query, schema: {}}
                - {name: \(b), in: query, schema: {}}
              responses: {'200': {description: fine}}
            put:
              operationId: \(b)
              parameters:
                - {name: \(a), in: path, required: true, schema: {}}
                - {name: \(b), in: path, required: true, schema: {}}
              responses: {'200': {description: fine}}
        components:
          schemas:
            \(a): {$anchor: \(a), required: [\(a), \(b)], properties: {\(a): {}, \(b): {}}}
            \(b): {$anchor: \(b), enum: [\(a), \(b)]}
            C: {properties: {x: {$ref: '#\(a)'}, y: {$ref: '#\(b)'}}}
        """))
    #expect(graph.operations.map(\.parameters.count) == [4, 2])
    #expect(graph.tags.count == 2)
    #expect(graph.components.count == 3)
    guard case .object(let keywords) = graph[graph.components[2].value].form,
      case .properties(let members) = keywords[0].keyword
    else {
      Issue.record("the properties are gone")
      return
    }
    #expect(members.map(\.value) == graph.components.prefix(2).map(\.value))
  }

  /// Keys of a dictionary would be one here, too, so the files tell themselves apart.
  @Test func areTwoFiles() throws {
    let text = document(
      schemas: "A: {$ref: '\(Self.composed).yaml'}\nB: {$ref: '\(Self.decomposed).yaml'}")
    var diagnostics = Diagnostics()
    let graph = loadGraph(
      from: SourceFile(path: "openapi.yaml", bytes: Array(text.utf8)),
      reading: { path in
        let isComposed = path.utf8.elementsEqual("\(Self.composed).yaml".utf8)
        return SourceFile(
          path: path, bytes: Array((isComposed ? "{type: string}" : "{type: integer}").utf8))
      }, reporting: &diagnostics)
    let types = try #require(graph).schemas.compactMap { schema -> [JSONType]? in
      guard case .object(let keywords) = schema.form,
        case .type(let types)? = keywords.first?.keyword
      else { return nil }
      return types
    }
    #expect(Set(types) == [[.string], [.integer]])
    #expect(diagnostics.all.isEmpty)
  }

  /// What is spelled otherwise is not there.
  @Test(
    arguments: [
      ("security: [{①\(decomposed): []}]", "[unknown-security-scheme]"),
      (
        "tags: [①{name: t, parent: \(decomposed)}, {name: \(composed)}]", "[unknown-tag]"
      ),
      ("x-a: ②", "[unresolved-reference]"),
    ])
  func areNotTakenForEachOther(_ part: String, _ id: String) {
    let schema = part.hasPrefix("x-a") ? "{$ref: ①'#\(Self.decomposed)'}" : "{}"
    let problems = problems(
      in: openAPI(
        """
        \(part)
        components:
          schemas: {A: {$anchor: \(Self.composed)}, B: \(schema)}
          securitySchemes: {\(Self.composed): {type: mutualTLS}}
        """))
    #expect(problems.count == 1)
    #expect(problems.first?.hasPrefix("① ") == true)
    #expect(problems.first?.contains(id) == true)
  }
}
