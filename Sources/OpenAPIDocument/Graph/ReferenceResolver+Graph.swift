extension ReferenceResolver {
  mutating func graph() -> SchemaGraph {
    numberComponentSchemas()
    let components = document.components.schemas.map {
      Member(name: $0.name, value: number($0.value), nameLocation: $0.location)
    }
    let securitySchemes = securitySchemes()
    let operations = operations()
    let webhooks = webhooks()
    _ = security(document.security ?? [])
    checkUnusedComponents()
    let pathItems = pathItems()
    let callbacks = callbacks()
    checkLinks()
    expandSchemas()
    reportAssumedNulls()
    return SchemaGraph(
      version: document.version,
      info: document.info,
      servers: document.servers,
      tags: document.tags,
      externalDocs: document.externalDocs,
      extensions: document.extensions,
      securitySchemes: securitySchemes,
      operations: operations,
      webhooks: webhooks,
      pathItems: pathItems,
      callbacks: callbacks,
      components: components,
      schemas: diagnostics.hasErrors ? [] : namedSchemas(components: components))
  }

  /// So that the schemas of `components` stand first and in document order.
  private mutating func numberComponentSchemas() {
    for component in document.components.schemas where component.value.soleReference == nil {
      _ = number(component.value)
    }
  }

  private mutating func securitySchemes() -> [SecurityScheme] {
    document.components.securitySchemes.compactMap { scheme in
      resolve(scheme.value, .securitySchemes) { $0.securityScheme($1, at: $2) }.map { resolved in
        SecurityScheme(
          name: scheme.name, kind: resolved.value.kind,
          description: resolved.description ?? resolved.value.description,
          location: scheme.location)
      }
    }
  }

  private mutating func webhooks() -> [Webhook] {
    document.webhooks.compactMap { webhook in
      operations(of: webhook.value).map {
        Webhook(name: webhook.name, operations: $0, location: webhook.location)
      }
    }
  }

  private mutating func pathItems() -> [PathItem] {
    document.components.pathItems.compactMap { item in
      operations(of: item.value).map {
        PathItem(name: item.name, operations: $0, location: item.location)
      }
    }
  }

  /// References must hold where no operation leads, too.
  private mutating func checkUnusedComponents() {
    let components = document.components
    _ = parameters(eachOf: components.parameters)
    for body in components.requestBodies { _ = requestBody(body.value) }
    for response in components.responses {
      _ = self.response(
        Document.StatusResponse(
          status: .default, response: response.value, location: response.location))
    }
    for header in components.headers { _ = self.header(header) }
    _ = examples(Document.Examples(unnamed: [], named: components.examples))
    for link in components.links { _ = self.link(link) }
    for mediaType in components.mediaTypes { _ = self.mediaType(mediaType) }
    for callback in components.callbacks { _ = number(callback) }
  }

  /// Components may repeat a name; only those of one operation may not.
  private mutating func parameters(
    eachOf components: [Document.Named<Document.ReferenceOr<Document.Parameter>>]
  ) -> [Parameter] {
    components.flatMap { parameters([$0.value]) }
  }
}
