extension DecimalNumber {
  /// Whether the quotient is an integer, exactly; the sign does not matter. False for a divisor of 0.
  public func isMultiple(of divisor: DecimalNumber) -> Bool {
    guard !divisor.isZero else { return false }
    guard !isZero else { return true }
    let zeros = exponent - divisor.exponent
    // The digits do not end in 0, but a multiple of the divisor and of ten would.
    guard zeros >= 0 else { return false }
    // Ten has only the factors 2 and 5, of which a number of n digits has fewer than 4 × n; zeros
    // beyond these change nothing.
    let count = min(zeros, 4 * divisor.digits.utf8.count)
    let digits = Array(digits.utf8) + Array(repeating: UInt8(ascii: "0"), count: count)
    if divisor.digits.utf8.count <= 18, let small = UInt64(divisor.digits) {
      return Self.isDivisible(digits, by: small)
    }
    return Self.isDivisible(digits, by: divisor.digits.utf8.map { $0 - UInt8(ascii: "0") })
  }

  /// `divisor` is below 10¹⁸, so that a remainder with one more digit still fits.
  private static func isDivisible(_ digits: [UInt8], by divisor: UInt64) -> Bool {
    var remainder: UInt64 = 0
    for digit in digits {
      remainder = (remainder * 10 + UInt64(digit - UInt8(ascii: "0"))) % divisor
    }
    return remainder == 0
  }

  /// Long division by hand, with the digits of the divisor from the left.
  private static func isDivisible(_ digits: [UInt8], by divisor: [UInt8]) -> Bool {
    /// One digit longer than the divisor.
    var remainder = Array(repeating: 0 as UInt8, count: divisor.count + 1)
    for digit in digits {
      remainder.removeFirst()
      remainder.append(digit - UInt8(ascii: "0"))
      while remainder[0] > 0 || !remainder[1...].lexicographicallyPrecedes(divisor) {
        var borrow: UInt8 = 0
        for index in divisor.indices.reversed() {
          let subtrahend = divisor[index] + borrow
          borrow = remainder[index + 1] < subtrahend ? 1 : 0
          remainder[index + 1] += borrow * 10
          remainder[index + 1] -= subtrahend
        }
        remainder[0] -= borrow
      }
    }
    return remainder.allSatisfy { $0 == 0 }
  }
}
