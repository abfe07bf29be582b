/// The grammar of RFC 6570.
enum URITemplate {
  private static let foreignToLiterals = ByteSet("\"%<>\\^`{|} \u{7F}")
  private static let operators = ByteSet("+#./;?&=,!@|")
  private static let nameBytes = ByteSet.alphanumerics.union("_")

  static func accepts(_ text: UTF8Text) -> Bool {
    var index = 0
    while index < text.count {
      let byte = text[index]
      if byte == Byte.openBrace {
        guard let end = endOfExpression(text, from: index + 1) else { return false }
        index = end
      } else if byte == UInt8(ascii: "%") {
        guard text.hasHexadecimalPair(at: index + 1) else { return false }
        index += 3
      } else if byte < 0x80 {
        guard byte > Byte.space, !foreignToLiterals.contains(byte) else { return false }
        index += 1
      } else {
        let (value, length) = text.scalar(at: index)
        guard ResourceIdentifier.isUnicode(value) || ResourceIdentifier.isPrivate(value) else {
          return false
        }
        index += length
      }
    }
    return true
  }

  /// The place after the closing brace.
  private static func endOfExpression(_ text: UTF8Text, from start: Int) -> Int? {
    var index = start
    if index < text.count, operators.contains(text[index]) { index += 1 }
    while let end = endOfVariable(text, from: index) {
      if text.has(Byte.closeBrace, at: end) { return end + 1 }
      guard text.has(Byte.comma, at: end) else { return nil }
      index = end + 1
    }
    return nil
  }

  /// The place after a variable with its modifier.
  private static func endOfVariable(_ text: UTF8Text, from start: Int) -> Int? {
    guard var index = endOfName(text, from: start) else { return nil }
    while text.has(Byte.period, at: index) {
      guard let end = endOfName(text, from: index + 1) else { return nil }
      index = end
    }
    if text.has(UInt8(ascii: "*"), at: index) { return index + 1 }
    guard text.has(Byte.colon, at: index) else { return index }
    let end = text.endOfDigits(from: index + 1)
    guard (2...5).contains(end - index), text[index + 1] != Byte.zero else { return nil }
    return end
  }

  /// The place after a part of a name; `nil` where it is empty.
  private static func endOfName(_ text: UTF8Text, from start: Int) -> Int? {
    var index = start
    while index < text.count {
      if nameBytes.contains(text[index]) {
        index += 1
      } else if text[index] == UInt8(ascii: "%"), text.hasHexadecimalPair(at: index + 1) {
        index += 3
      } else {
        break
      }
    }
    return index > start ? index : nil
  }
}
