extension DocumentDecoder {
  private static let methods = [
    "get", "put", "post", "delete", "options", "head", "patch", "trace",
  ]

  mutating func pathItemOrReference(
    _ node: YAMLNode, at pointer: String
  ) -> Document.ReferenceOr<Document.PathItem>? {
    // Unlike other objects, a Path Item Object may have a `$ref` among its fields.
    let isMixed = (node.entries ?? []).contains { entry in
      !["$ref", "summary", "description"].contains(entry.key) && !entry.key.hasPrefix("x-")
    }
    if isMixed { return pathItem(node, at: pointer).map { .value($0) } }
    return referenceOr(node, at: pointer) { $0.pathItem($1, at: $2) }
  }

  mutating func pathItem(_ node: YAMLNode, at pointer: String) -> Document.PathItem? {
    guard
      let fields = fields(
        of: node, at: pointer, noun: "a Path Item Object",
        known: ["$ref", "summary", "description", "servers", "parameters"] + Self.methods,
        since: [.v3_2: ["query", "additionalOperations"]])
    else { return nil }
    let servers = servers(in: fields)
    let parameters = parameters(in: fields)
    var operations: [Document.Operation] = []
    for entry in fields.entries where entry.key == "query" || Self.methods.contains(entry.key) {
      let pointer = fields.pointer(to: entry.key)
      if let operation = operation(entry, method: entry.key.uppercased(), at: pointer) {
        operations.append(operation)
      }
    }
    operations += additionalOperations(in: fields)
    let base = fields["$ref"].flatMap { node in
      text("$ref", in: fields).map {
        Document.Reference(
          text: $0, location: node.location, pointer: pointer, summary: nil, description: nil)
      }
    }
    return Document.PathItem(
      base: base,
      summary: text("summary", in: fields),
      description: text("description", in: fields),
      servers: servers,
      parameters: parameters,
      operations: operations,
      location: node.location,
      pointer: pointer)
  }

  /// Those of methods that have no field of their own (OpenAPI 3.2).
  private mutating func additionalOperations(in item: Fields) -> [Document.Operation] {
    guard let node = item["additionalOperations"] else { return [] }
    let pointer = item.pointer(to: "additionalOperations")
    var operations: [Document.Operation] = []
    for entry in mapping(node, at: pointer, noun: "'additionalOperations'") ?? [] {
      let place = JSONPointer.appending(entry.key, to: pointer)
      let field = entry.key.lowercased()
      if entry.key == field.uppercased(), field == "query" || Self.methods.contains(field) {
        diagnostics.report(
          .error, "additional-operation", "\(entry.key) has a field of its own: '\(field)'",
          at: entry.keyLocation, pointer: place)
      } else if let operation = operation(entry, method: entry.key, at: place) {
        operations.append(operation)
      }
    }
    return operations
  }

  private mutating func operation(
    _ entry: YAMLNode.Entry, method: String, at pointer: String
  ) -> Document.Operation? {
    guard
      let fields = fields(
        of: entry.value, at: pointer, noun: "an Operation Object",
        known: [
          "tags", "summary", "description", "externalDocs", "operationId", "parameters",
          "requestBody", "responses", "callbacks", "deprecated", "security", "servers",
        ])
    else { return nil }
    let id = operationID(in: fields)
    return Document.Operation(
      id: id,
      method: method,
      tags: fields["tags"].flatMap { texts($0, at: fields.pointer(to: "tags"), noun: "'tags'") }
        ?? [],
      summary: text("summary", in: fields),
      description: text("description", in: fields),
      externalDocs: externalDocs(in: fields),
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
      servers: servers(in: fields),
      extensions: fields.extensions,
      location: entry.keyLocation,
      pointer: pointer)
  }

