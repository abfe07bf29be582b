import OpenAPIDocument

extension Operation {
  /// A schema that the operation names directly, with what its type is to be called if it has no name.
  struct SchemaRoot {
    let schema: SchemaID
    fileprivate let place: String
    /// Of the parameter or header.
    fileprivate var member: String?
    /// Whether its properties are the parts of a form, so that it becomes no type of its own.
    var isMultipartForm = false

    var label: String { member.map { place + SwiftName.type($0) } ?? place }

    /// Where several operations have the type.
    var sharedLabel: String { member.map(SwiftName.type) ?? place }
  }

  var schemaRoots: [SchemaRoot] { schemaRoots(called: SwiftName.type(name)) }

  /// In the order parameters, request body, responses; with labels that begin with `name`.
  func schemaRoots(called name: String) -> [SchemaRoot] {
    var roots: [SchemaRoot] = []
    for parameter in parameters {
      if let schema = parameter.serialization.schema {
        roots.append(SchemaRoot(schema: schema, place: name, member: parameter.name))
      }
    }
    if let requestBody { Self.add(requestBody.content, label: name + "Request", to: &roots) }
    for response in responses {
      let label =
        response.component?.bodyName
        ?? name + (response.isPlainSuccess ? "Response" : response.status.typeName)
      Self.add(response.content, label: label, to: &roots)
      for header in response.headers {
        if let schema = header.serialization.schema {
          roots.append(SchemaRoot(schema: schema, place: label, member: header.name))
        }
      }
    }
    return roots
  }

  private static func add(_ content: [MediaType], label: String, to roots: inout [SchemaRoot]) {
    for mediaType in content {
      if let schema = mediaType.schema {
        roots.append(
          SchemaRoot(schema: schema, place: label, isMultipartForm: mediaType.isMultipartForm))
      }
      if let schema = mediaType.itemSchema {
        roots.append(SchemaRoot(schema: schema, place: SwiftName.element(label)))
      }
      for (property, header) in mediaType.partHeaders {
        guard let schema = header.serialization.schema else { continue }
        roots.append(
          SchemaRoot(
            schema: schema, place: label + SwiftName.type(property), member: header.name))
      }
    }
  }

  /// Of its parameters and request bodies.
  var requestSchemas: [SchemaID] {
    var schemas = parameters.compactMap { $0.serialization.schema }
    for mediaType in requestBody?.content ?? [] { mediaType.addSchemas(to: &schemas) }
    return schemas
  }

  /// Of the bodies and headers of its responses.
  var responseSchemas: [SchemaID] {
    var schemas: [SchemaID] = []
    for response in responses {
      for mediaType in response.content { mediaType.addSchemas(to: &schemas) }
      for header in response.headers {
        if let schema = header.serialization.schema { schemas.append(schema) }
      }
    }
    return schemas
  }

  /// `operationId`, else the method and the words of the first path.
  var name: String {
    id
      ?? ([method.lowercased()] + (paths.first?.text.split(separator: "/").map(String.init) ?? []))
      .joined(separator: "_")
  }
}

extension Parameter.Serialization {
  var schema: SchemaID? {
    switch self {
    case .style(_, _, _, let schema): schema
    case .content(let mediaType): mediaType.schema
    }
  }
}

extension MediaType {
  fileprivate func addSchemas(to schemas: inout [SchemaID]) {
    if let schema { schemas.append(schema) }
    if let itemSchema { schemas.append(itemSchema) }
    for (_, header) in partHeaders {
      if let schema = header.serialization.schema { schemas.append(schema) }
    }
  }

  /// With the properties that have them.
  fileprivate var partHeaders: [(property: String, header: Header)] {
    guard isMultipartForm else { return [] }
    return encodings.flatMap { encoding in encoding.headers.map { (encoding.property, $0) } }
  }
}

extension Response {
  fileprivate var isPlainSuccess: Bool {
    if case .code(let code) = status { (200..<300).contains(code) } else { false }
  }
}
