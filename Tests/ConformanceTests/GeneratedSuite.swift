import Foundation
import OpenAPIDocument
import SpecwrightRuntime
import SwiftGeneration

/// Schemas of the suite as types of one generated module, with a program that reads data with them.
struct GeneratedSuite {
  let cases: [JSONSchemaSuite.Case]

  /// Puts cases together that do not claim the same URI.
  static func batches(of cases: [JSONSchemaSuite.Case]) -> [GeneratedSuite] {
    var batches: [(cases: [JSONSchemaSuite.Case], identifiers: Set<String>)] = []
    for one in cases {
      let identifiers = one.identifiers
      if let index = batches.firstIndex(where: { $0.identifiers.isDisjoint(with: identifiers) }) {
        batches[index].cases.append(one)
        batches[index].identifiers.formUnion(identifiers)
      } else {
        batches.append(([one], identifiers))
      }
    }
    return batches.map { GeneratedSuite(cases: $0.cases) }
  }

  /// Each schema is the one of a member `value`, so that rules of types without a name count.
  func generate(
    registry: SchemaRegistry, options: GenerationOptions, reporting diagnostics: inout Diagnostics
  ) -> [GeneratedFile]? {
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
    guard
      let graph = loadSchemas(
        from: files, registry: registry, reading: { _ in throw Missing() },
        reporting: &diagnostics)
    else { return nil }
    return SwiftGeneration.generate(from: graph, options: options, reporting: &diagnostics)
  }

  /// Reads lines of a number of a case and a text, and answers each with `1` or `0`.
  var program: String {
    var lines = [
      "import SpecwrightRuntime", "",
      "func accepts<Value: JSONReadable>(_ type: Value.Type, _ bytes: [UInt8]) -> Bool {",
      "  var options = JSONReader.Options()",
      "  options.unknownEnumerationValues = .refuse",
      "  do {",
      "    _ = try Value.decoded(from: bytes, options: options)",
      "    return true",
      "  } catch {",
      "    return false",
      "  }",
      "}", "",
      "func accepts(_ number: Int, _ bytes: [UInt8]) -> Bool {",
      "  switch number {",
    ]
    for index in cases.indices {
      lines.append("  case \(index): accepts(Case\(index).self, bytes)")
    }
    lines += [
      "  default: false", "  }", "}", "",
      "while let line = readLine() {",
      "  let parts = line.split(separator: \"\\t\", maxSplits: 1)",
      "  print(accepts(Int(parts[0]) ?? -1, Array(parts[1].utf8)) ? 1 : 0)",
      "}", "",
    ]
    return lines.joined(separator: "\n")
  }

  var input: String {
    cases.enumerated().flatMap { index, one in
      one.checks.map { check in
        let data = String(decoding: check.data.encoded(), as: UTF8.self)
        return "\(index)\t{\"value\":\(data)}\n"
      }
    }.joined()
  }

  /// Compares answers with what the suite says; names what differs.
  func differences(_ answers: [Substring]) -> Set<String> {
    var rest = answers[...]
    var differences: Set<String> = []
    for one in cases {
      for check in one.checks where rest.popFirst() != (check.isValid ? "1" : "0") {
        differences.insert("\(one.name): \(check.name)")
      }
    }
    return differences
  }
}
