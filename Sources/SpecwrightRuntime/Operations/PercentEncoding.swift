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

  /// Encodes every byte of the UTF-8 of `text` but unreserved ones and those of `kept`.
  static func encode(_ text: String, keeping kept: StaticString = "") -> String {
    var encoded: [UInt8] = []
    encoded.reserveCapacity(text.utf8.count)
    for byte in text.utf8 {
      if isUnreserved(byte) || kept.contains(byte) {
        encoded.append(byte)
      } else {
        encoded += [UInt8(ascii: "%"), upperCaseDigit(byte >> 4), upperCaseDigit(byte & 15)]
      }
    }
    return String(decoding: encoded, as: UTF8.self)
  }

  /// Letters, digits and `-._~` (RFC 3986, section 2.3).
  private static func isUnreserved(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      Byte.zero...Byte.nine, Byte.minus, Byte.period, UInt8(ascii: "_"), UInt8(ascii: "~"):
      true
    default: false
    }
  }

  private static func upperCaseDigit(_ value: UInt8) -> UInt8 {
    value < 10 ? Byte.zero + value : UInt8(ascii: "A") + value - 10
  }
}

extension StaticString {
  fileprivate func contains(_ byte: UInt8) -> Bool {
    withUTF8Buffer { $0.contains(byte) }
  }
}
