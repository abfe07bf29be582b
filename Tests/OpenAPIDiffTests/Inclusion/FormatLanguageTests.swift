import OpenAPIDocument
import Patterns
import SchemaValidation
import Testing

@Suite("Languages of formats")
struct FormatLanguageTests {
  private static let names = [
    "uuid", "date", "ipv4", "byte", "json-pointer", "date-time", "time", "duration", "ipv6",
    "hostname", "email", "idn-email", "uri", "iri", "relative-json-pointer", "uri-reference",
    "iri-reference", "uri-template", "regex", "idn-hostname",
  ]

  /// Examples of all formats, each with many small changes.
  private static let texts: [String] = {
    var numbers = SeededGenerator(seed: 7)
    let more = [
      "2024-02-29", "2023-02-29", "2000-02-29", "1900-02-29", "2026-04-31", "2026-13-01",
      "23:59:60Z", "12:00:60Z", "12:00:00.123+01:30", "24:00:00Z", "255.255.255.255", "256.1.1.1",
      "01.1.1.1", "YWI=", "YWJj", "YR==", "/a/~0/~1", "/~2", "P1Y2M3DT4H5M6S", "P1W", "PT1S",
      "::1", "a.b.c", "xn--a", "a--b", "\"a b\"@c.de", "a@[192.0.2.1]", "a:b", "#/a", "1#", "",
    ]
    let alphabet = Array("0123456789abcdefTZtz:-+./~@#%{}()[]= \u{E9}")
    let seeds = names.flatMap(FormatTests.examples) + more
    return seeds
      + seeds.flatMap { seed in
        (0..<60).map { _ in
          var text = Array(seed)
          for _ in 0..<Int.random(in: 1...2, using: &numbers) {
            let letter = alphabet[Int.random(in: alphabet.indices, using: &numbers)]
            let place = Int.random(in: 0...text.count, using: &numbers)
            if place < text.count, Bool.random(using: &numbers) {
              text[place] = letter
            } else if place < text.count, Bool.random(using: &numbers) {
              text.remove(at: place)
            } else {
              text.insert(letter, at: place)
            }
          }
          return String(text)
        }
      }
  }()

  @Test(arguments: names)
  func agreesWithTheInterpreter(_ name: String) throws {
    let test = try #require(FormatTests.ofTexts(name))
    let language = FormatLanguage.named(name)
    let pattern = try language.map { try Pattern($0.pattern).compiled() }
    let narrower = try FormatLanguage.narrower(name).map { try Pattern($0).compiled() }
    for text in Self.texts {
      let isOfFormat = test(text)
      if let pattern, let language {
        if isOfFormat { #expect(pattern.matches(text), "'\(text)'") }
        if language.isExact { #expect(pattern.matches(text) == isOfFormat, "'\(text)'") }
      }
      if let narrower, narrower.matches(text) { #expect(isOfFormat, "'\(text)'") }
      for other in Self.names where isOfFormat && FormatLanguage.includes(other, name) {
        let isOfOther = FormatTests.ofTexts(other)?(text) ?? false
        #expect(isOfOther, "'\(text)' is of '\(name)', but not of '\(other)'")
      }
    }
  }
}
