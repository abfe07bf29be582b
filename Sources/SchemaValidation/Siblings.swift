internal import OpenAPIDocument

/// The keywords of a schema that others beside them depend on.
struct Siblings {
  private(set) var then: SchemaProgram.Edge?
  private(set) var otherwise: SchemaProgram.Edge?
  private(set) var items: SchemaProgram.Edge?
  private(set) var hasPrefixItems = false
  private(set) var minContains: Int?
  private(set) var maxContains: Int?
  private(set) var properties: [(name: String, edge: SchemaProgram.Edge)] = []
  private(set) var patternProperties: [(member: Member<SchemaID>, edge: SchemaProgram.Edge)] = []
  private(set) var additionalProperties: SchemaProgram.Edge?
  /// Where the first of the three before stands.
  private(set) var firstOfProperties: Int?
  private var discriminator: (keyword: Int, value: Discriminator<SchemaID>)?

  init(_ keywords: [LocatedKeyword<SchemaID>]) {
    for (index, located) in keywords.enumerated() {
      func edge(_ schema: SchemaID) -> SchemaProgram.Edge {
        SchemaProgram.Edge(schema: schema.index, keyword: index)
      }
      switch located.keyword {
      case .then(let schema): then = edge(schema)
      case .else(let schema): otherwise = edge(schema)
      case .items(let schema): items = edge(schema)
      case .prefixItems: hasPrefixItems = true
      case .minContains(let count): minContains = count
      case .maxContains(let count): maxContains = count
      case .properties(let members): properties = members.map { ($0.name, edge($0.value)) }
      case .patternProperties(let members):
        patternProperties = members.map { ($0, edge($0.value)) }
      case .additionalProperties(let schema): additionalProperties = edge(schema)
      case .discriminator(let discriminator): self.discriminator = (index, discriminator)
      default: continue
      }
      switch located.keyword {
      case .properties, .patternProperties, .additionalProperties:
        firstOfProperties = firstOfProperties ?? index
      default: break
      }
    }
  }

  /// What the discriminator says of alternatives beside it.
  func tags(of alternatives: [SchemaID], in graph: SchemaGraph) -> TagNames? {
    guard let discriminator else { return nil }
    return graph.tags(of: alternatives, by: discriminator.value).map {
      TagNames($0, keyword: discriminator.keyword)
    }
  }
}
