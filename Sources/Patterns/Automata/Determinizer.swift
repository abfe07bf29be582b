/// Turns a program into a deterministic automaton, by following all its ways at once.
struct Determinizer {
  /// What came before a place, as far as assertions can tell.
  enum Before: Int, CaseIterable {
    case textStart, word, other
  }

  /// What comes after a place, as far as assertions can tell.
  enum After {
    case textEnd, word, other
  }

  struct State: Hashable {
    let before: Before
    /// In order, each once.
    let threads: [Thread]
  }

  /// A step to take, while obligations from look-aheads are open.
  struct Thread: Hashable, Comparable {
    let step: Int
    let obligations: Int

    static func < (left: Thread, right: Thread) -> Bool {
      (left.step, left.obligations) < (right.step, right.obligations)
    }
  }

  /// What is spent on a pattern at most, in steps of threads: about a tenth of a second.
  private static let workLimit = 1_500_000

  static let dead = 0
  static let all = 1

  let program: Program
  let alphabet: Alphabet
  /// By set of the program: its classes.
  private let classesOfSets: [[Int]]
  /// By set of the program, and in a set by class: whether the set holds the class.
  private let members: [Bool]
  let isWordClass: [Bool]
  let usesWords: Bool
  let usesTextStart: Bool
  let usesTextEnd: Bool
  let stateLimit: Int
  /// Steps of work that are left.
  var allowance: Int

  var obligations = Obligations()
  private var entry = 0
  /// Whether a match may start later than at the start.
  private var startsAnywhere = false
  private var numbers: [State: Int] = [:]
  private var states: [State] = []
  /// By step: the last closure that reached it without obligations.
  private var seenAt: [Int]
  private var closureCount = 0

  /// At most `stateLimit` states before equal ones are merged.
  static func automaton(
    for program: Program, stateLimit: Int
  ) throws(AutomatonTooLarge) -> Automaton {
    var determinizer = Determinizer(program, stateLimit: stateLimit)
    for lookAhead in program.lookAheads {
      let automaton = try determinizer.automaton(from: lookAhead.entry, startsAnywhere: false)
      determinizer.obligations.automata.append(
        lookAhead.isNegated ? automaton.complement : automaton)
    }
    return try determinizer.automaton(from: program.entry, startsAnywhere: true)
      .withMergedClasses()
  }

  private init(_ program: Program, stateLimit: Int) {
    self.program = program
    self.stateLimit = stateLimit
    usesWords = program.usesWords
    usesTextStart = program.asserts.contains(.textStart)
    usesTextEnd = program.asserts.contains(.textEnd)
    alphabet = Alphabet(separating: program.sets + (usesWords ? [.wordCharacters] : []))
    classesOfSets = program.sets.map(alphabet.classes(in:))
    var members = [Bool](repeating: false, count: program.sets.count * alphabet.count)
    for (set, classes) in classesOfSets.enumerated() {
      for number in classes { members[set * alphabet.count + number] = true }
    }
    self.members = members
    var isWordClass = [Bool](repeating: false, count: alphabet.count)
    if usesWords {
      for number in alphabet.classes(in: .wordCharacters) { isWordClass[number] = true }
    }
    self.isWordClass = isWordClass
    allowance = Self.workLimit
    seenAt = Array(repeating: 0, count: program.steps.count)
  }

  private mutating func automaton(
    from entry: Int, startsAnywhere: Bool
  ) throws(AutomatonTooLarge) -> Automaton {
    self.entry = entry
    self.startsAnywhere = false
    numbers = [:]
    states = []
    if startsAnywhere { self.startsAnywhere = try canStartLater() }
    let count = alphabet.count
    var table = [Int](repeating: Self.dead, count: count) + Array(repeating: Self.all, count: count)
    var accepting = [false, true]
    var starts: [Int] = []
    for before in startsAnywhere ? [.textStart] : Before.allCases {
      let threads = [Thread(step: entry, obligations: 0)]
      starts.append(number(of: State(before: relevant(before), threads: threads)))
    }
    var index = 0
    while index < states.count {
      guard states.count <= stateLimit, states.count * count <= Automaton.tableLimit else {
        throw AutomatonTooLarge()
      }
      let (row, isAccepting) = try expand(states[index])
      table += row
      accepting.append(isAccepting)
      index += 1
    }
    return Automaton(
      alphabet: alphabet, table: table, accepting: accepting, starts: starts
    ).minimized()
  }

  /// Whether the entry leads anywhere behind the start of the text.
  private mutating func canStartLater() throws(AutomatonTooLarge) -> Bool {
    for before in [Before.word, .other] {
      for after in [After.textEnd, .word, .other] {
        let threads = [Thread(step: entry, obligations: 0)]
        if try !closure(of: threads, before: before, after: after).isEmpty { return true }
      }
    }
    return false
  }

  /// As much of what came before as the program asks for.
  private func relevant(_ before: Before) -> Before {
    switch before {
    case .textStart: usesTextStart ? .textStart : .other
    case .word: usesWords ? .word : .other
    case .other: .other
    }
  }

