/// All Unicode scalars, sorted into classes whose members nothing of a pattern tells apart.
struct Alphabet: Hashable, Sendable {
  /// Where a run of scalars of one class starts, in order, beginning with 0.
  let starts: [UInt32]
  /// The class of each run.
  let classes: [Int]
  /// The number of classes.
  let count: Int

  /// Without anything to tell apart: one class.
  static let single = Alphabet(runs: [(start: 0, class: 0)])

  /// Runs of the same class that touch become one.
  private init(runs: [(start: UInt32, class: Int)]) {
    var starts: [UInt32] = []
    var classes: [Int] = []
    for run in runs where run.class != classes.last {
      starts.append(run.start)
      classes.append(run.class)
    }
    self.starts = starts
    self.classes = classes
    count = (classes.max() ?? 0) + 1
  }

  /// Tells apart what one of the sets holds and another does not.
  init(separating sets: [ScalarSet]) {
    var changes: [(start: UInt32, set: Int)] = []
    for (index, set) in sets.enumerated() {
      for range in set.ranges {
        changes.append((range.lowerBound, index))
        changes.append((ScalarSet.value(after: range.upperBound), index))
      }
    }
    changes.sort { ($0.start, $0.set) < ($1.start, $1.set) }
    var holders: Set<Int> = []
    var known: [[Int]: Int] = [:]
    var runs: [(start: UInt32, class: Int)] = []
    var index = 0
    var start: UInt32 = 0
    while start <= 0x10FFFF {
      while index < changes.count, changes[index].start == start {
        holders.formSymmetricDifference([changes[index].set])
        index += 1
      }
      let key = holders.sorted()
      let number = known[key] ?? known.count
      known[key] = number
      runs.append((start, number))
      start = index < changes.count ? changes[index].start : 0x110000
    }
    self.init(runs: runs)
  }

  /// Tells apart what either alphabet tells apart, with the class that each new one has in both.
  static func common(
    _ first: Alphabet, _ second: Alphabet
  ) -> (alphabet: Alphabet, inFirst: [Int], inSecond: [Int]) {
    var known: [[Int]: Int] = [:]
    var pairs: [(first: Int, second: Int)] = []
    var runs: [(start: UInt32, class: Int)] = []
    var (left, right) = (0, 0)
    var start: UInt32 = 0
    while true {
      let pair = (first: first.classes[left], second: second.classes[right])
      let key = [pair.first, pair.second]
      if known[key] == nil { pairs.append(pair) }
      let number = known[key] ?? known.count
      known[key] = number
      runs.append((start, number))
      let nextLeft = left + 1 < first.starts.count ? first.starts[left + 1] : 0x110000
      let nextRight = right + 1 < second.starts.count ? second.starts[right + 1] : 0x110000
      start = min(nextLeft, nextRight)
      guard start <= 0x10FFFF else { break }
      if nextLeft == start { left += 1 }
      if nextRight == start { right += 1 }
    }
    return (Alphabet(runs: runs), pairs.map(\.first), pairs.map(\.second))
  }

  /// The same alphabet with other numbers for its classes; two of them may get the same.
  func renumbered(_ numbers: [Int]) -> Alphabet {
    Alphabet(runs: zip(starts, classes).map { (start: $0, class: numbers[$1]) })
  }

  func classIndex(of scalar: Unicode.Scalar) -> Int { classes[runIndex(of: scalar.value)] }

  private func runIndex(of value: UInt32) -> Int {
    var (low, high) = (0, starts.count)
    while high - low > 1 {
      let middle = (low + high) / 2
      if starts[middle] <= value { low = middle } else { high = middle }
    }
    return low
  }

  /// The classes whose members are in the set, in order; the alphabet must separate the set.
  func classes(in set: ScalarSet) -> [Int] {
    var found: Set<Int> = []
    for range in set.ranges {
      var index = runIndex(of: range.lowerBound)
      while index < starts.count, starts[index] <= range.upperBound {
        found.insert(classes[index])
        index += 1
      }
    }
    return found.sorted()
  }
}
