/// Cuts a text into the pieces of a stream: words with the blanks in front of them. No piece ends
/// within a character, so none ends within a surrogate pair either.
enum TextPieces {
  /// The pieces together are the text; one empty piece for the empty text. A word of more than
  /// `longest` bytes of UTF-8 is cut.
  static func of(_ text: String, longest: Int = 64) -> [String] {
    var pieces: [String] = []
    var piece = ""
    var byteCount = 0
    var hasWord = false
    for character in text {
      let size = character.utf8.count
      if hasWord && character.isWhitespace || !piece.isEmpty && byteCount + size > longest {
        pieces.append(piece)
        (piece, byteCount, hasWord) = ("", 0, false)
      }
      piece.append(character)
      byteCount += size
      if !character.isWhitespace { hasWord = true }
    }
    if !piece.isEmpty || pieces.isEmpty { pieces.append(piece) }
    return pieces
  }
}
