import OpenAPIDiff
import OpenAPIDocument
import Testing

struct Unreadable: Error {
  let problems: [String]
}

/// The graph of a document; `nothing` else can be read.
func graph(_ text: String, path: String = "api.yaml") throws -> SchemaGraph {
  var diagnostics = Diagnostics()
  let graph = loadGraph(
    from: SourceFile(path: path, bytes: Array(text.utf8)),
    reading: { _ in throw Unreadable(problems: ["there is one file only"]) },
    reporting: &diagnostics)
  guard let graph else { throw Unreadable(problems: diagnostics.all.map(\.message)) }
  return graph
}

/// An OpenAPI document with these lines after its `info`.
func document(_ lines: String) -> String {
  "openapi: 3.1.0\ninfo: { title: Pets, version: '1' }\n" + lines + "\n"
}

/// Two versions and what was found between them.
struct Versions {
  let report: Report

  /// Each is what follows the `info` of a document.
  init(
    _ old: String, _ new: String, options: ComparisonOptions = ComparisonOptions(),
    policy: Policy = Policy()
  ) throws {
    let oldGraph = try graph(document(old), path: "old.yaml")
    let newGraph = try graph(document(new), path: "new.yaml")
    report = judge(
      compare(oldGraph, newGraph, options: options),
      of: NamedGraph(name: "old.yaml", graph: oldGraph),
      and: NamedGraph(name: "new.yaml", graph: newGraph), policy: policy)
  }

  /// Severity, id and both places, a line for each finding.
  var lines: [String] {
    report.findings.map { finding in
      let places = [finding.change.old, finding.change.new].map { place in
        place.map { "\($0.location.line):\($0.location.column)" } ?? "-"
      }
      return "\(finding.severity.rawValue) \(finding.id) \(places[0]) \(places[1])"
    }
  }

  var ids: [String] { report.findings.map(\.id) }

  var messages: [String] { report.findings.map(\.message) }
}

/// A document with one operation, whose lines are these; they begin in the fifth line.
func operation(_ lines: String) -> String {
  let indented = lines.split(separator: "\n", omittingEmptySubsequences: false)
    .map { "      " + $0 }.joined(separator: "\n")
  return "paths:\n  /pets/{id}:\n    post:\n" + indented
}
