/// How many Unicode scalars the texts of a language have.
public struct TextLengths: Sendable {
  /// By number of scalars, as far as it was looked.
  private var areThere: [Bool] = []
  private var mayBeLonger = false

  /// As far as it is looked: longer texts are not told apart.
  private static let limit = 300
  private static let workLimit = 1_000_000

  init(of automaton: Automaton) {
    var states = [automaton.start]
    var work = 0
    while !states.isEmpty {
      work += states.count * automaton.alphabet.count
      guard areThere.count < Self.limit, work <= Self.workLimit else {
        mayBeLonger = true
        return
      }
      areThere.append(states.contains { automaton.accepting[$0] })
      states = Self.states(of: automaton, after: states)
    }
  }

  /// Where one more scalar leads, but for the places from which no text is accepted.
  private static func states(of automaton: Automaton, after states: [Int]) -> [Int] {
    var isReached = [Bool](repeating: false, count: automaton.stateCount)
    var next: [Int] = []
    for state in states {
      for number in 0..<automaton.alphabet.count {
        let target = automaton.next(state, number)
        guard !isReached[target] else { continue }
        isReached[target] = true
        if automaton.accepting[target] || !automaton.isFinal(target) { next.append(target) }
      }
    }
    return next
  }

  /// `false` where it is certain that no text has so many.
  public func mayInclude(oneOf range: ClosedRange<Int>) -> Bool {
    guard range.upperBound >= 0 else { return false }
    if mayBeLonger, range.upperBound >= areThere.count { return true }
    let last = min(range.upperBound, areThere.count - 1)
    return range.lowerBound <= last && areThere[max(0, range.lowerBound)...last].contains(true)
  }
}

extension Language {
  /// Takes as long as the language is large; ask once.
  public var lengths: TextLengths { TextLengths(of: automaton) }
}
