import OpenAPIDocument
import Testing

@Suite("References out of the directory of the document")
struct DocumentRootTests {
  /// With the document `api/openapi.yaml`, whose directory has the name `spec` in the root.
  private func loading(
    _ document: String, files others: [String: String], root: DocumentRoot = Self.root
  ) -> (graph: SchemaGraph?, problems: [String]) {
    let path = "api/openapi.yaml"
    let files = MarkedFiles(others.merging([path: document]) { $1 })
    var diagnostics = Diagnostics()
    guard let source = try? files.read(path) else { return (nil, []) }
    let graph = loadGraph(
      from: source, below: root, reading: files.read, reporting: &diagnostics)
    return (graph, files.summary(of: diagnostics, root: path))
  }

  private static let root = {
    var root = DocumentRoot(directory: "api/")
    root.ascend(from: "my spec 100%", to: "")
    return root
  }()

  private func component(_ name: String, of graph: SchemaGraph) throws -> SchemaID {
    try #require(graph.components.first { $0.name == name }).value
  }

  @Test func filesBesideItReferBackToTheDocument() throws {
    let (graph, problems) = loading(
      document(
        schemas: """
          A: {$ref: '../common/pets.yaml#/A'}
          B: {type: integer}
          C: {$ref: 'parts/c.yaml'}
          """),
      files: [
        "common/pets.yaml": """
        A: {$ref: '../my%20spec%20100%25/openapi.yaml#/components/schemas/B'}
        B: {$ref: '../my spec 100%25/parts/c.yaml'}
        """,
        "api/parts/c.yaml": "{$ref: '../../common/pets.yaml#/A'}",
      ])
    #expect(problems == [])
    let found = try #require(graph)
    #expect(Set(found.schemas.map(\.location.file.path)).isSubset(of: ["api/openapi.yaml"]))
    #expect(try component("A", of: found) == component("B", of: found))
    #expect(try component("C", of: found) == component("B", of: found))
  }

  @Test func filesAreNamedByTheWayFromTheDocument() {
    let (_, problems) = loading(
      document(schemas: "A: {$ref: '../common/a.yaml'}\nB: {$ref: ①'../common/b.yaml'}"),
      files: ["common/a.yaml": "type: ①strin"])
    #expect(
      problems == [
        "common/a.yaml ① error: JSON has no type 'strin' [unknown-type] → did you mean 'string'?",
        "① error: 'common/b.yaml' cannot be read: there is no such file [unreadable-file]",
      ])
  }

  @Test(arguments: ["../../a.yaml", "../%2e%2e/a.yaml", "parts/../../../a.yaml"])
  func nothingAboveTheRootIsRead(_ text: String) {
    let (graph, problems) = loading(
      document(schemas: "A: {$ref: ①'\(text)'}"), files: ["../a.yaml": "type: string"])
    #expect(graph == nil)
    #expect(
      problems == [
        "① error: '\(text)' leads out of './', where all files have to be "
          + "[reference-outside-root] → name one that has both by --root, or by 'root' in "
          + "specwright.yaml"
      ])
  }

  @Test func aDocumentThatSaysWhereItIs() throws {
    let (graph, problems) = loading(
      """
      openapi: 3.2.0
      $self: https://api.example/v1/spec/openapi.yaml
      info: {title: t, version: v}
      components:
        schemas:
          A: {$ref: 'https://api.example/v1/common/a.yaml'}
          B: {type: integer}
          C: {$ref: '../common/a.yaml'}
      """,
      files: ["common/a.yaml": "{$ref: '../spec/openapi.yaml#/components/schemas/B'}"])
    #expect(problems == [])
    let found = try #require(graph)
    #expect(try component("A", of: found) == component("B", of: found))
    #expect(try component("C", of: found) == component("B", of: found))
    for text in ["../../a.yaml", "https://api.example/a.yaml"] {
      let refused = loading(
        """
        openapi: 3.2.0
        $self: https://api.example/v1/spec/openapi.yaml
        info: {title: t, version: v}
        components: {schemas: {A: {$ref: ①'\(text)'}}}
        """, files: ["a.yaml": "type: string", "../a.yaml": "type: string"])
      #expect(refused.problems.count == 1)
      #expect(refused.problems.first?.contains("[remote-reference]") == true)
    }
  }
}
