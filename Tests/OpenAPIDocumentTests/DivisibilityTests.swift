import OpenAPIDocument
import Testing

@Suite("Exact divisibility of decimal numbers")
struct DivisibilityTests {
  @Test(
    arguments: [
      ("0", "7", true), ("9", "3", true), ("10", "3", false), ("-9", "3", true), ("9", "-3", true),
      ("4.5", "1.5", true), ("0.3", "0.1", true), ("0.35", "0.1", false), ("1", "0.25", true),
      ("1", "0.3", false), ("1", "10", false), ("1e1", "4", false), ("1e2", "4", true),
      ("1e308", "0.01", true), ("1e308", "3", false), ("3e1000000", "1e-1000000", true),
      ("1e1000000", "1024", true), ("1e1000000", "7", false), ("1e-1000000", "1e1000000", false),
      ("9007199254740993", "3", true), ("9007199254740992", "3", false), ("5", "0", false),
      ("123456789012345678901234567890", "12345678901234567890123456789", true),
      ("123456789012345678901234567891", "12345678901234567890123456789", false),
      ("1e60", "1152921504606846976", true), ("1e59", "1152921504606846976", false),
      ("0.0075", "0.0001", true), ("0.00751", "0.0001", false),
    ])
  func isMultiple(_ number: String, _ divisor: String, _ expected: Bool) throws {
    let number = try #require(DecimalNumber(number))
    #expect(number.isMultiple(of: try #require(DecimalNumber(divisor))) == expected)
  }

  /// Against arithmetic that cannot be wrong, with the point at many places.
  @Test func smallNumbers() {
    for value in 1...120 {
      for divisor in 1...40 {
        let number = DecimalNumber(value)
        #expect(number.isMultiple(of: DecimalNumber(divisor)) == value.isMultiple(of: divisor))
        guard let small = DecimalNumber("\(value)e-7"), let step = DecimalNumber("\(divisor)e-5")
        else { continue }
        #expect(small.isMultiple(of: step) == value.isMultiple(of: divisor * 100))
      }
    }
  }
}
