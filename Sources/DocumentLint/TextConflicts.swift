internal import OpenAPIDocument
internal import Patterns
internal import SchemaValidation

/// Finds texts that cannot be: what `pattern`, `format` and limits of length ask for together.
struct TextConflicts {
  let graph: SchemaGraph
  private var languages: [String: Language?] = [:]
  /// By patterns: how long a text can be that matches all of them.
  private var known: [[String]: TextLengths?] = [:]

  private struct Question {
    var patterns: [String] = []
    var least = 0
    var most = Int.max
  }

  /// Something that is asked of a text.
  private struct Ask {
    let question: Question
    /// To follow "no text ".
    let phrase: String
    let source: Demands.Source
  }

  init(graph: SchemaGraph) {
    self.graph = graph
  }

  mutating func conflict(of demands: Demands) -> Contradiction? {
    let asks = Self.asks(of: demands)
    guard asks.contains(where: { !$0.question.patterns.isEmpty }), isEmpty(asks) else {
      return nil
    }
    for (place, ask) in asks.enumerated() {
      if isEmpty([ask]) { return contradiction("no text \(ask.phrase)", of: [ask]) }
      for other in asks[..<place] where isEmpty([other, ask]) {
        return contradiction(
          other.phrase == ask.phrase
            ? "no text matches both patterns" : "no text \(other.phrase) and \(ask.phrase)",
          of: [other, ask])
      }
    }
    let phrase = asks.first.map { "\($0.phrase) and " } ?? ""
    return contradiction("no text \(phrase)has what else is asked of it", of: asks)
  }

  private func contradiction(_ message: String, of asks: [Ask]) -> Contradiction? {
    asks.last.map { last in
      Contradiction(
        message, at: last.source, in: graph, beside: asks.dropLast().reversed().map(\.source))
    }
  }

  private static func asks(of demands: Demands) -> [Ask] {
    var asks: [Ask] = []
    for format in demands.formats {
      guard let pattern = FormatLanguage.named(format.value)?.pattern else { continue }
      asks.append(
        Ask(
          question: Question(patterns: [pattern]),
          phrase: "is of the format '\(format.value)'", source: format.source))
    }
    for pattern in demands.patterns {
      asks.append(
        Ask(
          question: Question(patterns: [pattern.value]),
          phrase: "matches 'pattern'", source: pattern.source))
    }
    if let least = demands.lengths.least {
      asks.append(
        Ask(
          question: Question(least: least.value),
          phrase: "has at least \(least.value.characters)", source: least.source))
    }
    if let most = demands.lengths.most {
      asks.append(
        Ask(
          question: Question(most: most.value),
          phrase: "has at most \(most.value.characters)", source: most.source))
    }
    return asks
  }

  // MARK: Languages

  /// Whether it is certain that no text has all that is asked for.
  private mutating func isEmpty(_ asks: [Ask]) -> Bool {
    let least = asks.map(\.question.least).max() ?? 0
    let most = asks.map(\.question.most).min() ?? .max
    // Without a pattern, limits of length are compared elsewhere.
    guard least <= most, let lengths = lengths(of: asks.flatMap(\.question.patterns)) else {
      return false
    }
    return !lengths.mayInclude(oneOf: least...most)
  }

  /// `nil` where it is not known.
  private mutating func lengths(of patterns: [String]) -> TextLengths? {
    if let known = known[patterns] { return known }
    var common: Language? = .everything
    for pattern in patterns {
      // What is not known can only make it fewer.
      guard let language = language(of: pattern) else { continue }
      common = try? common?.intersection(language)
    }
    known[patterns] = .some(common?.lengths)
    return common?.lengths
  }

  /// `nil` where it is not known.
  private mutating func language(of pattern: String) -> Language? {
    if let known = languages[pattern] { return known }
    let language = (try? Pattern(pattern)).flatMap { try? Language($0) }
    languages[pattern] = .some(language)
    return language
  }
}

extension Int {
  fileprivate var characters: String { "\(self) \(self == 1 ? "character" : "characters")" }
}
