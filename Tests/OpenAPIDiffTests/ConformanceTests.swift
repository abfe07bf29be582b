import Foundation
import OpenAPIDiff
import OpenAPIDocument
import Testing

/// A pair of documents of a public tool's tests, with what that tool says of it.
private struct Case: Decodable {
  struct Expected: Decodable {
    let id: String
    let level: String?
  }

  let name: String
  let base: String
  let revision: String
  /// What the test looked at.
  let scopeIDs: [String]?
  let exact: Bool
  let expected: [Expected]

  private enum CodingKeys: String, CodingKey {
    case name, base, revision, exact, expected
    case scopeIDs = "scope_ids"
  }

  /// The direction that the test looked at; `nil` for both.
  var direction: Direction? {
    let ids = scopeIDs ?? []
    if ids.isEmpty { return nil }
    if ids.allSatisfy({ $0.contains("request-") }) { return .request }
    return ids.allSatisfy { $0.contains("response-") } ? .response : nil
  }

  /// `nil` where the test says nothing about levels.
  var severity: Severity? {
    let levels = expected.map { $0.level ?? "INFO" }
    if levels.contains("ERR") { return .breaking }
    if levels.contains("WARN") { return .warning }
    return levels.isEmpty && !exact ? nil : .info
  }
}

@Suite("Another tool's cases")
struct ConformanceTests {
  @Test("Verdicts are those of the other tool, but for the cases that are listed with the reason")
  func verdicts() throws {
    guard let folder = SharedFiles.folder("conformance/openapi-diff") else { return }
    let data = try Data(contentsOf: folder.appending(path: "cases.json"))
    let cases = try JSONDecoder().decode([Case].self, from: data)
    var agreeing = 0
    var silent = 0
    var disagreeing: Set<String> = []
    for item in cases {
      guard let expected = item.severity else {
        silent += 1
        continue
      }
      guard let difference = try Self.difference(item, from: expected, in: folder) else {
        agreeing += 1
        #expect(Disagreement.all[item.name] == nil, "\(item.name) agrees now")
        continue
      }
      disagreeing.insert(item.name)
      print("  \(item.name): \(difference)")
      #expect(Disagreement.all[item.name] != nil, "\(item.name): \(difference)")
    }
    #expect(Set(Disagreement.all.keys).subtracting(disagreeing) == [])
    print(
      "\(cases.count) cases: \(agreeing) agree, \(disagreeing.count) do not, "
        + "\(silent) say nothing of a verdict")
  }

  /// What is said here instead, with the findings that say so; `nil` where it is the same.
  private static func difference(
    _ item: Case, from expected: Severity, in folder: URL
  ) throws -> String? {
    let report: Report
    do {
      report = try self.report(on: item, in: folder)
    } catch let error as Unreadable {
      return "\(expected.rawValue) there, not read here: \(error.problems.joined(separator: "; "))"
    }
    let looked = report.findings.filter {
      item.direction == nil || [item.direction, .neither].contains($0.change.direction)
    }
    let actual = looked.map(\.severity).max() ?? .info
    guard actual != expected else { return nil }
    let findings = looked.filter { $0.severity >= min(actual, expected) }.prefix(3)
    return
      (["\(expected.rawValue) there, \(actual.rawValue) here"]
      + findings.map { "    \($0.severity.rawValue) \($0.id): \($0.message); \($0.reason)" })
      .joined(separator: "\n")
  }

  private static func report(on item: Case, in folder: URL) throws -> Report {
    let old = try graph(at: item.base, in: folder)
    let new = try graph(at: item.revision, in: folder)
    return judge(
      compare(old, new), of: NamedGraph(name: item.base, graph: old),
      and: NamedGraph(name: item.revision, graph: new), policy: Policy(today: "2026-01-01"))
  }
}
