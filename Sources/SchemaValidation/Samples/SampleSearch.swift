internal import OpenAPIDocument

/// Looks for values that several schemas might accept together. What it finds has to be checked:
/// keywords such as `not` or `if` are not thought of.
struct SampleSearch {
  /// How many sets of schemas are looked at before the search gives up.
  static let effort = 3000
  /// How many schemas inside schemas, and how many of them and of alternatives inside alternatives.
  private static let depthLimit = 10
  private static let nestingLimit = 40

  let validator: SchemaValidator
  private(set) var effort: Int
  private var nesting = 0
  private var known: [Question: [JSONLiteral]] = [:]

  private struct Question: Hashable {
    let schemas: Set<SchemaID>
    let depth: Int
  }

  init(validator: SchemaValidator, effort: Int) {
    self.validator = validator
    self.effort = effort
  }

  /// Many for the value itself, few for what is in it.
  mutating func candidates(for schemas: [SchemaID], depth: Int = 0) -> [JSONLiteral] {
    let question = Question(schemas: Set(schemas), depth: depth)
    if let known = known[question] { return known }
    guard effort > 0, depth < Self.depthLimit, nesting < Self.nestingLimit else { return [] }
    effort -= 1
    nesting += 1
    defer { nesting -= 1 }
    let demands = validator.demands(of: schemas)
    var values: [JSONLiteral] = []
    if demands.never == nil, !demands.isIncomplete {
      if let choice = demands.openChoices.first {
        values = candidates(for: schemas, choice.value, depth: depth)
      } else {
        values = candidates(for: demands, depth: depth)
      }
    }
    if depth > 0 { values = Array(values.prefix(Self.count(atDepth: depth))) }
    known[question] = values
    return values
  }

  static func count(atDepth depth: Int) -> Int { depth == 0 ? 200 : depth == 1 ? 6 : 3 }

  /// Those of each branch in turn, so that the first few are of different branches.
  private mutating func candidates(
    for schemas: [SchemaID], _ choice: Demands.Choice, depth: Int
  ) -> [JSONLiteral] {
    var lists: [[JSONLiteral]] = []
    let wanted = Self.count(atDepth: depth)
    for branch in choice.branches {
      let found = candidates(for: schemas + [branch], depth: depth)
      if !found.isEmpty { lists.append(found) }
      if lists.count >= wanted { break }
    }
    let longest = lists.map(\.count).max() ?? 0
    return (0..<longest).flatMap { index in
      lists.compactMap { index < $0.count ? $0[index] : nil }
    }
  }

  private mutating func candidates(for demands: Demands, depth: Int) -> [JSONLiteral] {
    let kinds = demands.kinds
    if let shortest = demands.listings.min(by: { $0.value.count < $1.value.count }) {
      return shortest.value.filter { value in
        kinds.contains(where: value.isOf)
          && demands.listings.allSatisfy { $0.value.contains(value) }
      }
    }
    var values: [JSONLiteral] = []
    for kind in Self.order where kinds.contains(kind) {
      switch kind {
      case .string: values += texts(for: demands).map { .string($0) }
      case .integer: values += numbers(for: demands, areIntegers: true).map { .number($0) }
      case .number: values += numbers(for: demands, areIntegers: false).map { .number($0) }
      case .object: values += objects(for: demands, depth: depth)
      case .array: values += arrays(for: demands, depth: depth)
      case .boolean: values += [.boolean(true), .boolean(false)]
      case .null: values.append(.null)
      }
    }
    // What the author shows is likely to fit, but may be long.
    return values + demands.shown
  }

  /// What says most comes first, null last.
  private static let order: [JSONType] = [
    .object, .string, .integer, .number, .boolean, .array, .null,
  ]
}
