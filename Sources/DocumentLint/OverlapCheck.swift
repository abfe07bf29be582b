internal import OpenAPIDocument
internal import SchemaValidation

/// Alternatives of `oneOf` that a value can fit at the same time, so that it is refused.
struct OverlapCheck {
  /// Of one `oneOf`, more pairs of alternatives are not looked at.
  private static let pairLimit = 300
  /// For one pair, and for a whole document (see `SampleValues.common`).
  private static let pairEffort = 1000
  private static let documentEffort = 60_000

  let validator: SchemaValidator
  private var effort = documentEffort

  init(validator: SchemaValidator) {
    self.validator = validator
  }

  mutating func report(to diagnostics: inout Diagnostics) {
    for (index, schema) in validator.graph.schemas.enumerated() {
      guard case .object(let keywords) = schema.form,
        // Where the document says what tells them apart, nobody goes by anything else.
        !keywords.contains(where: \.isDiscriminator)
      else { continue }
      for located in keywords {
        guard case .oneOf(let branches) = located.keyword else { continue }
        guard effort > 0 else { return }
        report(branches, of: SchemaID(index: index), located, to: &diagnostics)
      }
    }
  }

  private mutating func report(
    _ branches: [SchemaID], of schema: SchemaID, _ located: LocatedKeyword<SchemaID>,
    to diagnostics: inout Diagnostics
  ) {
    let (witness, isComplete) = overlap(of: branches, in: schema)
    guard let witness else {
      if effort <= 0 {
        reportUnsearched(schema, located, to: &diagnostics)
      } else if !isComplete {
        reportIncomplete(branches, of: schema, located, to: &diagnostics)
      }
      return
    }
    let (first, second) = (witness.first, witness.second)
    let names = [first, second].map { name(of: $0, in: branches) }
    let isSame = branches[first] == branches[second]
    let message =
      isSame
      ? "\(names[0]) is among the alternatives of 'oneOf' twice, so that it never fits"
      : "'oneOf' refuses what fits several of its alternatives, and \(witness.value.excerpt) "
        + "fits both \(names[0]) and \(names[1])"
    diagnostics.report(
      .warning, "overlapping-alternatives", message, at: located.nameLocation,
      pointer: validator.graph[schema].pointer + "/oneOf",
      advice: isSame ? "remove one" : "write 'anyOf', or add what tells them apart",
      notes: isSame
        ? []
        : zip([first, second], names).map {
          Diagnostic.Note("\($1) is here", at: validator.graph[branches[$0]].location)
        })
  }

  private func reportUnsearched(
    _ schema: SchemaID, _ located: LocatedKeyword<SchemaID>, to diagnostics: inout Diagnostics
  ) {
    diagnostics.report(
      .warning, "unsearched-alternatives",
      "the search for overlapping alternatives was given up here; it took too long",
      at: located.nameLocation, pointer: validator.graph[schema].pointer + "/oneOf")
  }

  private func reportIncomplete(
    _ branches: [SchemaID], of schema: SchemaID, _ located: LocatedKeyword<SchemaID>,
    to diagnostics: inout Diagnostics
  ) {
    let pairs = branches.count * (branches.count - 1) / 2
    diagnostics.report(
      .warning, "many-alternatives",
      "'oneOf' has \(branches.count) alternatives; not all of their \(pairs) pairs were searched "
        + "for overlaps, only the first \(Self.pairLimit) that nothing plain tells apart",
      at: located.nameLocation,
      pointer: validator.graph[schema].pointer + "/oneOf")
  }

  private struct Witness {
    let value: JSONLiteral
    let first: Int
    let second: Int
  }

  /// A value that two alternatives accept; the interpreter has been asked.
  private mutating func overlap(
    of branches: [SchemaID], in schema: SchemaID
  ) -> (Witness?, isComplete: Bool) {
    let samples = SampleValues(validator: validator)
    let outlines = branches.map { Outline(of: $0, validator: validator) }
    var pairs = 0
    for second in branches.indices {
      for first in 0..<second where !outlines[first].excludes(outlines[second]) {
        pairs += 1
        guard pairs <= Self.pairLimit else { return (nil, false) }
        guard effort > 0 else { return (nil, true) }
        var allowed = min(effort, Self.pairEffort)
        effort -= allowed
        let pair = [branches[first], branches[second]]
        let common = samples.values(
          for: [schema] + pair, count: 4, effort: &allowed,
          where: { isRefused($0, by: schema, becauseItFits: pair) })
        effort += allowed
        if let value = common.min(by: { $0.excerpt.utf8.count < $1.excerpt.utf8.count }) {
          return (Witness(value: value, first: first, second: second), true)
        }
      }
    }
    return (nil, true)
  }

  /// Whether nothing else about the schema refuses the value.
  private func isRefused(
    _ value: JSONLiteral, by schema: SchemaID, becauseItFits pair: [SchemaID]
  ) -> Bool {
    guard pair.allSatisfy({ validator.accepts(value, $0) }) else { return false }
    let issues = validator.issues(of: value, against: schema)
    return !issues.isEmpty
      && issues.allSatisfy { $0.keyword == "oneOf" && $0.pointer.isEmpty }
  }

  private func name(of place: Int, in branches: [SchemaID]) -> String {
    validator.graph[branches[place]].name.map { "'\($0)'" } ?? "number \(place + 1)"
  }
}

extension LocatedKeyword<SchemaID> {
  fileprivate var isDiscriminator: Bool {
    if case .discriminator = keyword { true } else { false }
  }
}

/// What tells an alternative apart at a glance: its types, and the values that its required members
/// are limited to.
private struct Outline {
  let kinds: Set<JSONType>
  let tags: [Spelling: Set<JSONLiteral>]
  /// What the whole value is limited to.
  let values: Set<JSONLiteral>?

  init(of schema: SchemaID, validator: SchemaValidator) {
    let demands = validator.demands(of: [schema])
    kinds = Set(demands.kinds)
    values = demands.listings.first.map { Set($0.value) }
    var tags: [Spelling: Set<JSONLiteral>] = [:]
    for name in demands.required {
      let member = validator.demands(of: demands.schemas(ofMember: name.value))
      if let listing = member.listings.first { tags[Spelling(name.value)] = Set(listing.value) }
    }
    self.tags = tags
  }

  func excludes(_ other: Outline) -> Bool {
    if kinds.isDisjoint(with: other.kinds) { return true }
    if let values, let others = other.values, values.isDisjoint(with: others) { return true }
    guard kinds.intersection(other.kinds) == [.object] else { return false }
    return tags.contains { name, values in
      other.tags[name].map { values.isDisjoint(with: $0) } ?? false
    }
  }
}
