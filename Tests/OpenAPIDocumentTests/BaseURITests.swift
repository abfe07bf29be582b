import OpenAPIDocument
import Testing

@Suite("References by base URI and by dynamic scope")
struct BaseURITests {
  private func keywords(_ schema: Schema) -> [Keyword<SchemaID>] {
    if case .object(let keywords) = schema.form { keywords.map(\.keyword) } else { [] }
  }

  private func component(_ name: String, of graph: SchemaGraph) throws -> SchemaID {
    try #require(graph.components.first { $0.name == name }?.value)
  }

  /// What a property of a component leads to.
  private func property(
    _ name: String, of id: SchemaID, in graph: SchemaGraph
  ) throws -> SchemaID {
    for case .properties(let members) in keywords(graph[id]) {
      if let member = members.first(where: { $0.name == name }) { return member.value }
    }
    throw Missing()
  }

  private struct Missing: Error {}

  private func registeredGraph(of text: String, registry: SchemaRegistry) throws -> SchemaGraph {
    var diagnostics = Diagnostics()
    let source = SourceFile(path: "a.yaml", bytes: Array(text.utf8))
    let node = try #require(parseYAML(source, reporting: &diagnostics))
    let document = try #require(decodeDocument(node, reporting: &diagnostics))
    let graph = resolveReferences(
      in: document, registry: registry, reading: { _ in throw Missing() },
      reporting: &diagnostics)
    #expect(diagnostics.all.map(\.message) == [])
    return try #require(graph)
  }

  @Test func documentsSayWhereTheyAre() throws {
    let graph = try graph(
      of: """
        openapi: 3.2.0
        $self: https://api.example/v1/openapi.yaml
        info: {title: t, version: v}
        components:
          schemas:
            A: {$ref: 'https://api.example/v1/openapi.yaml#/components/schemas/B'}
            B: {type: integer}
            C: {$ref: 'parts/c.yaml'}
            D: {$ref: 'https://api.example/v1/parts/c.yaml#/properties/back'}
        """,
      files: [
        "api/parts/c.yaml": """
        type: object
        properties: {back: {$ref: '../openapi.yaml#/components/schemas/B'}}
        """
      ])
    let b = try component("B", of: graph)
    #expect(try component("A", of: graph) == b)
    #expect(try component("D", of: graph) == b)
    #expect(try property("back", of: component("C", of: graph), in: graph) == b)
  }

  @Test(arguments: [
    "https://api.example/other/a.yaml", "https://other.example/v1/a.yaml", "../a.yaml",
    "%2e%2e/a.yaml", "a/%2e%2e/%2e%2e/a.yaml",
  ])
  func referencesBesideTheDocumentsOwnDirectoryAreRefused(_ text: String) {
    let loaded = loading(
      """
      openapi: 3.2.0
      $self: https://api.example/v1/openapi.yaml
      info: {title: t, version: v}
      components: {schemas: {A: {$ref: '\(text)'}}}
      """, files: ["a.yaml": "type: string"])
    #expect(loaded.graph == nil)
    #expect(loaded.problems.count == 1)
  }

  @Test func identifiersInDocuments() throws {
    let graph = try graph(
      of: document(
        schemas: """
          A:
            $id: https://example.com/folder/a.json
            properties:
              own: {$ref: '#/$defs/P'}
              other: {$ref: b.json}
              anchor: {$ref: '../folder/a.json#p'}
            $defs: {P: {$anchor: p, type: string}}
          B: {$id: https://example.com/folder/b.json, type: integer}
          C: {$ref: 'https://example.com/folder/a.json#/$defs/P'}
          D: {$ref: '#/components/schemas/A/$defs/P'}
          """))
    let a = try component("A", of: graph)
    let p = try property("own", of: a, in: graph)
    #expect(keywords(graph[p]) == [.anchor("p"), .type([.string])])
    #expect(try property("anchor", of: a, in: graph) == p)
    #expect(try component("C", of: graph) == p)
    #expect(try component("D", of: graph) == p)
    #expect(try property("other", of: a, in: graph) == component("B", of: graph))
  }

  @Test func identifiersThatAreNames() throws {
    let graph = try graph(
      of: document(
        schemas: """
          A:
            $id: 'urn:uuid:deadbeef-1234-ffff-ffff-4321feebdaed'
            properties: {self: {$ref: '#'}, next: {$ref: '#next'}}
            $defs: {B: {$anchor: next}}
          C: {properties: {a: {$ref: 'urn:uuid:deadbeef-1234-ffff-ffff-4321feebdaed#next'}}}
          """))
    let a = try component("A", of: graph)
    #expect(try property("self", of: a, in: graph) == a)
    let next = try property("next", of: a, in: graph)
    #expect(try property("a", of: component("C", of: graph), in: graph) == next)
    #expect(graph[next].name == "B")
  }

