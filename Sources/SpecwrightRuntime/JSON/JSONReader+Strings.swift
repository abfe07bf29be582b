/// The place of a string in the text, without its quotation marks. Its bytes have been checked:
/// they are UTF-8, without control characters, every escape is whole and every surrogate has its
/// other half.
struct ScannedString {
  var start: Int
  var end: Int
  var isASCII: Bool
  var hasEscapes: Bool

  @inline(__always)
  var length: Int { end &- start }
}

extension JSONReader {
  /// Reads a string; `nil`, with an issue, if something else comes next.
  @usableFromInline
  mutating func readString() -> String? {
    guard next() == Byte.quote else { return refuseType("a string") }
    position += 1
    guard let string = scanString() else { return nil }
    return text(of: string)
  }

  /// The place of the string that comes next among `names`; `nil`, with an issue, if something else
  /// comes next.
  @usableFromInline
  mutating func readListed(among names: MemberNames) -> ListedString? {
    guard next() == Byte.quote else { return refuseType("a string") }
    position += 1
    guard let string = scanString() else { return nil }
    return index(of: string, among: names).map(ListedString.listed) ?? .other(text(of: string))
  }

  /// Moves past a string whose opening quotation mark was passed, or halts.
  @inline(__always)
  mutating func scanString() -> ScannedString? {
    let start = position
    var place = start
    while place &+ 8 <= count {
      let specials = Word.specials(in: Word.load(bytes + place))
      if specials == 0 {
        place &+= 8
        continue
      }
      place &+= Word.leadingBytes(specials)
      guard bytes[place] == Byte.quote else { break }
      position = place &+ 1
      return ScannedString(start: start, end: place, isASCII: true, hasEscapes: false)
    }
    return scanThoroughly(ScannedString(start: start, end: place, isASCII: true, hasEscapes: false))
  }

  /// Goes on with a string of which everything before `end` is plain ASCII.
  @inline(never)
  private mutating func scanThoroughly(_ begun: ScannedString) -> ScannedString? {
    var string = begun
    var place = begun.end
    while place < count {
      if place &+ 8 <= count {
        let specials = Word.specials(in: Word.load(bytes + place))
        if specials == 0 {
          place &+= 8
          continue
        }
        place &+= Word.leadingBytes(specials)
      }
      let byte = bytes[place]
      if byte == Byte.quote {
        string.end = place
        position = place &+ 1
        return string
      }
      if byte == Byte.backslash {
        string.hasEscapes = true
        guard let end = endOfEscape(at: place) else { return nil }
        place = end
      } else if byte >= 0x80 {
        string.isASCII = false
        guard let end = endOfMultibyteRun(at: place) else { return nil }
        place = end
      } else if byte < Byte.space {
        halt(at: place, expected: "an escape in place of a control character")
        return nil
      } else {
        place &+= 1
      }
    }
    halt(at: count, expected: "the end of the string that begins at byte \(begun.start - 1)")
    return nil
  }

  /// Where the escape that begins at `place` ends, both halves of a surrogate pair together.
  @inline(__always)
  private mutating func endOfEscape(at place: Int) -> Int? {
    guard place &+ 1 < count else {
      halt(at: count, expected: "the rest of an escape")
      return nil
    }
    switch bytes[place &+ 1] {
    case Byte.quote, Byte.backslash, Byte.slash, Byte.b, Byte.f, Byte.n, Byte.r, Byte.t:
      return place &+ 2
    case Byte.u:
      return endOfUnicodeEscape(at: place)
    default:
      halt(at: place, expected: "one of the escapes \\\" \\\\ \\/ \\b \\f \\n \\r \\t \\u")
      return nil
    }
  }

  private mutating func endOfUnicodeEscape(at place: Int) -> Int? {
    guard let unit = unicodeEscape(at: place) else {
      halt(at: place, expected: "four hexadecimal digits after \\u")
      return nil
    }
    guard unit & 0xF800 == 0xD800 else { return place + 6 }
    guard unit < 0xDC00, let low = unicodeEscape(at: place + 6), low & 0xFC00 == 0xDC00 else {
      halt(at: place, expected: "both halves of a surrogate pair")
      return nil
    }
    return place + 12
  }

