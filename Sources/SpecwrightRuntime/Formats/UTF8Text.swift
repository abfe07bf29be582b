/// The bytes of a string, which are known to be well-formed UTF-8.
typealias UTF8Text = UnsafeBufferPointer<UInt8>

extension UnsafeBufferPointer<UInt8> {
  /// The bytes from `start` up to `end`, which lie within.
  @inline(__always)
  func part(_ start: Int, _ end: Int) -> UTF8Text {
    UTF8Text(rebasing: self[start..<end])
  }

  @inline(__always)
  func has(_ byte: UInt8, at index: Int) -> Bool {
    index < count && self[index] == byte
  }

  /// Whether two hexadecimal digits stand at `index`.
  @inline(__always)
  func hasHexadecimalPair(at index: Int) -> Bool {
    index + 1 < count && Byte.hexadecimalValue(self[index]) != nil
      && Byte.hexadecimalValue(self[index + 1]) != nil
  }

  /// Whether ASCII text stands at `index`, letters in any case; `lowercased` has no upper ones.
  func hasPrefix(anyCase lowercased: StaticString, at index: Int = 0) -> Bool {
    let length = lowercased.utf8CodeUnitCount
    guard count - index >= length else { return false }
    for offset in 0..<length {
      let byte = self[index + offset]
      let folded = ByteSet.upperCase.contains(byte) ? byte | 0x20 : byte
      if folded != lowercased.utf8Start[offset] { return false }
    }
    return true
  }

  /// The place after the decimal digits at `index`.
  func endOfDigits(from index: Int) -> Int {
    var index = index
    while index < count, Byte.isDigit(self[index]) { index += 1 }
    return index
  }

  /// The character that starts at `index`, and its length in bytes.
  func scalar(at index: Int) -> (value: UInt32, length: Int) {
    let lead = UInt32(self[index])
    func bits(_ offset: Int) -> UInt32 { UInt32(self[index + offset] & 0x3F) }
    return switch lead {
    case 0..<0x80: (lead, 1)
    case 0xC0..<0xE0: ((lead & 0x1F) << 6 | bits(1), 2)
    case 0xE0..<0xF0: ((lead & 0x0F) << 12 | bits(1) << 6 | bits(2), 3)
    default: ((lead & 0x07) << 18 | bits(1) << 12 | bits(2) << 6 | bits(3), 4)
    }
  }
}

/// Some of the characters of ASCII.
struct ByteSet {
  private var low: UInt64 = 0
  private var high: UInt64 = 0

  init(_ members: String) {
    for byte in members.utf8 where byte < 0x80 {
      if byte < 64 { low |= 1 << UInt64(byte) } else { high |= 1 << UInt64(byte & 63) }
    }
  }

  @inline(__always)
  func contains(_ byte: UInt8) -> Bool {
    byte < 0x80 && (byte < 64 ? low : high) &>> UInt64(byte & 63) & 1 != 0
  }

  func union(_ members: String) -> ByteSet {
    var result = ByteSet(members)
    result.low |= low
    result.high |= high
    return result
  }

  static let upperCase = ByteSet("ABCDEFGHIJKLMNOPQRSTUVWXYZ")
  static let letters = upperCase.union("abcdefghijklmnopqrstuvwxyz")
  static let alphanumerics = letters.union("0123456789")
  static let hexadecimal = ByteSet("0123456789ABCDEFabcdef")
  /// RFC 3986, section 2.3.
  static let unreserved = alphanumerics.union("-._~")
}
