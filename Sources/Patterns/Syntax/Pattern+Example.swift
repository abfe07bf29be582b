extension Pattern {
  private static let repetitionLimit = 64

  /// A short text in which the pattern is found, in printable ASCII where possible, of as few
  /// Unicode scalars as `lengths` allows; `nil` if there is none, or none was found for one of the
  /// few patterns whose automaton has more than `stateLimit` states.
  public func example(
    lengths: ClosedRange<Int> = 0...Int.max, stateLimit: Int = Language.stateLimit
  ) -> String? {
    if let language = try? Language(self, stateLimit: stateLimit) {
      return language.example(lengths: lengths)
    }
    let pattern = compiled(stateLimit: min(stateLimit, Self.tableStateLimit))
    for repetitions in 0...Self.repetitionLimit {
      var text: [Unicode.Scalar] = []
      guard root.append(atLeast: repetitions, to: &text) else { return nil }
      let missing = max(0, min(lengths.lowerBound, Language.stateLimit) - text.count)
      for filling in [0, missing] {
        let padded = text + Array(repeating: "a", count: filling)
        let candidate = String(String.UnicodeScalarView(padded))
        if lengths.contains(padded.count), pattern.matches(candidate) { return candidate }
      }
    }
    return nil
  }
}

extension Pattern.Node {
  /// Writes the first alternatives, and as many repetitions as are asked for and allowed; `false`
  /// where no scalar fits.
  fileprivate func append(atLeast repetitions: Int, to text: inout [Unicode.Scalar]) -> Bool {
    switch self {
    case .assertion, .lookAhead: return true
    case .scalars(let set):
      guard let range = set.ranges.first else { return false }
      let alphabet = Alphabet(separating: [set])
      guard let index = alphabet.classes(in: ScalarSet([range])).first else { return false }
      text.append(alphabet.examples[index])
      return true
    case .sequence(let items):
      return items.allSatisfy { $0.append(atLeast: repetitions, to: &text) }
    case .alternatives(let branches):
      let count = text.count
      for branch in branches {
        if branch.append(atLeast: repetitions, to: &text) { return true }
        text.removeLast(text.count - count)
      }
      return false
    case .repeated(let body, let least, let most):
      for _ in 0..<min(max(least, repetitions), most ?? .max) {
        guard text.count <= PatternParser.repetitionLimit else { return false }
        guard body.append(atLeast: repetitions, to: &text) else { return false }
      }
      return true
    }
  }
}
