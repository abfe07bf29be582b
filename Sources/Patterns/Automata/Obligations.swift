/// What look-aheads still ask of the rest of a text: sets of states of their automata, by number.
/// Number 0 is the empty set, which asks nothing.
struct Obligations {
  private struct Obligation: Hashable, Comparable {
    let automaton: Int
    let state: Int

    static func < (left: Obligation, right: Obligation) -> Bool {
      (left.automaton, left.state) < (right.automaton, right.state)
    }
  }

  private struct Advance: Hashable {
    let set: Int
    let scalarClass: Int
  }

  /// One for each look-ahead, with one start for each `Determinizer.Before`.
  var automata: [Automaton] = []
  private var sets: [Set<Obligation>] = [[]]
  private var numbers: [Set<Obligation>: Int] = [[]: 0]
  private var advances: [Advance: Int?] = [:]

  /// The set with a look-ahead that starts here; `nil` if nothing can meet it.
  mutating func adding(_ automaton: Int, before: Int, to set: Int) -> Int? {
    var states = sets[set]
    let start = automata[automaton].starts[before]
    guard add(Obligation(automaton: automaton, state: start), to: &states) else { return nil }
    return number(of: states)
  }

  /// The set after a scalar of the class; `nil` if nothing can meet it.
  mutating func advanced(_ set: Int, by scalarClass: Int) -> Int? {
    if set == 0 { return 0 }
    let key = Advance(set: set, scalarClass: scalarClass)
    if let known = advances[key] { return known }
    var states: Set<Obligation>? = []
    for obligation in sets[set] {
      let state = automata[obligation.automaton].next(obligation.state, scalarClass)
      guard add(Obligation(automaton: obligation.automaton, state: state), to: &states) else {
        states = nil
        break
      }
    }
    let result = states.map { number(of: $0) }
    advances[key] = .some(result)
    return result
  }

  func holdAtEnd(_ set: Int) -> Bool {
    sets[set].allSatisfy { automata[$0.automaton].accepting[$0.state] }
  }

  /// The threads in order, each once, without those that ask more than another of the same step.
  func pruned(_ threads: [Determinizer.Thread]) -> [Determinizer.Thread] {
    let sorted = threads.sorted()
    var kept: [Determinizer.Thread] = []
    if !threads.contains(where: { $0.obligations > 0 }) {
      for thread in sorted where thread != kept.last { kept.append(thread) }
      return kept
    }
    var group: [Determinizer.Thread] = []
    for thread in sorted {
      if group.last?.step != thread.step {
        kept += group
        group = []
      }
      let asked = sets[thread.obligations]
      if group.contains(where: { sets[$0.obligations].isSubset(of: asked) }) { continue }
      group.removeAll { sets[$0.obligations].isSuperset(of: asked) }
      group.append(thread)
    }
    return kept + group
  }

  /// `false` if nothing can meet the obligation.
  private func add(_ obligation: Obligation, to states: inout Set<Obligation>?) -> Bool {
    guard var known = states else { return false }
    guard add(obligation, to: &known) else { return false }
    states = known
    return true
  }

  private func add(_ obligation: Obligation, to states: inout Set<Obligation>) -> Bool {
    let automaton = automata[obligation.automaton]
    if automaton.isFinal(obligation.state) { return automaton.accepting[obligation.state] }
    states.insert(obligation)
    return true
  }

  private mutating func number(of states: Set<Obligation>) -> Int {
    if let number = numbers[states] { return number }
    sets.append(states)
    numbers[states] = sets.count - 1
    return sets.count - 1
  }
}
