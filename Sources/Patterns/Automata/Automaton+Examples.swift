extension Automaton {
  /// The most places that a search for an example of a given length may look at.
  private static let searchLimit = 5_000_000

  /// A shortest text in printable ASCII that is accepted, or else a shortest of all; `nil` if none
  /// is accepted.
  func shortestExample() -> String? {
    let ways = exampleWays
    let path =
      shortestPath(from: [start], along: ways.filter(\.isPlain))
      ?? shortestPath(from: [start], along: ways)
    return path.map { Self.text($0.scalars) }
  }

  /// An accepted text of as few scalars as the range allows; `nil` if there is none, or the range
  /// starts too high to find out.
  func example(least: Int, most: Int) -> String? {
    let ways = exampleWays
    for ways in [ways.filter(\.isPlain), ways] {
      if let path = path(along: ways, least: least), path.count <= most { return Self.text(path) }
    }
    return nil
  }

  private struct Way {
    let scalarClass: Int
    let example: Unicode.Scalar

    var isPlain: Bool { (0x20...0x7E).contains(example.value) }
  }

  private struct Step {
    let from: Int
    let scalar: Unicode.Scalar
  }

  private static func text(_ scalars: [Unicode.Scalar]) -> String {
    String(String.UnicodeScalarView(scalars))
  }

  /// What reads best first.
  private var exampleWays: [Way] {
    alphabet.examples.enumerated().map { Way(scalarClass: $0.offset, example: $0.element) }
      .sorted { Self.rank($0.example) < Self.rank($1.example) }
  }

  private static func rank(_ scalar: Unicode.Scalar) -> (Int, UInt32) {
    switch scalar {
    case "a"..."z": (0, scalar.value)
    case "A"..."Z": (1, scalar.value)
    case "0"..."9": (2, scalar.value)
    case "!"..."~": (3, scalar.value)
    case " ": (4, scalar.value)
    default: (5, scalar.value)
    }
  }

  /// A shortest way from one of the states to the end of a text.
  private func shortestPath(
    from origins: [Int], along ways: [Way]
  ) -> (origin: Int, scalars: [Unicode.Scalar])? {
    var steps = [Step?](repeating: nil, count: stateCount)
    var isReached = [Bool](repeating: false, count: stateCount)
    for origin in origins { isReached[origin] = true }
    var queue = origins
    var index = 0
    while index < queue.count {
      let state = queue[index]
      index += 1
      if accepting[state] {
        var scalars: [Unicode.Scalar] = []
        var origin = state
        while let step = steps[origin] {
          scalars.append(step.scalar)
          origin = step.from
        }
        return (origin, scalars.reversed())
      }
      for way in ways {
        let target = next(state, way.scalarClass)
        guard !isReached[target] else { continue }
        isReached[target] = true
        steps[target] = Step(from: state, scalar: way.example)
        queue.append(target)
      }
    }
    return nil
  }

  /// A shortest path to the end of a text of at least `least` scalars.
  private func path(along ways: [Way], least: Int) -> [Unicode.Scalar]? {
    let (work, overflow) = least.multipliedReportingOverflow(by: stateCount)
    guard !overflow, work <= Self.searchLimit else { return nil }
    // By number of scalars read: the states in which one may be.
    var layers: [[Int]] = [[start]]
    for _ in 0..<least {
      var isReached = [Bool](repeating: false, count: stateCount)
      var layer: [Int] = []
      for state in layers[layers.count - 1] {
        for way in ways {
          let target = next(state, way.scalarClass)
          if !isReached[target] { layer.append(target) }
          isReached[target] = true
        }
      }
      layers.append(layer)
    }
    let last = layers[layers.count - 1]
    guard let ending = shortestPath(from: last, along: ways) else { return nil }
    var path: [Unicode.Scalar] = []
    var state = ending.origin
    for layer in layers.dropLast().reversed() {
      guard let step = step(from: layer, to: state, along: ways) else { return nil }
      path.append(step.scalar)
      state = step.from
    }
    return path.reversed() + ending.scalars
  }

  private func step(from states: [Int], to target: Int, along ways: [Way]) -> Step? {
    for way in ways {
      for state in states where next(state, way.scalarClass) == target {
        return Step(from: state, scalar: way.example)
      }
    }
    return nil
  }
}
