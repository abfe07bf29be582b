import OpenAPIDocument

/// After which properties the types of inline schemas are called: those that hold them, be it in
/// arrays or dictionaries, or as what may also be null.
struct PropertyNames {
  private struct Place {
    let property: String
    /// How many arrays and dictionaries are around.
    let depth: Int
  }

  private var places: [Place?]

  /// `parentsFirst` has all schemas, those that hold others before these.
  init(of graph: SchemaGraph, parentsFirst: some Sequence<SchemaID>) {
    places = Array(repeating: nil, count: graph.schemas.count)
    for operation in graph.operations {
      for parameter in operation.parameters {
        guard let schema = parameter.serialization.schema else { continue }
        places[schema.index] = Place(property: parameter.name, depth: 0)
      }
    }
    for id in parentsFirst {
      guard case .object(let keywords) = graph.schemas[id.index].form else { continue }
      let place = graph.schemas[id.index].name == nil ? places[id.index] : nil
      for occurrence in keywords { note(occurrence.keyword, in: place, graph) }
    }
  }

  private mutating func note(
    _ keyword: Keyword<SchemaID>, in place: Place?, _ graph: SchemaGraph
  ) {
    switch keyword {
    case .properties(let members):
      for member in members {
        places[member.value.index] = Place(property: member.name, depth: 0)
      }
    case .items(let schema), .additionalProperties(let schema):
      guard let place else { return }
      places[schema.index] = Place(property: place.property, depth: place.depth + 1)
    case .allOf(let schemas) where schemas.count == 1:
      places[schemas[0].index] = place
    case .oneOf(let schemas), .anyOf(let schemas):
      let others = schemas.filter { !graph[$0].isNull }
      if others.count == 1 { places[others[0].index] = place }
    default: break
    }
  }

  /// A type name; `nil` for what no property holds.
  subscript(id: SchemaID) -> String? {
    guard let place = places[id.index] else { return nil }
    var name = SwiftName.type(place.property)
    for _ in 0..<place.depth { name = SwiftName.element(name) }
    return name
  }
}

extension Schema {
  fileprivate var isNull: Bool {
    guard case .object(let keywords) = form else { return false }
    return keywords.contains { occurrence in
      if case .type(let types) = occurrence.keyword { types == [.null] } else { false }
    }
  }
}
