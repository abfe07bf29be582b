internal import OpenAPIDocument

/// A difference with the spots where it stands; what it reaches is collected apart.
struct Fact: Hashable {
  let subject: Subject
  let facet: Facet
  let effect: Effect
  let direction: Direction
  let verdict: Verdict
  let old: Spot?
  let new: Spot?
  /// What stands there, as it is shown.
  let oldExcerpt: String?
  let newExcerpt: String?
  let circumstances: Set<Circumstance>

  init(
    _ subject: Subject, _ facet: Facet, _ effect: Effect, _ direction: Direction,
    _ verdict: Verdict, old: Spot?, _ oldExcerpt: String? = nil, new: Spot?,
    _ newExcerpt: String? = nil, circumstances: Set<Circumstance> = []
  ) {
    self.subject = subject
    self.facet = facet
    self.effect = effect
    self.direction = direction
    self.verdict = verdict
    self.old = old
    self.new = new
    self.oldExcerpt = oldExcerpt
    self.newExcerpt = newExcerpt
    self.circumstances = circumstances
  }
}

/// Facts in the order in which they were found, each once with all that it reaches.
struct FactList {
  private var facts: [(fact: Fact, reaches: [Reach])] = []
  private var indices: [Fact: Int] = [:]
  private var reached: Set<Reached> = []

  private struct Reached: Hashable {
    let index: Int
    let reach: Reach
  }

  mutating func add(_ fact: Fact, reaching reaches: [Reach]) {
    let index = indices[fact] ?? facts.count
    if index == facts.count {
      indices[fact] = index
      facts.append((fact, []))
    }
    for reach in reaches where reached.insert(Reached(index: index, reach: reach)).inserted {
      facts[index].reaches.append(reach)
    }
  }

  func changes(in trees: SourceTrees) -> [Change] {
    var trees = trees
    return facts.map { fact, reaches in
      Change(
        subject: fact.subject, facet: fact.facet, effect: fact.effect, direction: fact.direction,
        old: fact.old.flatMap { trees.place(of: $0, excerpt: fact.oldExcerpt) },
        new: fact.new.flatMap { trees.place(of: $0, excerpt: fact.newExcerpt) },
        verdict: fact.verdict, reaches: reaches, circumstances: fact.circumstances)
    }
  }
}
