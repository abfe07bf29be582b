import OpenAPIDocument
internal import Patterns

/// Turns every schema of a graph into its program.
struct ProgramCompiler {
  let options: SchemaValidator.Options
  private(set) var problems = Diagnostics()
  private var patterns: [Spelling: TextRules.Test] = [:]

  init(options: SchemaValidator.Options) {
    self.options = options
  }

  mutating func programs(of graph: SchemaGraph) -> [SchemaProgram] {
    var programs: [SchemaProgram] = []
    programs.reserveCapacity(graph.schemas.count)
    for schema in graph.schemas { programs.append(program(of: schema, in: graph)) }
    var counts = Array(repeating: 0, count: programs.count)
    for program in programs {
      for step in program.steps {
        for edge in step.check.edges { counts[edge.schema] += 1 }
      }
    }
    for index in programs.indices where counts[index] > 1 {
      programs[index].isShared = programs[index].steps.contains { $0.check.rank > 0 }
    }
    return programs
  }

  private mutating func program(of schema: Schema, in graph: SchemaGraph) -> SchemaProgram {
    var program = SchemaProgram()
    guard case .object(let keywords) = schema.form else {
      if case .boolean(false) = schema.form { program.refusesAll = true }
      return program
    }
    let siblings = Siblings(keywords)
    for (index, located) in keywords.enumerated() where !located.keyword.isAnnotation {
      guard let written = check(located, at: index, beside: siblings, in: schema, of: graph) else {
        continue
      }
      let check =
        options.omissions.isEmpty ? written : demanded(written, beside: siblings, in: graph)
      program.steps.append(SchemaProgram.Step(keyword: index, check: check))
    }
    let ranks = program.steps.map(\.check.rank)
    program.needsMarks = ranks.contains(2)
    if zip(ranks, ranks.dropFirst()).contains(where: >) {
      // In the order of the document otherwise.
      program.steps = (0...2).flatMap { rank in program.steps.filter { $0.check.rank == rank } }
    }
    return program
  }

  private mutating func check(
    _ located: LocatedKeyword<SchemaID>, at index: Int, beside siblings: Siblings,
    in schema: Schema, of graph: SchemaGraph
  ) -> Check? {
    func edge(_ schema: SchemaID) -> SchemaProgram.Edge {
      SchemaProgram.Edge(schema: schema.index, keyword: index)
    }
    switch located.keyword {
    case .ref(let target), .dynamicRef(let target): return .all([edge(target)])
    case .allOf(let schemas): return .all(schemas.map(edge))
    case .anyOf(let schemas):
      return .anyOf(schemas.map(edge), siblings.tags(of: schemas, in: graph))
    case .oneOf(let schemas):
      return .oneOf(schemas.map(edge), siblings.tags(of: schemas, in: graph))
    case .not(let schema): return .not(edge(schema))
    case .if(let schema):
      return .condition(edge(schema), then: siblings.then, otherwise: siblings.otherwise)
    case .dependentSchemas(let members):
      return .dependentSchemas(members.map { ($0.name, edge($0.value)) })
    case .prefixItems(let schemas):
      return .items(prefix: schemas.map(edge), rest: siblings.items)
    case .items(let schema):
      return siblings.hasPrefixItems ? nil : .items(prefix: [], rest: edge(schema))
    case .contains(let schema):
      return .contains(
        edge(schema), minimum: siblings.minContains ?? 1, maximum: siblings.maxContains)
    case .properties, .patternProperties, .additionalProperties:
      return index == siblings.firstOfProperties ? .properties(properties(siblings, schema)) : nil
    case .propertyNames(let schema): return .propertyNames(edge(schema))
    case .unevaluatedItems(let schema): return .unevaluatedItems(edge(schema))
    case .unevaluatedProperties(let schema): return .unevaluatedProperties(edge(schema))
    default: return assertion(located, in: schema)
    }
  }

  private mutating func assertion(
    _ located: LocatedKeyword<SchemaID>, in schema: Schema
  ) -> Check? {
    switch located.keyword {
    case .type, .multipleOf, .maximum, .exclusiveMaximum, .minimum, .exclusiveMinimum, .maxLength,
      .minLength, .maxItems, .minItems, .uniqueItems(true), .maxProperties, .minProperties,
      .required, .dependentRequired:
      return .assertion(located.keyword)
    case .enum(let values): return .values(LiteralSet(values))
    case .const(let value): return .values(LiteralSet([value]))
    case .pattern(let source):
      return test(ofPattern: source, at: located.valueLocation, in: schema, below: "/pattern")
        .map { .pattern($0) }
    case .format(let name): return format(name)
    default: return nil
    }
  }

  private func format(_ name: String) -> Check? {
    switch options.formats {
    case .none: return nil
    case .only(let names) where !names.contains(name): return nil
    case .only, .all: break
    }
    if let format = NumberFormat(rawValue: name) { return .numberFormat(format) }
    return TextRules.format(name).map { .format($0) }
  }

  private mutating func properties(
    _ siblings: Siblings, _ schema: Schema
  ) -> PropertySchemas {
    var schemas = PropertySchemas()
    schemas.additional = siblings.additionalProperties
    for (name, edge) in siblings.properties { schemas.named[Spelling(name)] = edge }
    for (member, edge) in siblings.patternProperties {
      let location = member.nameLocation ?? schema.location
      if let test = test(
        ofPattern: member.name, at: location, in: schema, below: "/patternProperties")
      {
        schemas.patterns.append((test, edge))
      } else {
        // Any name may be meant, so that none is an additional one.
        schemas.patterns.append(({ _ in true }, nil))
      }
    }
    return schemas
  }

  private mutating func test(
    ofPattern source: String, at location: SourceLocation, in schema: Schema, below suffix: String
  ) -> TextRules.Test? {
    if let known = patterns[Spelling(source)] { return known }
    do {
      let test = try TextRules.pattern(source)
      patterns[Spelling(source)] = test
      return test
    } catch {
      problems.report(
        .warning, error.kind == .syntax ? "invalid-pattern" : "unchecked-pattern",
        "the pattern '\(source)' \(error.message); it is not checked",
        at: location, pointer: schema.pointer + suffix)
      return nil
    }
  }
}
