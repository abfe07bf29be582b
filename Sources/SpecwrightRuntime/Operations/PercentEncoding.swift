/// Percent-encoding (RFC 3986, section 2.1).
enum PercentEncoding {
  /// Decodes `text` once; `nil` if a `%` is not followed by two hexadecimal digits or if the bytes
  /// are not UTF-8.
  ///
  /// With `plusIsSpace` a `+` is a space, as forms have it, and queries with them.
  static func decode(_ text: some Sequence<UInt8>, plusIsSpace: Bool = false) -> String? {
    var decoded: [UInt8] = []
    var bytes = text.makeIterator()
    while let byte = bytes.next() {
      if byte == UInt8(ascii: "%") {
        guard
          let high = bytes.next().flatMap(Byte.hexadecimalValue),
          let low = bytes.next().flatMap(Byte.hexadecimalValue)
        else { return nil }
        decoded.append(UInt8(truncatingIfNeeded: high << 4 | low))
      } else {
        decoded.append(plusIsSpace && byte == Byte.plus ? Byte.space : byte)
      }
    }
    return String(validating: decoded, as: UTF8.self)
  }
}
