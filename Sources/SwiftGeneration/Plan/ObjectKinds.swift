import OpenAPIDocument

/// The kinds of objects that a schema's values can be, in document order.
struct ObjectKinds {
  private enum Visit {
    case schema(SchemaID)
    case shape(Shape, of: SchemaID?)
  }

  private(set) var objects: [ObjectShape] = []
  /// Whether values can be something else than an object or null.
  private(set) var haveOthers = false

  /// Each schema counts once, so that choices among the same choices take no time.
  init(of schema: SchemaID, in shapes: ShapeTable) {
    var seen: Set<SchemaID> = []
    var pending = [Visit.schema(schema)]
    while let visit = pending.popLast() {
      switch visit {
      case .schema(let schema):
        let id = shapes.origin(of: schema)
        if seen.insert(id).inserted { pending.append(.shape(shapes[id], of: id)) }
      case .shape(let shape, let id):
        switch shape {
        case .object(let object): objects.append(object)
        case .dictionary(let values, _):
          objects.append(
            ObjectShape(properties: [], additionalMembers: .kept(values)))
        case .nullable(let wrapped): pending.append(.shape(wrapped, of: id))
        case .same(let schema): pending.append(.schema(schema))
        case .null: break
        case .union(let union):
          pending += union.branches.reversed().map { branch in
            switch branch.content {
            case .schema(let schema): .schema(schema)
            case .shape(let shape): .shape(shape, of: nil)
            }
          }
        case .any:
          let choices = id.map { Self.choices(of: shapes.graph[$0]) } ?? []
          if choices.isEmpty { haveOthers = true }
          pending += choices.reversed().map { .schema($0) }
        default: haveOthers = true
        }
      }
    }
  }

  /// Alternatives that no Swift type tells apart: such a value is JSON, and still enforced.
  private static func choices(of schema: Schema) -> [SchemaID] {
    guard case .object(let keywords) = schema.form else { return [] }
    return keywords.flatMap { occurrence -> [SchemaID] in
      switch occurrence.keyword {
      case .anyOf(let branches), .oneOf(let branches): branches
      default: []
      }
    }
  }
}
