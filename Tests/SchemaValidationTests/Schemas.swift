import Foundation
import OpenAPIDocument
import Testing

@testable import SchemaValidation

/// A JSON or YAML text as a value.
func value(_ text: String) throws -> JSONLiteral {
  var diagnostics = Diagnostics()
  let source = SourceFile(path: "value.yaml", bytes: Array(text.utf8))
  let node = try #require(parseYAML(source, reporting: &diagnostics))
  return try #require(JSONLiteral(node, reporting: &diagnostics))
}

/// A schema by itself, with a validator of its graph.
struct LoadedSchema {
  let validator: SchemaValidator
  let id: SchemaID

  struct Unloadable: Error {
    let problems: [String]
  }

  init(
    _ text: String, registry: SchemaRegistry = .standard,
    options: SchemaValidator.Options = .init()
  ) throws {
    try self.init(
      SourceFile(path: "schema.yaml", bytes: Array(text.utf8)), registry: registry,
      options: options)
  }

  init(
    _ source: SourceFile, registry: SchemaRegistry, options: SchemaValidator.Options
  ) throws {
    var diagnostics = Diagnostics()
    let graph = loadSchemas(
      from: [("root", source)], registry: registry,
      reading: { _ in throw CocoaError(.fileNoSuchFile) }, reporting: &diagnostics)
    guard let graph, let root = graph.components.first else {
      throw Unloadable(problems: diagnostics.all.map(\.message))
    }
    id = root.value
    validator = SchemaValidator(graph: graph, options: options)
  }

  func accepts(_ value: JSONLiteral) -> Bool { validator.accepts(value, id) }

  /// Each issue in one line: where, which keyword, what.
  func issues(_ text: String) throws -> [String] {
    validator.issues(of: try value(text), against: id).map {
      "\($0.pointer) \($0.keyword): \($0.message)"
    }
  }
}
