import OpenAPIDocument

/// Decides what the properties of `multipart/form-data` become.
struct PartPlanner {
  let types: TypePlanner
  let mediaType: MediaType
  let isRequest: Bool

  func parts(
    of object: ObjectShape, reporting diagnostics: inout Diagnostics
  ) -> [MultipartPlan.Part] {
    var taken: Set<String> = ["decoder", "encoder"]
    if case .kept(_?) = object.additionalMembers {
      diagnostics.report(
        .warning, "keyword-not-enforced", "parts beside the properties are ignored",
        at: mediaType.location)
    }
    func unique(_ name: String) -> Identifier {
      var spelling = name
      while !taken.insert(spelling).inserted { spelling += "Value" }
      return Identifier(spelling: spelling)
    }
    let names = object.properties.map { unique(SwiftName.member($0.name)) }
    return zip(object.properties, names).map { property, name in
      part(
        property, called: name, withHeaders: { unique(name.spelling + "Headers") },
        isRequired: isRequired(object.required[property.name] ?? .never), reporting: &diagnostics)
    }
  }

  private func isRequired(_ demand: Demand) -> Bool {
    switch demand {
    case .always: true
    case .inRequests: isRequest
    case .inResponses: !isRequest
    case .never: false
    }
  }

  private func part(
    _ property: Member<SchemaID?>, called name: Identifier,
    withHeaders headersName: () -> Identifier,
    isRequired: Bool, reporting diagnostics: inout Diagnostics
  ) -> MultipartPlan.Part {
    let encoding = mediaType.encodings.first { $0.property == property.name }
    let mediaTypes = encoding?.contentTypes ?? []
    var form = form(of: property.value, mediaTypes)
    var hasHeaders = false
    if let encoding, !encoding.headers.isEmpty, case .value = form {
      // Each part of a list has headers of its own.
      if property.value.flatMap({ types.listItems(of: $0) }) == nil {
        hasHeaders = true
      } else {
        diagnostics.report(
          .warning, "media-type-not-decoded",
          "the parts '\(property.name)' are handed on as bytes, with their headers: their schema is"
            + " not enforced",
          at: encoding.location)
        form = .files
      }
    }
    reportIgnored(encoding, property, form, reporting: &diagnostics)
    return MultipartPlan.Part(
      name: name, key: property.name, introduction: introduction(of: property.value),
      isRequired: isRequired, form: form, mediaTypes: mediaTypes,
      requiredHeaders: encoding?.headers.filter(\.isRequired).map(\.name) ?? [],
      headersName: hasHeaders ? headersName() : nil)
  }

  private func reportIgnored(
    _ encoding: Encoding?, _ property: Member<SchemaID?>, _ form: MultipartPlan.Part.Form,
    reporting diagnostics: inout Diagnostics
  ) {
    if let encoding, encoding.style != nil || encoding.explode != nil {
      diagnostics.report(
        .warning, "encoding-not-possible",
        "'style' and 'explode' are ignored in '\(mediaType.name)': the part '\(property.name)' is"
          + " text or JSON, and a list is a part for each item",
        at: encoding.location)
    }
    if case .files = form, let schema = property.value,
      case .array(_, let counts, let unique) = types.shapes[types.shapes.origin(of: schema)],
      !counts.isEmpty || unique
    {
      diagnostics.report(
        .warning, "keyword-not-enforced",
        "how many parts '\(property.name)' has is not checked here",
        at: property.nameLocation ?? mediaType.location)
    }
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
