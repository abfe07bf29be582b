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
    roots += Self.roots(of: requestBody?.content ?? [], label: name + "Request")
    for response in responses {
      let label = name + (response.isPlainSuccess ? "Response" : response.status.typeName)
      roots += Self.roots(of: response.content, label: label)
      for header in response.headers {
        if let schema = header.serialization.schema {
          roots.append(SchemaRoot(schema: schema, place: label, member: header.name))
        }
      }
    }
    return roots
  }

  private static func roots(of content: [MediaType], label: String) -> [SchemaRoot] {
    content.flatMap { mediaType -> [SchemaRoot] in
      let whole = mediaType.schema.map {
        SchemaRoot(schema: $0, place: label, isMultipartForm: mediaType.isMultipartForm)
      }
      let item = mediaType.itemSchema.map {
        SchemaRoot(schema: $0, place: SwiftName.element(label))
      }
      return [whole, item].compactMap { $0 } + headerRoots(of: mediaType, label: label)
    }
  }

  private static func headerRoots(of mediaType: MediaType, label: String) -> [SchemaRoot] {
    mediaType.partHeaders.compactMap { property, header in
      header.serialization.schema.map {
        SchemaRoot(
          schema: $0, place: label + SwiftName.type(property), member: header.name)
      }
    }
  }

  /// Of its parameters and request bodies.
  var requestSchemas: [SchemaID] {
    parameters.compactMap { $0.serialization.schema }
      + (requestBody?.content ?? []).flatMap(\.schemas)
  }

  /// Of the bodies and headers of its responses.
  var responseSchemas: [SchemaID] {
    responses.flatMap { response in
      response.content.flatMap(\.schemas)
        + response.headers.compactMap { $0.serialization.schema }
    }
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
  fileprivate var schemas: [SchemaID] {
    [schema, itemSchema].compactMap { $0 } + partHeaders.compactMap(\.header.serialization.schema)
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
