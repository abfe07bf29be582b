internal import OpenAPIDocument

/// Changes of one cause as one: those that stand at the same places and are about the same, though by
/// an anchor it may be there under several pointers.
struct MergedChanges {
  private struct Cause: Hashable {
    let facet: Facet
    let direction: Direction
    let old: Site?
    let new: Site?
  }

  private struct Site: Hashable {
    let location: SourceLocation
    let excerpt: String?

    init(_ place: Place) {
      location = place.location
      excerpt = place.excerpt
    }
  }

  private(set) var changes: [Change] = []
  private var numbers: [Cause: Int] = [:]

  mutating func add(_ change: Change) {
    let cause = Cause(
      facet: change.facet, direction: change.direction, old: change.old.map(Site.init),
      new: change.new.map(Site.init))
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
