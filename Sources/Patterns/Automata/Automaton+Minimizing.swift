extension Automaton {
  /// The same texts with the fewest states, numbered in the order in which they are reached.
  func minimized() -> Automaton {
    var partition = StatePartition(count: stateCount)
    partition.split(by: stateCount == 0 ? [] : accepting.indices.filter { accepting[$0] })
    let sources = sourcesByClass()
    while let splitter = partition.takeSplitter() {
      for number in 0..<alphabet.count {
        let (first, list) = sources[number]
        var reaching: [Int] = []
        for state in splitter { reaching += list[first[state]..<first[state + 1]] }
        partition.split(by: reaching)
      }
    }
    return merged(by: partition.blocks)
  }

  /// For each class: where the sources of a state start in the list of all sources.
  private func sourcesByClass() -> [(first: [Int], list: [Int])] {
    (0..<alphabet.count).map { number in
      var first = [Int](repeating: 0, count: stateCount + 1)
      for state in 0..<stateCount { first[next(state, number) + 1] += 1 }
      for state in 0..<stateCount { first[state + 1] += first[state] }
      var place = first
      var list = [Int](repeating: 0, count: stateCount)
      for state in 0..<stateCount {
        let target = next(state, number)
        list[place[target]] = state
        place[target] += 1
      }
      return (first, list)
    }
  }

  /// One state for each block that is reached, breadth first.
  private func merged(by blocks: [Int]) -> Automaton {
    var numbers = [Int?](repeating: nil, count: stateCount)
    var members: [Int] = []
    func number(of state: Int) -> Int {
      if let number = numbers[blocks[state]] { return number }
      numbers[blocks[state]] = members.count
      members.append(state)
      return members.count - 1
    }
    let starts = starts.map(number)
    var table: [Int] = []
    var index = 0
    while index < members.count {
      for scalarClass in 0..<alphabet.count {
        table.append(number(of: next(members[index], scalarClass)))
      }
      index += 1
    }
    return Automaton(
      alphabet: alphabet, table: table, accepting: members.map { accepting[$0] }, starts: starts)
  }

  /// The same automaton with one class for all that lead the same way everywhere.
  func withMergedClasses() -> Automaton {
    var numbers: [Int] = []
    var known: [[Int]: Int] = [:]
    var kept: [Int] = []
    for number in 0..<alphabet.count {
      let column = (0..<stateCount).map { next($0, number) }
      if known[column] == nil {
        known[column] = kept.count
        kept.append(number)
      }
      numbers.append(known[column] ?? 0)
    }
    return Automaton(
      alphabet: alphabet.renumbered(numbers),
      table: (0..<stateCount).flatMap { state in kept.map { next(state, $0) } },
      accepting: accepting, starts: starts)
  }
}
