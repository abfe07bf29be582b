/// How many tokens the local provider sees in a text: one for every four bytes of its UTF-8, and
/// one for what is left over. The empty text has none.
enum TokenCount {
  static let bytesPerToken = 4

  static func of(_ text: String) -> Int {
    of(byteCount: text.utf8.count)
  }

  static func of(byteCount: Int) -> Int {
    byteCount / bytesPerToken + (byteCount % bytesPerToken == 0 ? 0 : 1)
  }

  /// The longest start of `text` that has at most `limit` tokens and does not end within a
  /// character.
  static func prefix(of text: String, tokens limit: Int) -> Substring {
    let (byteLimit, overflows) = limit.multipliedReportingOverflow(by: bytesPerToken)
    guard !overflows, text.utf8.count > byteLimit else { return text[...] }
    var byteCount = 0
    var end = text.startIndex
    while end < text.endIndex {
      let next = text.index(after: end)
      byteCount += text[end..<next].utf8.count
      if byteCount > byteLimit { break }
      end = next
    }
    return text[..<end]
  }
}
