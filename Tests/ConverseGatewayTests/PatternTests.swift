import Testing

@testable import ConverseGateway

@Suite struct PatternTests {
  @Test(arguments: [
    ("^abc$", "abc", true), ("^abc$", "xabc", false), ("b", "abc", true),
    ("^(a|bc)+$", "abca", true),
    ("^(a|bc)+$", "abb", false), ("^a{2,3}$", "aaaa", false), ("^a{2,}$", "aaaa", true),
    (#"^\d{4}-\d\d$"#, "2024-01", true), ("^[^a-c]$", "d", true), ("^[^a-c]$", "b", false),
    ("^.$", "👋", true), ("^.$", "\n", false), (#"^[\w.-]+@[\w.-]+$"#, "a.b@c-d", true),
    ("^(a*)*$", "aaab", false), ("^$", "", true), ("", "anything", true),
    (#"^\u{1F44B}$"#, "👋", true),
  ])
  func matches(pattern: String, text: String, expected: Bool) throws {
    #expect(try #require(Pattern(pattern)).matches(text) == expected)
  }

  @Test(arguments: [
    "(", "a)", "[a", "*", "a{3,2}", "(?=a)", "(?<!a)", #"\1"#, #"\p{L}"#, "a{5000}",
  ])
  func refusesWhatItDoesNotKnow(pattern: String) {
    #expect(Pattern(pattern) == nil)
  }

  @Test(arguments: [
    ("^[a-z]+$", 5...9, "aaaaa"), ("^x?y{2}$", 0...9, "yy"), (#"\d"#, 3...4, "1aa"),
    ("^(?:GET|POST)$", 0...4, "GET"), ("^(GET|POST)$", 4...4, nil), ("^a*$", 4000...4000, "a"),
  ])
  func makesTexts(pattern: String, lengths: ClosedRange<Int>, expected: String?) throws {
    let text = try #require(Pattern(pattern)).example(lengths: lengths)
    #expect(text?.prefix(5) == expected?.prefix(5) || text?.first == expected?.first)
    #expect(text.map { lengths.contains($0.count) } ?? true)
  }

  /// Exponential for a matcher that tries one way after the other.
  @Test func takesLinearTime() throws {
    let text = String(repeating: "a", count: 20_000) + "b"
    #expect(try #require(Pattern("^(a+)+$")).matches(text) == false)
  }
}
