internal import OpenAPIDocument

/// The schemas of two graphs one after the other, each reduced to what it asserts.
struct SchemaReading {
  private(set) var schemas: [[Keyword<JointSchemas.ID>]?] = []
  let tracksEvaluation: Bool

  init(old: SchemaGraph, new: SchemaGraph, direction: Direction) {
    tracksEvaluation = old.asksForEvaluation || new.asksForEvaluation
    schemas.reserveCapacity(old.schemas.count + new.schemas.count)
    for (graph, offset) in [(old, 0), (new, old.schemas.count)] {
      let omissions = Omissions(graph: graph, direction: direction)
      for schema in graph.schemas {
        guard case .object(let keywords) = schema.form else {
          if case .boolean(false) = schema.form { schemas.append(nil) } else { schemas.append([]) }
          continue
        }
        var assertions = SchemaAssertions(tracksEvaluation: tracksEvaluation)
        for located in keywords where !located.keyword.isAnnotation {
          assertions.add(
            omissions.demanded(located.keyword, beside: keywords).map {
              JointSchemas.ID(index: $0.index + offset)
            })
        }
        schemas.append(assertions.keywords)
      }
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
