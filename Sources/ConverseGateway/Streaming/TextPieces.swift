/// Cuts a text into the pieces of a stream: a few words each, with the blanks in front of them. No
/// piece ends within a character, so none ends within a surrogate pair either.
enum TextPieces {
  /// A piece ends before the first blank behind so many bytes of UTF-8.
  private static let usualLength = 12

  /// The pieces together are the text; one empty piece for the empty text. What has no blank for
  /// more than `longest` bytes is cut between characters.
  static func of(_ text: String, longest: Int = 64) -> [String] {
    let bytes = Array(text.utf8)
    var pieces: [String] = []
    var start = 0
    for place in bytes.indices.dropFirst() where place - start >= usualLength {
      // Before a blank that follows ASCII there is always the end of a character, except in CR LF.
      guard isBlank(bytes[place]), bytes[place - 1] < 0x80, !isBlank(bytes[place - 1]) else {
        continue
      }
      append(bytes[start..<place], longest: longest, to: &pieces)
      start = place
    }
    append(bytes[start...], longest: longest, to: &pieces)
    return pieces
  }

  private static func isBlank(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09
  }

  private static func append(
    _ bytes: ArraySlice<UInt8>, longest: Int, to pieces: inout [String]
  ) {
    let text = String(decoding: bytes, as: UTF8.self)
    guard bytes.count > longest else {
      pieces.append(text)
      return
    }
    var piece = ""
    var byteCount = 0
    for character in text {
      let size = character.utf8.count
      if byteCount > 0, byteCount + size > longest {
        pieces.append(piece)
        (piece, byteCount) = ("", 0)
      }
      piece.append(character)
      byteCount += size
    }
    pieces.append(piece)
  }
}
