extension Automaton {
  /// Accepts what `holds` says of the answers of both; at most `stateLimit` pairs of states.
  static func product(
    _ first: Automaton, _ second: Automaton, stateLimit: Int, where holds: (Bool, Bool) -> Bool
  ) throws(AutomatonTooLarge) -> Automaton {
    let common = Alphabet.common(first.alphabet, second.alphabet)
    var numbers: [StatePair: Int] = [:]
    var pairs: [StatePair] = []
    func number(of pair: StatePair) -> Int {
      if let number = numbers[pair] { return number }
      pairs.append(pair)
      numbers[pair] = pairs.count - 1
      return pairs.count - 1
    }
    var table: [Int] = []
    let start = number(of: StatePair(first: first.start, second: second.start))
    var index = 0
    while index < pairs.count {
      guard pairs.count <= stateLimit, table.count <= tableLimit else {
        throw AutomatonTooLarge()
      }
      let pair = pairs[index]
      for (inFirst, inSecond) in zip(common.inFirst, common.inSecond) {
        table.append(
          number(
            of: StatePair(
              first: first.next(pair.first, inFirst), second: second.next(pair.second, inSecond))))
      }
      index += 1
    }
    return Automaton(
      alphabet: common.alphabet, table: table,
      accepting: pairs.map { holds(first.accepting[$0.first], second.accepting[$0.second]) },
      starts: [start]
    ).minimized().withMergedClasses()
  }

  private struct StatePair: Hashable {
    let first: Int
    let second: Int
  }
}
