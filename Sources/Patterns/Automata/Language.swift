/// A set of texts that a deterministic automaton accepts, such as those that a pattern matches.
///
/// The automaton reads Unicode scalars, so every text is valid. What combines two languages fails
/// where the automaton would get too large.
public struct Language: Sendable {
  /// The automaton would have more states than is reasonable.
  public struct TooLarge: Error, Hashable, Sendable {}

  /// The most states of an automaton, before those that behave the same are merged.
  public static let stateLimit = 20_000

  /// All texts.
  public static let everything = Language(
    Automaton(alphabet: .single, table: [0], accepting: [true], starts: [0]))

  /// Has no state that is not reached.
  let automaton: Automaton

  private init(_ automaton: Automaton) {
    self.automaton = automaton
  }

  private init(
    making automaton: () throws(AutomatonTooLarge) -> Automaton
  ) throws(TooLarge) {
    do {
      self.automaton = try automaton()
    } catch {
      throw TooLarge()
    }
  }

  /// The texts in which the pattern is found.
  public init(_ pattern: Pattern, stateLimit: Int = Language.stateLimit) throws(TooLarge) {
    try self.init { () throws(AutomatonTooLarge) in
      try Determinizer.automaton(for: Program(pattern.root), stateLimit: stateLimit)
    }
  }

  /// The texts whose number of Unicode scalars is in the range.
  public init(lengths: ClosedRange<Int>) throws(TooLarge) {
    try self.init { () throws(AutomatonTooLarge) in
      try Automaton(
        least: max(0, lengths.lowerBound), most: lengths.upperBound, stateLimit: Self.stateLimit)
    }
  }

  /// The texts whose number of Unicode scalars is in the range.
  public init(lengths: PartialRangeFrom<Int>) throws(TooLarge) {
    try self.init { () throws(AutomatonTooLarge) in
      try Automaton(
        least: max(0, lengths.lowerBound), most: nil, stateLimit: Self.stateLimit)
    }
  }

  /// The texts in the list, compared scalar by scalar.
  public init(texts: [String]) throws(TooLarge) {
    try self.init { () throws(AutomatonTooLarge) in
      try Automaton(texts: texts, stateLimit: Self.stateLimit)
    }
  }

  // MARK: Combining

  public func intersection(_ other: Language) throws(TooLarge) -> Language {
    try combined(with: other) { $0 && $1 }
  }

  public func union(_ other: Language) throws(TooLarge) -> Language {
    try combined(with: other) { $0 || $1 }
  }

  /// The texts of this language that are not in the other.
  public func subtracting(_ other: Language) throws(TooLarge) -> Language {
    try combined(with: other) { $0 && !$1 }
  }

  /// The texts of this language, each with each of the other behind it.
  public func followed(by other: Language) throws(TooLarge) -> Language {
    try Language { () throws(AutomatonTooLarge) in
      try Automaton.concatenation(automaton, other.automaton, stateLimit: Self.stateLimit)
    }
  }

  public var complement: Language { Language(automaton.complement) }

  private func combined(
    with other: Language, where holds: (Bool, Bool) -> Bool
  ) throws(TooLarge) -> Language {
    try Language { () throws(AutomatonTooLarge) in
      try Automaton.product(
        automaton, other.automaton, stateLimit: Self.stateLimit, where: holds)
    }
  }

  // MARK: Asking

  public var isEmpty: Bool { !automaton.accepting.contains(true) }

  public func isSubset(of other: Language) throws(TooLarge) -> Bool {
    try subtracting(other).isEmpty
  }

  public func contains(_ text: String) -> Bool { automaton.accepts(text) }

  /// A shortest text in printable ASCII, or else a shortest of all; `nil` for the empty language.
  public func shortestExample() -> String? { automaton.shortestExample() }

  /// A text of as few Unicode scalars as the range allows, in printable ASCII where possible;
  /// `nil` if there is none, or the range starts too high to find out.
  public func example(lengths: ClosedRange<Int>) -> String? {
    automaton.example(least: max(0, lengths.lowerBound), most: lengths.upperBound)
  }
}
