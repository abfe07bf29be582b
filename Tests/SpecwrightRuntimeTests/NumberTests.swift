import SpecwrightRuntime
import Testing

@Suite struct NumberTests {
  @Test(arguments: [
    ("0", 0), ("-0", 0), ("1.0", 1), ("1e3", 1000), ("10e-1", 1), ("1.50E+1", 15), ("-12e0", -12),
    ("9007199254740993", 9_007_199_254_740_993), ("9223372036854775807", Int.max),
    ("-9223372036854775808", Int.min), ("9223372036854775807.000", Int.max),
    ("922337203685477580.7e1", Int.max), ("0.0000000000000000000000001e25", 1), ("0e999999999", 0),
    ("100000000000000000000e-20", 1), ("0.0", 0),
  ])
  func integers(text: String, value: Int) throws {
    #expect(try decoded("[\(text)]", as: [Int].self) == [value])
    #expect(try decoded(text, as: Int.self) == value)
  }

  @Test(arguments: [
    ("1.5", "type an integer"), ("1e-1", "type an integer"), ("true", "type an integer"),
    ("\"5\"", "type an integer"), ("null", "type an integer"),
    ("123456789012345678901.5", "type an integer"),
    ("9223372036854775808", "maximum at most 9223372036854775807"),
    ("1e19", "maximum at most 9223372036854775807"),
    ("1e999999999999999999999", "maximum at most 9223372036854775807"),
    ("-9223372036854775809", "minimum at least -9223372036854775808"),
    ("123456789012345678901234567890", "maximum at most 9223372036854775807"),
  ])
  func integersRefused(text: String, reason: String) {
    #expect(issues("[\(text)]", as: [Int].self) == ["/0 \(reason) | \(text) @1"])
  }

  @Test(arguments: [
    "01", "-", "+1", ".5", "1.", "1e", "1e+", "-01", "0x1", "NaN", "Infinity", "-Infinity", "1.e1",
    "1e1.5", "--1", "1_000",
  ])
  func textThatIsNoNumber(text: String) {
    for text in [text, "[\(text)]", "[\(text),1]"] {
      #expect(issues(text, as: RawJSON.self).count == 1, "\(text)")
      #expect(issues(text, as: [Double].self).contains { $0.contains(" json ") }, "\(text)")
    }
    #expect(issues("{\"a\":\(text)}", as: [String: Int].self).contains { $0.contains(" json ") })
    #expect(DecimalNumber(text) == nil)
  }

  @Test func doublesBeyondTheRangeAreRefused() {
    #expect(
      issues("1e309", as: Double.self) == [" maximum at most 1.7976931348623157e308 | 1e309 @0"])
    #expect(
      issues("-1e309", as: Double.self) == [" minimum at least -1.7976931348623157e308 | -1e309 @0"]
    )
  }

  /// Every way to read a number gives what Swift's own conversion gives, bit by bit.
  @Test func doublesAreRoundedRight() throws {
    var texts = [
      "0", "-0", "-0.0", "0.1", "0.3", "1e22", "1e23", "9007199254740993", "9007199254740992.5",
      "1.7976931348623157e308", "5e-324", "2.4703282292062327208e-324", "2.5e-324", "1e-400",
      "2.2250738585072011e-308", "2.2250738585072014e-308", "6.02214076e23", "123456789012345678",
      "1234567890123456789", "12345678901234567890", "0.000000000000000000000000000001",
      "1" + String(repeating: "0", count: 300), "0." + String(repeating: "0", count: 300) + "1",
      "4.35", "4.349999999999999999999999", "8.41e21", "9.5e-23", "1e+05", "1E-05",
    ]
    var random = SplitMix(state: 7)
    for _ in 0..<20_000 {
      let value = Double(bitPattern: random.next())
      if value.isFinite { texts.append(value.description) }
      let digits = String(random.next()).prefix(Int(random.next() % 19) + 1)
      let whole = digits.first == "0" ? "0" : String(digits)
      let fraction = String(random.next()).prefix(Int(random.next() % 25))
      let exponent = Int(random.next() % 60) - 30
      texts.append(whole + (fraction.isEmpty ? "" : "." + fraction) + "e\(exponent)")
      texts.append(whole + (fraction.isEmpty ? "" : "." + fraction))
    }
    for text in texts {
      let read = try decoded(text, as: Double.self)
      guard let expected = Double(text) else { return #expect(Bool(false), "\(text)") }
      #expect(read.bitPattern == expected.bitPattern, "\(text)")
      #expect(try decoded(read.json, as: Double.self).bitPattern == read.bitPattern, "\(text)")
    }
  }

  @Test func writing() {
    #expect([0.0, -0.0, 1, 1.5, 1e-7, 1e16, 1e300].json == "[0.0,-0.0,1.0,1.5,1e-07,1e+16,1e+300]")
    #expect([Double.infinity, -.infinity, .nan].json == "[null,null,null]")
    #expect(
      [0, -1, 10, 99, 100, .max, .min].json
        == "[0,-1,10,99,100,9223372036854775807,-9223372036854775808]")
  }

  @Test(arguments: [
    ("0.3", "0.1", true), ("0.30000000000000004", "0.1", false), ("1.1", "0.01", true),
    ("4.35", "0.01", true), ("1e300", "7", false), ("7e300", "7", true), ("0", "3", true),
    ("-9", "3", true), ("10", "0.3", false), ("0.075", "0.0001", true), ("1e-400", "1e-400", true),
    ("3", "0", false), ("1e1000000000", "2", true), ("5", "1e1", false), ("1.0", "1", true),
  ])
  func multiplesAreExact(number: String, divisor: String, expected: Bool) throws {
    let number = try #require(DecimalNumber(number))
    let divisor = try #require(DecimalNumber(divisor))
    #expect(number.isMultiple(of: divisor) == expected)
  }

  @Test func decimalNumbers() throws {
    #expect(DecimalNumber("1.0") == DecimalNumber("1e0"))
    #expect(DecimalNumber("-0.0") == DecimalNumber(0))
    #expect(DecimalNumber(25, exponent: -3) == DecimalNumber("0.0250"))
    #expect(DecimalNumber(Int.min).description == "-9223372036854775808")
    #expect(
      DecimalNumber(digits: "-18446744073709551616") == DecimalNumber("-18446744073709551616"))
    #expect(
      DecimalNumber(digits: "97278379818798712387", exponent: -2).description
        == "972783798187987123.87")
    #expect(DecimalNumber(Double.nan) == nil)
    for text in ["0", "1200", "-0.025", "12.5", "1e30", "1e-9", "123e-40"] {
      #expect(DecimalNumber(text)?.description == text)
    }
  }
}

/// A small generator of pseudo-random numbers with a fixed seed.
struct SplitMix: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var value = state
    value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
    value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
    return value ^ (value >> 31)
  }
}
