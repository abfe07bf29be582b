/// The ASCII codes that JSON gives a meaning.
enum Byte {
  static let quote = UInt8(ascii: "\"")
  static let backslash = UInt8(ascii: "\\")
  static let slash = UInt8(ascii: "/")
  static let colon = UInt8(ascii: ":")
  static let comma = UInt8(ascii: ",")
  static let openBrace = UInt8(ascii: "{")
  static let closeBrace = UInt8(ascii: "}")
  static let openBracket = UInt8(ascii: "[")
  static let closeBracket = UInt8(ascii: "]")
  static let minus = UInt8(ascii: "-")
  static let plus = UInt8(ascii: "+")
  static let period = UInt8(ascii: ".")
  static let zero = UInt8(ascii: "0")
  static let nine = UInt8(ascii: "9")
  static let b = UInt8(ascii: "b")
  static let e = UInt8(ascii: "e")
  static let f = UInt8(ascii: "f")
  static let n = UInt8(ascii: "n")
  static let r = UInt8(ascii: "r")
  static let t = UInt8(ascii: "t")
  static let u = UInt8(ascii: "u")
  static let space = UInt8(ascii: " ")
  static let tab = UInt8(ascii: "\t")
  static let newline = UInt8(ascii: "\n")
  static let carriageReturn = UInt8(ascii: "\r")
  static let recordSeparator: UInt8 = 0x1E

  @inline(__always)
  static func isWhiteSpace(_ byte: UInt8) -> Bool {
    byte == space || byte == newline || byte == carriageReturn || byte == tab
  }

  @inline(__always)
  static func isDigit(_ byte: UInt8) -> Bool {
    byte &- zero <= 9
  }

  /// The value of a hexadecimal digit of either case; `nil` for another byte.
  static func hexadecimalValue(_ byte: UInt8) -> UInt32? {
    switch byte {
    case 0x30...0x39: UInt32(byte - 0x30)
    case 0x41...0x46: UInt32(byte - 0x41 + 10)
    case 0x61...0x66: UInt32(byte - 0x61 + 10)
    default: nil
    }
  }

  /// The lower-case hexadecimal digit of a value below 16.
  static func hexadecimalDigit(_ value: UInt8) -> UInt8 {
    value < 10 ? zero + value : 0x61 + value - 10
  }
}

/// Eight bytes of text at a time (SIMD within a register). The first byte of the text is the least
/// significant one, so the first match is the lowest set bit.
enum Word {
  static let ones: UInt64 = 0x0101_0101_0101_0101
  static let highBits: UInt64 = 0x8080_8080_8080_8080

  @inline(__always)
  static func load(_ pointer: UnsafePointer<UInt8>) -> UInt64 {
    UInt64(littleEndian: UnsafeRawPointer(pointer).loadUnaligned(as: UInt64.self))
  }

  @inline(__always)
  static func loadHalf(_ pointer: UnsafePointer<UInt8>) -> UInt32 {
    UnsafeRawPointer(pointer).loadUnaligned(as: UInt32.self)
  }

  @inline(__always)
  static func store(_ word: UInt64, to pointer: UnsafeMutablePointer<UInt8>) {
    UnsafeMutableRawPointer(pointer).storeBytes(of: word.littleEndian, as: UInt64.self)
  }

  /// The lowest bit of the result lies in the first byte that cannot stand in a JSON string as it
  /// is, or that is not ASCII; zero without one. Bits above the lowest mean nothing.
  @inline(__always)
  static func specials(in word: UInt64) -> UInt64 {
    (specialASCII(in: word) | word) & highBits
  }

  /// As `specials`, but for quotation marks, backslashes and control characters only.
  @inline(__always)
  static func escapes(in word: UInt64) -> UInt64 {
    specialASCII(in: word) & ~word & highBits
  }

  /// As `specials`, but for quotation marks only; exact about whether there is one, not about
  /// where.
  @inline(__always)
  static func quotes(in word: UInt64) -> UInt64 {
    let difference = word ^ (ones &* 0x22)
    return (difference &- ones) & ~difference & highBits
  }

  @inline(__always)
  private static func specialASCII(in word: UInt64) -> UInt64 {
    ((word ^ (ones &* 0x22)) &- ones) | ((word ^ (ones &* 0x5C)) &- ones)
      | (word &- (ones &* 0x20))
  }

  /// How many bytes lie before the first match.
  @inline(__always)
  static func leadingBytes(_ matches: UInt64) -> Int {
    matches.trailingZeroBitCount >> 3
  }

  /// The first `length` bytes of a word, 0...8, and zeros.
  @inline(__always)
  static func prefix(_ word: UInt64, _ length: Int) -> UInt64 {
    length >= 8 ? word : word & ~(~0 << UInt64(truncatingIfNeeded: length &* 8))
  }
}
