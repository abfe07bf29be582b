internal import OpenAPIDocument

/// Puts the schemas of the old version in place of those of the new one that belong together, so that
/// only what the keywords say themselves is left as a difference.
struct AssertionAlignment {
  typealias ID = JointSchemas.ID

  /// By schemas of the new version that apply to the value itself.
  private let branches: [ID: ID]

  init(steps: [SubschemaMatching.Step], schemas: JointSchemas.Numbers) {
    branches = Dictionary(
      steps.filter(\.path.isEmpty).map {
        (schemas.id(of: $0.pair.new, in: .new), schemas.id(of: $0.pair.old, in: .old))
      }, uniquingKeysWith: { first, _ in first })
  }

  func align(
    _ assertions: Counterfactuals.Assertions, with others: Counterfactuals.Assertions
  ) -> Counterfactuals.Assertions {
    assertions.map { keyword in
      others.reduce(keyword) { align($0, with: $1) }
    }
  }

  private func align(_ keyword: Keyword<ID>, with other: Keyword<ID>) -> Keyword<ID> {
    switch (keyword, other) {
    case (.properties(let members), .properties(let others)):
      .properties(align(members, with: others))
    case (.patternProperties(let members), .patternProperties(let others)):
      .patternProperties(align(members, with: others))
    case (.items, .items), (.additionalProperties, .additionalProperties),
      (.unevaluatedItems, .unevaluatedItems), (.unevaluatedProperties, .unevaluatedProperties):
      other
    case (.prefixItems(let items), .prefixItems(let others)):
      .prefixItems(Array(others.prefix(items.count)) + items.dropFirst(others.count))
    case (.anyOf(let schemas), _): .anyOf(schemas.map { branches[$0] ?? $0 })
    case (.oneOf(let schemas), _): .oneOf(schemas.map { branches[$0] ?? $0 })
    default: keyword
    }
  }

  private func align(_ members: [Member<ID>], with others: [Member<ID>]) -> [Member<ID>] {
    let known = Dictionary(
      others.map { (Spelling($0.name), $0.value) }, uniquingKeysWith: { first, _ in first })
    return members.map { Member(name: $0.name, value: known[Spelling($0.name)] ?? $0.value) }
  }
}
