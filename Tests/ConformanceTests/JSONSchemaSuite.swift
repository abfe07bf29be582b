import Foundation
import OpenAPIDocument
import SpecwrightRuntime

/// The public test suite of JSON Schema 2020-12, read where it stands.
struct JSONSchemaSuite {
  struct Case {
    /// Such as `oneOf.json: oneOf with base schema`.
    let name: String
    let schema: JSONValue
    let checks: [Check]
  }

  struct Check {
    let name: String
    let data: JSONValue
    let isValid: Bool
  }

  let cases: [Case]
  let registry: SchemaRegistry

  /// The cases of the files right inside `folder`, such as `tests` or `tests/optional`.
  init(folder: String, at root: URL) throws {
    cases = try Self.jsonFiles(in: root.appendingPathComponent(folder)).flatMap { url in
      try Self.value(of: url).elements?.compactMap { group in
        Case(group, file: url.lastPathComponent)
      } ?? []
    }
    var registry = SchemaRegistry.standard
    let remotes = root.appendingPathComponent("remotes")
    for path in FileManager.default.enumerator(atPath: remotes.path)?.compactMap({ $0 as? String })
      ?? [] where path.hasSuffix(".json")
    {
      let bytes = try Array(Data(contentsOf: remotes.appendingPathComponent(path)))
      registry.add(
        SourceFile(path: "remotes/\(path)", bytes: bytes), at: "http://localhost:1234/\(path)")
    }
    self.registry = registry
  }

  /// Schemas of one's own, each with values and whether they are valid.
  init(cases: KeyValuePairs<String, KeyValuePairs<String, Bool>>) throws {
    self.cases = try cases.map { schema, values in
      Case(
        name: schema, schema: try JSONValue.decoded(from: Array(schema.utf8)),
        checks: try values.map { text, isValid in
          Check(
            name: text, data: try JSONValue.decoded(from: Array(text.utf8)), isValid: isValid)
        })
    }
    registry = .standard
  }

  private static func jsonFiles(in folder: URL) throws -> [URL] {
    try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
      .filter { $0.pathExtension == "json" }
      .sorted { $0.lastPathComponent < $1.lastPathComponent }
  }

  private static func value(of url: URL) throws -> JSONValue {
    try JSONValue.decoded(from: Array(Data(contentsOf: url)))
  }
}

extension JSONSchemaSuite.Case {
  fileprivate init?(_ group: JSONValue, file: String) {
    guard let name = group["description"]?.string, let schema = group["schema"],
      let checks = group["tests"]?.elements
    else { return nil }
    self.init(
      name: "\(file): \(name)", schema: schema,
      checks: checks.compactMap { check in
        guard let name = check["description"]?.string, let data = check["data"],
          let isValid = check["valid"]?.boolean
        else { return nil }
        return JSONSchemaSuite.Check(name: name, data: data, isValid: isValid)
      })
  }

  /// Every text under a `$id`: two schemas that claim one URI cannot be in one graph.
  var identifiers: Set<String> {
    var found: Set<String> = []
    var rest = [schema]
    while let value = rest.popLast() {
      for member in value.members ?? [] {
        if member.name == "$id", let text = member.value.string { found.insert(text) }
        rest.append(member.value)
      }
      rest += value.elements ?? []
    }
    return found
  }
}
