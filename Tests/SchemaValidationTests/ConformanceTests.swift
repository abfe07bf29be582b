import Foundation
import OpenAPIDocument
import Testing

@testable import SchemaValidation

/// The suite of JSON Schema 2020-12 (github.com/json-schema-org/JSON-Schema-Test-Suite).
@Suite("Conformance to JSON Schema 2020-12")
struct ConformanceTests {
  @Test func requiredCases() throws {
    guard let suite = try ConformanceSuite() else { return }
    var failures: [String] = []
    var count = 0
    for file in suite.files where !file.hasPrefix("optional/") {
      let outcome = try suite.run(file)
      failures += outcome.failures
      count += outcome.count
    }
    print("required cases: \(count)")
    #expect(failures == [])
  }

  @Test func formats() throws {
    guard let suite = try ConformanceSuite() else { return }
    var failures: [String] = []
    for file in suite.files where file.hasPrefix("optional/format/") {
      failures += try suite.run(file, formats: .all).failures
    }
    #expect(failures == [])
  }

  @Test func optionalCases() throws {
    guard let suite = try ConformanceSuite() else { return }
    var failures: Set<String> = []
    var count = 0
    for file in suite.files where file.hasPrefix("optional/") && !file.hasPrefix("optional/format/")
    {
      let outcome = try suite.run(file)
      failures.formUnion(outcome.failures)
      count += outcome.count
    }
    print("optional cases: \(count)")
    let expected = Set(
      ExpectedFailures.all.flatMap { group in group.cases.map { group.file + " | " + $0 } })
    #expect(failures.subtracting(expected).sorted() == [])
    #expect(expected.subtracting(failures).sorted() == [], "these pass: take them off the list")
  }
}

/// Optional cases that are known to fail, and why.
private struct ExpectedFailures {
  let file: String
  let reason: String
  let cases: [String]

  static let all: [ExpectedFailures] = [
    ExpectedFailures(
      file: "optional/cross-draft.json",
      reason: "schemas of older dialects are read as those of 2020-12",
      cases: [
        #"refs to historic drafts are processed as historic drafts"#
          + #" | first item not a string is valid"#
      ]),
    ExpectedFailures(
      file: "optional/dependencies-compatibility.json",
      reason: "'dependencies' is no keyword of 2020-12",
      cases: [
        #"boolean subschemas | object with both properties is invalid"#,
        #"boolean subschemas | object with property having schema false is invalid"#,
        #"dependencies with escaped characters | CRLF missing dependent"#,
        #"dependencies with escaped characters | quoted quotes missing dependent"#,
        #"multiple dependents required | missing both dependencies"#,
        #"multiple dependents required | missing dependency"#,
        #"multiple dependents required | missing other dependency"#,
        #"schema dependencies with escaped characters | quoted quote"#,
        #"schema dependencies with escaped characters"#
          + #" | quoted quote invalid under dependent schema"#,
        #"schema dependencies with escaped characters | quoted tab invalid under dependent schema"#,
        #"single dependency | missing dependency"#,
        #"single schema dependency | wrong type"#,
        #"single schema dependency | wrong type both"#,
        #"single schema dependency | wrong type other"#,
      ]),
    ExpectedFailures(
      file: "optional/format-assertion.json",
      reason: "formats assert by the validator's options, not by a metaschema",
      cases: [
        #"schema that uses custom metaschema with format-assertion: false"#
          + #" | format-assertion: false: invalid string"#,
        #"schema that uses custom metaschema with format-assertion: true"#
          + #" | format-assertion: true: invalid string"#,
      ]),
  ]
}

struct ConformanceSuite {
  let files: [String]
  private let folder: URL
  private let registry: SchemaRegistry

  /// `nil` where the suite is not there.
  init?() throws {
    guard let root = SharedFiles.folder("conformance/json-schema-2020-12") else { return nil }
    folder = root.appending(path: "tests")
    files = SharedFiles.jsonFiles(below: folder)
    var registry = SchemaRegistry.standard
    let remotes = root.appending(path: "remotes")
    for path in SharedFiles.jsonFiles(below: remotes) {
      let bytes = [UInt8](try Data(contentsOf: remotes.appending(path: path)))
      registry.add(
        SourceFile(path: "remotes/" + path, bytes: bytes), at: "http://localhost:1234/" + path)
    }
    self.registry = registry
  }

  /// The names of the cases that do not come out as the suite says, and how many there are.
  func run(
    _ file: String, formats: SchemaValidator.Options.Formats = .none
  ) throws -> (failures: [String], count: Int) {
    var diagnostics = Diagnostics()
    let bytes = [UInt8](try Data(contentsOf: folder.appending(path: file)))
    let node = try #require(
      parseYAML(SourceFile(path: file, bytes: bytes), reporting: &diagnostics))
    var failures: [String] = []
    var count = 0
    for group in node.items ?? [] {
      let schema = try #require(group["schema"])
      let tests = try #require(group["tests"]?.items)
      let source = SourceFile(path: "schema.json", bytes: Array(schema.json.utf8))
      let result = Result {
        try LoadedSchema(source, registry: registry, options: .init(formats: formats))
      }
      for test in tests {
        count += 1
        let name = [file, group["description"]?.string, test["description"]?.string]
          .map { $0 ?? "" }.joined(separator: " | ")
        let loaded: LoadedSchema
        switch result {
        case .success(let schema): loaded = schema
        case .failure(let error):
          failures.append("\(name): \(error)")
          continue
        }
        let data = try #require(test["data"].flatMap { JSONLiteral($0, reporting: &diagnostics) })
        let isValid = test["valid"]?.json == "true"
        let isAccepted = loaded.accepts(data)
        let issues = loaded.validator.issues(of: data, against: loaded.id)
        if isAccepted != isValid || issues.isEmpty != isValid { failures.append(name) }
      }
    }
    return (failures, count)
  }
}

extension YAMLNode {
  /// The value as JSON.
  var json: String {
    switch value {
    case .scalar(let scalar): scalar.kind == .string ? Self.quoted(scalar.text) : scalar.text
    case .sequence(let items): "[" + items.map(\.json).joined(separator: ",") + "]"
    case .mapping(let entries):
      "{"
        + entries.map { Self.quoted($0.key) + ": " + $0.value.json }.joined(separator: ",") + "}"
    }
  }

  private static func quoted(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      case " "..."~": result.unicodeScalars.append(scalar)
      default:
        for unit in String(scalar).utf16 {
          let hex = String(unit, radix: 16)
          result += "\\u" + String(repeating: "0", count: 4 - hex.count) + hex
        }
      }
    }
    return result + "\""
  }
}
