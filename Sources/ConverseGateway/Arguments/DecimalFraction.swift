/// A short decimal number, exactly: `significand × 10^exponent`.
struct DecimalFraction: Hashable, CustomStringConvertible {
  let significand: Int
  let exponent: Int

  init(significand: Int, exponent: Int) {
    self.significand = significand
    self.exponent = exponent
  }

  /// Reads a JSON number; `nil` where it has too many digits.
  init?(_ literal: String) {
    let parts = literal.lowercased().split(separator: "e", maxSplits: 1)
    guard let mantissa = parts.first else { return nil }
    let halves = mantissa.split(separator: ".", maxSplits: 1)
    let fraction = halves.count > 1 ? halves[1] : ""
    guard let significand = Int(String(halves[0] + fraction)) else { return nil }
    let power = parts.count > 1 ? Int(parts[1]) : 0
    guard let power, power.magnitude < 30, fraction.count < 30 else { return nil }
    self.init(significand: significand, exponent: power - fraction.count)
  }

  func multiplied(by factor: Int) -> DecimalFraction? {
    let (product, overflows) = significand.multipliedReportingOverflow(by: factor)
    return overflows ? nil : DecimalFraction(significand: product, exponent: exponent)
  }

  /// The nearest one.
  var double: Double { Double(description) ?? 0 }

  /// A JSON number without an exponent.
  var description: String {
    if significand == 0 { return "0" }
    let sign = significand < 0 ? "-" : ""
    var digits = String(significand.magnitude)
    if exponent >= 0 { return sign + digits + String(repeating: "0", count: exponent) }
    let places = -exponent
    if digits.count <= places {
      digits = String(repeating: "0", count: places - digits.count + 1) + digits
    }
    let whole = digits.dropLast(places)
    var fraction = digits.suffix(places)
    while fraction.last == "0" { fraction.removeLast() }
    return fraction.isEmpty ? sign + whole : sign + whole + "." + fraction
  }
}
