import Foundation
import OpenAPIDocument
import SchemaValidation
import Testing

@testable import DocumentLint

/// What is called impossible is never contradicted by the suite of JSON Schema 2020-12.
@Suite struct SatisfiabilityTests {
  private struct Group: Decodable {
    struct Case: Decodable {
      let valid: Bool
    }

    let description: String
    let tests: [Case]
  }

  @Test func schemasWithValidCasesAreSatisfiable() throws {
    guard let root = SharedFiles.folder("conformance/json-schema-2020-12") else { return }
    let registry = try self.registry(below: root.appending(path: "remotes"))
    let folder = root.appending(path: "tests")
    var wrong: [String] = []
    var (count, sampled) = (0, 0)
    for file in SharedFiles.jsonFiles(below: folder) where !file.hasPrefix("optional/") {
      let data = try Data(contentsOf: folder.appending(path: file))
      let groups = try JSONDecoder().decode([Group].self, from: data)
      let values = try #require(try JSONSerialization.jsonObject(with: data) as? [[String: Any]])
      for (group, value) in zip(groups, values) where group.tests.contains(where: \.valid) {
        let schema = try JSONSerialization.data(
          withJSONObject: value["schema"] as Any, options: .fragmentsAllowed)
        guard let (validator, id) = load([UInt8](schema), registry) else { continue }
        count += 1
        if !Satisfiability(validator: validator).isSatisfiable(id) {
          wrong.append("\(file): \(group.description)")
        }
        if !SampleValues(validator: validator).valid(for: id, count: 1).isEmpty { sampled += 1 }
      }
    }
    #expect(wrong == [])
    #expect(count > 300)
    print("schemas with samples: \(sampled) of \(count)")
    #expect(sampled * 100 >= count * 95)
  }

  private func load(
    _ bytes: [UInt8], _ registry: SchemaRegistry
  ) -> (SchemaValidator, SchemaID)? {
    var diagnostics = Diagnostics()
    let graph = loadSchemas(
      from: [("root", SourceFile(path: "schema.json", bytes: bytes))], registry: registry,
      reading: { _ in throw CocoaError(.fileNoSuchFile) }, reporting: &diagnostics)
    guard let graph, let root = graph.components.first else { return nil }
    return (SchemaValidator(graph: graph), root.value)
  }

  private func registry(below folder: URL) throws -> SchemaRegistry {
    var registry = SchemaRegistry.standard
    for path in SharedFiles.jsonFiles(below: folder) {
      let bytes = [UInt8](try Data(contentsOf: folder.appending(path: path)))
      registry.add(SourceFile(path: path, bytes: bytes), at: "http://localhost:1234/" + path)
    }
    return registry
  }
}
