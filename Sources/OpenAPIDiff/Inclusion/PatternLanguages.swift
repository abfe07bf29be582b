internal import OpenAPIDocument
internal import Patterns

/// The languages of patterns, each made once.
struct PatternLanguages {
  private var known: [Spelling: Language?] = [:]
  private var matchers: [Spelling: CompiledPattern?] = [:]

  /// `nil` where the pattern is none, not supported or too large.
  subscript(source: Spelling) -> Language? {
    mutating get {
      if let known = known[source] { return known }
      let language = (try? Pattern(source.text)).flatMap { try? Language($0) }
      known[source] = .some(language)
      return language
    }
  }

  /// `nil` where that cannot be decided.
  mutating func matches(_ text: String, _ source: Spelling) -> Bool? {
    if let known = matchers[source] { return known?.matches(text) }
    let matcher = (try? Pattern(source.text))?.compiled()
    matchers[source] = .some(matcher)
    return matcher?.matches(text)
  }
}