  private mutating func operationID(in fields: Fields) -> Document.Name? {
    guard let node = fields["operationId"], let text = text("operationId", in: fields) else {
      return nil
    }
    let pointer = fields.pointer(to: "operationId")
    guard text.isEmpty else {
      return Document.Name(text: text, location: node.location, pointer: pointer)
    }
    diagnostics.report(
      .warning, "empty-operation-id", "'operationId' is empty; it is read as if it were absent",
      at: node.location, pointer: pointer)
    return nil
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
    return Document.Callback(items: items, location: node.location, pointer: pointer)
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
      location: node.location,
      pointer: pointer)
  }

  private mutating func responses(in fields: Fields) -> [Document.StatusResponse] {
    guard let written = fields["responses"] else { return [] }
    let pointer = fields.pointer(to: "responses")
    let node = fillingNulls(in: written, at: pointer, with: "an empty Response Object")
    var responses: [Document.StatusResponse] = []
    for entry in mapping(node, at: pointer, noun: "'responses'") ?? []
    where !entry.key.hasPrefix("x-") {
      let place = JSONPointer.appending(entry.key, to: pointer)
      let status = Response.Status(entry.key)
      if status == nil {
        diagnostics.report(
          .error, "invalid-status",
          "'\(entry.key)' is no status: write a code such as '200', a range such as '4XX', or "
            + "'default'",
          at: entry.keyLocation, pointer: place)
      }
      if let response = referenceOr(entry.value, at: place, { $0.response($1, at: $2) }) {
        responses.append(
          Document.StatusResponse(
            status: status ?? .default, response: response, location: entry.keyLocation))
      }
    }
    return responses
  }

  mutating func response(_ node: YAMLNode, at pointer: String) -> Document.Response? {
    guard
      let fields = fields(
        of: node, at: pointer, noun: "a Response Object",
        known: ["description", "headers", "content", "links"], since: [.v3_2: ["summary"]])
    else { return nil }
    if fields["description"] == nil, version < .v3_2 {
      diagnostics.report(
        .warning, "missing-field", "a Response Object needs 'description'", at: node.location,
        pointer: pointer)
    }
    return Document.Response(
      summary: text("summary", in: fields),
      description: text("description", in: fields) ?? "",
      headers: members("headers", in: fields) { decoder, node, pointer in
        decoder.referenceOr(node, at: pointer) { $0.header($1, at: $2) }
      },
      content: content(in: fields),
      links: members("links", in: fields) { decoder, node, pointer in
        decoder.referenceOr(node, at: pointer) { $0.link($1, at: $2) }
      },
      extensions: fields.extensions,
      location: node.location,
      pointer: pointer)
  }

  mutating func content(
    in fields: Fields
  ) -> [Document.Named<Document.ReferenceOr<Document.MediaType>>] {
    guard let written = fields["content"] else { return [] }
    let pointer = fields.pointer(to: "content")
    let node = fillingNulls(in: written, at: pointer, with: "an empty Media Type Object")
    let content = members(of: node, at: pointer, noun: "'content'") { decoder, node, pointer in
      decoder.referenceOr(node, at: pointer) { $0.mediaType($1, at: $2) }
    }
    for entry in node.entries ?? [] where !entry.key.contains("/") {
      diagnostics.report(
        .error, "invalid-media-type", "'\(entry.key)' is no media type: it has no '/'",
        at: entry.keyLocation, pointer: JSONPointer.appending(entry.key, to: pointer))
    }
    return content
  }

  mutating func mediaType(_ node: YAMLNode, at pointer: String) -> Document.MediaType? {
    guard
      let fields = fields(
        of: node, at: pointer, noun: "a Media Type Object",
        known: ["schema", "example", "examples", "encoding"],
        since: [.v3_2: ["itemSchema", "prefixEncoding", "itemEncoding"]])
    else { return nil }
    for name in ["prefixEncoding", "itemEncoding"] { warnOfUnread(name, in: fields) }
    return Document.MediaType(
      schema: fields["schema"].flatMap {
        schema($0, at: fields.pointer(to: "schema"), noun: "'schema'")
      },
      itemSchema: fields["itemSchema"].flatMap {
        schema($0, at: fields.pointer(to: "itemSchema"), noun: "'itemSchema'")
      },
      examples: examples(in: fields),
      encodings: encodings(in: fields))
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
