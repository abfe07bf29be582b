/// Writes JSON text (RFC 8259), without white space. Strings are escaped where the standard demands
/// it and nowhere else: quotation marks, backslashes and control characters.
public struct JSONWriter: ~Copyable {
  private var output = ScratchBytes()
  private var count = 0
  /// Whether a value was written in the innermost object or array.
  private var needsComma = false

  public init() {}

  /// The text so far.
  public borrowing func bytes() -> [UInt8] {
    Array(UnsafeBufferPointer(start: output.start, count: count))
  }

  /// Begins an object; each of its members is a name and a value.
  public mutating func beginObject() {
    begin(Byte.openBrace)
  }

  public mutating func endObject() {
    end(Byte.closeBrace)
  }

  /// Begins an array; its elements are values.
  public mutating func beginArray() {
    begin(Byte.openBracket)
  }

  public mutating func endArray() {
    end(Byte.closeBracket)
  }

  /// Writes the comma that is due and a member's name with its colon; the value has to follow.
  ///
  /// - Parameter name: already escaped as JSON strings are, without the quotation marks.
  public mutating func name(_ name: StaticString) {
    let length = name.utf8CodeUnitCount
    output.reserve(count + length + 4, keeping: count)
    separate()
    output.start[count] = Byte.quote
    (output.start + count + 1).update(from: name.utf8Start, count: length)
    output.start[count + length + 1] = Byte.quote
    output.start[count + length + 2] = Byte.colon
    count += length + 3
    needsComma = false
  }

  /// Writes the comma that is due and a member's name; the value has to follow.
  mutating func name(_ label: MemberLabel) {
    output.reserve(count + label.count + 9, keeping: count)
    separate()
    // Whole words: behind a label there is room for one.
    var place = 0
    while place < label.count {
      Word.store(Word.load(label.start + place), to: output.start + count + place)
      place &+= 8
    }
    count &+= label.count
    needsComma = false
  }

  /// As `name(_:)` for a name that is not known in advance; it is escaped here.
  public mutating func name(escaping name: String) {
    write(name)
    output.reserve(count + 1, keeping: count)
    output.start[count] = Byte.colon
    count += 1
    needsComma = false
  }

  public mutating func writeNull() {
    write(json: "null")
  }

  public mutating func write(_ value: Bool) {
    write(json: value ? "true" : "false")
  }

  public mutating func write(_ value: Int) {
    output.reserve(count + 24, keeping: count)
    separate()
    if value < 0 { append(Byte.minus) }
    var rest = value.magnitude
    var digits = 1
    var bound: UInt = 10
    while digits < 19, rest >= bound {
      digits += 1
      bound *= 10
    }
    var place = count + digits
    count = place
    repeat {
      place -= 1
      output.start[place] = Byte.zero + UInt8(truncatingIfNeeded: rest % 10)
      rest /= 10
    } while place > count - digits
    needsComma = true
  }

  public mutating func write(_ value: UInt64) {
    var text = String(value)
    text.withUTF8 { write(json: $0) }
  }

  /// Writes the shortest decimal that reads back as the same `Double`, integers with `.0`.
  /// Infinities and NaN, which JSON has no text for, become `null`.
  public mutating func write(_ value: Double) {
    guard value.isFinite else { return writeNull() }
    var text = value.description
    text.withUTF8 { write(json: $0) }
  }

  public mutating func write(_ value: String) {
    // Nearly every string lies in memory as UTF-8, and is not copied then.
    if value.utf8.withContiguousStorageIfAvailable({ write(string: $0) }) == nil {
      var value = value
      value.withUTF8 { write(string: $0) }
    }
  }

  /// Writes bytes that are one JSON value.
  mutating func write(json bytes: UnsafeBufferPointer<UInt8>) {
    output.reserve(count + bytes.count + 1, keeping: count)
    separate()
    if let start = bytes.baseAddress {
      (output.start + count).update(from: start, count: bytes.count)
    }
    count += bytes.count
    needsComma = true
  }

  private mutating func write(json literal: StaticString) {
    write(json: UnsafeBufferPointer(start: literal.utf8Start, count: literal.utf8CodeUnitCount))
  }

  /// Writes a string of ASCII characters that need no escape, in quotation marks; `fill` gets room
  /// for `length` bytes and writes all of them.
  mutating func write(plainLength length: Int, fill: (UnsafeMutablePointer<UInt8>) -> Void) {
    output.reserve(count + length + 3, keeping: count)
    separate()
    append(Byte.quote)
    fill(output.start + count)
    count += length
    append(Byte.quote)
    needsComma = true
  }

  private mutating func begin(_ bracket: UInt8) {
    output.reserve(count + 2, keeping: count)
    separate()
    append(bracket)
    needsComma = false
  }

  private mutating func end(_ bracket: UInt8) {
    output.reserve(count + 1, keeping: count)
    append(bracket)
    needsComma = true
  }

  /// Writes the comma that is due. The caller has made room.
  @inline(__always)
  private mutating func separate() {
    if needsComma { append(Byte.comma) }
  }

  /// Writes a byte for which there is room.
  @inline(__always)
  private mutating func append(_ byte: UInt8) {
    output.start[count] = byte
    count &+= 1
  }
}

extension JSONWriter {
  /// Writes UTF-8 as a string, whole words at a time up to the next character that needs an escape.
  private mutating func write(string bytes: UnsafeBufferPointer<UInt8>) {
    let length = bytes.count
    output.reserve(count + length + 3, keeping: count)
    separate()
    append(Byte.quote)
    var place = 0
    if let start = bytes.baseAddress {
      while place &+ 8 <= length {
        let word = Word.load(start + place)
        Word.store(word, to: output.start + count)
        let escapes = Word.escapes(in: word)
        if escapes == 0 {
          place &+= 8
          count &+= 8
          continue
        }
        let plain = Word.leadingBytes(escapes)
        place &+= plain
        count &+= plain
        appendEscape(start[place], before: length - place)
        place &+= 1
      }
      while place < length {
        let byte = start[place]
        place &+= 1
        if byte >= Byte.space, byte != Byte.quote, byte != Byte.backslash {
          append(byte)
        } else {
          appendEscape(byte, before: length - place)
        }
      }
    }
    append(Byte.quote)
    needsComma = true
  }

  /// Writes the escape for a character and makes room for the `rest` bytes behind it.
  private mutating func appendEscape(_ byte: UInt8, before rest: Int) {
    output.reserve(count + 6 + rest + 1, keeping: count)
    append(Byte.backslash)
    switch byte {
    case Byte.quote, Byte.backslash: append(byte)
    case Byte.newline: append(Byte.n)
    case Byte.tab: append(Byte.t)
    case Byte.carriageReturn: append(Byte.r)
    case 0x08: append(Byte.b)
    case 0x0C: append(Byte.f)
    default:
      append(Byte.u)
      append(Byte.zero)
      append(Byte.zero)
      append(Byte.hexadecimalDigit(byte >> 4))
      append(Byte.hexadecimalDigit(byte & 15))
    }
  }
}
