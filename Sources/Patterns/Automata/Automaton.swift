/// A deterministic automaton that reads a text scalar by scalar and has a way on for each.
struct Automaton: Hashable, Sendable {
  let alphabet: Alphabet
  /// By state, and in a state by class: the next state.
  let table: [Int]
  /// By state: whether a text may end there.
  let accepting: [Bool]
  /// Where to start; more than one where that depends on what came before.
  let starts: [Int]

  /// The most entries of a table while it is made.
  static let tableLimit = 2_000_000

  var stateCount: Int { accepting.count }
  var start: Int { starts[0] }

  func next(_ state: Int, _ number: Int) -> Int { table[state * alphabet.count + number] }

  /// Whether nothing leads out of the state.
  func isFinal(_ state: Int) -> Bool {
    (0..<alphabet.count).allSatisfy { next(state, $0) == state }
  }

  func accepts(_ text: String) -> Bool {
    var state = start
    for scalar in text.unicodeScalars { state = next(state, alphabet.classIndex(of: scalar)) }
    return accepting[state]
  }

  /// The texts that this one does not accept.
  var complement: Automaton {
    Automaton(
      alphabet: alphabet, table: table, accepting: accepting.map { !$0 }, starts: starts)
  }
}

/// More states or more work than was allowed.
struct AutomatonTooLarge: Error {}