  @Test func anchorsBelongToTheirResource() {
    #expect(
      problems(
        in: document(
          schemas: """
            A: {$id: 'https://example.com/a', $anchor: here}
            B: {$ref: ①'#here'}
            """)) == [
          "① error: '#here' does not exist: no schema has '$anchor: here' "
            + "[unresolved-reference]"
        ])
  }

  /// Values are no schemas, whatever they look like.
  @Test func identifiersInValuesAreNone() {
    #expect(
      problems(
        in: document(
          schemas: """
            A: {enum: [{$id: 'https://example.com/a'}], const: {$anchor: here}}
            B: {$ref: ①'https://example.com/a'}
            C: {$ref: ②'#here'}
            """)
      ).count == 2)
  }

  @Test func registeredFiles() throws {
    var registry = SchemaRegistry.standard
    let text = """
      {"properties": {"a": {"$ref": "#/$defs/inner"}},
       "$defs": {"inner": {"$id": "inner.json", "$anchor": "x", "type": "string"}}}
      """
    registry.add(
      SourceFile(path: "outer.json", bytes: Array(text.utf8)), at: "https://example.com/s/outer")
    let graph = try registeredGraph(
      of: document(
        schemas: """
          Whole: {$ref: 'https://example.com/s/outer'}
          Inner: {$ref: 'https://example.com/s/inner.json#x'}
          """), registry: registry)
    let whole = try component("Whole", of: graph)
    #expect(
      try property("a", of: whole, in: graph) == component("Inner", of: graph))
    #expect(graph[whole].location.file.path == "outer.json")
  }

  @Test func metaschemaIsThere() throws {
    let graph = try graph(
      of: document(schemas: "A: {$ref: 'https://json-schema.org/draft/2020-12/schema'}"))
    #expect(graph.schemas.count > 50)
  }

  /// The example of the standard: a tree that allows anything, and one that does not.
  @Test func dynamicReferences() throws {
    let graph = try graph(
      of: document(
        schemas: """
          Tree:
            $id: https://example.com/tree
            $dynamicAnchor: node
            properties: {child: {$dynamicRef: '#node'}}
          Strict:
            $id: https://example.com/strict
            $dynamicAnchor: node
            $ref: tree
            unevaluatedProperties: false
          """))
    let tree = try component("Tree", of: graph)
    let strict = try component("Strict", of: graph)
    func child(of id: SchemaID) throws -> SchemaID {
      let edge = try property("child", of: id, in: graph)
      guard case .dynamicRef(let target)? = keywords(graph[edge]).first else { throw Missing() }
      return target
    }
    #expect(try child(of: tree) == tree)
    let inner = try #require(
      keywords(graph[strict]).compactMap { keyword -> SchemaID? in
        if case .ref(let target) = keyword { target } else { nil }
      }.first)
    #expect(inner != tree)
    #expect(try child(of: inner) == strict)
    #expect(graph.schemas.compactMap(\.name) == ["Tree", "Strict"])
  }

  /// Each subset of these resources would be a scope of its own.
  @Test func tooManyScopes() {
    let names = (0..<24).map { "R\($0)" }
    let references = names.map { "{$ref: \($0)}" }.joined(separator: ", ")
    let schemas = names.map {
      "\($0): {$id: 'https://example.com/\($0)', $dynamicAnchor: a\($0), items: {anyOf: "
        + "[\(references)]}}"
    }
    let problems = problems(in: document(schemas: schemas.joined(separator: "\n")))
    #expect(problems.count == 1)
    #expect(problems.first?.hasSuffix("[too-many-dynamic-scopes]") == true)
  }

  @Test func namesByCodeUnit() throws {
    let graph = try graph(
      of: document(
        schemas: #"""
          A: {properties: {"é": {type: string}, "e\u0301": {type: integer}}}
          B: {$ref: '#/components/schemas/A/properties/é'}
          C: {$ref: '#/components/schemas/A/properties/e%CC%81'}
          """#))
    #expect(keywords(graph[try component("B", of: graph)]) == [.type([.string])])
    #expect(keywords(graph[try component("C", of: graph)]) == [.type([.integer])])
  }
}
