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

/// Which required properties may be missing in a direction, as `SchemaValidator` has it.
private struct Omissions {
  let graph: SchemaGraph
  let direction: Direction

  func demanded(
    _ keyword: Keyword<SchemaID>, beside siblings: [LocatedKeyword<SchemaID>]
  ) -> Keyword<SchemaID> {
    guard direction != .neither, case .required(let names) = keyword else { return keyword }
    var omitted: Set<Spelling> = []
    for located in siblings {
      guard case .properties(let members) = located.keyword else { continue }
      for member in members where mayBeOmitted(member.value) {
        omitted.insert(Spelling(member.name))
      }
    }
    return omitted.isEmpty ? keyword : .required(names.filter { !omitted.contains(Spelling($0)) })
  }

  private func mayBeOmitted(_ schema: SchemaID) -> Bool {
    var rest = [schema]
    var seen: Set<SchemaID> = []
    while let id = rest.popLast(), seen.count < 32 {
      guard seen.insert(id).inserted, case .object(let keywords) = graph[id].form else { continue }
      for located in keywords {
        switch located.keyword {
        case .readOnly(true) where direction == .request: return true
        case .writeOnly(true) where direction == .response: return true
        case .ref(let target): rest.append(target)
        case .allOf(let schemas): rest += schemas
        default: break
        }
      }
    }
    return false
  }
}
