/// Addresses of mail: `Mailbox` of RFC 5321, section 4.1.2, and of RFC 6531.
enum Mailbox {
  private static let atomBytes = ByteSet.alphanumerics.union("!#$%&'*+-/=?^_`{|}~")

  static func isASCII(_ text: UTF8Text) -> Bool {
    guard let at = endOfLocalPart(text, allowsUnicode: false),
      text.has(UInt8(ascii: "@"), at: at)
    else { return false }
    let domain = text.part(at + 1, text.count)
    return DomainName.isPlain(domain) || isAddressLiteral(domain)
  }

  static func isInternational(_ text: UTF8Text) -> Bool {
    guard let at = endOfLocalPart(text, allowsUnicode: true), text.has(UInt8(ascii: "@"), at: at)
    else { return false }
    let domain = text.part(at + 1, text.count)
    return DomainName.isInternationalMailDomain(domain) || isAddressLiteral(domain)
  }

  /// `nil` where there is none, or one of more than 64 bytes.
  private static func endOfLocalPart(_ text: UTF8Text, allowsUnicode: Bool) -> Int? {
    let end =
      text.has(Byte.quote, at: 0)
      ? endOfQuotedString(text, allowsUnicode: allowsUnicode)
      : endOfDotString(text, allowsUnicode: allowsUnicode)
    return end.flatMap { $0 <= 64 ? $0 : nil }
  }

  private static func endOfDotString(_ text: UTF8Text, allowsUnicode: Bool) -> Int? {
    let allowed = atomBytes
    var previous = Byte.period
    var index = 0
    while index < text.count {
      let byte = text[index]
      if byte == Byte.period {
        if previous == Byte.period { return nil }
      } else {
        guard allowed.contains(byte) || (allowsUnicode && byte >= 0x80) else { break }
      }
      previous = byte
      index += 1
    }
    return previous == Byte.period ? nil : index
  }

  private static func endOfQuotedString(_ text: UTF8Text, allowsUnicode: Bool) -> Int? {
    var index = 1
    while index < text.count {
      switch text[index] {
      case Byte.quote: return index + 1
      case Byte.backslash:
        guard index + 1 < text.count, (0x20...0x7E).contains(text[index + 1]) else { return nil }
        index += 2
      case 0x20...0x7E: index += 1
      case 0x80...: if allowsUnicode { index += 1 } else { return nil }
      default: return nil
      }
    }
    return nil
  }

  /// `[192.0.2.1]` or `[IPv6:2001:db8::1]`; no other kind was ever registered.
  private static func isAddressLiteral(_ text: UTF8Text) -> Bool {
    guard text.has(Byte.openBracket, at: 0), text.count > 2, text.last == Byte.closeBracket else {
      return false
    }
    if text.hasPrefix(anyCase: "ipv6:", at: 1) {
      return text.count > 7 && IPAddress.isVersion6(text.part(6, text.count - 1))
    }
    return IPAddress.isVersion4(text.part(1, text.count - 1))
  }
}
