/// What remains of a text under stop sequences and a token limit, and why it ends there.
///
/// Stop sequences come first: the text ends before the earliest place where one of them begins, and
/// where several begin there it is the shortest that counts. Only if what is left has too many
/// tokens does the limit cut it further, and then the limit is the reason.
struct AnswerText: Hashable {
  enum End: Hashable {
    case complete
    case stopSequence(String)
    case tokenLimit
  }

  let text: String
  let end: End

  init(_ whole: String, stopSequences: [String], tokenLimit: Int?) {
    let stopped = Self.stopped(whole, stopSequences)
    guard let tokenLimit, TokenCount.of(stopped.text) > tokenLimit else {
      self = stopped
      return
    }
    self.init(
      text: String(TokenCount.prefix(of: stopped.text, tokens: tokenLimit)), end: .tokenLimit)
  }

  private init(text: String, end: End) {
    self.text = text
    self.end = end
  }

  private static func stopped(_ whole: String, _ stopSequences: [String]) -> AnswerText {
    let bytes = Array(whole.utf8)
    var earliest: (offset: Int, sequence: String)?
    for sequence in stopSequences where !sequence.isEmpty {
      let limit = earliest?.offset ?? bytes.count
      guard let offset = firstOffset(of: Array(sequence.utf8), in: bytes, upTo: limit) else {
        continue
      }
      if let best = earliest, best.offset == offset,
        best.sequence.utf8.count <= sequence.utf8.count
      {
        continue
      }
      earliest = (offset, sequence)
    }
    guard let earliest else { return AnswerText(text: whole, end: .complete) }
    let text = String(decoding: bytes[..<earliest.offset], as: UTF8.self)
    return AnswerText(text: text, end: .stopSequence(earliest.sequence))
  }

  /// Compares bytes, so that texts which only look alike do not match.
  private static func firstOffset(of needle: [UInt8], in text: [UInt8], upTo limit: Int) -> Int? {
    let last = min(limit, text.count - needle.count)
    guard let first = needle.first, last >= 0 else { return nil }
    return (0...last).first { offset in
      text[offset] == first && text[offset..<offset + needle.count].elementsEqual(needle)
    }
  }
}