  private mutating func number(of state: State) -> Int {
    if let number = numbers[state] { return number }
    states.append(state)
    numbers[state] = states.count + 1
    return states.count + 1
  }

  // MARK: One state

  private mutating func expand(
    _ state: State
  ) throws(AutomatonTooLarge) -> (row: [Int], isAccepting: Bool) {
    var row = [Int](repeating: Self.dead, count: alphabet.count)
    var threads: [Thread] = []
    for after in usesWords ? [After.word, .other] : [.other] {
      threads = try closure(of: state.threads, before: state.before, after: after)
      for group in try groups(of: threads, after: after) {
        let target = try target(of: threads, on: group[0])
        for number in group { row[number] = target }
      }
    }
    if usesWords || usesTextEnd {
      threads = try closure(of: state.threads, before: state.before, after: .textEnd)
    }
    let isAccepting = threads.contains {
      program.steps[$0.step] == .match && obligations.holdAtEnd($0.obligations)
    }
    return (row, isAccepting)
  }

  /// The classes that may follow, those together that the threads do not tell apart.
  private mutating func groups(
    of threads: [Thread], after: After
  ) throws(AutomatonTooLarge) -> [[Int]] {
    let classes = (0..<alphabet.count).filter {
      !usesWords || isWordClass[$0] == (after == .word)
    }
    if threads.contains(where: { $0.obligations > 0 }) { return classes.map { [$0] } }
    var isUsed = [Bool](repeating: false, count: program.sets.count)
    var holders = [[Int]](repeating: [], count: alphabet.count)
    for thread in threads {
      guard case .scalars(let set, _) = program.steps[thread.step], !isUsed[set] else { continue }
      isUsed[set] = true
      try spend(classesOfSets[set].count / 8)
      for number in classesOfSets[set] { holders[number].append(set) }
    }
    var places: [[Int]: Int] = [:]
    var groups: [[Int]] = []
    for number in classes {
      if let place = places[holders[number]] {
        groups[place].append(number)
      } else {
        places[holders[number]] = groups.count
        groups.append([number])
      }
    }
    return groups
  }

  private func holds(_ set: Int, _ number: Int) -> Bool {
    members[set * alphabet.count + number]
  }

  /// The state after a scalar of the class.
  private mutating func target(
    of threads: [Thread], on number: Int
  ) throws(AutomatonTooLarge) -> Int {
    try spend(threads.count)
    var following: [Thread] = []
    for thread in threads {
      let next: Int
      switch program.steps[thread.step] {
      case .match: next = thread.step
      case .scalars(let set, let step) where holds(set, number): next = step
      case .scalars, .fork, .assertion, .lookAhead: continue
      }
      guard let left = obligations.advanced(thread.obligations, by: number) else { continue }
      if left == 0, program.steps[thread.step] == .match { return Self.all }
      following.append(Thread(step: next, obligations: left))
    }
    if startsAnywhere { following.append(Thread(step: entry, obligations: 0)) }
    if following.isEmpty { return Self.dead }
    let before = usesWords && isWordClass[number] ? Before.word : .other
    return self.number(of: State(before: before, threads: obligations.pruned(following)))
  }

  /// The threads that read or match, after all steps that do neither.
  private mutating func closure(
    of threads: [Thread], before: Before, after: After
  ) throws(AutomatonTooLarge) -> [Thread] {
    var found: [Thread] = []
    var seen: Set<Thread> = []
    closureCount += 1
    var pending = threads
    while let thread = pending.popLast() {
      guard isNew(thread, seen: &seen) else { continue }
      try spend(1)
      switch program.steps[thread.step] {
      case .match, .scalars: found.append(thread)
      case .fork(let first, let second):
        pending.append(Thread(step: first, obligations: thread.obligations))
        pending.append(Thread(step: second, obligations: thread.obligations))
      case .assertion(let assertion, let next):
        guard Self.holds(assertion, before: before, after: after) else { continue }
        pending.append(Thread(step: next, obligations: thread.obligations))
      case .lookAhead(let index, let next):
        let open = obligations.adding(index, before: before.rawValue, to: thread.obligations)
        if let open { pending.append(Thread(step: next, obligations: open)) }
      }
    }
    return found
  }

  private mutating func isNew(_ thread: Thread, seen: inout Set<Thread>) -> Bool {
    if thread.obligations > 0 { return seen.insert(thread).inserted }
    defer { seenAt[thread.step] = closureCount }
    return seenAt[thread.step] != closureCount
  }

  private static func holds(
    _ assertion: Pattern.Assertion, before: Before, after: After
  ) -> Bool {
    switch assertion {
    case .textStart: before == .textStart
    case .textEnd: after == .textEnd
    case .wordBoundary: (before == .word) != (after == .word)
    case .noWordBoundary: (before == .word) == (after == .word)
    }
  }

  private mutating func spend(_ amount: Int) throws(AutomatonTooLarge) {
    allowance -= amount
    if allowance < 0 { throw AutomatonTooLarge() }
  }
}
