internal import OpenAPIDocument
internal import SchemaValidation

/// The keywords of one schema while they are reduced to what they assert.
struct SchemaAssertions {
  typealias ID = JointSchemas.ID

  /// Whether what has been seen of items and members matters, so that it counts what says nothing.
  let tracksEvaluation: Bool
  private var conjuncts: [ID] = []
  private var types: JSONKinds?
  private var values: [JSONLiteral]?
  private var rest: [Keyword<ID>] = []

  init(tracksEvaluation: Bool) {
    self.tracksEvaluation = tracksEvaluation
  }

  mutating func add(_ keyword: Keyword<ID>) {
    switch keyword {
    case .ref(let schema), .dynamicRef(let schema): conjuncts.append(schema)
    case .allOf(let schemas): conjuncts += schemas
    case .anyOf(let schemas) where schemas.count == 1: conjuncts += schemas
    case .oneOf(let schemas) where schemas.count == 1: conjuncts += schemas
    case .type(let names): types = JSONKinds(names).intersection(types ?? .all)
    case .enum(let literals): restrict(to: literals)
    case .const(let literal): restrict(to: [literal])
    case .format(let name):
      if FormatLanguage.isKnown(name) { rest.append(keyword) }
    case .minLength(0), .minItems(0), .minProperties(0), .uniqueItems(false), .required([]),
      .properties([]), .dependentRequired([]), .dependentSchemas([]):
      break
    case .patternProperties([]), .prefixItems([]): break
    default:
      if !keyword.isAnnotation, keyword.isAssertion { rest.append(keyword) }
    }
  }

  private mutating func restrict(to literals: [JSONLiteral]) {
    var seen: Set<JSONLiteral> = []
    var kept: [JSONLiteral] = []
    let others = values.map(Set.init)
    for literal in literals where others?.contains(literal) ?? true {
      if seen.insert(literal).inserted { kept.append(literal) }
    }
    values = kept
  }

  /// `nil` where no value is left.
  var keywords: [Keyword<ID>]? {
    var kinds = types ?? .all
    var result: [Keyword<ID>] = []
    if let values {
      let left = values.filter(kinds.contains)
      kinds = left.reduce([]) { $0.union(JSONKinds(of: $1)) }
      guard let first = left.first else { return nil }
      result.append(left.count == 1 ? .const(first) : .enum(left))
    } else if kinds != .all {
      guard !kinds.isEmpty else { return nil }
      result.append(.type(kinds.types))
    }
    if !conjuncts.isEmpty { result.append(.allOf(conjuncts)) }
    result += relevant.filter { !kinds.isDisjoint(with: $0.kinds) }
    result.sort { $0.rank < $1.rank }
    return result
  }

  /// Without those that depend on others that are not there.
  private var relevant: [Keyword<ID>] {
    var hasIf = false
    var hasConsequence = false
    var hasContains = false
    for keyword in rest {
      switch keyword {
      case .if: hasIf = true
      case .then, .else: hasConsequence = true
      case .contains: hasContains = true
      default: break
      }
    }
    return rest.filter { keyword in
      switch keyword {
      case .if: hasConsequence || tracksEvaluation
      case .then, .else: hasIf
      case .minContains(1): false
      case .minContains, .maxContains: hasContains
      default: true
      }
    }
  }
}

extension Keyword {
  /// Whether it can refuse a value, apart from annotations.
  fileprivate var isAssertion: Bool {
    if case .contentEncoding = self { return false }
    if case .discriminator = self { return false }
    return true
  }

  /// An order of keywords in which each has its own place.
  var rank: Int {
    switch self {
    case .type: 0
    case .const: 1
    case .enum: 2
    case .allOf: 3
    case .anyOf: 4
    case .oneOf: 5
    case .not: 6
    case .if: 7
    case .then: 8
    case .else: 9
    case .multipleOf: 10
    case .minimum: 11
    case .exclusiveMinimum: 12
    case .maximum: 13
    case .exclusiveMaximum: 14
    case .minLength: 15
    case .maxLength: 16
    case .pattern: 17
    case .format: 18
    case .minItems: 19
    case .maxItems: 20
    case .uniqueItems: 21
    case .prefixItems: 22
    case .items: 23
    case .contains: 24
    case .minContains: 25
    case .maxContains: 26
    case .required: 27
    case .properties: 28
    case .patternProperties: 29
    case .additionalProperties: 30
    case .propertyNames: 31
    case .minProperties: 32
    case .maxProperties: 33
    case .dependentRequired: 34
    case .dependentSchemas: 35
    case .unevaluatedItems: 36
    case .unevaluatedProperties: 37
    default: 38
    }
  }

  /// The kinds of values that it can refuse.
  var kinds: JSONKinds {
    switch self {
    case .multipleOf, .minimum, .exclusiveMinimum, .maximum, .exclusiveMaximum: .number
    case .minLength, .maxLength, .pattern: .string
    case .format(let name): FormatTests.ofNumbers(name) == nil ? .string : .number
    case .minItems, .maxItems, .uniqueItems, .prefixItems, .items, .contains, .minContains,
      .maxContains, .unevaluatedItems:
      .array
    case .required, .properties, .patternProperties, .additionalProperties, .propertyNames,
      .minProperties, .maxProperties, .dependentRequired, .dependentSchemas,
      .unevaluatedProperties:
      .object
    default: .all
    }
  }
}
