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
    expandSchemas()
    return SchemaGraph(
      info: document.info,
      servers: document.servers,
      tags: document.tags,
      securitySchemes: securitySchemes,
      operations: operations,
      webhooks: webhooks,
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
      resolveItem(webhook.value).map { resolved in
        checkedItems.insert(place(resolved.value.location, resolved.value.pointer))
        let shared = SharedItem(
          item: resolved.value, summary: resolved.summary, description: resolved.description,
          paths: [])
        return Webhook(
          name: webhook.name, operations: operations(of: shared), location: webhook.location)
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
    resolveLeaves(components.examples, .examples)
    resolveLeaves(components.links, .links)
    for callback in components.callbacks { enqueue(callback.value) }
    pendingItems += components.pathItems.map(\.value)
    checkPendingItems()
  }

  /// Components may repeat a name; only those of one operation may not.
  private mutating func parameters(
    eachOf components: [Document.Named<Document.ReferenceOr<Document.Parameter>>]
  ) -> [Parameter] {
    components.flatMap { parameters([$0.value]) }
  }
}
