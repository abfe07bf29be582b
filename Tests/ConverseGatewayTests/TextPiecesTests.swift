import Testing

@testable import ConverseGateway

@Suite struct TextPiecesTests {
  @Test(arguments: [
    ("", [""]), ("one two", ["one", " two"]), ("  a\n\nb", ["  a", "\n\nb"]), ("a ", ["a", " "]),
  ])
  func cutsBeforeBlanks(text: String, pieces: [String]) {
    #expect(TextPieces.of(text) == pieces)
  }

  @Test func cutsLongWordsBetweenCharacters() {
    let family = "👨‍👩‍👧‍👦"
    let pieces = TextPieces.of(String(repeating: family, count: 10), longest: 30)
    #expect(pieces == [String](repeating: family, count: 10))
  }
}
