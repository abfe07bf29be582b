internal import OpenAPIDocument

extension ProgramCompiler {
  /// A check without the required properties that may be missing all the same.
  func demanded(_ check: Check, beside siblings: Siblings, in graph: SchemaGraph) -> Check {
    guard case .assertion(.required(let names)) = check else { return check }
    let omitted = siblings.properties.filter { mayBeOmitted($0.edge.schema, in: graph) }
    guard !omitted.isEmpty else { return check }
    let exempt = Set(omitted.map { Spelling($0.name) })
    return .assertion(.required(names.filter { !exempt.contains(Spelling($0)) }))
  }

  /// Whether the schema, or one that it refers to, says so. Schemas further down are not asked.
  private func mayBeOmitted(_ schema: Int, in graph: SchemaGraph) -> Bool {
    var rest = [schema]
    var seen: Set<Int> = []
    while let index = rest.popLast(), seen.count < 32 {
      guard seen.insert(index).inserted, case .object(let keywords) = graph.schemas[index].form
      else { continue }
      for located in keywords {
        switch located.keyword {
        case .readOnly(true) where options.omissions.contains(.readOnly): return true
        case .writeOnly(true) where options.omissions.contains(.writeOnly): return true
        case .ref(let target): rest.append(target.index)
        case .allOf(let schemas): rest += schemas.map(\.index)
        default: break
        }
      }
    }
    return false
  }
}
