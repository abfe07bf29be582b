extension Program {
  /// What `MatchingProgram` reads.
  var encoded: String {
    let alphabet = Alphabet(separating: sets + (usesWords ? [.wordCharacters] : []))
    let order = backwardOrder
    var places = [Int](repeating: 0, count: steps.count)
    for (place, step) in order.enumerated() { places[step] = place }
    var writer = NumberWriter()
    writer.write(MatchingProgram.mark)
    alphabet.write(to: &writer)
    writer.write(sets.count)
    for set in sets { Self.write(alphabet.classes(in: set), to: &writer) }
    Self.write(usesWords ? alphabet.classes(in: .wordCharacters) : [], to: &writer)
    writer.write(order.count)
    writer.write(places[entry])
    writer.write(lines: order.map { line(of: $0, places: places) })
    return String(decoding: writer.text, as: UTF8.self)
  }

  private static func write(_ classes: [Int], to writer: inout NumberWriter) {
    let runs = classes.indices.filter { $0 == 0 || classes[$0] != classes[$0 - 1] + 1 }
    writer.write(runs.count)
    var least = 0
    for (index, first) in runs.enumerated() {
      let end = index + 1 < runs.count ? runs[index + 1] : classes.count
      writer.write(classes[first] - least)
      writer.write(end - first - 1)
      least = classes[end - 1] + 1
    }
  }

  private func line(of index: Int, places: [Int]) -> [Int] {
    func code(_ step: Int) -> Int {
      MatchingProgram.code(of: places[step], from: places[index])
    }
    func line(_ operation: MatchingProgram.Operation, _ numbers: Int...) -> [Int] {
      [operation.rawValue] + numbers
    }
    switch steps[index] {
    case .match: return line(.match)
    case .scalars(let set, let next): return line(.scalars, code(next), set)
    case .fork(let first, let second): return line(.fork, code(first), code(second))
    case .assertion(.textStart, let next): return line(.textStart, code(next))
    case .assertion(.textEnd, let next): return line(.textEnd, code(next))
    case .assertion(.wordBoundary, let next): return line(.wordBoundary, code(next))
    case .assertion(.noWordBoundary, let next): return line(.noWordBoundary, code(next))
    case .lookAhead(let number, let next):
      let lookAhead = lookAheads[number]
      return line(
        lookAhead.isNegated ? .noLookAhead : .lookAhead, code(next), code(lookAhead.entry))
    }
  }
}
