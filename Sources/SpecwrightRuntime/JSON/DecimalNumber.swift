/// A decimal number of any length, exactly as it is written: what `multipleOf` and the equality of
/// JSON numbers are decided on.
public struct DecimalNumber: Hashable, Sendable {
  public let isNegative: Bool
  /// Without zeros at either end; empty for zero. Each 0...9.
  let digits: [UInt8]
  /// The number is `±digits × 10^exponent`; zero for zero.
  let exponent: Int

  /// `significand × 10^exponent`.
  public init(_ significand: Int, exponent: Int = 0) {
    let magnitude = UInt64(significand.magnitude)
    self.init(isNegative: significand < 0, magnitude: magnitude, exponent: exponent)
  }

  public init(unsigned value: UInt64) {
    self.init(isNegative: false, magnitude: value, exponent: 0)
  }

  private init(isNegative: Bool, magnitude: UInt64, exponent: Int) {
    var digits: [UInt8] = []
    var rest = magnitude
    while rest > 0 {
      digits.append(UInt8(truncatingIfNeeded: rest % 10))
      rest /= 10
    }
    self.init(isNegative: isNegative, digits: digits.reversed()[...], exponent: exponent)
  }

  /// `digits × 10^exponent`, for a significand that no `Int` holds. In the text nothing counts but
  /// the digits and a `-` at its beginning.
  public init(digits: StaticString, exponent: Int = 0) {
    self = digits.withUTF8Buffer { text in
      DecimalNumber(
        isNegative: text.first == Byte.minus,
        digits: text.filter(Byte.isDigit).map { $0 - Byte.zero }[...], exponent: exponent)
    }
  }

  /// Reads a JSON number; `nil` for any other text.
  public init?(_ text: String) {
    var utf8 = Array(text.utf8)
    let literal: DecimalNumber? = utf8.withUnsafeMutableBufferPointer { buffer in
      guard let first = buffer.first, first == Byte.minus || Byte.isDigit(first) else { return nil }
      let text = UnsafeBufferPointer(buffer)
      var reader = JSONReader(text)
      guard reader.scanNumber() != nil, reader.position == text.count, !reader.hasIssues else {
        return nil
      }
      return DecimalNumber(literal: text)
    }
    guard let literal else { return nil }
    self = literal
  }

  /// The shortest decimal that stands for `value`; `nil` for infinities and NaN.
  public init?(_ value: Double) {
    guard value.isFinite else { return nil }
    self.init(value.description)
  }

  /// Takes a literal whose grammar was checked.
  init(literal: UnsafeBufferPointer<UInt8>) {
    var digits: [UInt8] = []
    var exponent = 0
    var place = 0
    var isFraction = false
    while place < literal.count, literal[place] | 0x20 != Byte.e {
      if literal[place] == Byte.period {
        isFraction = true
      } else if Byte.isDigit(literal[place]) {
        digits.append(literal[place] - Byte.zero)
        if isFraction { exponent -= 1 }
      }
      place += 1
    }
    exponent += Self.exponent(in: literal[min(place + 1, literal.count)...])
    self.init(isNegative: literal.first == Byte.minus, digits: digits[...], exponent: exponent)
  }

  private init(isNegative: Bool, digits: ArraySlice<UInt8>, exponent: Int) {
    var digits = digits
    var exponent = exponent
    while digits.last == 0 {
      digits.removeLast()
      exponent += 1
    }
    let significant = digits.drop { $0 == 0 }
    self.digits = Array(significant)
    self.exponent = significant.isEmpty ? 0 : exponent
    self.isNegative = isNegative && !significant.isEmpty
  }

  /// The number after the `e`; beyond what any text could make up for it stays at some 10^15.
  private static func exponent(in text: Slice<UnsafeBufferPointer<UInt8>>) -> Int {
    var exponent = 0
    for byte in text where Byte.isDigit(byte) && exponent < 1 << 50 {
      exponent = exponent * 10 + Int(byte - Byte.zero)
    }
    return text.first == Byte.minus ? -exponent : exponent
  }
}

