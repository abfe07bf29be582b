internal import OpenAPIDocument

/// A schema as the steps that decide on a value.
struct SchemaProgram: Sendable {
  struct Step: Sendable {
    /// Its place among the keywords of the schema.
    let keyword: Int
    let check: Check
  }

  /// A schema that a keyword applies.
  struct Edge: Sendable {
    let schema: Int
    /// The keyword's place among those of the schema that has it.
    let keyword: Int
  }

  var steps: [Step] = []
  /// `false`, which no value is valid against.
  var refusesAll = false
  /// Whether a step asks which items or members the others have not seen.
  var needsMarks = false
  /// Whether several keywords lead here, and on: the same question may come up again.
  var isShared = false
}

/// What `discriminator` says about which alternative is meant.
struct TagNames: Sendable {
  let property: Spelling
  /// The places of the alternatives that values of the property select.
  let places: [Spelling: Int]
  /// In the order of the alternatives.
  let values: [String]
  /// Of the discriminator among the keywords of its schema.
  let keyword: Int

  init(_ tags: AlternativeTags, keyword: Int) {
    property = Spelling(tags.property)
    values = tags.values.flatMap { $0 }
    let places = tags.values.enumerated().flatMap { place, values in
      values.map { (Spelling($0), place) }
    }
    self.places = Dictionary(places) { first, _ in first }
    self.keyword = keyword
  }
}

/// One thing to check; what needs several keywords of a schema is one check of all of them.
enum Check: Sendable {
  /// What the value of a keyword decides alone.
  case assertion(Keyword<SchemaID>)
  case values(LiteralSet)
  case pattern(TextRules.Test)
  case format(TextRules.Test)
  case numberFormat(NumberFormat)

  /// `allOf`, `$ref` and `$dynamicRef`.
  case all([SchemaProgram.Edge])
  case anyOf([SchemaProgram.Edge], TagNames?)
  case oneOf([SchemaProgram.Edge], TagNames?)
  case not(SchemaProgram.Edge)
  case condition(
    SchemaProgram.Edge, then: SchemaProgram.Edge?, otherwise: SchemaProgram.Edge?)
  case dependentSchemas([(name: String, edge: SchemaProgram.Edge)])

  case properties(PropertySchemas)
  case propertyNames(SchemaProgram.Edge)
  case items(prefix: [SchemaProgram.Edge], rest: SchemaProgram.Edge?)
  case contains(SchemaProgram.Edge, minimum: Int, maximum: Int?)
  case unevaluatedProperties(SchemaProgram.Edge)
  case unevaluatedItems(SchemaProgram.Edge)
}

/// `properties`, `patternProperties` and `additionalProperties` of a schema.
struct PropertySchemas: Sendable {
  var named: [Spelling: SchemaProgram.Edge] = [:]
  /// Without an edge where the pattern cannot be checked.
  var patterns: [(test: TextRules.Test, edge: SchemaProgram.Edge?)] = []
  var additional: SchemaProgram.Edge?
}

extension Check {
  /// The schemas that it applies.
  var edges: [SchemaProgram.Edge] {
    switch self {
    case .assertion, .values, .pattern, .format, .numberFormat: []
    case .all(let edges), .anyOf(let edges, _), .oneOf(let edges, _): edges
    case .not(let edge), .propertyNames(let edge), .contains(let edge, _, _),
      .unevaluatedProperties(let edge), .unevaluatedItems(let edge):
      [edge]
    case .condition(let condition, let then, let otherwise):
      [condition] + [then, otherwise].compactMap(\.self)
    case .dependentSchemas(let members): members.map(\.edge)
    case .properties(let schemas):
      Array(schemas.named.values) + schemas.patterns.compactMap(\.edge)
        + [schemas.additional].compactMap(\.self)
    case .items(let prefix, let rest): prefix + [rest].compactMap(\.self)
    }
  }

  /// What costs nothing comes first, and what asks for the others' marks last.
  var rank: Int {
    switch self {
    case .assertion, .values, .pattern, .format, .numberFormat: 0
    case .unevaluatedProperties, .unevaluatedItems: 2
    default: 1
    }
  }
}
