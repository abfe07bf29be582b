import Testing

@testable import ConverseGateway

@Suite struct TextPiecesTests {
  @Test(arguments: [
    ("", [""]), ("one two", ["one two"]),
    ("a few more words, and more", ["a few more words,", " and more"]),
    ("twelve bytes\r\n\r\nb", ["twelve bytes", "\r\n\r\nb"]), ("            a", ["            a"]),
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
