/// A scalar and what it is in the core schema (YAML 1.2.2, section 10.3).
public struct YAMLScalar: Hashable, Sendable {
  public enum Kind: Hashable, Sendable {
    case null
    case boolean(Bool)
    /// Decimal, `0o…` or `0x…`.
    case integer
    /// `.inf` and `.nan` too, which no JSON number can say.
    case float
    case string
  }

  /// After unescaping and folding, but otherwise as written: `0x1F` is still `0x1F`.
  public let text: String
  public let kind: Kind

  public init(text: String, kind: Kind) {
    self.text = text
    self.kind = kind
  }
}

extension YAMLScalar.Kind {
  /// The kind of a plain scalar without a tag.
  init(plain text: UnsafeBufferPointer<UInt8>) {
    guard let first = text.first else {
      self = .null
      return
    }
    switch first {
    case UInt8(ascii: "~"), UInt8(ascii: "n"), UInt8(ascii: "N"), UInt8(ascii: "t"),
      UInt8(ascii: "T"), UInt8(ascii: "f"), UInt8(ascii: "F"):
      self = Self(word: text)
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "+"),
      UInt8(ascii: "."):
      self = Self(numeral: text)
    default:
      self = .string
    }
  }

  private init(word text: UnsafeBufferPointer<UInt8>) {
    guard text.count <= 5 else {
      self = .string
      return
    }
    switch String(decoding: text, as: UTF8.self) {
    case "~", "null", "Null", "NULL": self = .null
    case "true", "True", "TRUE": self = .boolean(true)
    case "false", "False", "FALSE": self = .boolean(false)
    default: self = .string
    }
  }

  private init(numeral text: UnsafeBufferPointer<UInt8>) {
    self = .string
    var rest = ByteScanner(text)
    if rest.skip("0o") {
      if rest.skipDigits(where: { $0 >= 0x30 && $0 <= 0x37 }), rest.isAtEnd { self = .integer }
      return
    }
    if rest.skip("0x") {
      if rest.skipDigits(where: \.isHexadecimalDigit), rest.isAtEnd { self = .integer }
      return
    }
    let isSigned = rest.skip("-") || rest.skip("+")
    if rest.skip(".inf") || rest.skip(".Inf") || rest.skip(".INF") {
      if rest.isAtEnd { self = .float }
      return
    }
    if !isSigned, rest.skip(".nan") || rest.skip(".NaN") || rest.skip(".NAN") {
      if rest.isAtEnd { self = .float }
      return
    }
    let hasWhole = rest.skipDigits(where: \.isDecimalDigit)
    if hasWhole, rest.isAtEnd {
      self = .integer
      return
    }
    let hasPoint = rest.skip(".")
    let hasFraction = hasPoint && rest.skipDigits(where: \.isDecimalDigit)
    guard hasWhole || hasFraction else { return }
    if rest.skip("e") || rest.skip("E") {
      _ = rest.skip("-") || rest.skip("+")
      guard rest.skipDigits(where: \.isDecimalDigit) else { return }
    }
    if rest.isAtEnd { self = .float }
  }
}

/// Reads bytes from the left.
private struct ByteScanner {
  private var rest: Slice<UnsafeBufferPointer<UInt8>>

  init(_ bytes: UnsafeBufferPointer<UInt8>) {
    rest = bytes[...]
  }

  var isAtEnd: Bool { rest.isEmpty }

  mutating func skip(_ literal: StaticString) -> Bool {
    let expected = UnsafeBufferPointer(start: literal.utf8Start, count: literal.utf8CodeUnitCount)
    guard rest.starts(with: expected) else { return false }
    rest.removeFirst(expected.count)
    return true
  }

  /// Skips as many as there are; false where there is none.
  mutating func skipDigits(where isDigit: (UInt8) -> Bool) -> Bool {
    let digits = rest.prefix(while: isDigit)
    rest.removeFirst(digits.count)
    return !digits.isEmpty
  }
}

extension UInt8 {
  var isDecimalDigit: Bool { self >= UInt8(ascii: "0") && self <= UInt8(ascii: "9") }

  var isHexadecimalDigit: Bool {
    isDecimalDigit || (self | 0x20) >= UInt8(ascii: "a") && (self | 0x20) <= UInt8(ascii: "f")
  }
}
