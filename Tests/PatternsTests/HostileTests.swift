import Patterns
import Testing

/// Patterns that take a backtracking matcher longer than anyone waits.
struct HostileTests {
  @Test(
    "Time grows with the text and no faster",
    arguments: [
      "(a*)*b", "^(a+)+$", "^(a|a)*$", "^(a|aa)+$", "(a*a*)*c", "^(?:a?){100}a{100}$",
      "^(?=(a+)+b)(a+)+$", #"^(\b|a+)*$"#, "a.{100}b$", "(?:a{0,30}){0,30}b",
    ])
  func staysLinear(_ source: String) throws {
    let pattern = try Pattern(source)
    let text = String(repeating: "a", count: 5_000) + "!"
    #expect(!pattern.compiled().matches(text))
    #expect(!pattern.compiled(stateLimit: 0).matches(String(text.suffix(500))))
  }

  @Test func countsWithoutOneStateForEachSubset() throws {
    let pattern = try Pattern("^[01]*1[01]{20}$").compiled()
    let ones = String(repeating: "1", count: 10_000)
    #expect(pattern.matches(ones + "1" + String(repeating: "0", count: 20)))
    #expect(!pattern.matches(ones + "0" + String(repeating: "1", count: 20)))
    #expect(pattern.encoded.utf8.count < 200)
  }

  @Test func countsFar() throws {
    let pattern = try Pattern("^.{1,2048}$").compiled()
    #expect(pattern.matches(String(repeating: "é", count: 2048)))
    #expect(!pattern.matches(String(repeating: "é", count: 2049)))
    #expect(!pattern.matches(""))
    #expect(pattern.encoded.utf8.count < 100)
  }

  @Test func readsManySetsOfCharacters() throws {
    let letters = (0x4E00..<0x4F00).compactMap(Unicode.Scalar.init).map { "[^\($0)]" }
    let pattern = try Pattern("^\(letters.joined())$").compiled()
    #expect(pattern.matches(String(repeating: "a", count: letters.count)))
    #expect(!pattern.matches(String(repeating: "a", count: letters.count - 1) + "\u{4EFF}"))
    #expect(pattern.encoded.utf8.count < 16 * 1024)
    let tooMany = (0x4E00..<0x9000).compactMap(Unicode.Scalar.init).map { "\($0)" }
    #expect(throws: PatternError.self) { try Pattern(tooMany.joined()) }
  }

  @Test func readsManyDifferentCharacters() throws {
    let letters = (0x4E00..<0x4F00).compactMap(Unicode.Scalar.init).map { "\($0)" }
    let pattern = try Pattern("^(\(letters.joined(separator: "|")))+$").compiled()
    #expect(pattern.matches(letters.joined()))
    #expect(!pattern.matches(letters.joined() + "a"))
    let word = try Pattern("^\(letters.joined())$").compiled()
    #expect(word.matches(letters.joined()))
    #expect(!word.matches(letters.dropLast().joined()))
  }
}
