import Testing

@testable import SwiftGeneration

@Suite struct LayoutTests {
  @Test func textOfADocumentIsQuotedInCode() {
    let hostile = "\"; exit(1) //\n\\(x)\u{0}\u{202E}"
    let line: Line = "let text = \(literal: hostile)"
    #expect(line.text == #"let text = "\"; exit(1) //\n\\(x)\u{0}\u{202e}""#)
  }

  @Test func documentationCannotLeaveItsComment() {
    let source = SwiftSource.documentation("one */ two\r\nthree\u{2028}four   \n\n")
    #expect(source.rendered() == "/// one */ two three four\n")
    let list = SwiftSource.documentation("some\n\n- a\n- b\u{0}")
    #expect(list.rendered() == "/// some\n///\n/// - a\n/// - b\n")
  }

  @Test func longDocumentationIsWrappedBetweenWords() {
    let words = Array(repeating: "word", count: 40).joined(separator: " ")
    let lines = SwiftSource.documentation(words).rendered().split(separator: "\n")
    #expect(lines.allSatisfy { $0.count <= 100 })
    #expect(lines.count == 3)
  }

  @Test func wrappingCountsCharactersAndKeepsIndentation() {
    let accents = Array(repeating: "élève", count: 33).joined(separator: " ")
    let lines = SwiftSource.documentation(accents).rendered().split(separator: "\n")
    #expect(lines.map(\.count) == [99, 99, 9])
    let item = "  - " + Array(repeating: "word", count: 40).joined(separator: "  ")
    let wrapped = SwiftSource.documentation("a:\n\n" + item).rendered().split(separator: "\n")
    #expect(wrapped.dropFirst(2).allSatisfy { $0.hasPrefix("///   ") && $0.count <= 100 })
    let deep = String(repeating: " ", count: 200)
    #expect(
      SwiftSource.documentation("a:\n\n\(deep)b c").rendered()
        == "/// a:\n///\n/// \(deep)b\n/// \(deep)c\n")
  }

  @Test func listsBreakWhereTheyDoNotFit() {
    let items = (1...30).map { "item\($0): Int" as Line }
    let short = SwiftSource.list(opening: "init(", items: Array(items.prefix(2)), closing: ") {")
    #expect(short.rendered() == "init(item1: Int, item2: Int) {\n")
    let long = SwiftSource.list(opening: "init(", items: items, closing: ") {").rendered()
    #expect(long.hasPrefix("init(\n  item1: Int,\n"))
    #expect(long.hasSuffix("  item30: Int\n) {\n"))
    let guarded = SwiftSource.list(opening: "guard ", items: items, closing: " else {").rendered()
    #expect(guarded.hasPrefix("guard\n  item1: Int,\n"))
    #expect(guarded.hasSuffix("  item30: Int\nelse {\n"))
  }

  @Test func blankLinesNeitherStartNorEndABlock() {
    let source = block("struct S") {
      SwiftSource.blank
      "let a: Int"
      SwiftSource.blank
      SwiftSource.blank
      "let b: Int"
      SwiftSource.blank
    }
    #expect(source.rendered() == "struct S {\n  let a: Int\n\n  let b: Int\n}\n")
  }

  @Test func partsKeepTheirLayoutInLargerOnes() {
    let items = (1...30).map { "item\($0): Int" as Line }
    let list = SwiftSource.list(opening: "init(", items: items, closing: ") {")
    let source = SwiftSource {
      SwiftSource.nothing
      block("struct S") {
        list
        SwiftSource.documentation("first\n\n- \u{10FFFF}\u{F8}\u{FF}")
        block("struct T") { "let text = \(literal: "\u{FB}")" }
      }
    }
    let lines = source.rendered().split(separator: "\n")
    #expect(lines.prefix(3) == ["struct S {", "  init(", "    item1: Int,"])
    #expect(
      lines.suffix(8) == [
        "  ) {", "  /// first", "  ///", "  /// - \u{10FFFF}\u{F8}\u{FF}", "  struct T {",
        "    let text = \"\u{FB}\"", "  }", "}",
      ])
  }

  @Test func aCopyOfBytesDoesNotChangeWithTheOriginal() {
    var bytes = ByteString(capacity: 100)
    bytes.append("one")
    let copy = bytes
    bytes.append(" two")
    #expect(text(of: copy) == "one")
    #expect(text(of: bytes) == "one two")
    let longer = bytes
    bytes.shorten(to: 1)
    bytes.append("ther")
    #expect(text(of: longer) == "one two")
    #expect(text(of: bytes) == "other")
  }

  private func text(of bytes: ByteString) -> String {
    bytes.withBytes { String(decoding: $0, as: UTF8.self) }
  }
}
