internal import OpenAPIDocument
internal import Patterns
internal import SchemaValidation

/// What is asked of a string, and the search for one.
struct TextDemands {
  /// Of scalars; longer witnesses help nobody.
  private static let lengthLimit = 2_000_000
  private static let tryLimit = 24

  private(set) var least = 0
  private(set) var most = Int.max
  private var patterns: [Spelling] = []
  private var notPatterns: [Spelling] = []
  private var formats: [Spelling] = []
  private var notFormats: [Spelling] = []

  mutating func add(_ fact: Requirement) {
    switch fact {
    case .lengthAtLeast(let count): least = max(least, count)
    case .lengthAtMost(let count): most = min(most, count)
    case .pattern(let pattern, true): patterns.append(pattern)
    case .pattern(let pattern, false): notPatterns.append(pattern)
    case .format(let name, true): formats.append(name)
    case .format(let name, false): notFormats.append(name)
    default: break
    }
  }

  /// Whether it is plain that there is no such string.
  var isHopeless: Bool {
    least > most || patterns.contains(where: notPatterns.contains)
      || formats.contains { format in
        notFormats.contains { FormatLanguage.includes($0.text, format.text) }
      }
  }

  func search(
    excluding excluded: Set<JSONLiteral>, languages: inout PatternLanguages
  ) -> SearchOutcome {
    if isHopeless { return .none }
    guard least <= Self.lengthLimit else {
      return .unknown("strings of \(least) characters are too long to try")
    }
    let texts = Set(
      excluded.compactMap { if case .string(let text) = $0 { Spelling(text) } else { nil } })
    guard !(patterns + notPatterns + formats + notFormats).isEmpty else {
      return plainText(excluding: texts)
    }
    do {
      return try search(excluding: texts, languages: &languages)
    } catch {
      return .unknown("the patterns are too large to combine")
    }
  }

  private func plainText(excluding texts: Set<Spelling>) -> SearchOutcome {
    if least == 0, !texts.contains(Spelling("")) { return .found(.string("")) }
    let length = max(least, 1)
    guard length <= most else { return .none }
    // As many texts as are excluded, and one more, of letters that count up.
    // Where many are excluded, they are likely to be the first ones.
    for number in (texts.count > 20 ? [texts.count] : []) + Array(0...texts.count) {
      var text = ""
      var rest = number
      for _ in 0..<length {
        text.unicodeScalars.append(Unicode.Scalar(UInt8(97 + rest % 26)))
        rest /= 26
      }
      if !texts.contains(Spelling(text)) { return .found(.string(text)) }
      // Texts of one character are few; a longer one is found in the next round.
      if number == 25, length == 1 { return otherScalar(excluding: texts) }
    }
    return .unknown("no string was found that is none of those listed")
  }

  private func otherScalar(excluding texts: Set<Spelling>) -> SearchOutcome {
    for value in UInt32(0x100)...0xFFFF {
      guard let scalar = Unicode.Scalar(value), !texts.contains(Spelling(String(scalar))) else {
        continue
      }
      return .found(.string(String(scalar)))
    }
    return .unknown("no string was found that is none of those listed")
  }

  // MARK: Patterns and formats

  private func search(
    excluding texts: Set<Spelling>, languages: inout PatternLanguages
  ) throws(Language.TooLarge) -> SearchOutcome {
    var language = Language.everything
    var undecided: String?
    for format in formats {
      guard let known = FormatLanguage.named(format.text),
        let other = languages[Spelling(known.pattern)]
      else { continue }
      language = try language.intersection(other)
    }
    for format in notFormats {
      guard let known = FormatLanguage.narrower(format.text),
        let other = languages[Spelling(known)]
      else { continue }
      language = try language.subtracting(other)
    }
    for pattern in patterns {
      if let other = languages[pattern] {
        language = try language.intersection(other)
      } else {
        undecided = undecided ?? "the pattern '\(pattern.text)' cannot be reasoned about"
      }
    }
    for pattern in notPatterns {
      if let other = languages[pattern] {
        language = try language.subtracting(other)
      } else {
        undecided = undecided ?? "the pattern '\(pattern.text)' cannot be reasoned about"
      }
    }
    if !texts.isEmpty {
      language = try language.subtracting(Language(texts: texts.map(\.text).sorted()))
    }
    if language.isEmpty { return .none }
    if let undecided { return .unknown(undecided) }
    return try search(in: language, excluding: texts)
  }

  private func search(
    in language: Language, excluding texts: Set<Spelling>
  ) throws(Language.TooLarge) -> SearchOutcome {
    for text in seeds where language.contains(text) && !texts.contains(Spelling(text)) {
      if fits(text) { return .found(.string(text)) }
    }
    var language = language
    for _ in 0..<Self.tryLimit {
      guard let text = language.example(lengths: least...most) else {
        let isNone = try hasNoText(language)
        return isNone ? .none : .unknown("no string was found that fits patterns and lengths")
      }
      if fits(text) { return .found(.string(text)) }
      language = try language.subtracting(Language(texts: [text]))
      if language.isEmpty { return .none }
    }
    let names = (formats + notFormats).map { "'\($0.text)'" }.joined(separator: " and ")
    return .unknown("no string was found that shows the difference that the format \(names) makes")
  }

  private func hasNoText(_ language: Language) throws(Language.TooLarge) -> Bool {
    let lengths =
      most < Language.stateLimit - 2
      ? try Language(lengths: least...most) : try Language(lengths: least...)
    return try language.intersection(lengths).isEmpty
  }

  /// Texts that are likely to have some formats and not others.
  private var seeds: [String] {
    let texts = formats.flatMap { FormatTests.examples($0.text) }.sorted { $0.count < $1.count }
    guard !(formats + notFormats).isEmpty else { return [] }
    return (formats.isEmpty ? ["", "a"] : texts) + Self.oddTexts
  }

  /// For each two formats that allow much, texts that only one of them allows.
  private static let oddTexts = [
    "a", "1", " ", "(", "{", "%", "^", "'", "{a}", "/\u{E9}", "\u{E9}@example.com",
    "\u{E9}.example",
    "ab--c.example", "https://example.com/\u{E9}", "/{a}", "#a", "P1W",
  ]

  private func fits(_ text: String) -> Bool {
    let length = text.unicodeScalars.count
    return length >= least && length <= most
      && formats.allSatisfy { FormatTests.ofTexts($0.text)?(text) ?? true }
      && !notFormats.contains { FormatTests.ofTexts($0.text)?(text) ?? true }
  }
}
