/// The grammar of URIs (RFC 3986) and of IRIs (RFC 3987).
struct ResourceIdentifier {
  enum Alphabet {
    case ascii, unicode
  }

  private static let subDelimiters = "!$&'()*+,;="
  private static let schemeBytes = ByteSet.alphanumerics.union("+-.")
  private static let nameBytes = ByteSet.unreserved.union(subDelimiters)
  private static let userBytes = nameBytes.union(":")
  private static let pathBytes = nameBytes.union(":@/")
  private static let queryBytes = pathBytes.union("?")

  private let alphabet: Alphabet

  init(_ alphabet: Alphabet) {
    self.alphabet = alphabet
  }

  /// With a scheme.
  func isAbsolute(_ text: UTF8Text) -> Bool {
    guard let start = endOfScheme(text) else { return false }
    return accepts(text, from: start)
  }

  /// With or without a scheme.
  func isReference(_ text: UTF8Text) -> Bool {
    if let start = endOfScheme(text) { return accepts(text, from: start) }
    // Without a scheme a colon in the first segment would make one.
    for byte in text {
      if byte == Byte.colon { return false }
      if byte == Byte.slash || byte == Self.question || byte == Self.hash { break }
    }
    return accepts(text, from: 0)
  }

  private static let question = UInt8(ascii: "?")
  private static let hash = UInt8(ascii: "#")

  /// The place after the colon; `nil` without a scheme.
  private func endOfScheme(_ text: UTF8Text) -> Int? {
    guard let first = text.first, ByteSet.letters.contains(first) else { return nil }
    let allowed = Self.schemeBytes
    var index = 1
    while index < text.count, allowed.contains(text[index]) { index += 1 }
    return text.has(Byte.colon, at: index) ? index + 1 : nil
  }

  private func accepts(_ text: UTF8Text, from start: Int) -> Bool {
    var index = start
    if text.has(Byte.slash, at: index), text.has(Byte.slash, at: index + 1) {
      guard let end = endOfAuthority(text, from: index + 2) else { return false }
      index = end
      // What follows is a path that starts with a slash, or is empty.
      if index < text.count, Self.pathBytes.contains(text[index]), text[index] != Byte.slash {
        return false
      }
    }
    index = endOfRun(of: Self.pathBytes, in: text, from: index)
    if text.has(Self.question, at: index) {
      index = endOfRun(of: Self.queryBytes, in: text, from: index + 1, allowsPrivate: true)
    }
    if text.has(Self.hash, at: index) {
      index = endOfRun(of: Self.queryBytes, in: text, from: index + 1)
    }
    return index == text.count
  }

  /// `nil` where the part in brackets is no address.
  private func endOfAuthority(_ text: UTF8Text, from start: Int) -> Int? {
    var index = endOfRun(of: Self.userBytes, in: text, from: start)
    let host = text.has(UInt8(ascii: "@"), at: index) ? index + 1 : start
    if text.has(Byte.openBracket, at: host) {
      guard let end = text[host...].firstIndex(of: Byte.closeBracket),
        Self.isAddress(text.part(host + 1, end))
      else { return nil }
      index = end + 1
    } else {
      index = endOfRun(of: Self.nameBytes, in: text, from: host)
    }
    return text.has(Byte.colon, at: index) ? text.endOfDigits(from: index + 1) : index
  }

  /// What may stand in the brackets of a host: an address of version 6 or of one to come.
  private static func isAddress(_ text: UTF8Text) -> Bool {
    guard text.hasPrefix(anyCase: "v") else { return IPAddress.isVersion6(text) }
    var index = 1
    while index < text.count, Byte.hexadecimalValue(text[index]) != nil { index += 1 }
    guard index > 1, text.has(Byte.period, at: index), index + 1 < text.count else { return false }
    let allowed = userBytes
    return text[(index + 1)...].allSatisfy { allowed.contains($0) }
  }

  /// The place of the first byte from `start` that is not allowed nor part of a percent-encoded
  /// byte.
  private func endOfRun(
    of allowed: ByteSet, in text: UTF8Text, from start: Int, allowsPrivate: Bool = false
  ) -> Int {
    var index = start
    while index < text.count {
      let byte = text[index]
      if allowed.contains(byte) {
        index += 1
      } else if byte == UInt8(ascii: "%"), text.hasHexadecimalPair(at: index + 1) {
        index += 3
      } else if byte >= 0x80, alphabet == .unicode {
        let (value, length) = text.scalar(at: index)
        guard Self.isUnicode(value) || (allowsPrivate && Self.isPrivate(value)) else {
          return index
        }
        index += length
      } else {
        return index
      }
    }
    return index
  }

  /// RFC 3987, `ucschar`, without the marks of direction that section 4.1 forbids.
  static func isUnicode(_ value: UInt32) -> Bool {
    switch value {
    case 0x200E, 0x200F, 0x202A...0x202E: false
    case 0xA0...0xD7FF, 0xF900...0xFDCF, 0xFDF0...0xFFEF: true
    case 0x10000...0xDFFFF, 0xE1000...0xEFFFF: value & 0xFFFF <= 0xFFFD
    default: false
    }
  }

  /// RFC 3987, `iprivate`.
  static func isPrivate(_ value: UInt32) -> Bool {
    switch value {
    case 0xE000...0xF8FF: true
    case 0xF0000...0x10FFFF: value & 0xFFFF <= 0xFFFD
    default: false
    }
  }
}
