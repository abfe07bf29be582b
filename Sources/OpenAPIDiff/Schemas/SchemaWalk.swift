internal import OpenAPIDocument

/// The pairs of schemas that values of one direction are described by, each looked at once.
struct SchemaWalk {
  /// A pair below another one.
  struct Step {
    let target: Int
    /// From the value of the one to that of the other, as a JSON Pointer: `/name`, `/*`, or empty.
    let path: String
  }

  struct Node {
    let pair: SchemaPair
    /// By which people know it.
    let name: String
    var steps: [Step] = []
    var differences: [Difference] = []
    /// Whether everything that is sent is still accepted.
    var answer: Inclusion.Answer = .holds
  }

  private struct Root {
    let node: Int
    let reach: Reach?
  }

  let direction: Direction
  private let graphs: VersionedGraphs
  private let counterfactuals: Counterfactuals
  private var views: SchemaViews
  private var nodes: [Node] = []
  private var numbers: [SchemaPair: Int] = [:]
  private var roots: [Root] = []
  private var nextToCompare = 0

  init(graphs: VersionedGraphs, direction: Direction, counterfactuals: Counterfactuals) {
    self.direction = direction
    self.graphs = graphs
    self.counterfactuals = counterfactuals
    views = SchemaViews(graphs)
  }

  mutating func add(_ pair: SchemaPair, at reach: Reach?) {
    let name = reach.map { $0.carrier.title + $0.valuePath } ?? "schema"
    roots.append(Root(node: number(of: pair, named: name), reach: reach))
  }

  private mutating func number(
    of pair: SchemaPair, named fallback: @autoclosure () -> String
  ) -> Int {
    if let number = numbers[pair] { return number }
    numbers[pair] = nodes.count
    nodes.append(Node(pair: pair, name: graphs.name(of: pair) ?? fallback()))
    return nodes.count - 1
  }

  /// Looks at every pair that the roots lead to.
  private mutating func compareAll(but likeness: inout Likeness) {
    while nextToCompare < nodes.count {
      compare(nextToCompare, likeness: &likeness)
      nextToCompare += 1
    }
  }

  private mutating func compare(_ number: Int, likeness: inout Likeness) {
    let pair = nodes[number].pair
    nodes[number].answer = counterfactuals.answer(for: pair)
    let old = graphs.besideNull(pair.old, in: .old)
    let new = graphs.besideNull(pair.new, in: .new)
    if !old.around.isEmpty || !new.around.isEmpty { compareNullability(number) }
    compareKeywords(
      number, SchemaPair(old: old.schema, new: new.schema),
      old: views[old.schema, in: .old].inside(old.around, in: graphs.old),
      new: views[new.schema, in: .new].inside(new.around, in: graphs.new), likeness: &likeness)
  }

  /// Whether null is in both of two schemas of which one at least is a union with it.
  private mutating func compareNullability(_ number: Int) {
    let node = nodes[number]
    guard !counterfactuals.assertSame(node.pair) else { return }
    let accepted = Version.allCases.filter {
      counterfactuals.accepts(.null, node.pair[$0], in: $0)
    }
    guard accepted.count == 1, let version = accepted.first else { return }
    nodes[number].differences = [
      Difference(
        subject: node.name, facet: .nullability, effect: version == .old ? .narrowed : .widened,
        old: graphs.place(of: node.pair.old, in: .old),
        new: graphs.place(of: node.pair.new, in: .new),
        verdict: version == counterfactuals.sender
          ? .breaking(.value(.null, acceptedBy: version)) : .compatible)
    ]
  }

  /// `core` is the pair itself, or what stands beside null in it.
  private mutating func compareKeywords(
    _ number: Int, _ core: SchemaPair, old: SchemaView, new: SchemaView, likeness: inout Likeness
  ) {
    let node = nodes[number]
    let name = graphs.name(of: core) ?? node.name
    let schemas = counterfactuals.numbers
    let parts = PartMatching(old: old, new: new, in: schemas, graphs: graphs)
    var matching = SubschemaMatching(schemas: schemas, graphs: graphs)
    matching.matchProperties(old, new)
    for pair in parts.pairs { matching.match(old.parts[pair.old], new.parts[pair.new]) }
    nodes[number].steps = matching.steps.filter { !likeness.areAlike($0.pair) }.map { step in
      Step(
        target: self.number(of: step.pair, named: name + step.path), path: step.path)
    }
    var differences = SchemaDifferences(
      pair: core, old: old, new: new, name: name, graphs: graphs, parts: parts,
      steps: matching.steps, isBesideNull: core != node.pair,
      answer: core == node.pair ? node.answer : counterfactuals.answer(for: core),
      counterfactuals: counterfactuals)
    differences.findRemarks()
    if !counterfactuals.areEquivalent(node.pair, answer: node.answer) { differences.find() }
    nodes[number].differences += differences.found
  }

  /// Adds one change for every difference, with what it reaches.
  ///
  /// Pairs that are alike are not looked at.
  mutating func addChanges(to merged: inout MergedChanges, but likeness: inout Likeness) {
    compareAll(but: &likeness)
    explainTheUnexplained()
    let reaches = DifferenceReaches(nodes: nodes, roots: roots.map { ($0.node, $0.reach) })
    for (number, node) in nodes.enumerated() {
      for difference in node.differences {
        merged.add(
          Change(
            subject: .schema(difference.subject), facet: difference.facet,
            effect: difference.effect, direction: difference.facet.isSent ? direction : .neither,
            old: difference.old,
            new: difference.new,
            verdict: reaches.isBroken(number) ? difference.verdict : .compatible,
            reaches: reaches[number], circumstances: difference.circumstances))
      }
    }
  }

  /// Where values are refused though no difference alone refuses any, a discriminator that selects
  /// something else is to blame, or else all together.
  private mutating func explainTheUnexplained() {
    for number in nodes.indices where nodes[number].answer != .holds {
      let node = nodes[number]
      guard node.differences.allSatisfy({ $0.verdict == .compatible }) else { continue }
      let verdict = counterfactuals.verdict(of: node.answer)
      if let place = node.differences.firstIndex(where: { $0.facet == .discriminator }) {
        nodes[number].differences[place].verdict = verdict
      } else if !node.steps.contains(where: {
        nodes[$0.target].answer != .holds && $0.target != number
      }) {
        nodes[number].differences.append(
          Difference(
            subject: node.name, facet: .combination, effect: .changed,
            old: graphs.place(of: node.pair.old, in: .old),
            new: graphs.place(of: node.pair.new, in: .new), verdict: verdict))
      }
    }
  }
}
