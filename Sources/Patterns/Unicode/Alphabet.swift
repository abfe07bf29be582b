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
    var bounds: Set<UInt32> = [0]
    for range in sets.lazy.flatMap(\.ranges) {
      bounds.insert(range.lowerBound)
      bounds.insert(ScalarSet.value(after: range.upperBound))
    }
    bounds.remove(0x110000)
    let starts = bounds.sorted()
    var classes = [Int](repeating: 0, count: starts.count)
    var count = 1
    // By class: the part of it that the set holds, and the set for which that was found.
    var parts = [0]
    var owners = [-1]
    for (owner, set) in sets.enumerated() {
      for index in Self.smallerSide(of: set, starts: starts) {
        let old = classes[index]
        if owners[old] != owner {
          owners[old] = owner
          parts[old] = count
          parts.append(0)
          owners.append(-1)
          count += 1
        }
        classes[index] = parts[old]
      }
    }
    var numbers = [Int?](repeating: nil, count: count)
    var next = 0
    var runs: [(start: UInt32, class: Int)] = []
    for (start, old) in zip(starts, classes) {
      let number = numbers[old] ?? next
      if numbers[old] == nil { next += 1 }
      numbers[old] = number
      runs.append((start, number))
    }
    self.init(runs: runs)
  }

  /// The runs that a set holds, or those that it does not if they are fewer.
  private static func smallerSide(of set: ScalarSet, starts: [UInt32]) -> [Int] {
    let inside = runs(of: set, starts: starts)
    let count = inside.reduce(0) { $0 + $1.count }
    let side = count * 2 <= starts.count ? inside : runs(of: set.inverted, starts: starts)
    return side.flatMap { Array($0) }
  }

  private static func runs(of set: ScalarSet, starts: [UInt32]) -> [Range<Int>] {
    set.ranges.map { range in
      let after = ScalarSet.value(after: range.upperBound)
      let first = runIndex(of: range.lowerBound, in: starts)
      return first..<(after > 0x10FFFF ? starts.count : runIndex(of: after, in: starts))
    }
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

  func classIndex(of scalar: Unicode.Scalar) -> Int {
    classes[Self.runIndex(of: scalar.value, in: starts)]
  }

  private static func runIndex(of value: UInt32, in starts: [UInt32]) -> Int {
    var (low, high) = (0, starts.count)
    while high - low > 1 {
      let middle = (low + high) / 2
      if starts[middle] <= value { low = middle } else { high = middle }
    }
    return low
  }

  /// The classes whose members are in the set, in order; the alphabet must separate the set.
  func classes(in set: ScalarSet) -> [Int] {
    var isHeld = [Bool](repeating: false, count: count)
    for range in set.ranges {
      var index = Self.runIndex(of: range.lowerBound, in: starts)
      while index < starts.count, starts[index] <= range.upperBound {
        isHeld[classes[index]] = true
        index += 1
      }
    }
    return isHeld.indices.filter { isHeld[$0] }
  }
}
