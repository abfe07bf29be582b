import DiffReports
import OpenAPIDiff
import OpenAPIDocument
import Testing

@Suite("Reports as text") struct TextTests {
  @Test("Nothing is said of nothing")
  func nothing() {
    #expect(Petstore.emptyReport.rendered(as: .text) == "")
  }

  @Test("No line is wider than the terminal, but for single words", arguments: [40, 60, 80, 120])
  func width(_ width: Int) {
    let text = Petstore.report.rendered(as: .text, ReportStyle(width: width))
    for line in text.split(separator: "\n") where line.count > width {
      let words = line.split(separator: " ")
      #expect(words.count == 1 || words.count == 2 && words[0] == "new", "\(line)")
    }
  }

  @Test("Wide characters take two columns")
  func wideCharacters() {
    let text = Petstore.report(saying: String(repeating: "変更 ", count: 40))
      .rendered(as: .text, ReportStyle(width: 80))
    let lines = text.split(separator: "\n").filter { $0.contains("変更") }
    #expect(lines.count > 2)
    #expect(lines.allSatisfy { line in line.reduce(0) { $0 + ($1.isASCII ? 1 : 2) } <= 80 })
  }

  @Test("What is said of many members of a schema is said once")
  func similar() throws {
    let names = ["a", "b", "c", "d"].map { "\($0): { type: string }" }.joined(separator: ", ")
    let report = try Self.report(from: "properties: { \(names) }", to: "")
    let text = report.rendered(as: .text)
    #expect(report.findings.count == 4)
    #expect(text.contains("'Pet/a' in requests was removed"))
    #expect(!text.contains("'Pet/b'"))
    for finding in report.findings { #expect(text.contains(finding.fingerprint)) }
    #expect(text.contains("likewise      b (8:"))
    #expect(report.rendered(as: .markdown).contains("likewise 3 others: b, c, d |"))
  }

  private static func report(from old: String, to new: String) throws -> Report {
    let graphs = try [("old.yaml", old), ("new.yaml", new)].map { name, fields in
      let text = """
        openapi: 3.1.0
        info: { title: Pets, version: 1.0.0 }
        paths:
          /pets:
            post: { requestBody: { content: { a/json: { schema: { $ref: '#/components/schemas/Pet' } } } } }
        components:
          schemas:
            Pet: { type: object, \(fields) }
        """
      var diagnostics = Diagnostics()
      let graph = loadGraph(
        from: SourceFile(path: name, bytes: Array(text.utf8)),
        reading: { _ in throw CancellationError() }, reporting: &diagnostics)
      return NamedGraph(name: name, graph: try #require(graph))
    }
    return judge(compare(graphs[0].graph, graphs[1].graph), of: graphs[0], and: graphs[1])
  }

  @Test("Colours are for those who asked")
  func colours() {
    let coloured = Petstore.report.rendered(as: .text, ReportStyle(hasColour: true))
    #expect(coloured.contains("\u{1B}[1;31mbreaking\u{1B}[0m: "))
    let plain = Petstore.report.rendered(as: .text)
    #expect(!plain.contains("\u{1B}"))
    #expect(coloured.replacing(#/\u{1B}\[[0-9;]*m/#, with: "") == plain)
  }

  @Test("What is not shown is counted")
  func leastSeverity() {
    let text = Petstore.report.rendered(as: .text, ReportStyle(leastSeverity: .breaking))
    #expect(text.contains("Breaking (3)"))
    #expect(!text.contains("Warnings ("))
    #expect(text.contains("3 breaking, 2 warnings, 2 compatible, 1 accepted (4 not shown)"))
  }

  @Test("Long lists are shortened")
  func reaches() {
    #expect(Petstore.report.rendered(as: .text).contains("and 12 more\n"))
  }

  @Test(
    "The next version follows from the step",
    arguments: [
      ("1.2.3", SemanticVersionStep.major, "2.0.0"), ("1.2.3", .minor, "1.3.0"),
      ("1.2.3", .patch, "1.2.4"), ("0.4.1", .major, "0.5.0"), ("0.4.1", .minor, "0.4.2"),
      ("v1.2.3-beta.1+5", .minor, "1.3.0"),
    ])
  func versions(_ old: String, _ step: SemanticVersionStep, _ least: String) {
    let text = Petstore.report(from: old, to: "9.0.0", step: step).rendered(as: .text)
    #expect(text.contains("\(step.rawValue), at least \(least)\n"))
  }

  @Test("A version that is too low is told, one that is no semantic version is not")
  func lowVersions() {
    let low = Petstore.report(from: "1.2.3", to: "1.9.0", step: .major).rendered(as: .text)
    #expect(low.contains("major, at least 2.0.0, but the new document says 1.9.0\n"))
    let date = Petstore.report(from: "2024-05-01", to: "2025-01-01", step: .major)
    #expect(date.rendered(as: .text).contains("major\n"))
  }
}
