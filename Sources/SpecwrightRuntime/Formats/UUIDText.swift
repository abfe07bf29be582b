/// The text of a UUID (RFC 4122, section 3), of any version and variant.
enum UUIDText {
  static func accepts(_ text: UTF8Text) -> Bool {
    guard text.count == 36, text[8] == Byte.minus, text[13] == Byte.minus, text[18] == Byte.minus,
      text[23] == Byte.minus
    else { return false }
    // Without branches, so that the compiler looks at many bytes at once.
    var digits: UInt8 = 0
    for index in 0..<36 {
      let byte = text[index]
      let isDecimal: UInt8 = byte &- Byte.zero <= 9 ? 1 : 0
      let isLetter: UInt8 = (byte | 0x20) &- 0x61 <= 5 ? 1 : 0
      digits &+= isDecimal | isLetter
    }
    return digits == 32
  }
}
