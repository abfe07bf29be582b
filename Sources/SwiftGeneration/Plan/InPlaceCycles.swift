import OpenAPIDocument

/// The schemas that come back to themselves without going into the value: through `allOf`, `oneOf` and
/// the like. Asserting them would have no end.
struct InPlaceCycles {
  private(set) var members: Set<SchemaID> = []

  init(of shapes: ShapeTable) {
    // A schema is on a cycle if it can be reached from itself. What cannot lead anywhere goes first, so
    // that in most documents nothing is left to search.
    var edges: [SchemaID: [SchemaID]] = [:]
    for index in shapes.graph.schemas.indices {
      let id = SchemaID(index: index)
      let targets = shapes.graph[id].inPlaceSubschemas.map { shapes.identity[$0] }
      if !targets.isEmpty { edges[shapes.identity[id], default: []] += targets }
    }
    while true {
      let leading = edges.filter { _, targets in targets.contains { edges[$0] != nil } }
      if leading.count == edges.count { break }
      edges = leading
    }
    for start in edges.keys {
      var reached: Set<SchemaID> = []
      var rest = edges[start] ?? []
      while let next = rest.popLast() {
        guard next != start else {
          members.insert(start)
          break
        }
        if reached.insert(next).inserted { rest += edges[next] ?? [] }
      }
    }
  }
}

extension Schema {
  /// Schemas below that are about the same value.
  fileprivate var inPlaceSubschemas: [SchemaID] {
    guard case .object(let keywords) = form else { return [] }
    var subschemas: [SchemaID] = []
    for occurrence in keywords {
      switch occurrence.keyword {
      case .ref, .dynamicRef, .allOf, .anyOf, .oneOf, .not, .if, .then, .else, .dependentSchemas:
        subschemas += occurrence.keyword.subschemas
      default: break
      }
    }
    return subschemas
  }
}
