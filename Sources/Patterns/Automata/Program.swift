/// A pattern as steps between places of a text: a nondeterministic automaton.
///
/// Steps that read nothing never lead back to where they started.
struct Program {
  enum Step: Hashable {
    /// Everything has been found.
    case match
    /// Takes one scalar of a set.
    case scalars(set: Int, next: Int)
    /// Goes on at both places.
    case fork(Int, Int)
    case assertion(Pattern.Assertion, next: Int)
    /// Goes on where the look-ahead holds.
    case lookAhead(Int, next: Int)
  }

  struct LookAhead: Hashable {
    let entry: Int
    let isNegated: Bool
  }

  private(set) var steps: [Step] = [.match]
  private(set) var sets: [ScalarSet] = []
  /// Those inside of others come before them.
  private(set) var lookAheads: [LookAhead] = []
  private(set) var entry = 0
  private var setNumbers: [ScalarSet: Int] = [:]
  private var lookAheadNumbers: [Pattern.Node: Int] = [:]

  private static let match = 0

  init(_ root: Pattern.Node) {
    entry = append(root, next: Self.match)
  }

  var asserts: Set<Pattern.Assertion> {
    Set(steps.compactMap { if case .assertion(let assertion, _) = $0 { assertion } else { nil } })
  }

  /// Whether anything asks for the ends of words.
  var usesWords: Bool { !asserts.isDisjoint(with: [.wordBoundary, .noWordBoundary]) }

  // MARK: Building, from the end to the start

  private mutating func append(_ step: Step) -> Int {
    steps.append(step)
    return steps.count - 1
  }

  /// The place where the node starts; what follows it starts at `next`.
  private mutating func append(_ node: Pattern.Node, next: Int) -> Int {
    switch node {
    case .scalars(let set): return append(.scalars(set: number(of: set), next: next))
    case .assertion(let assertion): return append(.assertion(assertion, next: next))
    case .sequence(let items): return items.reversed().reduce(next) { append($1, next: $0) }
    case .alternatives(let branches):
      let starts = branches.map { append($0, next: next) }
      return starts.dropLast().reversed().reduce(starts.last ?? next) { append(.fork($1, $0)) }
    case .repeated(let body, let least, let most):
      return append(body, least: least, most: most, next: next)
    case .lookAhead(let body, let isNegated):
      return append(.lookAhead(number(of: node, body, isNegated: isNegated), next: next))
    }
  }

  private mutating func append(
    _ body: Pattern.Node, least: Int, most: Int?, next: Int
  ) -> Int {
    var after = next
    if let most {
      for _ in least..<max(least, most) {
        let start = append(body, next: after)
        // Out of all the repetitions at once: what may follow stays few.
        after = append(.fork(start, next))
      }
    } else {
      after = append(.match)
      steps[after] = .fork(append(body, next: after), next)
    }
    for _ in 0..<least { after = append(body, next: after) }
    return after
  }

  private mutating func number(of set: ScalarSet) -> Int {
    if let number = setNumbers[set] { return number }
    sets.append(set)
    setNumbers[set] = sets.count - 1
    return sets.count - 1
  }

  private mutating func number(
    of node: Pattern.Node, _ body: Pattern.Node, isNegated: Bool
  ) -> Int {
    if let number = lookAheadNumbers[node] { return number }
    let entry = append(body, next: Self.match)
    lookAheads.append(LookAhead(entry: entry, isNegated: isNegated))
    lookAheadNumbers[node] = lookAheads.count - 1
    return lookAheads.count - 1
  }
}
