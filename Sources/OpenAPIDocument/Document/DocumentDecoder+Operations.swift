extension DocumentDecoder {
  private static let methods = [
    "get", "put", "post", "delete", "options", "head", "patch", "trace",
  ]

  mutating func pathItemOrReference(
    _ node: YAMLNode, at pointer: String
  ) -> Document.ReferenceOr<Document.PathItem>? {
    referenceOr(node, at: pointer) { $0.pathItem($1, at: $2) }
  }

  mutating func pathItem(_ node: YAMLNode, at pointer: String) -> Document.PathItem? {
    guard
      let fields = fields(
        of: node, at: pointer, noun: "a Path Item Object",
        known: ["summary", "description", "servers", "parameters"] + Self.methods)
    else { return nil }
    _ = servers(in: fields)
    let parameters = parameters(in: fields)
    var operations: [Document.Operation] = []
    for entry in fields.entries where Self.methods.contains(entry.key) {
      if let operation = operation(entry, at: fields.pointer(to: entry.key)) {
        operations.append(operation)
      }
    }
    return Document.PathItem(
      summary: text("summary", in: fields),
      description: text("description", in: fields),
      parameters: parameters,
      operations: operations,
      location: node.location,
      pointer: pointer)
  }

  private mutating func operation(
    _ entry: YAMLNode.Entry, at pointer: String
  ) -> Document.Operation? {
    guard
      let fields = fields(
        of: entry.value, at: pointer, noun: "an Operation Object",
        known: [
          "tags", "summary", "description", "externalDocs", "operationId", "parameters",
          "requestBody", "responses", "callbacks", "deprecated", "security", "servers",
        ])
    else { return nil }
    _ = servers(in: fields)
    if let node = fields["externalDocs"] {
      _ = externalDocs(node, at: fields.pointer(to: "externalDocs"))
    }
    let id = fields["operationId"].flatMap { node in
      text("operationId", in: fields).map {
        Document.Name(
          text: $0, location: node.location, pointer: fields.pointer(to: "operationId"))
      }
    }
    return Document.Operation(
      id: id,
      method: entry.key.uppercased(),
      tags: fields["tags"].flatMap { texts($0, at: fields.pointer(to: "tags"), noun: "'tags'") }
        ?? [],
      summary: text("summary", in: fields),
      description: text("description", in: fields),
      isDeprecated: flag("deprecated", in: fields) ?? false,
      parameters: parameters(in: fields),
      requestBody: fields["requestBody"].flatMap {
        referenceOr($0, at: fields.pointer(to: "requestBody")) { $0.requestBody($1, at: $2) }
      },
      responses: responses(in: fields),
      callbacks: members("callbacks", in: fields) { decoder, node, pointer in
        decoder.referenceOr(node, at: pointer) { $0.callback($1, at: $2) }
      },
      security: security(in: fields),
      location: entry.keyLocation,
      pointer: pointer)
  }

  mutating func callback(_ node: YAMLNode, at pointer: String) -> Document.Callback? {
    guard let entries = mapping(node, at: pointer, noun: "a Callback Object") else { return nil }
    var items: [Document.Named<Document.ReferenceOr<Document.PathItem>>] = []
    for entry in entries where !entry.key.hasPrefix("x-") {
      let place = JSONPointer.appending(entry.key, to: pointer)
      if let item = pathItemOrReference(entry.value, at: place) {
        items.append(Document.Named(name: entry.key, location: entry.keyLocation, value: item))
      }
    }
    return Document.Callback(items: items)
  }

  mutating func requestBody(_ node: YAMLNode, at pointer: String) -> Document.RequestBody? {
    guard
      let fields = fields(
        of: node, at: pointer, noun: "a Request Body Object",
        known: ["description", "content", "required"])
    else { return nil }
    if fields["content"] == nil { reportMissing("content", in: fields) }
    return Document.RequestBody(
      description: text("description", in: fields),
      isRequired: flag("required", in: fields) ?? false,
      content: content(in: fields),
      location: node.location)
  }

  private mutating func responses(in fields: Fields) -> [Document.StatusResponse] {
    guard let node = fields["responses"] else { return [] }
    let pointer = fields.pointer(to: "responses")
    var responses: [Document.StatusResponse] = []
    for entry in mapping(node, at: pointer, noun: "'responses'") ?? []
    where !entry.key.hasPrefix("x-") {
      let place = JSONPointer.appending(entry.key, to: pointer)
      guard let status = Response.Status(entry.key) else {
        diagnostics.report(
          .error, "invalid-status",
          "'\(entry.key)' is no status: write a code such as '200', a range such as '4XX', or "
            + "'default'",
          at: entry.keyLocation, pointer: place)
        continue
      }
      if let response = referenceOr(entry.value, at: place, { $0.response($1, at: $2) }) {
        responses.append(
          Document.StatusResponse(
            status: status, response: response, location: entry.keyLocation))
      }
    }
    return responses
  }

  mutating func response(_ node: YAMLNode, at pointer: String) -> Document.Response? {
    guard
      let fields = fields(
        of: node, at: pointer, noun: "a Response Object",
        known: ["description", "headers", "content", "links"])
    else { return nil }
    if fields["description"] == nil {
      diagnostics.report(
        .warning, "missing-field", "a Response Object needs 'description'", at: node.location,
        pointer: pointer)
    }
    return Document.Response(
      description: text("description", in: fields) ?? "",
      headers: members("headers", in: fields) { decoder, node, pointer in
        decoder.referenceOr(node, at: pointer) { $0.header($1, at: $2) }
      },
      content: content(in: fields),
      links: leaves("links", in: fields))
  }

  /// Examples or links.
  mutating func leaves(
    _ name: String, in fields: Fields
  ) -> [Document.Named<Document.ReferenceOr<Document.Leaf>>] {
    members(name, in: fields) { decoder, node, pointer in
      decoder.referenceOr(node, at: pointer) { $0.leaf($1, at: $2) }
    }
  }

  mutating func leaf(_ node: YAMLNode, at pointer: String) -> Document.Leaf? {
    mapping(node, at: pointer, noun: "this").map { _ in Document.Leaf() }
  }

  mutating func content(in fields: Fields) -> [Document.MediaType] {
    guard let node = fields["content"] else { return [] }
    let pointer = fields.pointer(to: "content")
    var content: [Document.MediaType] = []
    for entry in mapping(node, at: pointer, noun: "'content'") ?? [] {
      let place = JSONPointer.appending(entry.key, to: pointer)
      if !entry.key.contains("/") {
        diagnostics.report(
          .error, "invalid-media-type", "'\(entry.key)' is no media type: it has no '/'",
          at: entry.keyLocation, pointer: place)
      }
      if let mediaType = mediaType(entry, at: place) { content.append(mediaType) }
    }
    return content
  }

  private mutating func mediaType(
    _ entry: YAMLNode.Entry, at pointer: String
  ) -> Document.MediaType? {
    guard
      let fields = fields(
        of: entry.value, at: pointer, noun: "a Media Type Object",
        known: ["schema", "example", "examples", "encoding"])
    else { return nil }
    return Document.MediaType(
      name: entry.key,
      schema: fields["schema"].flatMap {
        schema($0, at: fields.pointer(to: "schema"), noun: "'schema'")
      },
      examples: leaves("examples", in: fields),
      encodings: encodings(in: fields),
      location: entry.keyLocation)
  }
}

extension Response.Status {
  /// A key of `responses`; `nil` for anything that is no status.
  init?(_ key: String) {
    let characters = Array(key.utf8)
    guard key != "default" else {
      self = .default
      return
    }
    guard characters.count == 3, characters[0] >= UInt8(ascii: "1"),
      characters[0] <= UInt8(ascii: "5")
    else { return nil }
    if key.hasSuffix("XX") {
      self = .range(Int(characters[0] - UInt8(ascii: "0")))
    } else if characters.allSatisfy(\.isDecimalDigit), let code = Int(key) {
      self = .code(code)
    } else {
      return nil
    }
  }
}
