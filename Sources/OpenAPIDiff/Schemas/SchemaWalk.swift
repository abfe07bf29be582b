internal import OpenAPIDocument

/// The pairs of schemas that values of one direction are described by, each looked at once.
struct SchemaWalk {
  /// A pair below another one.
  struct Step {
    let target: Int
    /// From the value of the one to that of the other, as a JSON Pointer: `/name`, `/*`, or empty.
    let path: String
    /// Whether the value may be of the target without the pair saying so.
    var isToSubtype = false
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
      let title = graphs.title(of: step.owner, in: .new, takenUpBy: core, named: name)
      return Step(
        target: self.number(of: step.pair, named: title + step.path), path: step.path)
    }
    let subtypes = graphs.subtypes.pairs(
      below: SchemaPair(old: graphs.old.core(of: core.old), new: graphs.new.core(of: core.new)))
    nodes[number].steps += subtypes.filter { !likeness.areAlike($0) }.map { pair in
      Step(target: self.number(of: pair, named: name), path: "", isToSubtype: true)
    }
    var differences = SchemaDifferences(
      pair: core, whole: node.pair, old: old, new: new, name: name, graphs: graphs, parts: parts,
      steps: matching.steps,
      answer: node.answer == .fails(.null) ? counterfactuals.answer(for: core) : node.answer,
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
    explainRefusals()
    let reaches = DifferenceReaches(nodes: nodes, roots: roots.map { ($0.node, $0.reach) })
    for (number, node) in nodes.enumerated() {
      for difference in node.differences {
        // What XML looks like is not decided by what schemas accept.
        merged.add(
          Change(
            subject: .schema(difference.subject), facet: difference.facet,
            effect: difference.effect, direction: difference.facet.isSent ? direction : .neither,
            old: difference.old,
            new: difference.new,
            verdict: reaches.isBroken(number) || difference.facet == .encoding
              ? difference.verdict : .compatible,
            reaches: reaches[number], circumstances: difference.circumstances))
      }
    }
  }

  /// Finds for every value that is refused a difference that is to blame.
  ///
  /// What an alternative refuses another may accept, so that only a value which the whole refuses
  /// shows anything. Where no difference has one, the first that is in question is to blame, or a
  /// discriminator that selects something else, or all together.
  private mutating func explainRefusals() {
    let owners = ValueOwners(nodes: nodes, roots: roots.map(\.node))
    var doubts: [Int: (node: Int, place: Int)] = [:]
    for number in nodes.indices where owners[number] != number {
      let whole = nodes[owners[number]].pair
      for place in nodes[number].differences.indices {
        guard case .breaking(.value(let value, _)) = nodes[number].differences[place].verdict,
          !counterfactuals.isShown(by: value, whole)
        else { continue }
        nodes[number].differences[place].verdict = .compatible
        doubts[owners[number]] = doubts[owners[number]] ?? (number, place)
      }
    }
    for (owner, members) in owners.families {
      forgetRewrites(of: owner, among: members)
      guard nodes[owner].answer != .holds else { continue }
      gatherUnknowns(of: owner)
      let isExplained = members.contains { member in
        nodes[member].differences.contains { $0.verdict != .compatible }
      }
      if !isExplained { explain(owner, members, doubts[owner]) }
    }
  }

  /// How alternatives differ is nobody's concern where the whole accepts the same values.
  private mutating func forgetRewrites(of owner: Int, among members: [Int]) {
    guard members.count > 1,
      members.contains(where: { !nodes[$0].differences.isEmpty }),
      counterfactuals.areEquivalent(nodes[owner].pair, answer: nodes[owner].answer)
    else { return }
    for member in members where member != owner {
      nodes[member].differences.removeAll { !$0.facet.isRemark }
    }
  }

  private mutating func explain(
    _ owner: Int, _ members: [Int], _ doubt: (node: Int, place: Int)?
  ) {
    let verdict = counterfactuals.verdict(of: nodes[owner].answer)
    if let place = nodes[owner].differences.firstIndex(where: { $0.facet == .discriminator }) {
      nodes[owner].differences[place].verdict = verdict
    } else if members.contains(where: { member in
      nodes[member].steps.contains {
        !members.contains($0.target) && nodes[$0.target].answer != .holds
      }
    }) {
      return
    } else if let doubt {
      nodes[doubt.node].differences[doubt.place].verdict = verdict
    } else {
      nodes[owner].differences.append(combination(owner, verdict))
    }
  }

  /// Where nobody knows about the whole, that is one thing and not one for each keyword.
  private mutating func gatherUnknowns(of number: Int) {
    guard case .unknown = nodes[number].answer else { return }
    let remarks = nodes[number].differences.filter(\.facet.isRemark)
    guard nodes[number].differences.count - remarks.count > 3 else { return }
    nodes[number].differences =
      remarks + [combination(number, counterfactuals.verdict(of: nodes[number].answer))]
  }

  private func combination(_ number: Int, _ verdict: Verdict) -> Difference {
    let node = nodes[number]
    return Difference(
      subject: node.name, facet: .combination, effect: .changed,
      old: graphs.place(of: node.pair.old, in: .old),
      new: graphs.place(of: node.pair.new, in: .new), verdict: verdict)
  }
}
