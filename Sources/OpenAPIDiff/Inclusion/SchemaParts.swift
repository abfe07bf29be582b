internal import OpenAPIDocument

/// The keywords of a schema side by side, those that belong together as one.
struct SchemaParts {
  typealias ID = JointSchemas.ID

  struct Choice {
    let branches: [ID]
    var isExclusive: Bool
  }

  struct Condition {
    let schema: ID
    var then: ID?
    var otherwise: ID?
  }

  private(set) var kinds = JSONKinds.all
  /// Those that are listed, in order.
  private(set) var values: [JSONLiteral]?
  private var listed: Set<JSONLiteral>?
  private(set) var facts: [Requirement] = []
  private(set) var conjuncts: [ID] = []
  var choices: [Choice] = []
  private(set) var negation: ID?
  private(set) var condition: Condition?
  private(set) var items: (prefix: [ID], rest: ID?)?
  private(set) var counted: CountedItems?
  private(set) var members: MemberRules?
  /// The names of `properties` in order.
  private(set) var memberNames: [Spelling] = []
  private(set) var names: ID?
  private(set) var dependentNames: [(name: Spelling, names: [Spelling])] = []
  private(set) var dependentSchemas: [(name: Spelling, schema: ID)] = []
  private(set) var unevaluatedItems: ID?
  private(set) var unevaluatedProperties: ID?
  /// Names of formats, of which the search makes schemas or patterns.
  private(set) var formats: [String] = []

  /// `nil` for the schema that refuses everything.
  init?(_ keywords: [Keyword<ID>]?) {
    guard let keywords else { return nil }
    for keyword in keywords { add(keyword) }
    for keyword in keywords { addDependent(keyword) }
  }

  private mutating func add(_ keyword: Keyword<ID>) {
    switch keyword {
    case .type(let types): kinds = JSONKinds(types)
    case .enum(let literals): setValues(literals)
    case .const(let literal): setValues([literal])
    case .allOf(let schemas): conjuncts = schemas
    case .anyOf(let schemas): choices.append(Choice(branches: schemas, isExclusive: false))
    case .oneOf(let schemas): choices.append(Choice(branches: schemas, isExclusive: true))
    case .not(let schema): negation = schema
    case .if(let schema): condition = Condition(schema: schema)
    case .format(let name): formats.append(name)
    case .dependentSchemas(let list):
      dependentSchemas = list.map { (Spelling($0.name), $0.value) }
    case .dependentRequired(let list):
      dependentNames = list.map { (Spelling($0.name), $0.value.map(Spelling.init)) }
    case .prefixItems(let schemas): items = (schemas, nil)
    case .contains(let schema): counted = CountedItems(schema: schema, least: 1, most: nil)
    case .propertyNames(let schema): names = schema
    case .unevaluatedItems(let schema): unevaluatedItems = schema
    case .unevaluatedProperties(let schema): unevaluatedProperties = schema
    case .properties(let list):
      members = members ?? MemberRules()
      for member in list where members?.named[Spelling(member.name)] == nil {
        members?.named[Spelling(member.name)] = .some(member.value)
        memberNames.append(Spelling(member.name))
      }
    case .patternProperties(let list):
      members = members ?? MemberRules()
      members?.patterns = list.map { (Spelling($0.name), $0.value) }
    case .additionalProperties(let schema):
      members = members ?? MemberRules()
      members?.additional = schema
    default: facts += Requirement.facts(of: keyword)
    }
  }

  private mutating func setValues(_ literals: [JSONLiteral]) {
    values = literals
    listed = Set(literals)
    kinds = literals.reduce([]) { $0.union(JSONKinds(of: $1)) }
  }

  private mutating func addDependent(_ keyword: Keyword<ID>) {
    switch keyword {
    case .then(let schema): condition?.then = schema
    case .else(let schema): condition?.otherwise = schema
    case .items(let schema): items = (items?.prefix ?? [], schema)
    case .minContains(let count): counted?.least = count
    case .maxContains(let count): counted?.most = count
    default: break
    }
  }

  mutating func add(_ fact: Requirement) { facts.append(fact) }

  mutating func add(conjunct: ID) { conjuncts.append(conjunct) }

  /// Whether it says the same as `allOf` alone.
  var isConjunction: Bool {
    kinds == .all && values == nil && facts.isEmpty && choices.isEmpty && negation == nil
      && condition == nil && hasNothingBelow
  }

  /// Whether a value is among those that are listed, if any are.
  func lists(_ value: JSONLiteral) -> Bool { listed?.contains(value) ?? true }

  /// Whether it says the same as `not` alone.
  var isNegation: Bool {
    kinds == .all && values == nil && facts.isEmpty && choices.isEmpty && conjuncts.isEmpty
      && condition == nil && negation != nil && hasNothingBelow
  }

  private var hasNothingBelow: Bool {
    items == nil && counted == nil && members == nil && names == nil && dependentNames.isEmpty
      && dependentSchemas.isEmpty && unevaluatedItems == nil && unevaluatedProperties == nil
  }

  /// Schemas that are applied to the same value, except under `not`.
  var inPlace: [ID] {
    conjuncts + choices.flatMap(\.branches)
      + [condition?.schema, condition?.then, condition?.otherwise].compactMap(\.self)
      + dependentSchemas.map(\.schema)
  }
}

extension Requirement {
  /// Of a keyword that decides by itself.
  fileprivate static func facts(of keyword: Keyword<JointSchemas.ID>) -> [Requirement] {
    switch keyword {
    case .multipleOf(let number): [.multiple(number, true)]
    case .minimum(let bound): [.above(bound, orEqual: true)]
    case .exclusiveMinimum(let bound): [.above(bound, orEqual: false)]
    case .maximum(let bound): [.below(bound, orEqual: true)]
    case .exclusiveMaximum(let bound): [.below(bound, orEqual: false)]
    case .minLength(let count): [.lengthAtLeast(count)]
    case .maxLength(let count): [.lengthAtMost(count)]
    case .pattern(let source): [.pattern(Spelling(source), true)]
    case .minItems(let count): [.itemsAtLeast(count)]
    case .maxItems(let count): [.itemsAtMost(count)]
    case .uniqueItems(true): [.unique(true)]
    case .minProperties(let count): [.membersAtLeast(count)]
    case .maxProperties(let count): [.membersAtMost(count)]
    case .required(let names): names.map { .present(Spelling($0)) }
    default: []
    }
  }
}
