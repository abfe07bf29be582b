/// A decimal number, exactly as large as it was written: ±`digits` × 10^`exponent`.
public struct DecimalNumber: Hashable, Sendable {
  /// Exponents beyond this are refused: nobody means them, and arithmetic on them could take long.
  private static let largestExponent = 1_000_000

  public let isNegative: Bool
  /// ASCII digits without zeros at either end; empty for zero.
  public let digits: String
  public let exponent: Int

  private init(isNegative: Bool, digits: String, exponent: Int) {
    self.isNegative = isNegative
    self.digits = digits
    self.exponent = exponent
  }

  public init(_ value: Int) {
    self.init(
      isNegative: value < 0, untrimmed: Array(String(value.magnitude).utf8)[...], exponent: 0)
  }

  /// Reads a number of JSON or of the YAML core schema: `-1.50`, `.5`, `1e400`, `0x1F`, `0o17`.
  /// `nil` for anything else, and for exponents beyond a million.
  public init?(_ text: String) {
    var rest = Array(text.utf8)[...]
    if let radix = Self.radix(of: rest) {
      guard let digits = Self.decimalDigits(of: rest.dropFirst(2), radix: radix) else { return nil }
      self.init(isNegative: false, untrimmed: digits[...], exponent: 0)
      return
    }
    let isNegative = rest.first == UInt8(ascii: "-")
    if isNegative || rest.first == UInt8(ascii: "+") { rest.removeFirst() }
    let whole = rest.prefix(while: \.isDecimalDigit)
    rest.removeFirst(whole.count)
    var fraction: ArraySlice<UInt8> = []
    if rest.first == UInt8(ascii: ".") {
      fraction = rest.dropFirst().prefix(while: \.isDecimalDigit)
      rest.removeFirst(1 + fraction.count)
    }
    guard !whole.isEmpty || !fraction.isEmpty else { return nil }
    var exponent = 0
    if let letter = rest.first {
      guard letter | 0x20 == UInt8(ascii: "e") else { return nil }
      let written = String(decoding: rest.dropFirst(), as: UTF8.self)
      let isZero = (whole + fraction).allSatisfy { $0 == UInt8(ascii: "0") }
      guard let value = Self.exponent(written, isZero: isZero) else { return nil }
      exponent = value
    }
    self.init(
      isNegative: isNegative, untrimmed: fraction.isEmpty ? whole : whole + fraction,
      exponent: exponent - fraction.count)
  }

  private init(isNegative: Bool, untrimmed: ArraySlice<UInt8>, exponent: Int) {
    let zero = UInt8(ascii: "0")
    let significant = untrimmed.drop { $0 == zero }
    let trailing = significant.reversed().prefix { $0 == zero }.count
    let digits = String(decoding: significant.dropLast(trailing), as: UTF8.self)
    self.init(
      isNegative: isNegative && !digits.isEmpty, digits: digits,
      exponent: digits.isEmpty ? 0 : exponent + trailing)
  }

  private static func exponent(_ text: String, isZero: Bool) -> Int? {
    let digits = text.utf8.drop { $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "+") }
    guard !digits.isEmpty, text.utf8.count - digits.count <= 1,
      digits.allSatisfy(\.isDecimalDigit)
    else { return nil }
    if isZero { return 0 }
    guard let value = Int(text), value.magnitude <= largestExponent else { return nil }
    return value
  }

  private static func radix(of text: ArraySlice<UInt8>) -> Int? {
    guard text.first == UInt8(ascii: "0") else { return nil }
    switch text.dropFirst().first {
    case UInt8(ascii: "x"): return 16
    case UInt8(ascii: "o"): return 8
    default: return nil
    }
  }

  /// At most a hundred digits: the work is quadratic.
  private static func decimalDigits(of text: ArraySlice<UInt8>, radix: Int) -> [UInt8]? {
    guard !text.isEmpty, text.count <= 100 else { return nil }
    var decimal = [0]
    for byte in text {
      guard
        let digit = Unicode.Scalar(byte).properties.numericValue.map(Int.init)
          ?? Character(Unicode.Scalar(byte)).hexDigitValue, digit < radix
      else { return nil }
      var carry = digit
      for index in decimal.indices {
        carry += decimal[index] * radix
        decimal[index] = carry % 10
        carry /= 10
      }
      while carry > 0 {
        decimal.append(carry % 10)
        carry /= 10
      }
    }
    return decimal.reversed().map { UInt8(ascii: "0") + UInt8($0) }
  }
}

extension DecimalNumber {
  public var isZero: Bool { digits.isEmpty }

  /// Whether the value has no fraction: `1.0` and `1e3` are integers.
  public var isInteger: Bool { exponent >= 0 }

  /// The value, where it is an integer that fits.
  public var int: Int? {
    guard isInteger, digits.utf8.count + exponent <= 19 else { return nil }
    return Int(plainText)
  }

  /// The nearest value; infinite beyond the range of `Double`.
  public var double: Double { Double(description) ?? .nan }

  /// Without an exponent.
  private var plainText: String {
    let sign = isNegative ? "-" : ""
    if isZero { return "0" }
    if exponent >= 0 { return sign + digits + String(repeating: "0", count: exponent) }
    let count = digits.utf8.count
    if count > -exponent {
      return sign + digits.prefix(count + exponent) + "." + digits.suffix(-exponent)
    }
    return sign + "0." + String(repeating: "0", count: -exponent - count) + digits
  }
}

extension DecimalNumber: CustomStringConvertible {
  /// A number literal of JSON and of Swift, with an exponent only where it would be long without.
  public var description: String {
    let magnitude = digits.utf8.count + exponent
    if magnitude > -6, magnitude <= 21 { return plainText }
    let sign = isNegative ? "-" : ""
    let fraction = digits.dropFirst()
    return sign + digits.prefix(1) + (fraction.isEmpty ? "" : "." + fraction) + "e\(magnitude - 1)"
  }
}

extension DecimalNumber: Comparable {
  public static func < (left: DecimalNumber, right: DecimalNumber) -> Bool {
    if left.isNegative != right.isNegative { return left.isNegative }
    return left.isNegative
      ? right.isMagnitudeLess(than: left) : left.isMagnitudeLess(than: right)
  }

  private func isMagnitudeLess(than other: DecimalNumber) -> Bool {
    if isZero || other.isZero { return isZero && !other.isZero }
    let magnitude = digits.utf8.count + exponent
    let otherMagnitude = other.digits.utf8.count + other.exponent
    if magnitude != otherMagnitude { return magnitude < otherMagnitude }
    return digits.utf8.lexicographicallyPrecedes(other.digits.utf8)
  }
}
