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

extension Automaton {
  /// Accepts a text of the first with one of the second behind it.
  static func concatenation(
    _ first: Automaton, _ second: Automaton, stateLimit: Int
  ) throws(AutomatonTooLarge) -> Automaton {
    let common = Alphabet.common(first.alphabet, second.alphabet)
    var numbers: [SplitState: Int] = [:]
    var states: [SplitState] = []
    func number(_ state: Int, _ others: Set<Int>) -> Int {
      let split = SplitState(
        first: state, second: first.accepting[state] ? others.union([second.start]) : others)
      if let number = numbers[split] { return number }
      states.append(split)
      numbers[split] = states.count - 1
      return states.count - 1
    }
    var table: [Int] = []
    let start = number(first.start, [])
    var (index, work) = (0, 0)
    while index < states.count {
      let state = states[index]
      work += (state.second.count + 1) * common.inFirst.count
      guard states.count <= stateLimit, work <= tableLimit else { throw AutomatonTooLarge() }
      for (inFirst, inSecond) in zip(common.inFirst, common.inSecond) {
        table.append(
          number(
            first.next(state.first, inFirst),
            Set(state.second.map { second.next($0, inSecond) })))
      }
      index += 1
    }
    return Automaton(
      alphabet: common.alphabet, table: table,
      accepting: states.map { $0.second.contains { second.accepting[$0] } }, starts: [start]
    ).minimized().withMergedClasses()
  }

  /// Where the first is, and where the second is for each place at which the first may have ended.
  private struct SplitState: Hashable {
    let first: Int
    let second: Set<Int>
  }
}
