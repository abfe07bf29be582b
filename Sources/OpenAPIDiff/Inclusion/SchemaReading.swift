internal import OpenAPIDocument

/// The schemas of two graphs one after the other, each reduced to what it asserts.
struct SchemaReading {
  private(set) var schemas: [[Keyword<JointSchemas.ID>]?] = []
  let tracksEvaluation: Bool

  init(old: SchemaGraph, new: SchemaGraph, direction: Direction) {
    tracksEvaluation = old.asksForEvaluation || new.asksForEvaluation
    schemas.reserveCapacity(old.schemas.count + new.schemas.count)
    var selections = DiscriminatedAlternatives(
      from: old.schemas.count + new.schemas.count, tracksEvaluation: tracksEvaluation)
    for (graph, offset) in [(old, 0), (new, old.schemas.count)] {
      let omissions = Omissions(graph: graph, direction: direction)
      for schema in graph.schemas {
        guard case .object(let keywords) = schema.form else {
          if case .boolean(false) = schema.form { schemas.append(nil) } else { schemas.append([]) }
          continue
        }
        var assertions = SchemaAssertions(tracksEvaluation: tracksEvaluation)
        let discriminator = keywords.discriminator
        for located in keywords where !located.keyword.isAnnotation {
          let keyword = omissions.demanded(located.keyword, beside: keywords).map {
            JointSchemas.ID(index: $0.index + offset)
          }
          let tags = discriminator.flatMap { graph.tags(beside: located.keyword, by: $0) }
          assertions.add(tags.map { selections.selection(by: $0, of: keyword) } ?? keyword)
        }
        schemas.append(assertions.keywords)
      }
    }
    schemas += selections.schemas
  }
}

extension [LocatedKeyword<SchemaID>] {
  fileprivate var discriminator: Discriminator<SchemaID>? {
    for located in self {
      if case .discriminator(let discriminator) = located.keyword { return discriminator }
    }
    return nil
  }
}

extension SchemaGraph {
  fileprivate func tags(
    beside keyword: Keyword<SchemaID>, by discriminator: Discriminator<SchemaID>
  ) -> AlternativeTags? {
    switch keyword {
    case .oneOf(let alternatives), .anyOf(let alternatives):
      tags(of: alternatives, by: discriminator)
    default: nil
    }
  }
}

extension SchemaGraph {
  fileprivate var asksForEvaluation: Bool {
    schemas.contains { schema in
      guard case .object(let keywords) = schema.form else { return false }
      return keywords.contains { located in
        switch located.keyword {
        case .unevaluatedItems, .unevaluatedProperties: true
        default: false
        }
      }
    }
  }
}
