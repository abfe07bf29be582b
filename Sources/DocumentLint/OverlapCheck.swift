internal import OpenAPIDocument
internal import SchemaValidation

/// Alternatives of `oneOf` that a value can fit at the same time, so that it is refused.
struct OverlapCheck {
  /// Of one `oneOf`, more pairs of alternatives are not looked at.
  private static let pairLimit = 300

  let validator: SchemaValidator

  func report(to diagnostics: inout Diagnostics) {
    for (index, schema) in validator.graph.schemas.enumerated() {
      guard case .object(let keywords) = schema.form,
        // Where the document says what tells them apart, nobody goes by anything else.
        !keywords.contains(where: \.isDiscriminator)
      else { continue }
      for located in keywords {
        guard case .oneOf(let branches) = located.keyword else { continue }
        report(branches, of: SchemaID(index: index), located, to: &diagnostics)
      }
    }
  }

  private func report(
    _ branches: [SchemaID], of schema: SchemaID, _ located: LocatedKeyword<SchemaID>,
    to diagnostics: inout Diagnostics
  ) {
    let (witness, isComplete) = overlap(of: branches)
    guard let witness else {
      if !isComplete { reportIncomplete(branches, of: schema, located, to: &diagnostics) }
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

  private func reportIncomplete(
    _ branches: [SchemaID], of schema: SchemaID, _ located: LocatedKeyword<SchemaID>,
    to diagnostics: inout Diagnostics
  ) {
    let pairs = branches.count * (branches.count - 1) / 2
    diagnostics.report(
      .warning, "many-alternatives",
      "'oneOf' has \(branches.count) alternatives; of their \(pairs) pairs, only the first "
        + "\(Self.pairLimit) were searched for overlaps", at: located.nameLocation,
      pointer: validator.graph[schema].pointer + "/oneOf")
  }

  private struct Witness {
    let value: JSONLiteral
    let first: Int
    let second: Int
  }

  /// A value that two alternatives accept; the interpreter has been asked.
  private func overlap(of branches: [SchemaID]) -> (Witness?, isComplete: Bool) {
    let samples = SampleValues(validator: validator)
    var kinds: [Set<JSONType>?] = Array(repeating: nil, count: branches.count)
    func kind(_ place: Int) -> Set<JSONType> {
      if let known = kinds[place] { return known }
      let found = Set(validator.demands(of: [branches[place]]).kinds)
      kinds[place] = found
      return found
    }
    var pairs = 0
    for second in branches.indices {
      for first in 0..<second {
        guard !kind(first).isDisjoint(with: kind(second)) else { continue }
        pairs += 1
        guard pairs <= Self.pairLimit else { return (nil, false) }
        let common = samples.common(to: [branches[first], branches[second]], count: 4)
        if let value = common.min(by: { $0.excerpt.utf8.count < $1.excerpt.utf8.count }) {
          return (Witness(value: value, first: first, second: second), true)
        }
      }
    }
    return (nil, true)
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
