import OpenAPIDocument
import Testing

@Suite("Diagnostics as they are printed")
struct RenderingTests {
  private func rendered(
    _ text: String, line: Int, column: Int, width: Int = 80, colour: Bool = false
  ) -> String {
    let file = SourceFile(path: "a.yaml", bytes: Array(text.utf8))
    let location = OpenAPIDocument.SourceLocation(file: file, line: line, column: column)
    var diagnostics = Diagnostics()
    diagnostics.report(
      .error, "some-id", "it is wrong", at: location, advice: "did you mean 'x'?",
      notes: [
        Diagnostic.Note(
          "first here",
          at: OpenAPIDocument.SourceLocation(file: file, line: 1, column: 1))
      ])
    let output = diagnostics.rendered(width: width, colour: colour)
    #expect(output == diagnostics.all.first?.rendered(width: width, colour: colour))
    return output
  }

  @Test func excerptAndNotes() {
    #expect(
      rendered("a: 1\n\tb: 2\n", line: 2, column: 2) == """
        a.yaml:2:2: error: it is wrong [some-id]
            2 |  b: 2
              |  ^ did you mean 'x'?
        a.yaml:1:1: note: first here
            1 | a: 1
              | ^

        """)
  }

  @Test func wideAndCombiningCharacters() {
    #expect(
      rendered("漢字e\u{301}😀x\n", line: 1, column: 6).split(separator: "\n")[1...2] == [
        "    1 | 漢字e\u{301}😀x", "      |        ^ did you mean 'x'?",
      ])
  }

  @Test func longLineIsCut() {
    let text = String(repeating: "abcdefghij", count: 1000)
    let lines = rendered(text, line: 1, column: 5001, width: 40).split(separator: "\n")
    #expect(lines[1] == "    1 | …fghijabcdefghijabcdefghijabcde…")
    #expect(lines[2] == "      |                 ^ did you mean 'x'?")
    #expect(lines[4] == "    1 | abcdefghijabcdefghijabcdefghija…")
    let end = rendered(text, line: 1, column: 10_000, width: 40).split(separator: "\n")
    #expect(end[1] == "    1 | …jabcdefghijabcdefghijabcdefghij")
    #expect(end[2] == "      |                                ^ did you mean 'x'?")
  }

  @Test func hugeLineCostsLittle() {
    let text = "[" + String(repeating: "\"é\",", count: 100_000) + "1]"
    let output = rendered(text, line: 1, column: 300_001)
    #expect(output.utf8.count < 600)
  }

  @Test(arguments: [0, 1, 2, 3, 7, 1000])
  func placesBeyondTheEnd(_ line: Int) {
    for column in [0, 1, 5, 1000] {
      #expect(rendered("a\r\nb\n\nc", line: line, column: column).contains("^"))
      #expect(rendered("", line: line, column: column).contains("^"))
    }
  }

  @Test func colour() {
    let output = rendered("a: 1", line: 1, column: 1, colour: true)
    #expect(output.hasPrefix("\u{1B}[1ma.yaml:1:1: \u{1B}[0m\u{1B}[1;31merror: \u{1B}[0m"))
  }

  @Test func namesCannotMoveTheCursor() {
    let file = SourceFile(path: "a", bytes: [])
    var diagnostics = Diagnostics()
    diagnostics.report(
      .warning, "x", "'a\u{1B}[2J\nb'",
      at: OpenAPIDocument.SourceLocation(file: file, line: 1, column: 1))
    #expect(diagnostics.rendered().hasPrefix("a:1:1: warning: 'a\u{FFFD}[2J\u{FFFD}b' [x]\n"))
  }

  @Test func sameSentenceOfSamePlaceIsSaidOnce() {
    let file = SourceFile(path: "a", bytes: [])
    let location = OpenAPIDocument.SourceLocation(file: file, line: 1, column: 1)
    var diagnostics = Diagnostics()
    for pointer in ["/a", "/b"] {
      diagnostics.report(.error, "x", "m", at: location, pointer: pointer)
    }
    #expect(diagnostics.all.count == 1)
    #expect(diagnostics.errorCount == 1)
  }

  private func many(_ counts: [(id: String, severity: Diagnostic.Severity, count: Int)])
    -> Diagnostics
  {
    let file = SourceFile(path: "a.yaml", bytes: Array(repeating: UInt8(ascii: "\n"), count: 100))
    var diagnostics = Diagnostics()
    for (id, severity, count) in counts {
      for line in 1...count {
        let location = OpenAPIDocument.SourceLocation(file: file, line: line, column: 1)
        diagnostics.report(severity, id, "it is wrong", at: location)
      }
    }
    return diagnostics
  }

  @Test("Warnings that are many of a kind are counted, those first that are too many first")
  func manyOfAKind() {
    let diagnostics = many([
      ("b", .error, 1), ("b", .warning, 21), ("a", .warning, 5), ("c", .error, 9),
    ])
    let lines = diagnostics.rendered(warningsOfEachKind: 3, advice: "look there")
      .split(separator: "\n")
    func count(_ text: String) -> Int { lines.count { $0.contains(text) } }
    #expect(count("warning: it is wrong [b]") == 3)
    #expect(count("warning: it is wrong [a]") == 3)
    #expect(count("error: it is wrong [c]") == 9)
    #expect(count("error: it is wrong [b]") == 1)
    #expect(lines.suffix(2) == ["… and 2 more of [a]", "… and 17 more of [b]; look there"])
  }

  @Test("A line never stands for a single warning, nor for none")
  func fewOfAKind() {
    for count in 1...4 {
      let diagnostics = many([("a", .warning, count)])
      #expect(
        diagnostics.rendered(warningsOfEachKind: 3, advice: "look there") == diagnostics.rendered())
    }
  }
}