extension DecimalNumber {
  /// What the number is as an `Int`.
  enum IntegerValue {
    case value(Int)
    case fraction
    case beyond
  }

  /// Whether there is no fraction.
  var isInteger: Bool { exponent >= 0 }

  var integer: IntegerValue {
    if exponent < 0 { return .fraction }
    if digits.count + exponent > 19 { return .beyond }
    var value = 0
    for place in 0..<digits.count + exponent {
      let digit = place < digits.count ? Int(digits[place]) : 0
      let (tenfold, overflows) = value.multipliedReportingOverflow(by: 10)
      let (next, overflowsToo) =
        isNegative
        ? tenfold.subtractingReportingOverflow(digit) : tenfold.addingReportingOverflow(digit)
      if overflows || overflowsToo { return .beyond }
      value = next
    }
    return .value(value)
  }

  /// The value of an integer without its sign; `nil` for what needs more than 64 bits and for fractions.
  var magnitude: UInt64? {
    guard exponent >= 0, digits.count + exponent <= 20 else { return nil }
    var value: UInt64 = 0
    for place in 0..<digits.count + exponent {
      let digit = place < digits.count ? UInt64(digits[place]) : 0
      let (tenfold, overflows) = value.multipliedReportingOverflow(by: 10)
      let (next, overflowsToo) = tenfold.addingReportingOverflow(digit)
      if overflows || overflowsToo { return nil }
      value = next
    }
    return value
  }

  /// Whether this is `divisor` times an integer. Nothing but zero is a multiple of zero.
  ///
  /// The divisor's significant digits have to fit into 64 bits; with more of them the answer is
  /// `false` except for zero and for equal numbers.
  public func isMultiple(of divisor: DecimalNumber) -> Bool {
    if digits.isEmpty { return true }
    if digits == divisor.digits, exponent == divisor.exponent { return true }
    // The last digit is not zero, so that the number is no multiple of a higher power of ten.
    guard exponent >= divisor.exponent, let modulus = divisor.significand, modulus > 0 else {
      return false
    }
    let wide = UInt128(modulus)
    var rest: UInt128 = 0
    for digit in digits { rest = (rest * 10 + UInt128(digit)) % wide }
    var power = exponent - divisor.exponent
    var base: UInt128 = 10 % wide
    while power > 0, rest > 0 {
      if power & 1 == 1 { rest = rest * base % wide }
      base = base * base % wide
      power >>= 1
    }
    return rest == 0
  }

  private var significand: UInt64? {
    var value: UInt64 = 0
    for digit in digits {
      let (tenfold, overflows) = value.multipliedReportingOverflow(by: 10)
      let (next, overflowsToo) = tenfold.addingReportingOverflow(UInt64(digit))
      if overflows || overflowsToo { return nil }
      value = next
    }
    return value
  }
}

extension DecimalNumber: Comparable {
  public static func < (left: DecimalNumber, right: DecimalNumber) -> Bool {
    guard left.isNegative == right.isNegative else { return left.isNegative }
    return left.isNegative ? right.isLess(than: left) : left.isLess(than: right)
  }

  /// Leaves the signs aside.
  private func isLess(than other: DecimalNumber) -> Bool {
    if digits.isEmpty || other.digits.isEmpty { return digits.isEmpty && !other.digits.isEmpty }
    let (point, otherPoint) = (digits.count + exponent, other.digits.count + other.exponent)
    return point == otherPoint
      ? digits.lexicographicallyPrecedes(other.digits) : point < otherPoint
  }
}

extension DecimalNumber: CustomStringConvertible {
  /// In plain digits where that is short, with an exponent otherwise.
  public var description: String {
    if digits.isEmpty { return "0" }
    let sign = isNegative ? "-" : ""
    let text = digits.map(String.init).joined()
    let point = digits.count + exponent
    guard (-6...21).contains(point), exponent <= 21 else { return "\(sign)\(text)e\(exponent)" }
    if exponent >= 0 { return sign + text + String(repeating: "0", count: exponent) }
    if point <= 0 { return sign + "0." + String(repeating: "0", count: -point) + text }
    return sign + text.prefix(point) + "." + text.dropFirst(point)
  }
}
