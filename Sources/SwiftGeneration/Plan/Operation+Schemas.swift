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
    content.compactMap { mediaType in
      mediaType.schema.map {
        SchemaRoot(schema: $0, place: label, isMultipartForm: mediaType.isMultipartForm)
      }
    }
  }

  /// Of its parameters and request bodies.
  var requestSchemas: [SchemaID] {
    parameters.compactMap { $0.serialization.schema }
      + (requestBody?.content ?? []).compactMap(\.schema)
  }

  /// Of the bodies and headers of its responses.
  var responseSchemas: [SchemaID] {
    responses.flatMap { response in
      response.content.compactMap(\.schema)
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

extension Response {
  fileprivate var isPlainSuccess: Bool {
    if case .code(let code) = status { (200..<300).contains(code) } else { false }
  }
}
