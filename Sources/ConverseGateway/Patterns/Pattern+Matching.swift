extension Pattern {
  enum Instruction: Hashable {
    case scalars(ScalarSet)
    /// Goes on at both places.
    case fork(Int, Int)
    case start
    case end
    case match
  }

  private static let programLimit = 20_000

  static func program(for root: Node) -> [Instruction]? {
    var program: [Instruction] = []
    guard append(root, to: &program) else { return nil }
    program.append(.match)
    return program
  }

  private static func append(_ node: Node, to program: inout [Instruction]) -> Bool {
    guard program.count < programLimit else { return false }
    switch node {
    case .scalars(let set): program.append(.scalars(set))
    case .start: program.append(.start)
    case .end: program.append(.end)
    case .sequence(let items):
      for item in items where !append(item, to: &program) { return false }
    case .alternatives(let branches): return append(branches, to: &program)
    case .repeated(let item, let least, let most):
      return append(item, least: least, most: most, to: &program)
    }
    return true
  }

  private static func append(_ branches: [Node], to program: inout [Instruction]) -> Bool {
    var exits: [Int] = []
    for (index, branch) in branches.enumerated() {
      let fork = program.count
      if index < branches.count - 1 { program.append(.match) }
      guard append(branch, to: &program) else { return false }
      guard index < branches.count - 1 else { break }
      exits.append(program.count)
      program.append(.match)
      program[fork] = .fork(fork + 1, program.count)
    }
    for exit in exits { program[exit] = .fork(program.count, program.count) }
    return true
  }

  private static func append(
    _ item: Node, least: Int, most: Int?, to program: inout [Instruction]
  ) -> Bool {
    for _ in 0..<least {
      guard append(item, to: &program) else { return false }
    }
    var exits: [Int] = []
    for _ in least..<max(least, most ?? (least + 1)) {
      let fork = program.count
      exits.append(fork)
      program.append(.match)
      guard append(item, to: &program) else { return false }
      if most == nil { program.append(.fork(fork, fork)) }
    }
    for exit in exits { program[exit] = .fork(exit + 1, program.count) }
    return true
  }
}

extension Pattern {
  /// Whether the pattern is found anywhere in `text`, in time proportional to the text's length
  /// times the pattern's.
  func matches(_ text: String) -> Bool {
    let scalars = Array(text.unicodeScalars)
    var states: [Int] = []
    var marks = [Int](repeating: -1, count: program.count)
    for place in 0...scalars.count {
      let isStart = place == 0
      let isEnd = place == scalars.count
      var pending = [0] + states
      states.removeAll(keepingCapacity: true)
      while let state = pending.popLast() {
        guard marks[state] != place else { continue }
        marks[state] = place
        switch program[state] {
        case .match: return true
        case .scalars(let set):
          if !isEnd, set.contains(scalars[place]) { states.append(state + 1) }
        case .fork(let first, let second): pending += [second, first]
        case .start: if isStart { pending.append(state + 1) }
        case .end: if isEnd { pending.append(state + 1) }
        }
      }
    }
    return false
  }
}
