import OpenAPIDocument

/// The shape of every schema, read once.
struct ShapeTable {
  let graph: SchemaGraph
  let identity: SchemaIdentity
  /// By index; those of schemas that are the same as another are never looked at.
  private var shapes: [Shape] = []

  init(of graph: SchemaGraph, reporting diagnostics: inout Diagnostics) {
    self.graph = graph
    identity = SchemaIdentity(of: graph)
    shapes.reserveCapacity(graph.schemas.count)
    for index in graph.schemas.indices {
      let id = SchemaID(index: index)
      guard identity[id] == id else {
        shapes.append(.any)
        continue
      }
      var reader = ShapeReader(of: id, in: graph, identity: identity)
      shapes.append(reader.shape(reporting: &diagnostics))
    }
  }

  subscript(id: SchemaID) -> Shape { shapes[identity[id].index] }

  /// Follows `same` to the schema that has the shape of its own; the schema itself for a ring.
  func origin(of id: SchemaID) -> SchemaID {
    var seen: Set<SchemaID> = []
    var current = identity[id]
    while case .same(let next) = self[current], seen.insert(current).inserted {
      current = identity[next]
    }
    return current
  }
}
