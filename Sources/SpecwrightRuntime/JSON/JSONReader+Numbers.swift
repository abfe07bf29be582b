/// A number in the text: its place and its value, `±significand × 10^exponent`, as far as 19
/// significant digits hold it.
struct ScannedNumber {
  var start: Int
  var end: Int
  var isNegative = false
  var significand: UInt64 = 0
  var exponent = 0
  /// Whether digits other than zero did not fit into `significand`.
  var isTruncated = false
  /// Whether there is neither fraction nor exponent.
  var isPlain = true
}

extension JSONReader {
  /// Moves past a number, whose first byte comes next, or halts.
  mutating func scanNumber() -> ScannedNumber? {
    scanShortNumber() ?? scanAnyNumber()
  }

  /// Moves past a number of up to 18 digits without an exponent; `nil`, without having moved, for
  /// any other text.
  @inline(__always)
  private mutating func scanShortNumber() -> ScannedNumber? {
    let start = position
    let isNegative = bytes[start] == Byte.minus
    let first = isNegative ? start &+ 1 : start
    var significand: UInt64 = 0
    var place = first
    while place < count, Byte.isDigit(bytes[place]) {
      significand = significand &* 10 &+ UInt64(bytes[place] &- Byte.zero)
      place &+= 1
    }
    let digits = place &- first
    guard digits > 0, digits <= 18, digits == 1 || bytes[first] != Byte.zero else { return nil }
    var exponent = 0
    if place < count, bytes[place] == Byte.period {
      let point = place
      place &+= 1
      while place < count, Byte.isDigit(bytes[place]) {
        significand = significand &* 10 &+ UInt64(bytes[place] &- Byte.zero)
        place &+= 1
      }
      exponent = point &+ 1 &- place
      guard exponent < 0, digits &- exponent <= 18 else { return nil }
    }
    if place < count, bytes[place] | 0x20 == Byte.e { return nil }
    position = place
    return ScannedNumber(
      start: start, end: place, isNegative: isNegative, significand: significand,
      exponent: exponent, isTruncated: false, isPlain: exponent == 0)
  }

  /// Moves past a number like `scanNumber()`, without working out its value.
  @inline(__always)
  mutating func skipNumber() -> Bool {
    let start = position
    let first = bytes[start] == Byte.minus ? start &+ 1 : start
    var place = first
    while place < count, Byte.isDigit(bytes[place]) { place &+= 1 }
    var isSimple = place > first && (place == first &+ 1 || bytes[first] != Byte.zero)
    if isSimple, place < count, bytes[place] == Byte.period {
      let point = place
      place &+= 1
      while place < count, Byte.isDigit(bytes[place]) { place &+= 1 }
      isSimple = place > point &+ 1
    }
    if !isSimple || (place < count && bytes[place] | 0x20 == Byte.e) {
      return scanAnyNumber() != nil
    }
    position = place
    return true
  }

  @inline(never)
  private mutating func scanAnyNumber() -> ScannedNumber? {
    var number = ScannedNumber(start: position, end: position)
    if bytes[position] == Byte.minus {
      number.isNegative = true
      position += 1
    }
    let first = position
    while position < count, Byte.isDigit(bytes[position]) {
      number.append(bytes[position] &- Byte.zero, isFraction: false)
      position += 1
    }
    guard position > first else { return refuseNumber("a digit") }
    if bytes[first] == Byte.zero, position > first + 1 {
      position = first + 1
      return refuseNumber("no digit after a leading zero")
    }
    if position < count, bytes[position] == Byte.period {
      guard scanFraction(of: &number) else { return nil }
    }
    if position < count, bytes[position] | 0x20 == Byte.e {
      guard scanExponent(of: &number) else { return nil }
    }
    number.end = position
    return number
  }

  private mutating func scanFraction(of number: inout ScannedNumber) -> Bool {
    number.isPlain = false
    position += 1
    let first = position
    while position < count, Byte.isDigit(bytes[position]) {
      number.append(bytes[position] &- Byte.zero, isFraction: true)
      position += 1
    }
    return position > first || unexpected("a digit after the point")
  }

  private mutating func scanExponent(of number: inout ScannedNumber) -> Bool {
    number.isPlain = false
    position += 1
    var isNegative = false
    if position < count, bytes[position] == Byte.plus || bytes[position] == Byte.minus {
      isNegative = bytes[position] == Byte.minus
      position += 1
    }
    let first = position
    var exponent = 0
    while position < count, Byte.isDigit(bytes[position]) {
      // Beyond this no text that fits into memory makes up for the exponent.
      if exponent < 1 << 50 { exponent = exponent * 10 + Int(bytes[position] &- Byte.zero) }
      position += 1
    }
    number.exponent += isNegative ? -exponent : exponent
    return position > first || unexpected("a digit of the exponent")
  }

  @inline(never)
  private mutating func refuseNumber(_ expected: String) -> ScannedNumber? {
    halt(at: position, expected: expected)
    return nil
  }

