/// What follows the `#` of a reference to a schema or another object.
enum ReferenceFragment: Hashable {
  /// The unescaped tokens of a JSON Pointer (RFC 6901).
  case pointer([String])
  case anchor(String)

  /// `nil` where the text has an escape that means nothing.
  init?(_ text: String) {
    guard let decoded = percentDecoded(text[...]) else { return nil }
    guard decoded.isEmpty || decoded.hasPrefix("/") else {
      self = .anchor(decoded)
      return
    }
    guard let tokens = JSONPointer.tokens(of: decoded) else { return nil }
    self = .pointer(tokens)
  }
}

/// The text of a part of a URI (RFC 3986, section 2.1); `nil` where an escape is broken or the bytes
/// are not UTF-8.
package func percentDecoded(_ text: Substring) -> String? {
  guard text.utf8.contains(UInt8(ascii: "%")) else { return String(text) }
  var bytes: [UInt8] = []
  var rest = text.utf8[...]
  while let byte = rest.popFirst() {
    guard byte == UInt8(ascii: "%") else {
      bytes.append(byte)
      continue
    }
    let digits = rest.prefix(2)
    guard digits.count == 2, digits.allSatisfy(\.isHexadecimalDigit),
      let value = UInt8(String(decoding: digits, as: UTF8.self), radix: 16)
    else { return nil }
    bytes.append(value)
    rest.removeFirst(2)
  }
  return String(validating: bytes, as: UTF8.self)
}
