/// States in blocks that are split until all in one block behave the same, after Hopcroft.
struct StatePartition {
  /// By state: its block.
  private(set) var blocks: [Int]
  /// The states, block after block.
  private var order: [Int]
  /// By state: its place in the order.
  private var places: [Int]
  /// By block: its part of the order.
  private var ranges: [Range<Int>]
  /// By block: how many of its first states are marked.
  private var marks: [Int] = [0]
  private var isWaiting: [Bool] = [true]
  private var waiting: [Int] = [0]

  init(count: Int) {
    blocks = Array(repeating: 0, count: count)
    order = Array(0..<count)
    places = order
    ranges = [0..<count]
  }

  /// The states of a block by which others are still to be split.
  mutating func takeSplitter() -> [Int]? {
    guard let block = waiting.popLast() else { return nil }
    isWaiting[block] = false
    return Array(order[ranges[block]])
  }

  /// Parts those in the list, each at most once there, from the others of their block.
  mutating func split(by states: [Int]) {
    var touched: [Int] = []
    for state in states {
      let block = blocks[state]
      if marks[block] == 0 { touched.append(block) }
      let target = ranges[block].lowerBound + marks[block]
      let other = order[target]
      (order[target], order[places[state]]) = (state, other)
      places[other] = places[state]
      places[state] = target
      marks[block] += 1
    }
    for block in touched { part(block) }
  }

  private mutating func part(_ block: Int) {
    let range = ranges[block]
    let middle = range.lowerBound + marks[block]
    marks[block] = 0
    guard middle < range.upperBound else { return }
    let fresh = ranges.count
    // The smaller part is the new block, so that a state changes its block few times.
    let isFrontSmaller = middle - range.lowerBound < range.upperBound - middle
    let front = range.lowerBound..<middle
    let back = middle..<range.upperBound
    ranges[block] = isFrontSmaller ? back : front
    ranges.append(isFrontSmaller ? front : back)
    for place in ranges[fresh] { blocks[order[place]] = fresh }
    marks.append(0)
    isWaiting.append(true)
    waiting.append(fresh)
  }
}
