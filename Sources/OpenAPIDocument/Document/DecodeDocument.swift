/// Reads the objects of an OpenAPI document: those of 3.0 and 3.2 in the terms of OpenAPI 3.1.
///
/// Reports everything that is not as the specification has it, and returns `nil` if any of that was
/// an error. References are not followed.
public func decodeDocument(
  _ node: YAMLNode, reporting diagnostics: inout Diagnostics
) -> Document? {
  let errorsBefore = diagnostics.errorCount
  let document = decodeParts(of: node, reporting: &diagnostics)
  return diagnostics.errorCount == errorsBefore ? document : nil
}

/// The document without what is wrong in it: enough to look for more that is wrong, and for nothing
/// else. `nil` where nothing can be read.
func decodeParts(of node: YAMLNode, reporting diagnostics: inout Diagnostics) -> Document? {
  var decoder = DocumentDecoder(diagnostics: diagnostics, version: .v3_1)
  diagnostics = Diagnostics()
  let document = decoder.document(node)
  diagnostics = decoder.diagnostics
  return document
}

extension DocumentDecoder {
  fileprivate mutating func document(_ node: YAMLNode) -> Document? {
    guard let version = readableVersion(of: node) else { return nil }
    self.version = version
    guard
      let fields = fields(
        of: node, at: "", noun: "an OpenAPI document",
        known: [
          "openapi", "info", "servers", "paths", "components", "security", "tags", "externalDocs",
        ], since: [.v3_1: ["jsonSchemaDialect", "webhooks"], .v3_2: ["$self"]])
    else { return nil }
    let info = info(in: fields)
    if node["paths"] == nil, node["webhooks"] == nil, node["components"] == nil {
      diagnostics.report(
        .error, "missing-field",
        "an OpenAPI document needs at least one of 'paths', 'webhooks' and 'components'",
        at: fields.location)
    }
    _ = text("jsonSchemaDialect", in: fields)
    let selfURI = text("$self", in: fields)
    let externalDocs = externalDocs(in: fields)
    let servers = servers(in: fields)
    let tags = tags(in: fields)
    let paths = paths(in: fields)
    let webhooks = members("webhooks", in: fields) { $0.pathItemOrReference($1, at: $2) }
    var components = components(in: fields)
    let security = security(in: fields)
    components.schemas += loose.schemas
    components.mediaTypes += loose.mediaTypes
    assumedNulls.report(to: &diagnostics)
    return Document(
      root: node, version: version, selfURI: selfURI,
      info: info, servers: servers, tags: tags,
      externalDocs: externalDocs, extensions: fields.extensions, paths: paths, webhooks: webhooks,
      components: components, security: security, assumedNulls: assumedNulls)
  }

  /// The version of the document, if it can be read.
  private mutating func readableVersion(of node: YAMLNode) -> OpenAPIVersion? {
    guard let entries = node.entries else {
      diagnostics.report(
        .error, "not-openapi", "an OpenAPI document must be a mapping, not \(node.kindPhrase)",
        at: node.location)
      return nil
    }
    guard let entry = entries.first(where: { $0.key == "openapi" || $0.key == "swagger" }) else {
      diagnostics.report(
        .error, "not-openapi", "this is no OpenAPI document: it has no 'openapi'",
        at: node.location, advice: "write 'openapi: 3.1.0' first")
      return nil
    }
    guard case .scalar(let scalar) = entry.value.value, scalar.kind != .null else {
      refuse(entry.value, at: "/" + entry.key, noun: "'\(entry.key)'", expected: "a string")
      return nil
    }
    let parts = scalar.text.split(separator: ".", omittingEmptySubsequences: false)
    if entry.key == "openapi", parts.count == 2 || parts.count == 3,
      let version = OpenAPIVersion(rawValue: parts.prefix(2).joined(separator: "."))
    {
      if parts.count == 2 {
        diagnostics.report(
          .warning, "incomplete-version",
          "'\(scalar.text)' is no full version; it is read as '\(scalar.text).0'",
          at: entry.value.location, pointer: "/openapi", advice: "write '\(scalar.text).0'")
      }
      return version
    }
    let name = entry.key == "swagger" ? "Swagger" : "OpenAPI"
    diagnostics.report(
      .error, "unsupported-version",
      "\(name) \(scalar.text) cannot be read, only OpenAPI 3.0, 3.1 and 3.2",
      at: entry.value.location, pointer: "/" + entry.key,
      advice: "convert it to OpenAPI 3.1 first")
    return nil
  }

  private mutating func paths(in fields: Fields) -> [Document.Path] {
    guard let written = fields["paths"] else { return [] }
    let node = fillingNulls(in: written, at: "/paths", with: "an empty Path Item Object")
    var paths: [Document.Path] = []
    for entry in mapping(node, at: "/paths", noun: "'paths'") ?? []
    where !entry.key.hasPrefix("x-") {
      let pointer = JSONPointer.appending(entry.key, to: "/paths")
      let template = pathTemplate(entry, at: pointer)
      if let item = pathItemOrReference(entry.value, at: pointer) {
        paths.append(Document.Path(template: template, item: item))
      }
    }
    return paths
  }

  private mutating func components(in document: Fields) -> Document.Components {
    guard let node = document["components"],
      let fields = fields(
        of: node, at: "/components", noun: "a Components Object",
        known: ComponentKind.ofEveryVersion,
        since: [.v3_1: ["pathItems"], .v3_2: ["mediaTypes"]])
    else { return Document.Components() }
    return Document.Components(
      schemas: schemas(in: fields),
      responses: components("responses", in: fields) { $0.response($1, at: $2) },
      parameters: components("parameters", in: fields) { $0.parameter($1, at: $2) },
      examples: components("examples", in: fields) { $0.example($1, at: $2) },
      requestBodies: components("requestBodies", in: fields) { $0.requestBody($1, at: $2) },
      headers: components("headers", in: fields) { $0.header($1, at: $2) },
      securitySchemes: components("securitySchemes", in: fields) { $0.securityScheme($1, at: $2) },
      links: components("links", in: fields) { $0.link($1, at: $2) },
      callbacks: components("callbacks", in: fields) { $0.callback($1, at: $2) },
      pathItems: components("pathItems", in: fields) { $0.pathItem($1, at: $2) },
      mediaTypes: components("mediaTypes", in: fields) { $0.mediaType($1, at: $2) })
  }

  private mutating func schemas(in components: Fields) -> [Document.Named<WrittenSchema>] {
    guard let written = components["schemas"] else { return [] }
    let pointer = components.pointer(to: "schemas")
    let node = fillingNulls(in: written, at: pointer, with: "an empty schema")
    return members(of: node, at: pointer, noun: "'schemas'") { $0.schema($1, at: $2) }
  }

  private mutating func components<Value>(
    _ name: String, in fields: Fields, _ decode: (inout Self, YAMLNode, String) -> Value?
  ) -> [Document.Named<Document.ReferenceOr<Value>>] {
    members(name, in: fields) { $0.referenceOr($1, at: $2, decode) }
  }
}
