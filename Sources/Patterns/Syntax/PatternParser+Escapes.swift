extension PatternParser {
  /// An escape for one character; goes beyond it.
  mutating func escape(inClass: Bool) throws(PatternError) -> EscapedScalars {
    let start = place
    place += 1
    guard let scalar = next else {
      place = start
      throw problem("ends with a '\\'")
    }
    place += 1
    switch scalar {
    case "d": return .set(.digits)
    case "D": return .set(ScalarSet.digits.inverted)
    case "w": return .set(.wordCharacters)
    case "W": return .set(ScalarSet.wordCharacters.inverted)
    case "s": return .set(.whiteSpace)
    case "S": return .set(ScalarSet.whiteSpace.inverted)
    case "t": return .value(0x09)
    case "n": return .value(0x0A)
    case "v": return .value(0x0B)
    case "f": return .value(0x0C)
    case "r": return .value(0x0D)
    case "b" where inClass: return .value(0x08)
    case "c": return .value(try controlLetter(from: start))
    case "x": return .value(try hexadecimal(digits: 2, from: start))
    case "u": return .value(try unicodeEscape(from: start))
    case "p", "P":
      let set = try property(from: start)
      return .set(scalar == "P" ? set.inverted : set)
    default: return .value(try identity(scalar, from: start))
    }
  }

  private mutating func identity(
    _ scalar: Unicode.Scalar, from start: Int
  ) throws(PatternError) -> UInt32 {
    switch scalar {
    case "0":
      if let digit = next, ("0"..."9").contains(digit) { throw unknownEscape(from: start) }
      return 0
    case "a"..."z", "A"..."Z", "1"..."9": throw unknownEscape(from: start)
    default: return scalar.value
    }
  }

  private mutating func unknownEscape(from start: Int) -> PatternError {
    let end = place
    place = start
    return problem("has the escape '\(text(start..<end))', which ECMA-262 does not know")
  }

  private mutating func controlLetter(from start: Int) throws(PatternError) -> UInt32 {
    guard let letter = next, letter.isASCII, letter.properties.isAlphabetic else {
      throw unknownEscape(from: start)
    }
    place += 1
    return letter.value % 32
  }

  private mutating func hexadecimal(
    digits: Int, from start: Int
  ) throws(PatternError) -> UInt32 {
    var value: UInt32 = 0
    for _ in 0..<digits {
      guard let digit = next?.hexadecimalValue else { throw unknownEscape(from: start) }
      value = value << 4 | digit
      place += 1
    }
    return value
  }

  private mutating func unicodeEscape(from start: Int) throws(PatternError) -> UInt32 {
    if take("{") { return try bracedCodePoint(from: start) }
    let value = try hexadecimal(digits: 4, from: start)
    guard (0xD800...0xDBFF).contains(value), starts("\\u"), !starts("\\u{") else { return value }
    let second = place
    place += 2
    let trail = try hexadecimal(digits: 4, from: second)
    guard (0xDC00...0xDFFF).contains(trail) else {
      place = second
      return value
    }
    return 0x10000 + (value & 0x3FF) << 10 + (trail & 0x3FF)
  }

  private mutating func bracedCodePoint(from start: Int) throws(PatternError) -> UInt32 {
    var value: UInt32?
    while let digit = next?.hexadecimalValue {
      value = min(0x110000, (value ?? 0) << 4 | digit)
      place += 1
    }
    guard let value, value <= 0x10FFFF, take("}") else { throw unknownEscape(from: start) }
    return value
  }

  private mutating func property(from start: Int) throws(PatternError) -> ScalarSet {
    guard take("{"), let end = scalars[place...].firstIndex(of: "}") else {
      throw unknownEscape(from: start)
    }
    let content = text(place..<end)
    place = start
    defer { place = end + 1 }
    guard let sign = content.firstIndex(of: "=") else {
      if let set = GeneralCategory.scalars(named: content)
        ?? BinaryProperty.scalars(named: content)
      {
        return set
      }
      if BinaryProperty.unsupportedNames.contains(content) {
        throw unsupported("asks for the property '\(content)', of which there is no table")
      }
      throw problem("asks for the property '\(content)', which ECMA-262 does not know")
    }
    let name = content[..<sign]
    switch name {
    case "General_Category", "gc":
      let value = String(content[content.index(after: sign)...])
      if let set = GeneralCategory.scalars(named: value) { return set }
      throw problem("asks for the category '\(value)', which Unicode does not know")
    case "Script", "sc", "Script_Extensions", "scx":
      throw unsupported("asks for a script, of which there is no table")
    default: throw problem("asks for the property '\(name)', which ECMA-262 does not know")
    }
  }
}

extension Unicode.Scalar {
  fileprivate var hexadecimalValue: UInt32? {
    switch self {
    case "0"..."9": value - 0x30
    case "a"..."f": value - 0x57
    case "A"..."F": value - 0x37
    default: nil
    }
  }
}
