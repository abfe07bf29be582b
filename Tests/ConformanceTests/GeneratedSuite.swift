import Foundation
import OpenAPIDocument
import SchemaValidation
import SpecwrightRuntime
import SwiftGeneration

/// Schemas of the suite as types of one generated module.
struct GeneratedSuite {
  let cases: [JSONSchemaSuite.Case]
  let graph: SchemaGraph

  /// Puts cases together that do not claim the same URI.
  static func batches(of suite: JSONSchemaSuite) throws -> [GeneratedSuite] {
    var batches: [(cases: [JSONSchemaSuite.Case], identifiers: Set<String>)] = []
    for one in suite.cases {
      let identifiers = one.identifiers
      if let index = batches.firstIndex(where: { $0.identifiers.isDisjoint(with: identifiers) }) {
        batches[index].cases.append(one)
        batches[index].identifiers.formUnion(identifiers)
      } else {
        batches.append(([one], identifiers))
      }
    }
    return try batches.map { try GeneratedSuite(cases: $0.cases, registry: suite.registry) }
  }

  /// Each schema is the one of a member `value`, so that rules of types without a name count.
  private init(cases: [JSONSchemaSuite.Case], registry: SchemaRegistry) throws {
    var files: [(name: String, source: SourceFile)] = []
    for (index, one) in cases.enumerated() {
      files.append(
        ("Schema\(index)", SourceFile(path: "schema\(index).json", bytes: one.schema.encoded())))
      let holder = """
        {"type": "object", "required": ["value"], "additionalProperties": false,
         "properties": {"value": {"$ref": "schema\(index).json"}}}
        """
      files.append(
        ("Case\(index)", SourceFile(path: "case\(index).json", bytes: Array(holder.utf8))))
    }
    struct Missing: Error {}
    var diagnostics = Diagnostics()
    guard
      let graph = loadSchemas(
        from: files, registry: registry, reading: { _ in throw Missing() },
        reporting: &diagnostics)
    else { throw CorpusDocument.Unusable(diagnostics) }
    self.cases = cases
    self.graph = graph
  }

  func module(options: GenerationOptions) throws -> TypeModule {
    var diagnostics = Diagnostics()
    guard let files = generate(from: graph, options: options, reporting: &diagnostics) else {
      throw CorpusDocument.Unusable(diagnostics)
    }
    return TypeModule(files: files, types: cases.indices.map { "Case\($0)" })
  }

  var questions: [TypeModule.Question] {
    cases.enumerated().flatMap { index, one in
      one.checks.map { check in
        let data = String(decoding: check.data.encoded(), as: UTF8.self)
        return TypeModule.Question(type: index, json: "{\"value\":\(data)}")
      }
    }
  }

  /// Compares answers to `questions` with what the suite says; names what differs.
  func differences(_ answers: some Collection<TypeModule.Answer>) -> Set<String> {
    var rest = Array(answers)[...]
    var differences: Set<String> = []
    for one in cases {
      for check in one.checks where rest.popFirst()?.isAccepted != check.isValid {
        differences.insert("\(one.name): \(check.name)")
      }
    }
    return differences
  }

  /// Samples of every schema.
  func comparison(formats: SchemaValidator.Options.Formats) -> VerdictComparison {
    let validator = SchemaValidator(graph: graph, options: .init(formats: formats))
    var comparison = VerdictComparison(validator: validator)
    let schemas = Dictionary(
      graph.components.map { ($0.name, $0.value) }, uniquingKeysWith: { first, _ in first })
    for (index, one) in cases.enumerated() {
      guard let schema = schemas["Schema\(index)"] else { continue }
      comparison.addSamples(of: schema, called: one.name, type: index)
      for check in one.checks {
        let data = String(decoding: check.data.encoded(), as: UTF8.self)
        guard let value = JSONLiteral(text: data) else { continue }
        comparison.add(value, for: schema, called: one.name, type: index)
      }
    }
    return comparison
  }
}
