internal import OpenAPIDocument

/// The numbers that a format of OpenAPI allows.
struct NumberRange {
  let least: DecimalNumber
  let most: DecimalNumber
  let isInclusive: Bool
  /// Whether numbers with a fraction are not refused.
  let isOfIntegers: Bool

  init?(format: String) {
    switch format {
    case "int32": self.init(Int(Int32.min), Int(Int32.max))
    case "int64": self.init(Int.min, Int.max)
    case "uint64":
      guard let most = DecimalNumber("18446744073709551615") else { return nil }
      self.init(least: DecimalNumber(0), most: most, isInclusive: true, isOfIntegers: true)
    // From half a step beyond the largest finite number on, numbers are read as infinite.
    case "float": self.init(power: 128, step: 103)
    case "double": self.init(power: 1024, step: 970)
    default: return nil
    }
  }

  private init(_ least: Int, _ most: Int) {
    self.init(
      least: DecimalNumber(least), most: DecimalNumber(most), isInclusive: true,
      isOfIntegers: true)
  }

  private init(
    least: DecimalNumber, most: DecimalNumber, isInclusive: Bool, isOfIntegers: Bool
  ) {
    self.least = least
    self.most = most
    self.isInclusive = isInclusive
    self.isOfIntegers = isOfIntegers
  }

  /// Up to 2^power − 2^step.
  private init?(power: Int, step: Int) {
    var digits: [UInt8] = [1]
    func double(_ digits: inout [UInt8]) {
      var carry: UInt8 = 0
      for index in digits.indices {
        let value = digits[index] * 2 + carry
        digits[index] = value % 10
        carry = value / 10
      }
      if carry > 0 { digits.append(carry) }
    }
    // 2^(power − step) − 1 is odd, since a power of two is even, and fits; then it is doubled.
    for _ in 0..<(power - step) { double(&digits) }
    digits[0] -= 1
    for _ in 0..<step { double(&digits) }
    let text = String(decoding: digits.reversed().map { $0 + 48 }, as: UTF8.self)
    guard let most = DecimalNumber(text), let least = DecimalNumber("-" + text) else { return nil }
    self.init(least: least, most: most, isInclusive: false, isOfIntegers: false)
  }
}
