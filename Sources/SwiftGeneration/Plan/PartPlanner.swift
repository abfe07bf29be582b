import OpenAPIDocument

/// Decides what a property of `multipart/form-data` becomes.
struct PartPlanner {
  let types: TypePlanner

  func part(
    _ property: Member<SchemaID?>, isRequired: Bool, _ encoding: Encoding?
  ) -> MultipartPlan.Part {
    let mediaTypes = encoding?.contentTypes ?? []
    return MultipartPlan.Part(
      name: Identifier(spelling: SwiftName.member(property.name)), key: property.name,
      introduction: introduction(of: property.value), isRequired: isRequired,
      form: form(of: property.value, mediaTypes), mediaTypes: mediaTypes,
      requiredHeaders: encoding?.headers.filter(\.isRequired).map(\.name) ?? [])
  }

  private func introduction(of schema: SchemaID?) -> Introduction {
    guard let schema, types.shapes.graph[schema].name == nil else { return .none }
    return Introduction(of: types.shapes.graph[schema])
  }

  private func form(of schema: SchemaID?, _ mediaTypes: [String]) -> MultipartPlan.Part.Form {
    guard let schema else { return .file }
    let isJSON = !mediaTypes.isEmpty && mediaTypes.allSatisfy { $0.hasSuffix("json") }
    if !isJSON, isFile(schema, mediaTypes) { return .file }
    guard let items = types.listItems(of: schema) else {
      return .value(types.use(of: schema), shape(of: schema, isJSON))
    }
    if !isJSON, isFile(items, mediaTypes) { return .files }
    return .value(types.use(of: schema), .array(shape(of: items, isJSON)))
  }

  private func shape(of schema: SchemaID, _ isJSON: Bool) -> TextShape {
    guard !isJSON, let shape = types.textShape(of: schema), shape.isScalar else { return .json }
    return shape
  }

  /// Bytes are what has no type, a string in the format `binary` or with a media type but no encoding
  /// of its own, and any string whose part is of a type that is no text.
  private func isFile(_ schema: SchemaID, _ mediaTypes: [String]) -> Bool {
    let id = types.shapes.origin(of: schema)
    switch types.shapes[id].withoutNull {
    case .any: return true
    case .string:
      guard case .object(let keywords) = types.shapes.graph[id].form else { return false }
      let isBinary = keywords.contains { occurrence in
        switch occurrence.keyword {
        case .format("binary"): true
        case .contentMediaType(let type): !type.hasPrefix("text/")
        default: false
        }
      }
      return isBinary || mediaTypes.contains { !$0.hasPrefix("text/") }
    default: return false
    }
  }
}
