internal import OpenAPIDocument

/// A difference with the spots where it stands; what it reaches is collected apart.
struct Observation: Hashable {
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

/// Observations in the order in which they were found, each once with all that it reaches.
struct ObservationList {
  private var observations: [(observation: Observation, reaches: [Reach])] = []
  private var indices: [Observation: Int] = [:]
  private var reached: Set<Reached> = []

  private struct Reached: Hashable {
    let index: Int
    let reach: Reach
  }

  mutating func add(_ observation: Observation, reaching reaches: [Reach]) {
    let index = indices[observation] ?? observations.count
    if index == observations.count {
      indices[observation] = index
      observations.append((observation, []))
    }
    for reach in reaches where reached.insert(Reached(index: index, reach: reach)).inserted {
      observations[index].reaches.append(reach)
    }
  }

  func changes(in trees: SourceTrees) -> [Change] {
    var trees = trees
    return observations.map { observation, reaches in
      Change(
        subject: observation.subject, facet: observation.facet, effect: observation.effect,
        direction: observation.direction,
        old: observation.old.flatMap { trees.place(of: $0, excerpt: observation.oldExcerpt) },
        new: observation.new.flatMap { trees.place(of: $0, excerpt: observation.newExcerpt) },
        verdict: observation.verdict, reaches: reaches, circumstances: observation.circumstances)
    }
  }
}
