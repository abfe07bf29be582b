import OpenAPIDocument

/// The functions that assert what the types of an API do not: one for each schema that is left over
/// as a whole or in part, and one for each schema below those.
struct SchemaFunctions {
  private(set) var plans: [SchemaFunctionPlan] = []
  /// Those of residues, by the indices of the schemas.
  private var residues: [Identifier?]
  private var wholes: [SchemaID: SchemaUse] = [:]
  private var pending: [(SchemaID, Identifier)] = []
  private var names: Set<String> = []
  private let shapes: ShapeTable
  private let recursive: Set<SchemaID>
  private let patterns: PatternTable

  init(
    for shapes: ShapeTable, reached: [SchemaID], patterns: PatternTable
  ) {
    self.shapes = shapes
    self.patterns = patterns
    residues = Array(repeating: nil, count: shapes.graph.schemas.count)
    let parts = ResidueParts(of: shapes, reached: reached)
    recursive = InPlaceCycles(of: shapes).members
    for id in reached {
      switch shapes.residue(of: id) {
      case .none: break
      case .whole:
        if case .function(let name)? = wholes[id] {
          residues[id.index] = name
        } else {
          let name = name(of: id)
          residues[id.index] = name
          wholes[id] = .function(name)
          pending.append((id, name))
        }
      case .keywords(let keywords):
        let split = parts[id]
        let calls = (split?.taken ?? []).map { residueName(of: $0) }
        add(
          split?.own ?? keywords, of: id, as: residueName(of: id), isWhole: false, calling: calls)
      }
      if case .union(let union) = shapes[id].withoutNull {
        for place in union.placesAsked {
          if case .schema(let schema) = union.branches[place].content { _ = use(schema) }
        }
      }
      while let (id, name) = pending.popLast() {
        guard case .object(let keywords) = shapes.graph[id].form else {
          add([], of: id, as: name, isWhole: true)
          continue
        }
        add(keywords, of: id, as: name, isWhole: true)
      }
    }
  }

  /// The function that asserts what reading the schema's type leaves out.
  func residue(of schema: SchemaID) -> Identifier? {
    residues[shapes.identity[schema].index]
  }

  /// The function that asserts all of a schema, for one that such a function was asked for.
  func whole(of schema: SchemaID) -> SchemaUse {
    let id = shapes.identity[schema]
    if case .boolean(let flag) = shapes.graph[id].form { return flag ? .anything : .nothing }
    return wholes[id] ?? .anything
  }

  private mutating func use(_ schema: SchemaID) -> SchemaUse {
    let id = shapes.identity[schema]
    if case .boolean(let flag) = shapes.graph[id].form { return flag ? .anything : .nothing }
    if let known = wholes[id] { return known }
    let name = name(of: id)
    wholes[id] = .function(name)
    pending.append((id, name))
    return .function(name)
  }

  private mutating func residueName(of id: SchemaID) -> Identifier {
    if let known = residues[id.index] { return known }
    let name = name(of: id)
    residues[id.index] = name
    return name
  }

  private mutating func name(of id: SchemaID) -> Identifier {
    // No other name that is made from a document's words has an underline within.
    var spelling = "schema_" + SwiftName.member(shapes.graph[id].words)
    let base = spelling
    var number = 2
    while !names.insert(spelling).inserted {
      spelling = base + "\(number)"
      number += 1
    }
    return Identifier(spelling: spelling)
  }

  private mutating func add(
    _ keywords: [LocatedKeyword<SchemaID>], of id: SchemaID, as name: Identifier, isWhole: Bool,
    calling residues: [Identifier] = []
  ) {
    let schema = shapes.graph[id]
    var assertions: [Assertion] = []
    if case .boolean(false) = schema.form { assertions = [.schema(.nothing)] }
    let siblings = keywords.map(\.keyword)
    for occurrence in keywords {
      assertions += self.assertions(of: occurrence, among: siblings)
    }
    assertions += residues.map { .schema(.function($0)) }
    assertions.sort { !$0.comesLast && $1.comesLast }
    plans.append(
      SchemaFunctionPlan(
        name: name, pointer: schema.pointer, assertions: assertions,
        recursion: isWhole && recursive.contains(id) ? id.index : nil,
        tracksEvaluation: assertions.contains { $0.comesLast }))
  }
}

extension UnionShape {
  /// The places of the branches that are asked whether they accept a value before it is read.
  fileprivate var placesAsked: [Int] {
    switch decision {
    case .match, .closest: Array(branches.indices)
    case .tag(_, .matched(let places)), .tag(_, .first(let places)): places.count > 1 ? places : []
    case .type, .tag(_, .refused): []
    }
  }
}

// MARK: - Keywords

extension SchemaFunctions {
  private mutating func assertions(
    of occurrence: LocatedKeyword<SchemaID>, among siblings: [Keyword<SchemaID>]
  ) -> [Assertion] {
    // Alternatives that are constants need no functions of their own.
    if let list = ValueList(occurrence.keyword, in: shapes.graph) { return [.enum(list.values)] }
    return switch occurrence.keyword {
    case .ref(let target), .dynamicRef(let target): [.schema(use(target))]
    case .allOf(let schemas): schemas.map { .schema(use($0)) }
    case .anyOf(let schemas): [.anyOf(schemas.map { use($0) }, tags(of: schemas, siblings))]
    case .oneOf(let schemas): [.oneOf(schemas.map { use($0) }, tags(of: schemas, siblings))]
    case .not(let schema): [.not(use(schema))]
    case .if(let schema): [conditional(schema, siblings)]
    case .type(let types): [.type(types)]
    case .enum(let values): [.enum(values)]
    case .const(let value): [.const(value)]
    case .multipleOf(let number): [.number(NumberBounds(multipleOf: number))]
    case .maximum(let number): [.number(NumberBounds(maximum: number))]
    case .exclusiveMaximum(let number): [.number(NumberBounds(exclusiveMaximum: number))]
    case .minimum(let number): [.number(NumberBounds(minimum: number))]
    case .exclusiveMinimum(let number): [.number(NumberBounds(exclusiveMinimum: number))]
    case .maxLength(let count): [.length(CountBounds(maximum: count))]
    case .minLength(let count): [.length(CountBounds(minimum: count))]
    case .pattern(let source):
      patterns[source].map { [.pattern($0)] } ?? []
    case .format(let name): shapes.options.asserts(format: name) ? [.format(name)] : []
    default:
      arrayAssertions(of: occurrence.keyword, among: siblings)
        + objectAssertions(of: occurrence, among: siblings)
    }
  }

