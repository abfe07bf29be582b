extension JSONPointer {
  /// RFC 6901, section 3.
  static func accepts(_ text: UTF8Text) -> Bool {
    accepts(text, from: 0)
  }

  private static func accepts(_ text: UTF8Text, from start: Int) -> Bool {
    guard start < text.count else { return true }
    guard text[start] == Byte.slash else { return false }
    for index in start..<text.count where text[index] == UInt8(ascii: "~") {
      guard text.has(Byte.zero, at: index + 1) || text.has(UInt8(ascii: "1"), at: index + 1) else {
        return false
      }
    }
    return true
  }

  /// A number of levels, perhaps a shift among the elements of an array, and a JSON Pointer or `#`.
  static func acceptsRelative(_ text: UTF8Text) -> Bool {
    var index = text.endOfDigits(from: 0)
    guard index > 0, index == 1 || text[0] != Byte.zero else { return false }
    if text.has(Byte.plus, at: index) || text.has(Byte.minus, at: index) {
      let end = text.endOfDigits(from: index + 1)
      guard end > index + 1, text[index + 1] != Byte.zero else { return false }
      index = end
    }
    if text.has(UInt8(ascii: "#"), at: index) { return index + 1 == text.count }
    return accepts(text, from: index)
  }
}
