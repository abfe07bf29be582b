import Patterns
import Testing

struct LanguageTests {
  private func language(_ source: String) throws -> Language {
    try Language(Pattern(source))
  }

  @Test(
    "One pattern allows all that another does",
    arguments: [
      ("^[a-f]+$", "^[a-z]+$", true), ("^[a-z]+$", "^[a-f]+$", false),
      ("^a{2,3}$", "^a{1,4}$", true), (#"^\d{4}-\d{2}$"#, "^[0-9-]{7}$", true),
      ("a", "", true), ("", "a", false), ("^abc$", "b", true), ("^(ab)*$", "^(abab)*$", false),
      ("^(abab)*$", "^(ab)*$", true), ("^[a-c]$", "^(?!d).$", true), ("[]", "^x$", true),
      ("^é$", "^[^a-z]$", true), (#"^\w+$"#, #"^[\w-]+$"#, true), (#"^\p{Lu}$"#, #"^\p{L}$"#, true),
    ])
  func inclusion(narrow: String, wide: String, holds: Bool) throws {
    #expect(try language(narrow).isSubset(of: language(wide)) == holds)
  }

  @Test func operationsAreThoseOfSets() throws {
    let letters = try language("^[a-z]*$")
    let short = try Language(lengths: 2...3)
    let both = try letters.intersection(short)
    #expect(both.contains("ab") && both.contains("xyz"))
    #expect(!both.contains("a") && !both.contains("AB") && !both.contains("abcd"))
    let either = try letters.union(short)
    #expect(either.contains("ÄÖ") && either.contains("abcdef") && !either.contains("A"))
    #expect(try letters.intersection(letters.complement).isEmpty)
    #expect(try Language.everything.isSubset(of: letters.union(letters.complement)))
    let without = try letters.subtracting(Language(texts: ["", "a", "b", "aa"]))
    #expect(without.shortestExample() == "c")
  }

  @Test(arguments: [
    ("^a*$", "^a*b$", "^a*b$"), ("^(ab)*$", "^(ba)*$", "^(ab)*(ba)*$"), ("", "^$", ""),
    ("^[^/]+$", #"^\.$"#, #"^[^/]+\.$"#), ("^(?!b).$", "^é?$", #"^(?!b).é?$"#),
    ("[]", "", "[]"),
  ])
  func oneTextBehindAnother(first: String, second: String, both: String) throws {
    let joined = try language(first).followed(by: language(second))
    #expect(try joined.isSubset(of: language(both)) && language(both).isSubset(of: joined))
  }

  @Test func whatGetsTooLargeBehindAnotherIsRefused() throws {
    let last = try language("^[ab]{17}$")
    let first = try language("^[ab]*a$")
    #expect(throws: Language.TooLarge.self) { try first.followed(by: last) }
  }

  @Test func lengthsCountScalars() throws {
    let two = try Language(lengths: 2...2)
    #expect(two.contains("😀é") && two.contains("e\u{301}") && !two.contains("é"))
    let many = try Language(lengths: 3...)
    #expect(many.contains("abc") && many.contains("abcdef") && !many.contains("ab"))
    #expect(try Language(lengths: 5...9).isSubset(of: Language(lengths: 3...)))
    #expect(try Language(lengths: 0...Int.max).complement.isEmpty)
    #expect(try !Language(lengths: 0...20).isSubset(of: Language(lengths: 0...19)))
  }

  @Test func listsHoldTheirTexts() throws {
    let colors = try Language(texts: ["red", "green", "réd", ""])
    #expect(colors.contains("red") && colors.contains("réd") && colors.contains(""))
    #expect(!colors.contains("re") && !colors.contains("greenish"))
    #expect(try Language(texts: ["red", "green"]).isSubset(of: language("^[a-z]{3,5}$")))
    #expect(try Language(texts: []).isEmpty)
  }

  @Test func counterexamplesAreShortAndReadable() throws {
    let difference = try language(#"^[\w.-]{1,10}$"#).subtracting(language(#"^\w*$"#))
    #expect(difference.shortestExample() == "-")
    #expect(try language(#"^[^\x00-\x7F]{2}$"#).shortestExample()?.unicodeScalars.count == 2)
    #expect(try language("[]").shortestExample() == nil)
  }

  @Test func whatGetsTooLargeIsSaid() throws {
    #expect(throws: Language.TooLarge.self) { try language("[01]*1[01]{20}$") }
    #expect(throws: Language.TooLarge.self) { try Language(lengths: 0...1_000_000) }
    let (one, other) = try (language("^(?:[^]{150})*$"), language("^(?:[^]{151})*$"))
    #expect(throws: Language.TooLarge.self) { try one.union(other) }
  }

  @Test(
    "Examples match",
    arguments: [
      "", "a+", "^$", "^[a-z]{3}$", #"^\d{4}-\d{2}-\d{2}$"#, #"^\p{Lu}\p{Ll}+$"#, #"\bfoo\b"#,
      #"^(?=.*[A-Z])(?=.*\d)(?=.*[a-z]).{8,}$"#, "^(?!a)[a-z]$", "^[^ -~]$", #"^\u{1F600}$"#,
      "[01]*1[01]{20}$", #"^(?=.{1,253}$)(?:(?!-)[A-Za-z0-9-]{1,63}\.)+[A-Za-z]{2,63}$"#,
    ])
  func examples(_ source: String) throws {
    let pattern = try Pattern(source)
    let example = try #require(pattern.example())
    #expect(pattern.compiled().matches(example))
  }

  @Test func examplesReadWell() throws {
    #expect(try Pattern("^[a-z]{3}$").example() == "aaa")
    #expect(try Pattern("^[^a-z]$").example() == "A")
    #expect(try Pattern(#"^\d{2}:\d{2}$"#).example() == "00:00")
    #expect(try Pattern("a$b").example() == nil)
  }

  @Test func examplesHaveTheLengthAskedFor() throws {
    let word = try Pattern("^[a-z]+( [a-z]+)*$")
    #expect(word.example(lengths: 5...9)?.unicodeScalars.count == 5)
    #expect(word.example(lengths: 300...300)?.unicodeScalars.count == 300)
    #expect(try Pattern("^(ab)+$").example(lengths: 3...5) == "abab")
    #expect(try Pattern("^(ab)+$").example(lengths: 3...3) == nil)
    #expect(try Pattern("^a{1,4}$").example(lengths: 5...9) == nil)
    #expect(try Pattern("x").example(lengths: 0...1) == "x")
    #expect(try Pattern("^(a{3}|b{7})$").example(lengths: 4...9) == "bbbbbbb")
    #expect(try Pattern("^(é|a{9})$").example(lengths: 1...5) == "é")
    #expect(try Pattern("").example(lengths: 10_000...20_000)?.count == 10_000)
    #expect(try Pattern("[01]*1[01]{20}$").example(lengths: 40...50)?.count == 40)
  }
}
