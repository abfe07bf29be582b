internal import OpenAPIDocument
internal import Patterns
internal import SchemaValidation

/// Compares segments of paths of which one has a parameter with text around it.
struct SegmentLanguages {
  /// How the texts that match one segment are among those that match another.
  enum Relation {
    case apart, same, narrower, wider, crossing
  }

  /// What the text of a parameter, or between two, has to match; all of it.
  struct Part: Hashable {
    var patterns: [String]
    var least = 0
    var most = Int.max
  }

  private struct Pair: Hashable {
    let left: [Part]
    let right: [Part]
  }

  /// Longer texts are not thought of.
  private static let lengthLimit = 2000

  private var languages: [[Part]: Language] = [:]
  private var relations: [Pair: Relation] = [:]

  /// `nil` where that is too much to tell.
  mutating func relation(of left: [Part], to right: [Part]) -> Relation? {
    let pair = Pair(left: left, right: right)
    if let known = relations[pair] { return known }
    guard let one = language(of: left), let other = language(of: right),
      let found = try? Self.relation(of: one, to: other)
    else { return nil }
    relations[pair] = found
    return found
  }

  private static func relation(of left: Language, to right: Language) throws -> Relation {
    if try left.intersection(right).isEmpty { return .apart }
    return switch (try left.isSubset(of: right), try right.isSubset(of: left)) {
    case (true, true): .same
    case (true, false): .narrower
    case (false, true): .wider
    case (false, false): .crossing
    }
  }

  private mutating func language(of segment: [Part]) -> Language? {
    if let known = languages[segment] { return known }
    guard let language = try? Self.language(of: segment) else { return nil }
    languages[segment] = language
    return language
  }

  private static func language(of segment: [Part]) throws -> Language? {
    var whole: Language?
    for part in segment {
      guard let next = try language(of: part) else { return nil }
      whole = try whole?.followed(by: next) ?? next
    }
    return whole
  }

  private static func language(of part: Part) throws -> Language? {
    var language = Language.everything
    for pattern in part.patterns {
      language = try language.intersection(Language(Pattern(pattern)))
    }
    if part.most <= lengthLimit {
      return try language.intersection(Language(lengths: min(part.least, part.most)...part.most))
    }
    guard part.least <= lengthLimit else { return nil }
    return part.least == 0
      ? language : try language.intersection(Language(lengths: part.least...))
  }
}

extension SegmentLanguages.Part {
  init(text: String) {
    patterns = ["^\(SegmentLanguages.pattern(ofText: text))$"]
  }
}

extension SegmentLanguages {
  /// That only this text matches.
  fileprivate static func pattern(ofText text: String) -> String {
    var pattern = ""
    for scalar in text.unicodeScalars {
      if "\\^$.|?*+()[]{}/".unicodeScalars.contains(scalar) { pattern += "\\" }
      pattern.unicodeScalars.append(scalar)
    }
    return pattern
  }
}

extension SchemaValidator {
  /// Of the texts in a path that can be the value of a parameter; `nil` where that is not thought of.
  func pathPart(of schema: SchemaID?) -> SegmentLanguages.Part? {
    let anything = SegmentLanguages.Part(patterns: ["^[^/]+$"])
    guard let schema else { return anything }
    let demands = demands(of: [schema])
    guard !demands.isIncomplete, demands.never == nil, demands.choices.isEmpty,
      demands.negations.isEmpty, demands.conditions.isEmpty
    else { return nil }
    if let listing = demands.listings.first?.value {
      let texts = listing.compactMap { value -> String? in
        if case .string(let text) = value { SegmentLanguages.pattern(ofText: text) } else { nil }
      }
      return texts.count == listing.count
        ? SegmentLanguages.Part(patterns: ["^(?:\(texts.joined(separator: "|")))$"]) : nil
    }
    switch demands.kinds {
    case [.integer]: return SegmentLanguages.Part(patterns: ["^-?[0-9]+$"])
    case [.boolean]: return SegmentLanguages.Part(patterns: ["^(?:true|false)$"])
    case [.number, .integer], [.integer, .number]:
      return SegmentLanguages.Part(patterns: ["^-?[0-9]+(?:\\.[0-9]+)?$"])
    case [.string]: return textPart(demands, anything)
    case JSONType.allCases: return anything
    default: return nil
    }
  }

  private func textPart(
    _ demands: Demands, _ anything: SegmentLanguages.Part
  ) -> SegmentLanguages.Part? {
    var part = anything
    for format in demands.formats where FormatTests.ofTexts(format.value) != nil {
      // Among texts that only may be of the format, there may be none that two paths share.
      guard let language = FormatLanguage.named(format.value), language.isExact else { return nil }
      part.patterns.append(language.pattern)
    }
    part.patterns += demands.patterns.map(\.value)
    part.least = demands.lengths.least?.value ?? 0
    part.most = demands.lengths.most?.value ?? .max
    return part
  }
}
