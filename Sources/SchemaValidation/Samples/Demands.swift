package import OpenAPIDocument

/// What several schemas ask of one value together: their keywords side by side, with those of all
/// schemas that `allOf` and `$ref` apply to the same value.
package struct Demands: Sendable {
  /// A keyword, and the schema in which it stands.
  package struct Source: Sendable {
    package let schema: SchemaID
    package let located: LocatedKeyword<SchemaID>
  }

  /// Something that a keyword asks for.
  package struct Demand<Value: Sendable>: Sendable {
    package let value: Value
    package let source: Source
  }

  package struct Bound: Sendable {
    package let number: DecimalNumber
    package let isExclusive: Bool
  }

  /// How many characters, items or members there may be.
  package struct Extent: Sendable {
    package var least: Demand<Int>?
    package var most: Demand<Int>?
  }

  /// `anyOf` or `oneOf`.
  package struct Choice: Sendable {
    package let branches: [SchemaID]
    package let isExclusive: Bool
  }

  package struct Contained: Sendable {
    package let schema: SchemaID
    package let least: Int
    package let most: Int?
  }

  /// `if`, with what follows where a value fits it and where it does not.
  package struct Condition: Sendable {
    package let test: SchemaID
    package let then: SchemaID?
    package let otherwise: SchemaID?
  }

  struct Items: Sendable {
    let prefix: [SchemaID]
    let rest: SchemaID?
  }

  /// More schemas are not looked at.
  private static let schemaLimit = 64

  /// Those that apply to the value itself, in the order in which they were found.
  package private(set) var schemas: [SchemaID] = []
  /// Whether there are more than are looked at.
  package private(set) var isIncomplete = false
  /// A schema among them that is `false`.
  package private(set) var never: SchemaID?
  package private(set) var types: [Demand<[JSONType]>] = []
  package private(set) var listings: [Demand<[JSONLiteral]>] = []
  package private(set) var lower: Demand<Bound>?
  package private(set) var upper: Demand<Bound>?
  package private(set) var divisors: [Demand<DecimalNumber>] = []
  package private(set) var lengths = Extent()
  package private(set) var patterns: [Demand<String>] = []
  package private(set) var formats: [Demand<String>] = []
  package private(set) var itemCounts = Extent()
  package private(set) var unique: Source?
  package private(set) var contained: [Demand<Contained>] = []
  package private(set) var memberCounts = Extent()
  /// By name, each once.
  package private(set) var required: [Demand<String>] = []
  package private(set) var dependents: [Demand<Member<[String]>>] = []
  /// `propertyNames`.
  package private(set) var names: [Demand<SchemaID>] = []
  package private(set) var choices: [Demand<Choice>] = []
  package private(set) var negations: [Demand<SchemaID>] = []
  package private(set) var conditions: [Demand<Condition>] = []
  /// By the name that asks for them.
  package private(set) var dependentSchemas: [Demand<Member<SchemaID>>] = []
  /// What the author gives as a default or an example.
  package private(set) var shown: [JSONLiteral] = []
  /// The names that `properties` has, each once.
  package private(set) var memberNames: [String] = []
  private var memberLocations: [Spelling: SourceLocation] = [:]
  private(set) var requiredNames: Set<Spelling> = []
  private(set) var items: [Demand<Items>] = []
  private(set) var properties: [PropertySchemas] = []
  private(set) var unevaluated: [UnevaluatedMembers] = []
  private var known: Set<SchemaID> = []

  init(of start: [SchemaID], in graph: SchemaGraph, programs: [SchemaProgram]) {
    var rest = Array(start.reversed())
    while let schema = rest.popLast() {
      guard known.insert(schema).inserted else { continue }
      guard schemas.count < Self.schemaLimit else {
        isIncomplete = true
        return
      }
      schemas.append(schema)
      switch graph[schema].form {
      case .boolean(true): break
      case .boolean(false): never = never ?? schema
      case .object(let keywords):
        for located in keywords {
          switch located.keyword {
          case .ref(let target), .dynamicRef(let target): rest.append(target)
          case .allOf(let targets): rest += targets.reversed()
          default: add(Source(schema: schema, located: located), beside: keywords)
          }
        }
        addProperties(of: schema, programs)
      }
    }
  }

  package func contains(_ schema: SchemaID) -> Bool { known.contains(schema) }

  package func requires(_ name: String) -> Bool { requiredNames.contains(Spelling(name)) }

  /// Of the name in `properties`, where one of the schemas has it.
  package func location(ofMember name: String) -> SourceLocation? {
    memberLocations[Spelling(name)]
  }

  private mutating func addProperties(of schema: SchemaID, _ programs: [SchemaProgram]) {
    for step in programs[schema.index].steps {
      switch step.check {
      case .properties(let schemas): properties.append(schemas)
      case .unevaluatedProperties(let edge):
        unevaluated += [UnevaluatedMembers(in: schema, fitting: edge, programs)].compactMap(\.self)
      default: break
      }
    }
  }

  private mutating func add(_ source: Source, beside siblings: [LocatedKeyword<SchemaID>]) {
    switch source.located.keyword {
    case .type(let types): self.types.append(Demand(value: types, source: source))
    case .enum(let values): listings.append(Demand(value: values, source: source))
    case .const(let value): listings.append(Demand(value: [value], source: source))
    case .anyOf(let branches):
      choices.append(
        Demand(value: Choice(branches: branches, isExclusive: false), source: source))
    case .oneOf(let branches):
      choices.append(Demand(value: Choice(branches: branches, isExclusive: true), source: source))
    case .not(let schema): negations.append(Demand(value: schema, source: source))
    case .if(let schema):
      let (then, otherwise) = (Siblings(siblings).then, Siblings(siblings).otherwise)
      let condition = Condition(
        test: schema, then: then.map { SchemaID(index: $0.schema) },
        otherwise: otherwise.map { SchemaID(index: $0.schema) })
      conditions.append(Demand(value: condition, source: source))
    case .default(let value), .example(let value): shown.append(value)
    case .examples(let values): shown += values
    default:
      addScalarDemand(source)
      addItemDemand(source, beside: siblings)
      addMemberDemand(source)
    }
  }

  private mutating func addScalarDemand(_ source: Source) {
    func bound(_ number: DecimalNumber, isExclusive: Bool) -> Demand<Bound> {
      Demand(value: Bound(number: number, isExclusive: isExclusive), source: source)
    }
    switch source.located.keyword {
    case .minimum(let number): raise(to: bound(number, isExclusive: false))
    case .exclusiveMinimum(let number): raise(to: bound(number, isExclusive: true))
    case .maximum(let number): lower(to: bound(number, isExclusive: false))
    case .exclusiveMaximum(let number): lower(to: bound(number, isExclusive: true))
    case .multipleOf(let number): divisors.append(Demand(value: number, source: source))
    case .minLength(let count): lengths.raise(to: count, source)
    case .maxLength(let count): lengths.lower(to: count, source)
    case .pattern(let pattern): patterns.append(Demand(value: pattern, source: source))
    case .format(let name): formats.append(Demand(value: name, source: source))
    default: break
    }
  }

  private mutating func addItemDemand(
    _ source: Source, beside siblings: [LocatedKeyword<SchemaID>]
  ) {
    switch source.located.keyword {
    case .minItems(let count): itemCounts.raise(to: count, source)
    case .maxItems(let count): itemCounts.lower(to: count, source)
    case .uniqueItems(true): unique = unique ?? source
    case .prefixItems(let prefix):
      let rest = Siblings(siblings).items.map { SchemaID(index: $0.schema) }
      items.append(Demand(value: Items(prefix: prefix, rest: rest), source: source))
    case .items(let rest) where !Siblings(siblings).hasPrefixItems:
      items.append(Demand(value: Items(prefix: [], rest: rest), source: source))
    case .contains(let schema):
      let others = Siblings(siblings)
      let value = Contained(
        schema: schema, least: others.minContains ?? 1, most: others.maxContains)
      contained.append(Demand(value: value, source: source))
    default: break
    }
  }

  private mutating func addMemberDemand(_ source: Source) {
    switch source.located.keyword {
    case .minProperties(let count): memberCounts.raise(to: count, source)
    case .maxProperties(let count): memberCounts.lower(to: count, source)
    case .required(let names):
      for name in names where requiredNames.insert(Spelling(name)).inserted {
        required.append(Demand(value: name, source: source))
      }
    case .dependentRequired(let members):
      dependents += members.map { Demand(value: $0, source: source) }
    case .dependentSchemas(let members):
      dependentSchemas += members.map { Demand(value: $0, source: source) }
    case .propertyNames(let schema): names.append(Demand(value: schema, source: source))
    case .properties(let members):
      for member in members where memberLocations[Spelling(member.name)] == nil {
        memberNames.append(member.name)
        memberLocations[Spelling(member.name)] =
          member.nameLocation ?? source.located.nameLocation
      }
    default: break
    }
  }

  private mutating func raise(to bound: Demand<Bound>) {
    guard let known = lower?.value else { return lower = bound }
    let isStricter =
      bound.value.number > known.number
      || (bound.value.number == known.number && bound.value.isExclusive)
    if isStricter { lower = bound }
  }

  private mutating func lower(to bound: Demand<Bound>) {
    guard let known = upper?.value else { return upper = bound }
    let isStricter =
      bound.value.number < known.number
      || (bound.value.number == known.number && bound.value.isExclusive)
    if isStricter { upper = bound }
  }
}

extension Demands {
  /// The types that are left, where `number` stands for numbers with a fraction as well.
  package var kinds: [JSONType] {
    let allowed = types.map(\.value)
    return JSONType.allCases.filter { kind in
      allowed.allSatisfy { $0.contains(kind) || (kind == .integer && $0.contains(.number)) }
    }
  }

  /// The choices of which no branch is asked for yet.
  package var openChoices: [Demand<Choice>] {
    choices.filter { choice in !choice.value.branches.contains(where: contains) }
  }
}

extension Demands.Extent {
  fileprivate mutating func raise(to count: Int, _ source: Demands.Source) {
    if count > least?.value ?? 0 { least = Demands.Demand(value: count, source: source) }
  }

  fileprivate mutating func lower(to count: Int, _ source: Demands.Source) {
    if count < most?.value ?? .max { most = Demands.Demand(value: count, source: source) }
  }
}

extension SchemaValidator {
  /// What the schemas ask of one value together.
  package func demands(of schemas: [SchemaID]) -> Demands {
    Demands(of: schemas, in: graph, programs: programs)
  }
}