  /// The code unit of a `\u` escape at `place`; `nil` if there is none.
  private borrowing func unicodeEscape(at place: Int) -> UInt32? {
    guard place + 6 <= count, bytes[place] == Byte.backslash, bytes[place + 1] == Byte.u else {
      return nil
    }
    var unit: UInt32 = 0
    for index in place + 2..<place + 6 {
      guard let digit = Byte.hexadecimalValue(bytes[index]) else { return nil }
      unit = unit << 4 | digit
    }
    return unit
  }

  /// Where the run of characters beyond ASCII that begins at `place` ends; halts at bytes that are
  /// not UTF-8 (RFC 3629: no overlong forms, no surrogates, nothing beyond U+10FFFF).
  private mutating func endOfMultibyteRun(at place: Int) -> Int? {
    var place = place
    while place < count, bytes[place] >= 0x80 {
      let length = UTF8Sequence.length(at: bytes + place, limit: count - place)
      guard length > 0 else {
        halt(at: place, expected: "UTF-8")
        return nil
      }
      place &+= length
    }
    return place
  }

  /// The content of a string.
  @inline(__always)
  mutating func text(of string: ScannedString) -> String {
    if string.hasEscapes {
      let length = unescape(string)
      return String(
        checked: UnsafeBufferPointer(start: scratch.start, count: length), isASCII: false)
    }
    return String(
      checked: UnsafeBufferPointer(start: bytes + string.start, count: string.length),
      isASCII: string.isASCII)
  }

  /// Writes the content of a string to `scratch` and answers its length in bytes.
  mutating func unescape(_ string: ScannedString) -> Int {
    scratch.reserve(string.length, keeping: 0)
    let output = scratch.start
    var written = 0
    var place = string.start
    while place < string.end {
      if place &+ 8 <= string.end {
        let word = Word.load(bytes + place)
        let escapes = Word.escapes(in: word)
        Word.store(word, to: output + written)
        if escapes == 0 {
          written &+= 8
          place &+= 8
          continue
        }
        let plain = Word.leadingBytes(escapes)
        written &+= plain
        place &+= plain
      }
      let byte = bytes[place]
      guard byte == Byte.backslash else {
        output[written] = byte
        written &+= 1
        place &+= 1
        continue
      }
      if bytes[place &+ 1] == Byte.u {
        place = unescapeUnicode(at: place, to: output, &written)
      } else {
        output[written] = Self.unescaped(bytes[place &+ 1])
        written &+= 1
        place &+= 2
      }
    }
    return written
  }

  /// Writes the character of a checked `\u` escape, or pair of them, and answers where it ends.
  private borrowing func unescapeUnicode(
    at place: Int, to output: UnsafeMutablePointer<UInt8>, _ written: inout Int
  ) -> Int {
    var scalar = unicodeEscape(at: place) ?? 0xFFFD
    var end = place + 6
    if scalar & 0xFC00 == 0xD800 {
      let low = unicodeEscape(at: end) ?? 0xDC00
      scalar = 0x10000 + (scalar & 0x3FF) << 10 + (low & 0x3FF)
      end += 6
    }
    written += UTF8Sequence.write(scalar, to: output + written)
    return end
  }

  /// What the letter of a two-character escape stands for.
  @inline(__always)
  private static func unescaped(_ letter: UInt8) -> UInt8 {
    switch letter {
    case Byte.n: Byte.newline
    case Byte.t: Byte.tab
    case Byte.r: Byte.carriageReturn
    case Byte.b: 0x08
    case Byte.f: 0x0C
    default: letter
    }
  }
}

/// A string that may be one of a list.
@usableFromInline
enum ListedString {
  /// By its index in the list.
  case listed(Int)
  case other(String)
}