  private func tags(
    of alternatives: [SchemaID], _ siblings: [Keyword<SchemaID>]
  ) -> AlternativeTags? {
    for case .discriminator(let discriminator) in siblings {
      return shapes.graph.tags(of: alternatives, by: discriminator)
    }
    return nil
  }

  private mutating func conditional(
    _ condition: SchemaID, _ siblings: [Keyword<SchemaID>]
  ) -> Assertion {
    var (then, otherwise): (SchemaUse?, SchemaUse?)
    for sibling in siblings {
      if case .then(let schema) = sibling { then = use(schema) }
      if case .else(let schema) = sibling { otherwise = use(schema) }
    }
    return .if(use(condition), then: then, else: otherwise)
  }

  private mutating func arrayAssertions(
    of keyword: Keyword<SchemaID>, among siblings: [Keyword<SchemaID>]
  ) -> [Assertion] {
    switch keyword {
    case .maxItems(let count): return [.itemCount(CountBounds(maximum: count))]
    case .minItems(let count): return [.itemCount(CountBounds(minimum: count))]
    case .uniqueItems(let flag): return flag ? [.uniqueItems] : []
    case .prefixItems(let schemas): return [.prefixItems(schemas.map { use($0) })]
    case .items(let schema):
      var start = 0
      for case .prefixItems(let schemas) in siblings { start = schemas.count }
      return [.items(from: start, use(schema))]
    case .contains(let schema):
      var counts = CountBounds()
      for sibling in siblings {
        if case .minContains(let count) = sibling { counts.minimum = count }
        if case .maxContains(let count) = sibling { counts.maximum = count }
      }
      return [.contains(use(schema), counts)]
    case .unevaluatedItems(let schema): return [.unevaluatedItems(use(schema))]
    default: return []
    }
  }

  private mutating func objectAssertions(
    of occurrence: LocatedKeyword<SchemaID>, among siblings: [Keyword<SchemaID>]
  ) -> [Assertion] {
    switch occurrence.keyword {
    case .maxProperties(let count): return [.propertyCount(CountBounds(maximum: count))]
    case .minProperties(let count): return [.propertyCount(CountBounds(minimum: count))]
    case .required(let names):
      var properties: [Member<SchemaID>] = []
      for case .properties(let members) in siblings { properties += members }
      let demands = shapes.graph.demands(for: names, among: properties)
      return Demand.allCases.compactMap { demand in
        let names = demands.filter { $0.demand == demand }.map(\.name)
        return names.isEmpty || demand == .never ? nil : .required(names, demand)
      }
    case .dependentRequired(let members):
      return members.map { .dependentRequired($0.name, $0.value) }
    case .dependentSchemas(let members):
      return members.map { .dependentSchema($0.name, use($0.value)) }
    case .properties(let members):
      return [.properties(members.map { ($0.name, use($0.value)) })]
    case .patternProperties(let members):
      return [
        .patternProperties(
          members.compactMap { member in
            patterns[member.name].map { ($0, use(member.value)) }
          })
      ]
    case .additionalProperties(let schema):
      return [additional(schema, siblings)]
    case .propertyNames(let schema): return [.propertyNames(use(schema))]
    case .unevaluatedProperties(let schema): return [.unevaluatedProperties(use(schema))]
    default: return []
    }
  }

  private mutating func additional(
    _ schema: SchemaID, _ siblings: [Keyword<SchemaID>]
  ) -> Assertion {
    var (names, patterns): ([String], [PatternPlan]) = ([], [])
    for sibling in siblings {
      if case .properties(let members) = sibling { names += members.map(\.name) }
      if case .patternProperties(let members) = sibling {
        patterns += members.compactMap { self.patterns[$0.name] }
      }
    }
    return .additionalProperties(beside: names, patterns, use(schema))
  }
}

extension Schema {
  private static let commonTokens: [Substring] = [
    "paths", "content", "schema", "application~1json",
  ]

  /// The words that tell it from the others: its pointer without what is the same everywhere.
  fileprivate var words: String {
    let slash = UInt8(ascii: "/")
    let parts = pointer.utf8.split(separator: slash, maxSplits: 2)
    guard let first = parts.first else { return name ?? "root" }
    if Substring(first) == "components" {
      return parts.count > 2 ? String(Substring(parts[2])) : ""
    }
    let tokens = pointer.utf8.split(separator: slash).map(Substring.init)
    return tokens.filter { !Self.commonTokens.contains($0) }.joined(separator: "_")
  }
}

extension Assertion {
  /// Whether it is about what all the other keywords leave.
  fileprivate var comesLast: Bool {
    switch self {
    case .unevaluatedItems, .unevaluatedProperties: true
    default: false
    }
  }
}
