import OpenAPIDocument

/// The schemas that a document's types are read from: through shapes, from the components and the
/// operations.
struct ReachedSchemas {
  /// In the order in which they are reached.
  private(set) var order: [SchemaID] = []
  private var seen: SchemaSet
  private var pending: [SchemaID] = []
  private let shapes: ShapeTable

  init(of shapes: ShapeTable) {
    self.shapes = shapes
    seen = SchemaSet(of: shapes.graph)
    for component in shapes.graph.components { add(component.value) }
    for operation in shapes.graph.operations {
      for schema in operation.requestSchemas + operation.responseSchemas { add(schema) }
    }
    while let id = pending.popLast() {
      order.append(id)
      follow(shapes[id])
    }
    order.sort { $0.index < $1.index }
  }

  private mutating func add(_ schema: SchemaID?) {
    guard let schema else { return }
    let id = shapes.identity[schema]
    if seen.insert(id) { pending.append(id) }
  }

  private mutating func follow(_ shape: Shape) {
    switch shape {
    case .any, .null, .boolean, .integer, .unsigned, .number, .string, .base64, .enumeration,
      .constants:
      break
    case .array(let items, _, _): add(items)
    case .dictionary(let values, _): add(values)
    case .object(let object):
      for property in object.properties { add(property.value) }
      if case .kept(let values) = object.additionalMembers { add(values) }
    case .union(let union):
      for branch in union.branches {
        switch branch.content {
        case .schema(let schema): add(schema)
        case .shape(let shape): follow(shape)
        }
      }
    case .same(let schema): add(schema)
    case .nullable(let wrapped): follow(wrapped)
    }
  }
}
