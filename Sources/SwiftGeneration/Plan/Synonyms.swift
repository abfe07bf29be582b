import OpenAPIDocument

/// The components that are nothing but a reference to another one, which are a second name of its
/// type.
struct Synonyms {
  private var names: [(name: Identifier, schema: SchemaID)] = []

  /// Claims what is left of names, since nothing refers to a type by these.
  init(in shapes: ShapeTable, claiming types: inout TypeNames) {
    for component in shapes.graph.components {
      let schema = shapes.identity[component.value]
      guard types.paths[schema] != nil, let name = shapes.graph[schema].name,
        !name.hasSameCodeUnits(as: component.name)
      else { continue }
      names.append((types.claim(synonym: component.name), schema))
    }
  }

  func declarations(_ types: TypeNames) -> [Declaration] {
    names.compactMap { name, schema in
      types.paths[schema].map { path in
        .alias(
          Alias(
            path: [name], introduction: Introduction(documentation: "", isDeprecated: false),
            type: .declared(path)))
      }
    }
  }
}
