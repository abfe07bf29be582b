import OpenAPIDocument

/// A component that is nothing but a reference to another schema with a name, and so a second name
/// of its type.
struct Synonym {
  let name: String
  let location: SourceLocation?
  let schema: SchemaID
}

extension ShapeTable {
  /// In document order.
  var synonyms: [Synonym] {
    graph.components.compactMap { component in
      let schema = identity[component.value]
      guard let name = graph[schema].name, !name.hasSameCodeUnits(as: component.name) else {
        return nil
      }
      return Synonym(name: component.name, location: component.nameLocation, schema: schema)
    }
  }
}

extension TypeNames {
  var declarationsOfSynonyms: [Declaration] {
    synonyms.compactMap { name, schema in
      paths[schema].map { path in
        .alias(Alias(path: [name], introduction: .none, type: .declared(path)))
      }
    }
  }
}
