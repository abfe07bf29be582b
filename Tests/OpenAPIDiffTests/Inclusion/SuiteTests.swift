import Foundation
import OpenAPIDocument
import SchemaValidation
import Testing

@testable import OpenAPIDiff

/// Schemas of the suite of JSON Schema 2020-12, compared with each other on the suite's own values.
@Suite("Inclusion in the suite of JSON Schema")
struct SuiteTests {
  private struct Entry {
    let name: String
    let schema: String
    let values: [JSONLiteral]
  }

  @Test func neighbours() throws {
    guard let root = SharedFiles.folder("conformance/json-schema-2020-12") else { return }
    let registry = try Self.registry(root.appending(path: "remotes"))
    let tests = root.appending(path: "tests")
    var (holds, fails, unknown) = (0, 0, 0)
    var reasons: [String: Int] = [:]
    for file in SharedFiles.jsonFiles(below: tests) where !file.hasPrefix("optional/") {
      let entries = try Self.entries(of: tests.appending(path: file))
      let values = entries.flatMap(\.values)
      for (index, entry) in entries.enumerated() {
        guard let graph = try? TwoSchemas.graph(entry.schema, registry: registry) else { continue }
        #expect(try TwoSchemas(graph, graph).verdict() == .holds, "\(file): \(entry.name)")
        guard index > 0,
          let other = try? TwoSchemas.graph(entries[index - 1].schema, registry: registry)
        else { continue }
        for (first, second) in [(graph, other), (other, graph)] {
          switch try TwoSchemas(first, second).verdict() {
          case .holds:
            holds += 1
            try Self.check(first, second, values, "\(file): \(entry.name) and the one before")
          case .fails: fails += 1
          case .unknown(let reason):
            unknown += 1
            reasons["\(file): \(entry.name): \(reason)", default: 0] += 1
          case .wrong(let value):
            Issue.record("\(file): \(entry.name) and the one before: \(value.json)")
          }
        }
      }
    }
    print("neighbours in the suite: \(holds) hold, \(fails) fail, \(unknown) unknown")
    for (reason, count) in reasons.sorted(by: { $0.key < $1.key }) {
      print("  \(count): \(reason)")
    }
    #expect(unknown * 100 <= (holds + fails + unknown) * 3)
  }

  @Test func everythingAndNothing() throws {
    guard let root = SharedFiles.folder("conformance/json-schema-2020-12") else { return }
    let registry = try Self.registry(root.appending(path: "remotes"))
    let tests = root.appending(path: "tests")
    let everything = try TwoSchemas.graph("true")
    let nothing = try TwoSchemas.graph("false")
    for file in SharedFiles.jsonFiles(below: tests) where !file.hasPrefix("optional/") {
      for entry in try Self.entries(of: tests.appending(path: file)) {
        guard let graph = try? TwoSchemas.graph(entry.schema, registry: registry) else { continue }
        #expect(try TwoSchemas(graph, everything).verdict() == .holds, "\(file): \(entry.name)")
        #expect(try TwoSchemas(nothing, graph).verdict() == .holds, "\(file): \(entry.name)")
        for (first, second) in [(everything, graph), (graph, nothing)] {
          switch try TwoSchemas(first, second).verdict() {
          case .holds: try Self.check(first, second, entry.values, "\(file): \(entry.name)")
          case .fails: break
          case .unknown(let reason): print("  unknown: \(file): \(entry.name): \(reason)")
          case .wrong(let value): Issue.record("\(file): \(entry.name): \(value.json)")
          }
        }
      }
    }
  }

  private static func check(
    _ first: SchemaGraph, _ second: SchemaGraph, _ values: [JSONLiteral], _ name: String
  ) throws {
    let sender = SchemaValidator(graph: first)
    let receiver = SchemaValidator(graph: second)
    let firstRoot = try #require(first.components.first).value
    let secondRoot = try #require(second.components.first).value
    for value in values where sender.accepts(value, firstRoot) {
      #expect(receiver.accepts(value, secondRoot), "\(name): \(value.json)")
    }
  }

  private static func registry(_ remotes: URL) throws -> SchemaRegistry {
    var registry = SchemaRegistry.standard
    for path in SharedFiles.jsonFiles(below: remotes) {
      let bytes = [UInt8](try Data(contentsOf: remotes.appending(path: path)))
      registry.add(
        SourceFile(path: "remotes/" + path, bytes: bytes), at: "http://localhost:1234/" + path)
    }
    return registry
  }

  private static func entries(of file: URL) throws -> [Entry] {
    var diagnostics = Diagnostics()
    let bytes = [UInt8](try Data(contentsOf: file))
    let source = SourceFile(path: file.lastPathComponent, bytes: bytes)
    let node = try #require(parseYAML(source, reporting: &diagnostics))
    return try (node.items ?? []).map { group in
      let schema = try #require(group["schema"])
      let literal = try #require(JSONLiteral(schema, reporting: &diagnostics))
      return Entry(
        name: group["description"]?.string ?? "", schema: literal.json,
        values: (group["tests"]?.items ?? []).compactMap {
          $0["data"].flatMap { JSONLiteral($0, reporting: &diagnostics) }
        })
    }
  }
}
