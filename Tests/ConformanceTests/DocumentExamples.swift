import OpenAPIDocument

/// A value that a document shows for one of its schemas.
struct DocumentExample {
  let schema: SchemaID
  let value: JSONLiteral
  /// Where it is in the document.
  let place: String
}

extension SchemaGraph {
  /// Those of schemas, parameters, headers and content in JSON.
  var examples: [DocumentExample] {
    var found: [DocumentExample] = []
    for index in schemas.indices { found += examples(of: SchemaID(index: index)) }
    let operations =
      operations + webhooks.flatMap(\.operations) + pathItems.flatMap(\.operations)
      + callbacks.flatMap { $0.requests.flatMap(\.operations) }
    for operation in operations {
      for parameter in operation.parameters {
        found += examples(parameter.examples, of: parameter.serialization)
      }
      for mediaType in operation.requestBody?.content ?? [] { found += examples(of: mediaType) }
      for response in operation.responses {
        for header in response.headers {
          found += examples(header.examples, of: header.serialization)
        }
        for mediaType in response.content { found += examples(of: mediaType) }
      }
    }
    var known: Set<String> = []
    return found.filter { known.insert($0.place).inserted }
  }

  private func examples(of id: SchemaID) -> [DocumentExample] {
    guard case .object(let keywords) = self[id].form else { return [] }
    return keywords.flatMap { located -> [DocumentExample] in
      let values: [JSONLiteral]
      switch located.keyword {
      case .example(let value): values = [value]
      case .examples(let items): values = items
      default: return []
      }
      return values.enumerated().map { offset, value in
        let place = "\(self[id].pointer)/\(located.keyword.name)/\(offset)"
        return DocumentExample(schema: id, value: value, place: place)
      }
    }
  }

  private func examples(
    _ examples: [ExampleValue], of serialization: Parameter.Serialization
  ) -> [DocumentExample] {
    switch serialization {
    case .style(_, _, _, let schema): Self.examples(examples, for: schema)
    case .content(let mediaType): self.examples(of: mediaType)
    }
  }

  private func examples(of mediaType: MediaType) -> [DocumentExample] {
    let type = mediaType.name.split(separator: ";").first.map { $0.lowercased() } ?? ""
    guard let schema = mediaType.schema, type.hasSuffix("/json") || type.hasSuffix("+json") else {
      return []
    }
    return Self.examples(mediaType.examples, for: schema)
  }

  private static func examples(
    _ examples: [ExampleValue], for schema: SchemaID
  ) -> [DocumentExample] {
    examples.compactMap { example in
      example.value.map {
        DocumentExample(schema: schema, value: $0, place: example.pointer)
      }
    }
  }
}
