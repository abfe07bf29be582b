internal import OpenAPIDocument
internal import SchemaValidation

/// Finds out whether every value that fits some demands also fits a schema, as far as that is plain to
/// see: what is said to hold does.
struct Implications {
  /// No schema is looked into that stands deeper.
  private static let depthLimit = 8

  private struct Question: Hashable {
    let demanded: [SchemaID]
    let kind: JSONType
    let schema: SchemaID
  }

  private let validator: SchemaValidator
  private var answers: [Question: Bool] = [:]

  init(validator: SchemaValidator) {
    self.validator = validator
  }

  /// Whether every value fits the schema.
  mutating func isTautology(_ schema: SchemaID, depth: Int = 0) -> Bool {
    hold(from: validator.demands(of: []), to: schema, depth: depth)
  }

  mutating func hold(from demands: Demands, to schema: SchemaID, depth: Int = 0) -> Bool {
    if demands.contains(schema) { return true }
    if let listing = demands.listings.min(by: { $0.value.count < $1.value.count }) {
      return listing.value.allSatisfy { validator.accepts($0, schema) }
    }
    return demands.kinds.allSatisfy { kind in
      hold(from: Premise(demands: demands, kind: kind), to: schema, depth: depth)
    }
  }

  private mutating func hold(from premise: Premise, to schema: SchemaID, depth: Int) -> Bool {
    if premise.demands.contains(schema) { return true }
    guard depth < Self.depthLimit else { return false }
    let question = Question(
      demanded: premise.demands.schemas, kind: premise.kind, schema: schema)
    if let answer = answers[question] { return answer }
    answers[question] = false
    let isImplied =
      switch validator.graph[schema].form {
      case .boolean(let flag): flag
      case .object(let keywords):
        keywords.allSatisfy { hold(from: premise, to: $0.keyword, depth: depth + 1) }
      }
    answers[question] = isImplied
    return isImplied
  }

  private mutating func hold(
    from premise: Premise, to keyword: Keyword<SchemaID>, depth: Int
  ) -> Bool {
    let demands = premise.demands
    switch keyword {
    case .ref(let target): return hold(from: premise, to: target, depth: depth)
    case .allOf(let all): return all.allSatisfy { hold(from: premise, to: $0, depth: depth) }
    case .anyOf(let some): return some.contains { hold(from: premise, to: $0, depth: depth) }
    case .items(let schema) where premise.kind == .array:
      return (0...demands.prefixCount).allSatisfy { place in
        hold(from: validator.demands(of: demands.schemas(ofItem: place)), to: schema, depth: depth)
      }
    case .properties(let members) where premise.kind == .object:
      return members.allSatisfy { member in
        let own = validator.demands(of: demands.schemas(ofMember: member.name))
        return hold(from: own, to: member.value, depth: depth)
      }
    case .additionalProperties(let schema) where premise.kind == .object:
      return isTautology(schema, depth: depth)
    default: return premise.implies(keyword)
    }
  }
}

/// What is known of a value: its type, and what is asked of it.
private struct Premise {
  let demands: Demands
  let kind: JSONType

  func implies(_ keyword: Keyword<SchemaID>) -> Bool {
    switch keyword {
    case .type(let types): types.contains(kind) || isNumber && types.contains(.number)
    case .not(let schema): demands.negations.contains { $0.value == schema }
    case .format(let name): isOfFormat(name)
    case .minLength, .maxLength, .pattern: kind != .string || impliesOfText(keyword)
    case .minimum, .maximum, .exclusiveMinimum, .exclusiveMaximum, .multipleOf:
      !isNumber || impliesOfNumber(keyword)
    case .minItems, .maxItems, .uniqueItems: kind != .array || impliesOfArray(keyword)
    case .required, .minProperties, .maxProperties: kind != .object || impliesOfObject(keyword)
    case .items: kind != .array
    case .properties, .additionalProperties: kind != .object
    default: keyword.isAnnotation
    }
  }

  private var isNumber: Bool { kind == .number || kind == .integer }

  private func isOfFormat(_ name: String) -> Bool {
    switch kind {
    case .string:
      FormatTests.ofTexts(name) == nil
        || demands.formats.contains { FormatLanguage.includes(name, $0.value) }
    case .number, .integer:
      FormatTests.ofNumbers(name) == nil || demands.formats.contains { $0.value == name }
    default: true
    }
  }

  private func impliesOfText(_ keyword: Keyword<SchemaID>) -> Bool {
    switch keyword {
    case .minLength(let count): demands.lengths.least?.value ?? 0 >= count
    case .maxLength(let count): demands.lengths.most?.value ?? .max <= count
    case .pattern(let pattern):
      demands.patterns.contains { $0.value.hasSameCodeUnits(as: pattern) }
    default: false
    }
  }

  private func impliesOfNumber(_ keyword: Keyword<SchemaID>) -> Bool {
    let (lower, upper) = (demands.lower?.value, demands.upper?.value)
    return switch keyword {
    case .minimum(let number): lower.map { $0.number >= number } == true
    case .maximum(let number): upper.map { $0.number <= number } == true
    case .exclusiveMinimum(let number):
      lower.map { $0.number > number || $0.number == number && $0.isExclusive } == true
    case .exclusiveMaximum(let number):
      upper.map { $0.number < number || $0.number == number && $0.isExclusive } == true
    case .multipleOf(let number):
      demands.divisors.contains { $0.value.isMultiple(of: number) }
    default: false
    }
  }

  private func impliesOfArray(_ keyword: Keyword<SchemaID>) -> Bool {
    switch keyword {
    case .minItems(let count): demands.itemCounts.least?.value ?? 0 >= count
    case .maxItems(let count): demands.itemCounts.most?.value ?? .max <= count
    case .uniqueItems(let flag): !flag || demands.unique != nil
    default: false
    }
  }

  private func impliesOfObject(_ keyword: Keyword<SchemaID>) -> Bool {
    switch keyword {
    case .required(let names): names.allSatisfy(demands.requires)
    case .minProperties(let count): demands.memberCounts.least?.value ?? 0 >= count
    case .maxProperties(let count): demands.memberCounts.most?.value ?? .max <= count
    default: false
    }
  }
}
