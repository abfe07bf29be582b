internal import OpenAPIDocument

/// Changes of one cause as one: those that stand at the same places and are about the same.
struct MergedChanges {
  private struct Cause: Hashable {
    let facet: Facet
    let direction: Direction
    let old: Place?
    let new: Place?
  }

  private(set) var changes: [Change] = []
  private var numbers: [Cause: Int] = [:]

  mutating func add(_ change: Change) {
    let cause = Cause(
      facet: change.facet, direction: change.direction, old: change.old, new: change.new)
    guard let number = numbers[cause] else {
      numbers[cause] = changes.count
      changes.append(change)
      return
    }
    let known = changes[number]
    var seen = Set(known.reaches)
    changes[number] = Change(
      subject: known.subject, facet: known.facet, effect: known.effect,
      direction: known.direction, old: known.old, new: known.new,
      verdict: known.verdict.rank >= change.verdict.rank ? known.verdict : change.verdict,
      reaches: known.reaches + change.reaches.filter { seen.insert($0).inserted },
      circumstances: known.circumstances.union(change.circumstances))
  }
}

extension Verdict {
  fileprivate var rank: Int {
    switch self {
    case .compatible: 0
    case .unknown: 1
    case .breaking: 2
    }
  }
}
