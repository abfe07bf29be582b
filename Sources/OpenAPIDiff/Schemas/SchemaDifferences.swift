internal import OpenAPIDocument

/// Finds what differs between two schemas themselves, apart from what is below them.
struct SchemaDifferences {
  typealias ID = JointSchemas.ID

  let pair: SchemaPair
  let old: SchemaView
  let new: SchemaView
  /// By which people know the pair.
  let name: String
  let graphs: VersionedGraphs
  let parts: PartMatching
  let alignment: AssertionAlignment
  /// The pair that the values belong to, where this one is what stands beside null in unions.
  let whole: SchemaPair
  let answer: Inclusion.Answer
  let counterfactuals: Counterfactuals
  /// Whether only annotations can differ, here and below.
  private let assertSame: Bool
  /// What the parts of the old version assert, unless the new one asserts the same.
  let assertions: [Counterfactuals.Assertions?]
  var found: [Difference] = []

  init(
    pair: SchemaPair, whole: SchemaPair, old: SchemaView, new: SchemaView, name: String,
    graphs: VersionedGraphs,
    parts: PartMatching, steps: [SubschemaMatching.Step],
    answer: Inclusion.Answer, counterfactuals: Counterfactuals
  ) {
    self.pair = pair
    self.old = old
    self.new = new
    self.name = name
    self.graphs = graphs
    self.parts = parts
    self.whole = whole
    self.answer = answer
    self.counterfactuals = counterfactuals
    assertSame = counterfactuals.assertSame(pair)
    assertions =
      assertSame ? [] : old.parts.map { counterfactuals.assertions(of: $0.schema, in: .old) }
    alignment = AssertionAlignment(
      steps: assertSame ? [] : steps, schemas: counterfactuals.numbers)
  }

  /// What is said of values.
  mutating func find() {
    guard !assertSame else { return }
    findProperties()
    findRequired()
    findOmissions()
    for (oldPart, newPart) in parts.pairs { findKeywords(oldPart, newPart) }
    findParts()
  }

  /// Then null among its types is a difference of the whole.
  var isBesideNull: Bool { pair != whole }

  // MARK: Asking

  /// The old schema with some of its parts asserting something else, and with more parts.
  mutating func judge(
    _ changes: [Int: Counterfactuals.Assertions], adding added: [Counterfactuals.Assertions] = [],
    removing removed: Set<Int> = []
  ) -> (effect: Effect, verdict: Verdict)? {
    var before: Set<ID> = []
    var after: Set<ID> = []
    for (number, part) in old.parts.enumerated() {
      let whole =
        assertions[number].map { counterfactuals.insert($0) }
        ?? counterfactuals.numbers.id(of: part.schema, in: .old)
      before.insert(whole)
      if let changed = changes[number] {
        after.insert(counterfactuals.insert(changed))
      } else if !removed.contains(number) {
        after.insert(whole)
      }
    }
    for assertions in added { after.insert(counterfactuals.insert(assertions)) }
    return counterfactuals.judge(before, changedTo: after, in: whole, answer: answer)
  }

  mutating func add(
    _ facet: Facet, of subject: String, _ judgement: (effect: Effect, verdict: Verdict)?,
    as effect: Effect? = nil, old: Place?, new: Place?, circumstances: Set<Circumstance> = []
  ) {
    guard let judgement else { return }
    found.append(
      Difference(
        subject: subject, facet: facet, effect: effect ?? judgement.effect, old: old, new: new,
        verdict: judgement.verdict, circumstances: circumstances))
  }

  /// What people call a part: its own name, or that of the pair.
  func title(ofOldPart part: Int) -> String {
    graphs.name(of: old.parts[part].owner, in: .old) ?? name
  }

  /// What people call the schema that a part belongs to.
  func title(of owner: SchemaID, in version: Version) -> String {
    graphs.title(of: owner, in: version, takenUpBy: pair, named: name)
  }
}
