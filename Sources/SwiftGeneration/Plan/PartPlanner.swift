import OpenAPIDocument

/// Decides what the properties of `multipart/form-data` become.
struct PartPlanner {
  let types: TypePlanner
  let mediaType: MediaType
  let isRequest: Bool
  /// What the structure of the form is called.
  let form: String

  /// `claim` makes the name of a type in the operation's namespace.
  func parts(
    of object: ObjectShape, claiming claim: (String) -> Identifier,
    reporting diagnostics: inout Diagnostics
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
        property, called: name,
        withHeaders: {
          (
            unique(name.spelling + "Headers"),
            claim(form + SwiftName.type(property.name) + "Headers")
          )
        },
        isRequired: isRequired(property.demand), reporting: &diagnostics)
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
    _ property: ObjectShape.Property, called name: Identifier,
    withHeaders names: () -> (member: Identifier, type: Identifier),
    isRequired: Bool, reporting diagnostics: inout Diagnostics
  ) -> MultipartPlan.Part {
    let encoding = mediaType.encodings.first { $0.property.hasSameCodeUnits(as: property.name) }
    let mediaTypes = encoding?.contentTypes ?? []
    let form = form(of: property.value, mediaTypes)
    reportIgnored(encoding, property, form, reporting: &diagnostics)
    var headers: (name: Identifier, plan: HeadersPlan)?
    if let encoding, !encoding.headers.isEmpty {
      let names = names()
      headers = (
        names.member,
        types.headers(
          encoding.headers, called: names.type, isShared: false, reporting: &diagnostics)
      )
    }
    return MultipartPlan.Part(
      name: name, key: property.name,
      introduction: introduction(of: property.value).unlessRepeating(property.name),
      isRequired: isRequired, form: form, mediaTypes: mediaTypes, headers: headers)
  }

  private func reportIgnored(
    _ encoding: Encoding?, _ property: ObjectShape.Property, _ form: MultipartPlan.Part.Form,
    reporting diagnostics: inout Diagnostics
  ) {
    if let encoding, encoding.style != nil || encoding.explode != nil {
      diagnostics.report(
        .warning, "encoding-not-possible",
        "'style' and 'explode' are ignored in '\(mediaType.name)': the part '\(property.name)' is"
          + " text or JSON, and a list is a part for each item",
        at: encoding.location)
    }
    guard let schema = property.value else { return }
    switch form {
    case .file: types.reportUnenforced(ofBytes: schema, to: &diagnostics)
    case .files:
      types.reportUnenforced(ofFiles: schema, to: &diagnostics)
      let id = types.shapes.origin(of: schema)
      guard case .array(_, _, unique: true) = types.shapes[id].withoutNull else { return }
      diagnostics.report(
        .warning, "keyword-not-enforced",
        "whether the parts '\(property.name)' are all different is not checked",
        at: property.nameLocation ?? mediaType.location)
    case .value: break
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
    if !isJSON, isFile(items, mediaTypes) { return .files(counts(of: schema)) }
    return .value(types.use(of: schema), .array(shape(of: items, isJSON)))
  }

  private func counts(of schema: SchemaID) -> CountBounds {
    let shape = types.shapes[types.shapes.origin(of: schema)].withoutNull
    return if case .array(_, let counts, _) = shape { counts } else { CountBounds() }
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
