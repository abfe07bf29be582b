internal import OpenAPIDocument

/// Which required properties may be missing in a direction, as `SchemaValidator` has it.
struct Omissions {
  let graph: SchemaGraph
  let direction: Direction

  /// Whether any schema demands less than is written.
  var occur: Bool {
    guard direction != .neither else { return false }
    return graph.schemas.contains { schema in
      guard case .object(let keywords) = schema.form else { return false }
      return keywords.contains { located in
        guard case .required = located.keyword else { return false }
        return demanded(located.keyword, beside: keywords) != located.keyword
      }
    }
  }

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
