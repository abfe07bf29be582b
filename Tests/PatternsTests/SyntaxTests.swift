import Patterns
import Testing

struct SyntaxTests {
  struct Refusal: CustomTestStringConvertible {
    let pattern: String
    let kind: PatternError.Kind
    let offset: Int
    let message: String

    init(_ pattern: String, _ kind: PatternError.Kind, at offset: Int, _ message: String) {
      self.pattern = pattern
      self.kind = kind
      self.offset = offset
      self.message = message
    }

    var testDescription: String { pattern }
  }

  static let malformed = [
    Refusal("a)", .syntax, at: 1, "has a ')' without a '('"),
    Refusal("é(a", .syntax, at: 2, "has a '(' without a ')'"),
    Refusal("a[b", .syntax, at: 1, "has a '[' without a ']'"),
    Refusal("*a", .syntax, at: 0, "has nothing that '*' could repeat"),
    Refusal("a**", .syntax, at: 2, "has nothing that '*' could repeat"),
    Refusal("a++", .syntax, at: 2, "has nothing that '+' could repeat"),
    Refusal("(?:{2})", .syntax, at: 6, "has nothing that '{' could repeat"),
    Refusal("a^*", .syntax, at: 2, "repeats '^', which matches no character"),
    Refusal(#"\b+"#, .syntax, at: 2, #"repeats '\b', which matches no character"#),
    Refusal("a{3,2}", .syntax, at: 1, "has a quantifier whose bounds are in the wrong order"),
    Refusal("a{,2}", .syntax, at: 1, "has a quantifier without its lower bound"),
    Refusal("[z-a]", .syntax, at: 1, "has the range 'z-a', whose ends are in the wrong order"),
    Refusal("a\\", .syntax, at: 1, "ends with a '\\'"),
    Refusal(#"\Z"#, .syntax, at: 0, #"has the escape '\Z', which ECMA-262 does not know"#),
    Refusal(#"\u12"#, .syntax, at: 0, #"has the escape '\u12', which ECMA-262 does not know"#),
    Refusal(#"\x4"#, .syntax, at: 0, #"has the escape '\x4', which ECMA-262 does not know"#),
    Refusal(#"\c1"#, .syntax, at: 0, #"has the escape '\c', which ECMA-262 does not know"#),
    Refusal(#"\01"#, .syntax, at: 0, #"has the escape '\0', which ECMA-262 does not know"#),
    Refusal(
      #"\u{110000}"#, .syntax, at: 0, #"has the escape '\u{110000', which ECMA-262 does not know"#),
    Refusal(
      "[[:alpha:]]", .syntax, at: 1, "has the class '[:alpha:]', which ECMA-262 does not know"),
    Refusal(
      "(?P<a>b)", .syntax, at: 0,
      "has a group that starts with '(?P', which ECMA-262 does not know"),
    Refusal(
      "(?i)b", .syntax, at: 0, "has a group that starts with '(?i', which ECMA-262 does not know"),
    Refusal("(?<1a>b)", .syntax, at: 3, "has a group whose name is not an identifier"),
    Refusal("(?<>b)", .syntax, at: 3, "has a group with an empty name"),
    Refusal("(?<a", .syntax, at: 4, "has a group whose name does not end"),
    Refusal(
      #"\p{Nonsense}"#, .syntax, at: 0,
      "asks for the property 'Nonsense', which ECMA-262 does not know"),
    Refusal(
      #"\p{gc=Greek}"#, .syntax, at: 0,
      "asks for the category 'Greek', which Unicode does not know"),
    Refusal(#"(a)\2"#, .syntax, at: 3, "refers to group 2, which it does not have"),
  ]

  static let unsupported = [
    Refusal(#"(a)\1"#, .unsupported, at: 3, "has a back reference"),
    Refusal(#"(?<n>a)\k<n>"#, .unsupported, at: 7, "has a back reference"),
    Refusal("(?<=a)b", .unsupported, at: 0, "has a look-behind"),
    Refusal("(?<!a)b", .unsupported, at: 0, "has a look-behind"),
    Refusal("(?i:a)", .unsupported, at: 0, "has a group with flags"),
    Refusal(
      #"\p{Script=Greek}"#, .unsupported, at: 0, "asks for a script, of which there is no table"),
    Refusal(
      #"\p{Extended_Pictographic}"#, .unsupported, at: 0,
      "asks for the property 'Extended_Pictographic', of which there is no table"),
  ]

  @Test("What cannot be used is refused at its place", arguments: malformed + unsupported)
  func refuses(_ refusal: Refusal) {
    let error = #expect(throws: PatternError.self) { try Pattern(refusal.pattern) }
    #expect(error?.kind == refusal.kind)
    #expect(error?.offset == refusal.offset)
    #expect(error?.message == refusal.message)
  }

  @Test func patternsAreTheSameByteByByte() throws {
    #expect(try Pattern("é+") == Pattern("é+"))
    #expect(try Pattern("é") != Pattern("e\u{301}"))
  }

  @Test func nestsGroupsUpToALimit() throws {
    func nested(_ depth: Int) -> String {
      String(repeating: "(", count: depth) + "a" + String(repeating: ")?", count: depth)
    }
    #expect(try Pattern("^\(nested(100))$").compiled().matches("a"))
    #expect(throws: PatternError.self) { try Pattern(nested(101)) }
    #expect(throws: PatternError.self) { try Pattern(nested(100_000)) }
  }

  @Test(
    "Repetitions that get too large are refused",
    arguments: [
      "((a{1000}){1000}){1000}", "a{99999999999999999999}", "(?:a{0,200}){0,200}",
      #"^(?:(?:\b(?:a?\b){300}){30})*$"#, "(?:(?=(?:a{1000}){1000})b)+",
    ])
  func refusesWhatIsTooLarge(_ source: String) {
    let error = #expect(throws: PatternError.self) { try Pattern(source) }
    #expect(error?.kind == .unsupported)
    #expect(error?.message.hasPrefix("is too large") == true)
  }
}
