import OpenAPIDocument
import Testing

@Suite("Exact decimal numbers")
struct DecimalNumberTests {
  @Test(
    arguments: [
      ("0", "0"), ("-0", "0"), ("0.000", "0"), ("0e999999999999", "0"), ("1", "1"), ("-1", "-1"),
      ("1.50", "1.5"), (".5", "0.5"), ("5.", "5"), ("+7", "7"), ("007", "7"), ("1e3", "1000"),
      ("1E-3", "0.001"), ("123e-2", "1.23"), ("1e400", "1e400"), ("-1.5e-400", "-1.5e-400"),
      ("9223372036854776000", "9223372036854776000"), ("0x1F", "31"), ("0o17", "15"),
      ("0.1000000000000000055511151231257827", "0.1000000000000000055511151231257827"),
    ])
  func description(_ text: String, _ expected: String) throws {
    let number = try #require(DecimalNumber(text))
    #expect(number.description == expected)
    #expect(DecimalNumber(number.description) == number)
  }

  @Test(
    arguments: [
      "", "-", ".", "e1", "1e", "1e+", "1e--1", "1x", "0x", "0xG", "0o8", "1 ", " 1", "1e1000001",
      "1e99999999999999999999", "١", ".inf", ".nan", "1_000", "--1",
    ])
  func refused(_ text: String) {
    #expect(DecimalNumber(text) == nil)
  }

  @Test func order() throws {
    let texts = [
      "-1e400", "-10", "-9.5", "-9", "-0.1", "0", "1e-400", "0.1", "0.11", "0.2", "1", "9", "10",
      "10.5", "1e3", "1e400",
    ]
    let numbers = try texts.map { try #require(DecimalNumber($0)) }
    #expect(numbers.shuffled().sorted() == numbers)
  }

  @Test func equality() throws {
    #expect(DecimalNumber("1.0") == DecimalNumber("1"))
    #expect(DecimalNumber("100") == DecimalNumber("1e2"))
    #expect(Set([DecimalNumber("10.0"), DecimalNumber("1e1"), DecimalNumber(10)]).count == 1)
  }

  @Test func conversions() throws {
    #expect(DecimalNumber("1.0")?.isInteger == true)
    #expect(DecimalNumber("1.5")?.isInteger == false)
    #expect(DecimalNumber("9223372036854775808")?.int == nil)
    #expect(DecimalNumber("1e1000000")?.int == nil)
    #expect(DecimalNumber(Int.min).int == .min)
    #expect(DecimalNumber("0.1")?.double == 0.1)
    #expect(DecimalNumber("1e400")?.double == .infinity)
  }

  @Test func literalsAreEqualByValue() throws {
    let one = JSONLiteral.number(DecimalNumber(1))
    let two = JSONLiteral.string("2")
    let left = JSONLiteral.object([Member(name: "a", value: one), Member(name: "b", value: two)])
    let right = JSONLiteral.object([Member(name: "b", value: two), Member(name: "a", value: one)])
    #expect(left == right)
    #expect(left.hashValue == right.hashValue)
    #expect(JSONLiteral.array([one, two]) != .array([two, one]))
    #expect(JSONLiteral.string("é") != .string("e\u{301}"))
    #expect(JSONLiteral.boolean(true) != one)
  }
}
