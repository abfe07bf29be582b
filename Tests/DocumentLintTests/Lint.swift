import DocumentLint
import Foundation
import OpenAPIDocument
import Testing

/// A document, and what is said about it.
struct Lint {
  let graph: SchemaGraph
  let diagnostics: Diagnostics

  init(text: String, path: String = "openapi.yaml") throws {
    let source = SourceFile(path: path, bytes: Array(text.utf8))
    var diagnostics = Diagnostics()
    let loaded = loadGraph(
      from: source, reading: { _ in throw CocoaError(.fileNoSuchFile) },
      reporting: &diagnostics)
    graph = try #require(loaded, "\(diagnostics.rendered())")
    lint(graph, of: source, reporting: &diagnostics)
    self.diagnostics = diagnostics
  }

  /// A document of schemas and nothing else, in YAML at the indentation of their names.
  init(openapi version: String = "3.1.0", schemas: String) throws {
    let indented = schemas.split(separator: "\n", omittingEmptySubsequences: false)
      .map { "    " + $0 }.joined(separator: "\n")
    try self.init(
      text: """
        openapi: \(version)
        info: {title: Schemas, version: 1.0.0}
        components:
          schemas:
        \(indented)
        """)
  }

  var ids: [String] { diagnostics.all.map(\.id) }
  var messages: [String] { diagnostics.all.map(\.message) }
}
