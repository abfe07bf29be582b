internal import OpenAPIDocument
internal import Patterns
internal import SchemaValidation

/// Compares segments of paths of which one has a parameter with text around it.
struct SegmentLanguages {
  /// How the texts that match one segment are among those that match another.
  enum Relation {
    case apart, same, narrower, wider, crossing
  }

  private struct Pair: Hashable {
    let left: String
    let right: String
  }

  private var languages: [String: Language] = [:]
  private var relations: [Pair: Relation] = [:]

  /// `nil` where that is too much to tell.
  mutating func relation(of left: String, to right: String) -> Relation? {
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

  private mutating func language(of pattern: String) -> Language? {
    if let known = languages[pattern] { return known }
    guard let language = (try? Pattern("^\(pattern)$")).flatMap({ try? Language($0) }) else {
      return nil
    }
    languages[pattern] = language
    return language
  }
}

extension SchemaValidator {
  /// Of the texts in a path that can be the value of a parameter; `nil` where that is not thought of.
  func pathPattern(of schema: SchemaID?) -> String? {
    let anything = "[^/]+"
    guard let schema else { return anything }
    let demands = demands(of: [schema])
    guard !demands.isIncomplete, demands.never == nil, demands.choices.isEmpty,
      demands.negations.isEmpty
    else { return nil }
    if let listing = demands.listings.first?.value {
      let texts = listing.compactMap { value -> String? in
        if case .string(let text) = value { Self.pattern(ofText: text) } else { nil }
      }
      return texts.count == listing.count ? "(?:\(texts.joined(separator: "|")))" : nil
    }
    switch demands.kinds {
    case [.integer]: return "-?[0-9]+"
    case [.boolean]: return "(?:true|false)"
    case [.number, .integer], [.integer, .number]: return "-?[0-9]+(?:\\.[0-9]+)?"
    case [.string]:
      let isFree =
        demands.patterns.isEmpty && demands.formats.isEmpty && demands.lengths.most == nil
        && demands.lengths.least?.value ?? 0 <= 1
      return isFree ? anything : nil
    case JSONType.allCases: return anything
    default: return nil
    }
  }

  /// That only this text matches.
  static func pattern(ofText text: String) -> String {
    var pattern = ""
    for scalar in text.unicodeScalars {
      if "\\^$.|?*+()[]{}/".unicodeScalars.contains(scalar) { pattern += "\\" }
      pattern.unicodeScalars.append(scalar)
    }
    return pattern
  }
}
