internal import OpenAPIDocument
internal import Patterns
internal import SchemaValidation

/// Finds texts that cannot be: what `pattern`, `format` and limits of length ask for together.
struct TextConflicts {
  /// Longer texts are not thought of.
  private static let lengthLimit = 2000

  let graph: SchemaGraph
  private var languages: [String: Language?] = [:]
  private var known: [Question: Bool] = [:]

  private struct Question: Hashable {
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
    let question = Question(
      patterns: asks.flatMap(\.question.patterns), least: asks.map(\.question.least).max() ?? 0,
      most: asks.map(\.question.most).min() ?? .max)
    if let known = known[question] { return known }
    let isEmpty = (try? isEmpty(question)) ?? false
    known[question] = isEmpty
    return isEmpty
  }

  private mutating func isEmpty(_ question: Question) throws -> Bool {
    var common = Language.everything
    for pattern in question.patterns {
      // What is not known can only make it fewer.
      guard let language = language(of: pattern) else { continue }
      common = try common.intersection(language)
    }
    if common.isEmpty { return true }
    let (least, most) = (question.least, question.most)
    let isLimited = least > 0 || most < .max
    guard isLimited, least <= Self.lengthLimit else { return false }
    let lengths =
      most <= Self.lengthLimit
      ? try Language(lengths: min(least, most)...most) : try Language(lengths: least...)
    return try common.intersection(lengths).isEmpty
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
