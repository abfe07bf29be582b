import DiffReports
import OpenAPIDiff
import OpenAPIDocument
import Testing

@Suite("Lines of the documents in HTML") struct SourceTests {
  /// What is marked where `place` stands in a document of one line.
  private func mark(_ line: String, at place: String) throws -> String {
    let file = SourceFile(path: "a.yaml", bytes: Array(line.utf8))
    let text = Petstore.report(at: file, Petstore.place(place, in: file, "", "x"))
      .rendered(as: .html)
    let match = try #require(text.firstMatch(of: #/<mark>(.*?)<\/mark>/#))
    return String(match.1)
  }

  @Test(
    "A pair or a value is marked as far as its line goes",
    arguments: [
      ("a: { name: limit, required: false, in: query }", "required", "required: false"),
      ("a: { b: [1, 2, { c: d }], e: f }", "b: [", "b: [1, 2, { c: d }]"),
      ("a: b # comment", "a", "a: b"), ("a: one, two", "a", "a: one, two"),
      ("properties:", "properties", "properties"), ("a: it's # no", "a", "a: it&#39;s"),
      ("a: 'it # yes' # no", "a", "a: &#39;it # yes&#39;"),
      ("{\"a\":1,\"b\":\"x,\\\"}\",\"c\":2}", "\"b\"", "&quot;b&quot;:&quot;x,\\&quot;}&quot;"),
      ("- [here, gone]", "[here", "[here, gone]"),
    ])
  func extent(_ line: String, _ place: String, _ marked: String) throws {
    #expect(try mark(line, at: place) == marked)
  }

  @Test("A document of one line is cut around the place")
  func oneLine() throws {
    let members = (0..<50_000).map { "\"member\($0)\":\($0)" }.joined(separator: ",")
    let file = SourceFile(path: "a.json", bytes: Array("{\(members)}".utf8))
    let text = Petstore.report(
      at: file, Petstore.place("\"member777\"", in: file, "/member777", "x")
    )
    .rendered(as: .html)
    #expect(text.contains("<mark>&quot;member777&quot;:777</mark>,&quot;member778&quot;"))
    #expect(text.utf8.count < 60_000)
  }

  @Test("Of a large document only what is around the places is embedded")
  func largeDocument() throws {
    let lines = (1...60_000).map { "line\($0): a value of some length" }
    let file = SourceFile(path: "a.yaml", bytes: Array(lines.joined(separator: "\n").utf8))
    let text = Petstore.report(at: file, Petstore.place("line30000:", in: file, "/line30000", "x"))
      .rendered(as: .html)
    #expect(text.contains("line29970: a value"))
    #expect(text.contains("line30030: a value"))
    #expect(!text.contains("line29960: a value"))
    #expect(text.utf8.count < 60_000)
  }

  @Test("What one version lacks is shown by what is around it")
  func absence() {
    let text = Petstore.report.rendered(as: .html)
    #expect(text.ranges(of: "not in the new version; this is around it").count == 2)
    #expect(text.ranges(of: "not in the old version; this is around it").count == 1)
    // The operation's path is still there, without the operation.
    #expect(text.contains("<span class=\"place\">petstore.yaml:26:3</span>"))
  }

  @Test("Empty and odd files do no harm", arguments: ["", "\n", "\u{FEFF}a: b\r\nc: d\r", "\u{0}"])
  func oddFiles(_ content: String) {
    let file = SourceFile(path: "a.yaml", bytes: Array(content.utf8))
    for line in [1, 2, 9] {
      let location = SourceLocation(file: file, line: line, column: 7)
      let place = Place(location: location, pointer: "/a/0/b", excerpt: "x")
      for format in ReportFormat.allCases {
        #expect(!Petstore.report(at: file, place).rendered(as: format).isEmpty)
      }
    }
  }
}
