/// Reads the objects of an OpenAPI 3.1 document.
///
/// Reports everything that is not as the specification has it, and returns `nil` if any of that was
/// an error. References are not followed.
public func decodeDocument(
  _ node: YAMLNode, reporting diagnostics: inout Diagnostics
) -> Document? {
  let errorsBefore = diagnostics.errorCount
  var decoder = DocumentDecoder(diagnostics: diagnostics)
  diagnostics = Diagnostics()
  let document = decoder.document(node)
  diagnostics = decoder.diagnostics
  return diagnostics.errorCount == errorsBefore ? document : nil
}

extension DocumentDecoder {
  fileprivate mutating func document(_ node: YAMLNode) -> Document? {
    guard isReadable(node) else { return nil }
    guard
      let fields = fields(
        of: node, at: "", noun: "an OpenAPI document",
        known: [
          "openapi", "info", "jsonSchemaDialect", "servers", "paths", "webhooks", "components",
          "security", "tags", "externalDocs",
        ])
    else { return nil }
    let info = info(in: fields)
    if fields["paths"] == nil, fields["webhooks"] == nil, fields["components"] == nil {
      diagnostics.report(
        .error, "missing-field",
        "an OpenAPI document needs at least one of 'paths', 'webhooks' and 'components'",
        at: fields.location)
    }
    _ = text("jsonSchemaDialect", in: fields)
    if let node = fields["externalDocs"] { _ = externalDocs(node, at: "/externalDocs") }
    let servers = servers(in: fields)
    let tags = items("tags", of: "tags", in: fields) { $0.tag($1, at: $2) }
    let paths = paths(in: fields)
    let webhooks = members("webhooks", in: fields) { $0.pathItemOrReference($1, at: $2) }
    let components = components(in: fields)
    let security = security(in: fields)
    guard let info else { return nil }
    return Document(
      root: node, info: info, servers: servers, tags: tags, paths: paths, webhooks: webhooks,
      components: components, security: security)
  }

  /// Whether this is a document of a version that can be read.
  private mutating func isReadable(_ node: YAMLNode) -> Bool {
    guard let entries = node.entries else {
      diagnostics.report(
        .error, "not-openapi", "an OpenAPI document must be a mapping, not \(node.kindPhrase)",
        at: node.location)
      return false
    }
    guard let entry = entries.first(where: { $0.key == "openapi" || $0.key == "swagger" }) else {
      diagnostics.report(
        .error, "not-openapi", "this is no OpenAPI document: it has no 'openapi'",
        at: node.location, advice: "write 'openapi: 3.1.0' first")
      return false
    }
    guard case .scalar(let scalar) = entry.value.value, scalar.kind != .null else {
      refuse(entry.value, at: "/" + entry.key, noun: "'\(entry.key)'", expected: "a string")
      return false
    }
    let parts = scalar.text.split(separator: ".", omittingEmptySubsequences: false)
    if entry.key == "openapi", scalar.kind == .string, parts.count == 3, parts[0] == "3",
      parts[1] == "1"
    {
      return true
    }
    let name = entry.key == "swagger" ? "Swagger" : "OpenAPI"
    diagnostics.report(
      .error, "unsupported-version",
      "\(name) \(scalar.text) cannot be read, only OpenAPI 3.1 (3.1.0, 3.1.1 and so on)",
      at: entry.value.location, pointer: "/" + entry.key,
      advice: scalar.text == "3.1" ? "write '3.1.0'" : "convert it to OpenAPI 3.1 first")
    return false
  }

  private mutating func info(in document: Fields) -> Info? {
    guard let node = document["info"] else {
      reportMissing("info", in: document)
      return nil
    }
    guard
      let fields = fields(
        of: node, at: "/info", noun: "an Info Object",
        known: [
          "title", "summary", "description", "termsOfService", "contact", "license", "version",
        ])
    else { return nil }
    let title = requiredText("title", in: fields)
    let version = requiredText("version", in: fields)
    let summary = text("summary", in: fields)
    let description = text("description", in: fields)
    guard let title, let version else { return nil }
    return Info(
      title: title, version: version, summary: summary, description: description,
      location: node.location)
  }

  mutating func servers(in fields: Fields) -> [Server] {
    items("servers", of: "servers", in: fields) { decoder, node, pointer in
      guard
        let fields = decoder.fields(
          of: node, at: pointer, noun: "a Server Object",
          known: ["url", "description", "variables"]),
        let url = decoder.requiredText("url", in: fields)
      else { return nil }
      return Server(url: url, description: decoder.text("description", in: fields))
    }
  }

  private mutating func tag(_ node: YAMLNode, at pointer: String) -> Tag? {
    guard
      let fields = fields(
        of: node, at: pointer, noun: "a Tag Object", known: ["name", "description", "externalDocs"]
      ),
      let name = requiredText("name", in: fields)
    else { return nil }
    return Tag(name: name, description: text("description", in: fields))
  }

  private mutating func paths(in fields: Fields) -> [Document.Path] {
    guard let node = fields["paths"] else { return [] }
    var paths: [Document.Path] = []
    for entry in mapping(node, at: "/paths", noun: "'paths'") ?? []
    where !entry.key.hasPrefix("x-") {
      let pointer = JSONPointer.appending(entry.key, to: "/paths")
      let template = pathTemplate(entry, at: pointer)
      let item = pathItemOrReference(entry.value, at: pointer)
      if let template, let item { paths.append(Document.Path(template: template, item: item)) }
    }
    refuseEqualTemplates(paths)
    return paths
  }

  private mutating func components(in document: Fields) -> Document.Components {
    guard let node = document["components"],
      let fields = fields(
        of: node, at: "/components", noun: "a Components Object",
        known: ComponentKind.allCases.map(\.rawValue))
    else { return Document.Components() }
    return Document.Components(
      schemas: members("schemas", in: fields) { $0.schema($1, at: $2) },
      responses: components("responses", in: fields) { $0.response($1, at: $2) },
      parameters: components("parameters", in: fields) { $0.parameter($1, at: $2) },
      examples: components("examples", in: fields) { $0.leaf($1, at: $2) },
      requestBodies: components("requestBodies", in: fields) { $0.requestBody($1, at: $2) },
      headers: components("headers", in: fields) { $0.header($1, at: $2) },
      securitySchemes: components("securitySchemes", in: fields) { $0.securityScheme($1, at: $2) },
      links: components("links", in: fields) { $0.leaf($1, at: $2) },
      callbacks: components("callbacks", in: fields) { $0.callback($1, at: $2) },
      pathItems: components("pathItems", in: fields) { $0.pathItem($1, at: $2) })
  }

  private mutating func components<Value>(
    _ name: String, in fields: Fields, _ decode: (inout Self, YAMLNode, String) -> Value?
  ) -> [Document.Named<Document.ReferenceOr<Value>>] {
    members(name, in: fields) { $0.referenceOr($1, at: $2, decode) }
  }
}