  /// Reads a number; `nil`, with an issue, if something else comes next.
  @inline(__always)
  private mutating func readNumber(_ expected: String) -> ScannedNumber? {
    switch next() {
    case Byte.minus, Byte.zero...Byte.nine: scanNumber()
    default: refuseType(expected)
    }
  }

  /// Reads an integer, however it is written: `1.0`, `1e3` and `10e-1` are integers.
  @usableFromInline
  mutating func readInteger() -> Int? {
    guard let number = readNumber("an integer") else { return nil }
    if number.isPlain, !number.isTruncated, number.exponent == 0 {
      if number.significand <= UInt64(Int.max) {
        let magnitude = Int(truncatingIfNeeded: number.significand)
        return number.isNegative ? -magnitude : magnitude
      }
    }
    return integer(number)
  }

  /// The exact value of a number; `nil`, with an issue, for a fraction and for a value beyond
  /// `Int`.
  @inline(never)
  private mutating func integer(_ number: ScannedNumber) -> Int? {
    let value = DecimalNumber(
      literal: UnsafeBufferPointer(start: bytes + number.start, count: number.end - number.start))
    switch value.integer {
    case .value(let integer):
      return integer
    case .fraction:
      refuse(at: number.start, keyword: "type", expected: "an integer")
    case .beyond:
      if number.isNegative {
        refuse(at: number.start, keyword: "minimum", expected: "at least \(Int.min)")
      } else {
        refuse(at: number.start, keyword: "maximum", expected: "at most \(Int.max)")
      }
    }
    return nil
  }

  /// Reads an integer from 0 to 2^64 - 1, however it is written.
  @usableFromInline
  mutating func readUnsigned() -> UInt64? {
    guard let number = readNumber("an integer") else { return nil }
    if number.isPlain, !number.isTruncated, number.exponent == 0, !number.isNegative {
      return number.significand
    }
    let value = DecimalNumber(
      literal: UnsafeBufferPointer(start: bytes + number.start, count: number.end - number.start))
    if !value.isInteger {
      refuse(at: number.start, keyword: "type", expected: "an integer")
    } else if value.isNegative {
      refuse(at: number.start, keyword: "minimum", expected: "at least 0")
    } else if let magnitude = value.magnitude {
      return magnitude
    } else {
      refuse(at: number.start, keyword: "maximum", expected: "at most \(UInt64.max)")
    }
    return nil
  }

  /// Reads a number as the `Double` next to it.
  @usableFromInline
  mutating func readDouble() -> Double? {
    guard let number = readNumber("a number") else { return nil }
    // Both operands are exact, so that the one rounding of the operation is the right one.
    if !number.isTruncated, number.significand <= 1 << 53, number.exponent.magnitude <= 22 {
      let power = powersOfTen[Int(number.exponent.magnitude)]
      let significand = Double(number.significand)
      let magnitude = number.exponent < 0 ? significand / power : significand * power
      return number.isNegative ? -magnitude : magnitude
    }
    return double(number)
  }

  @inline(never)
  private mutating func double(_ number: ScannedNumber) -> Double? {
    let literal = String(
      checked: UnsafeBufferPointer(start: bytes + number.start, count: number.end - number.start),
      isASCII: true)
    if let value = Double(literal), value.isFinite { return value }
    let isNegative = number.isNegative
    refuse(
      at: number.start, keyword: isNegative ? "minimum" : "maximum",
      expected: isNegative ? "at least -1.7976931348623157e308" : "at most 1.7976931348623157e308")
    return nil
  }

  /// The text of a number that was read or skipped from `start` to the present position.
  @usableFromInline
  func literal(from start: Int) -> DecimalNumber {
    DecimalNumber(literal: UnsafeBufferPointer(start: bytes + start, count: position - start))
  }
}

extension ScannedNumber {
  /// Takes in one digit more.
  @inline(__always)
  fileprivate mutating func append(_ digit: UInt8, isFraction: Bool) {
    if significand < 100_000_000_000_000_000 {
      significand = significand &* 10 &+ UInt64(digit)
      if isFraction { exponent &-= 1 }
    } else {
      appendLong(digit, isFraction: isFraction)
    }
  }

  @inline(never)
  private mutating func appendLong(_ digit: UInt8, isFraction: Bool) {
    let (tenfold, overflows) = significand.multipliedReportingOverflow(by: 10)
    if !overflows, !isTruncated, tenfold <= UInt64.max - 9 {
      significand = tenfold + UInt64(digit)
      if isFraction { exponent -= 1 }
      return
    }
    if digit != 0 { isTruncated = true }
    // The digit's place counts though its value was left out.
    if !isFraction { exponent += 1 }
  }
}

/// 10^0 to 10^22, all of which a `Double` holds exactly.
private let powersOfTen: [Double] = [
  1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17,
  1e18, 1e19, 1e20, 1e21, 1e22,
]
