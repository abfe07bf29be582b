import OpenAPIDocument
import Testing

@Suite("Input that means harm")
struct HostileInputTests {
  private struct Missing: Error {}

  private func load(_ bytes: [UInt8]) -> (SchemaGraph?, Diagnostics) {
    var diagnostics = Diagnostics()
    let source = SourceFile(path: "a.yaml", bytes: bytes)
    let graph = loadGraph(
      from: source, reading: { _ in throw Missing() }, reporting: &diagnostics)
    return (graph, diagnostics)
  }

  @Test(arguments: [
    ("{not: ", "}"), ("{items: ", "}"), ("{properties: {a: ", "}}"), ("{allOf: [", "]}"),
    ("{default: ", "}"), ("{enum: [[", "]]}"), ("{x-y: {z: ", "}}"),
  ])
  func schemasAsDeepAsAllowed(_ open: String, _ close: String) {
    let levels = 490 / (open.filter { $0 == "{" || $0 == "[" }.count)
    let schema =
      String(repeating: open, count: levels) + "{}" + String(repeating: close, count: levels)
    let (graph, diagnostics) = load(Array(document(schemas: "A: \(schema)").utf8))
    #expect(graph != nil)
    #expect(!diagnostics.hasErrors)
  }

  /// Nobody would see the end of this if each were compared with all anchors.
  @Test func manyUnknownAliases() {
    let anchors = (0..<10_000).map { "  a\($0): &name\($0) 1\n" }.joined()
    let aliases = (0..<10_000).map { "  b\($0): *other\($0)\n" }.joined()
    let (graph, diagnostics) = load(Array("x-a:\n\(anchors)\(aliases)".utf8))
    #expect(graph == nil)
    #expect(diagnostics.all.count == 10_000)
    #expect(diagnostics.all.allSatisfy { $0.id == "unknown-anchor" })
  }

  @Test func longChainsOfObjects() {
    var parameters = "P0: {name: x, in: query, schema: {}}\n"
    for index in 1...500 {
      parameters += "    P\(index): {$ref: '#/components/parameters/P\(index - 1)'}\n"
    }
    let text = """
      openapi: 3.1.0
      info: {title: t, version: v}
      components:
        parameters:
          \(parameters)
      """
    #expect(load(Array(text.utf8)).0 != nil)
  }

  @Test func longChainsOfReferencesWithSiblings() {
    var schemas = "A0: {type: string}\n"
    for index in 1...3000 {
      schemas += "A\(index): {$ref: '#/components/schemas/A\(index - 1)', title: t}\n"
    }
    #expect(load(Array(document(schemas: schemas).utf8)).0?.schemas.count == 3001)
  }

  /// Comparing each with all names would take a time that grows with the square.
  @Test func manyDanglingReferences() {
    let count = 3000
    let schemas = (0..<count).map { "Thing\($0): {$ref: '#/components/schemas/Thnig\($0)'}" }
    let (graph, diagnostics) = load(
      Array(document(schemas: schemas.joined(separator: "\n")).utf8))
    #expect(graph == nil)
    #expect(diagnostics.errorCount == count)
    #expect(diagnostics.all.first?.advice == "did you mean 'Thing0'?")
    #expect(diagnostics.all.last?.advice == nil)
  }

  /// A document with a byte replaced must end in a graph or in an error.
  @Test(arguments: [0x00, 0x09, 0x22, 0x2A, 0x7B, 0xC3])
  func changedBytes(_ byte: Int) {
    let text = document(
      paths: """
        /a/{x}:
          parameters: [{$ref: '#/components/parameters/X'}]
          post:
            operationId: &id o
            requestBody: {content: {a/b: {schema: {$ref: '#/components/schemas/S'}}}}
            responses: {200: {description: *id}}
        """,
      components:
        "{parameters: {X: {name: x, in: path, required: true, schema: {type: [string]}}}, "
        + #"schemas: {S: {enum: [1, "\ud83d\ude00", null], minimum: 0x1F}}}"#)
    let bytes = Array(text.utf8)
    for index in stride(from: 0, to: bytes.count, by: 3) {
      var changed = bytes
      changed[index] = UInt8(byte)
      let (graph, diagnostics) = load(changed)
      #expect((graph == nil) == diagnostics.hasErrors)
      if index.isMultiple(of: 16) { _ = diagnostics.rendered(width: 60) }
    }
  }

  @Test func manyThingsThatDoNotExist() {
    let count = 3000
    let numbers = 0..<count
    let variables = numbers.map { "v\($0): {default: a}" }.joined(separator: ", ")
    let url = numbers.map { "{w\($0)}" }.joined()
    let links = numbers.map { "l\($0): {operationId: tihng\($0)}" }.joined(separator: ", ")
    let mapping = numbers.map { "m\($0): Thnig\($0)" }.joined(separator: ", ")
    let tags = numbers.map { "{name: t\($0), parent: u\($0)}" }.joined(separator: ", ")
    let (_, diagnostics) = load(
      Array(
        """
        openapi: 3.2.0
        info: {title: t, version: v}
        servers: [{url: '\(url)', variables: {\(variables)}}]
        tags: [\(tags)]
        paths: {/a: {get: {operationId: thing, responses: {200: {description: d, links: {\(links)}}}}}}
        components: {schemas: {A: {discriminator: {propertyName: p, mapping: {\(mapping)}}}}}
        """.utf8))
    #expect(diagnostics.errorCount == count)
    #expect(diagnostics.all.count == 5 * count)
  }

  @Test func callbacksOfCallbacks() {
    let reference =
      "callbacks: {c: {$ref: '#/components/callbacks/C'}, d: {$ref: "
      + "'#/components/callbacks/D'}}"
    let text = """
      openapi: 3.1.0
      info: {title: t, version: v}
      components:
        callbacks:
          C: {a: {get: {\(reference)}, put: {\(reference)}}}
          D: {a: {get: {\(reference)}, put: {\(reference)}}}
      """
    #expect(load(Array(text.utf8)).0?.callbacks.count == 2)
  }
}
