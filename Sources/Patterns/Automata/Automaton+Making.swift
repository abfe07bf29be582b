extension Automaton {
  /// The texts whose number of scalars is in the range; `most` is `nil` without a limit.
  init(
    least: Int, most: Int?, stateLimit: Int
  ) throws(AutomatonTooLarge) {
    let most = most == .max ? nil : most
    let last = max(least, most.map { $0 + 1 } ?? least)
    guard last < stateLimit else { throw AutomatonTooLarge() }
    self.init(
      alphabet: .single,
      table: (0...last).map { min($0 + 1, last) },
      accepting: (0...last).map { $0 >= least && $0 <= most ?? .max },
      starts: [0])
  }

  /// The texts in the list.
  init(texts: [String], stateLimit: Int) throws(AutomatonTooLarge) {
    let scalars = Set(texts.flatMap(\.unicodeScalars)).sorted()
    let alphabet = Alphabet(separating: scalars.map(ScalarSet.init))
    var table = [Int](repeating: 0, count: alphabet.count * 2)
    var accepting = [false, false]
    for text in texts {
      var state = 1
      for scalar in text.unicodeScalars {
        let place = state * alphabet.count + alphabet.classIndex(of: scalar)
        if table[place] == 0 {
          guard accepting.count < stateLimit else { throw AutomatonTooLarge() }
          table[place] = accepting.count
          accepting.append(false)
          table += Array(repeating: 0, count: alphabet.count)
        }
        state = table[place]
      }
      accepting[state] = true
    }
    let tree = Automaton(alphabet: alphabet, table: table, accepting: accepting, starts: [1])
    self = tree.minimized().withMergedClasses()
  }
}
