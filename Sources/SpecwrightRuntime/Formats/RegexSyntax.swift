/// Whether `text` can be a pattern of ECMA-262: groups and classes are closed, and each escape and
/// each kind of group is one that the language has.
func acceptsRegex(_ text: UTF8Text) -> Bool {
  RegexSyntax(text).isValid
}

private struct RegexSyntax {
  private static let letterEscapes = ByteSet("dDsSwWbBfnrtv0123456789")

  private let text: UTF8Text
  private var index = 0
  private var openGroups = 0
  private var canRepeat = false

  init(_ text: UTF8Text) {
    self.text = text
  }

  var isValid: Bool {
    var scan = self
    while scan.index < text.count {
      guard scan.skipElement() else { return false }
    }
    return scan.openGroups == 0
  }

  private mutating func skipElement() -> Bool {
    let byte = text[index]
    index += 1
    switch byte {
    case Byte.backslash:
      canRepeat = true
      return skipEscape()
    case Byte.openBracket:
      canRepeat = true
      return skipClass()
    case UInt8(ascii: "("):
      openGroups += 1
      canRepeat = false
      return skipGroupKind()
    case UInt8(ascii: ")"):
      openGroups -= 1
      canRepeat = true
      return openGroups >= 0
    case UInt8(ascii: "*"), Byte.plus, UInt8(ascii: "?"):
      guard canRepeat else { return false }
      canRepeat = false
      if text.has(UInt8(ascii: "?"), at: index) { index += 1 }
    case UInt8(ascii: "|"), UInt8(ascii: "^"): canRepeat = false
    default: canRepeat = true
    }
    return true
  }

  /// What follows a backslash.
  private mutating func skipEscape() -> Bool {
    guard index < text.count else { return false }
    let byte = text[index]
    index += 1
    guard ByteSet.letters.contains(byte), !Self.letterEscapes.contains(byte) else { return true }
    switch byte {
    case UInt8(ascii: "c"): return skip { ByteSet.letters.contains($0) }
    case UInt8(ascii: "x"): return skipHexadecimal(2)
    case Byte.u:
      return text.has(Byte.openBrace, at: index)
        ? skipName(until: Byte.closeBrace) : skipHexadecimal(4)
    case UInt8(ascii: "p"), UInt8(ascii: "P"):
      return text.has(Byte.openBrace, at: index) && skipName(until: Byte.closeBrace)
    case UInt8(ascii: "k"):
      return text.has(UInt8(ascii: "<"), at: index) && skipName(until: UInt8(ascii: ">"))
    default: return false
    }
  }

  private mutating func skipClass() -> Bool {
    while index < text.count {
      let byte = text[index]
      index += 1
      if byte == Byte.closeBracket { return true }
      if byte == Byte.backslash, !skipEscape() { return false }
    }
    return false
  }

  /// What follows an opening parenthesis: nothing, or a question mark with what it introduces.
  private mutating func skipGroupKind() -> Bool {
    guard text.has(UInt8(ascii: "?"), at: index) else { return true }
    index += 1
    if text.has(UInt8(ascii: "<"), at: index), !text.has(UInt8(ascii: "="), at: index + 1),
      !text.has(UInt8(ascii: "!"), at: index + 1)
    {
      return skipName(until: UInt8(ascii: ">"))
    }
    if text.has(UInt8(ascii: "<"), at: index) { index += 1 }
    return skip { $0 == Byte.colon || $0 == UInt8(ascii: "=") || $0 == UInt8(ascii: "!") }
  }

  private mutating func skip(where isAllowed: (UInt8) -> Bool) -> Bool {
    guard index < text.count, isAllowed(text[index]) else { return false }
    index += 1
    return true
  }

  private mutating func skipHexadecimal(_ count: Int) -> Bool {
    for _ in 0..<count {
      guard skip(where: { ByteSet.hexadecimal.contains($0) }) else { return false }
    }
    return true
  }

  /// Skips a bracket, a name that is not empty and the closing bracket.
  private mutating func skipName(until end: UInt8) -> Bool {
    guard let close = text[index...].firstIndex(of: end), close > index + 1 else { return false }
    index = close + 1
    return true
  }
}
