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

  /// What is spent on a pattern at most, in steps of threads: some tenths of a second.
  private static let workLimit = 3_000_000

  static let dead = 0
  static let all = 1

  let program: Program
  let alphabet: Alphabet
  /// By set of the program: its classes.
  let classesOfSets: [[Int]]
  let isWordClass: [Bool]
  let usesWords: Bool
  let usesTextStart: Bool
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
    alphabet = Alphabet(separating: program.sets + (usesWords ? [.wordCharacters] : []))
    classesOfSets = program.sets.map(alphabet.classes(in:))
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
    var following = [[Thread]](repeating: [], count: alphabet.count)
    let after: [After] = usesWords ? [.word, .other] : [.other]
    for after in after {
      let threads = try closure(of: state.threads, before: state.before, after: after)
      for thread in threads {
        try advance(thread, after: after, into: &following)
      }
    }
    for number in row.indices {
      var threads = following[number]
      if threads.contains(Self.matched) {
        row[number] = Self.all
        continue
      }
      if startsAnywhere { threads.append(Thread(step: entry, obligations: 0)) }
      guard !threads.isEmpty else { continue }
      let before = usesWords && isWordClass[number] ? Before.word : .other
      row[number] = self.number(of: State(before: before, threads: obligations.pruned(threads)))
    }
    let atEnd = try closure(of: state.threads, before: state.before, after: .textEnd)
    let isAccepting = atEnd.contains {
      program.steps[$0.step] == .match && obligations.holdAtEnd($0.obligations)
    }
    return (row, isAccepting)
  }

  /// The program's end with nothing left to show.
  private static let matched = Thread(step: 0, obligations: 0)

  private mutating func advance(
    _ thread: Thread, after: After, into following: inout [[Thread]]
  ) throws(AutomatonTooLarge) {
    let classes: [Int]
    let next: Int
    switch program.steps[thread.step] {
    case .match:
      classes = Array(0..<alphabet.count)
      next = thread.step
    case .scalars(let set, let step):
      classes = classesOfSets[set]
      next = step
    case .fork, .assertion, .lookAhead: return
    }
    try spend(classes.count)
    for number in classes where !usesWords || isWordClass[number] == (after == .word) {
      if let left = obligations.advanced(thread.obligations, by: number) {
        let isMatched = program.steps[thread.step] == .match && left == 0
        following[number].append(isMatched ? Self.matched : Thread(step: next, obligations: left))
      }
    }
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
      let successors: [Thread]
      switch program.steps[thread.step] {
      case .match, .scalars:
        found.append(thread)
        continue
      case .fork(let first, let second):
        successors = [first, second].map { Thread(step: $0, obligations: thread.obligations) }
      case .assertion(let assertion, let next):
        guard Self.holds(assertion, before: before, after: after) else { continue }
        successors = [Thread(step: next, obligations: thread.obligations)]
      case .lookAhead(let index, let next):
        let open = obligations.adding(index, before: before.rawValue, to: thread.obligations)
        successors = open.map { [Thread(step: next, obligations: $0)] } ?? []
      }
      pending += successors
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
