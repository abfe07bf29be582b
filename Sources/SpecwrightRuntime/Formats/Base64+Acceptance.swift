extension Base64 {
  private static let symbols = ByteSet.alphanumerics.union("+/")

  /// Whether `decode` would take the text, without decoding it.
  static func accepts(_ text: UTF8Text) -> Bool {
    guard text.count & 3 == 0 else { return false }
    guard let last = text.last else { return true }
    let padding = UInt8(ascii: "=")
    var end = text.count
    if last == padding { end -= text[end - 2] == padding ? 2 : 1 }
    let symbols = symbols
    for index in 0..<end where !symbols.contains(text[index]) { return false }
    // The bits that the last symbol has beyond the last byte are zero.
    return switch text.count - end {
    case 2: ByteSet("AQgw").contains(text[end - 1])
    case 1: ByteSet("AEIMQUYcgkosw048").contains(text[end - 1])
    default: true
    }
  }
}
