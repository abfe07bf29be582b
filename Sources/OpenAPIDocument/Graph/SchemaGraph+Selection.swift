extension SchemaGraph {
  /// The operations and webhooks that meet any of the criteria, their callbacks, and the schemas,
  /// components and security schemes that these reach. All of the graph where there are no criteria.
  ///
  /// The indices of schemas stay: one that is not reached has no keywords left. An inline schema that
  /// equals a component that nothing else reaches is called by its place, not by the component.
  public func selecting(_ criteria: [OperationCriterion]) -> SchemaGraph {
    guard !criteria.isEmpty else { return self }
    let chosen = OperationCriteria(criteria)
    let operations = operations.compactMap(chosen.chosen)
    let webhooks = webhooks.compactMap { webhook -> Webhook? in
      if chosen.have(webhook.name) { return webhook }
      let operations = webhook.operations.compactMap(chosen.chosen)
      return operations.isEmpty
        ? nil : Webhook(name: webhook.name, operations: operations, location: webhook.location)
    }
    return SelectedGraph(of: self, operations: operations, webhooks: webhooks).graph
  }

  /// Whether any operation or webhook meets the criterion.
  public func has(_ criterion: OperationCriterion) -> Bool {
    let criteria = OperationCriteria([criterion])
    return selectable.contains { criteria.chosen($0) != nil }
      || webhooks.contains { criteria.have($0.name) }
  }

  /// What the author of a criterion that nothing meets most likely meant.
  public func nearestName(to criterion: OperationCriterion) -> String? {
    switch criterion {
    case .operation(let name):
      suggestion(for: name, among: selectable.flatMap(\.names) + webhooks.map(\.name))
    case .tag(let name): suggestion(for: name, among: selectable.flatMap(\.tags))
    case .path(let text):
      suggestion(for: text, among: selectable.flatMap { $0.paths.map(\.text) })
    }
  }

  /// Everything that the parameters, bodies and headers of operations lead to, and what a caller
  /// says that a schema leads to `besides`.
  package func schemas(
    reachedBy operations: [Operation], besides: (SchemaID) -> [SchemaID] = { _ in [] }
  ) -> Set<SchemaID> {
    var pending = operations.flatMap(\.schemas)
    var reached = Set(pending)
    while let id = pending.popLast() {
      for next in self[id].schemasBelow + besides(id) where reached.insert(next).inserted {
        pending.append(next)
      }
    }
    return reached
  }

  private var selectable: [Operation] { operations + webhooks.flatMap(\.operations) }
}

extension Operation {
  /// What the operation can be called by: its `operationId`, and its method with each of its paths.
  public var names: [String] { [id].compactMap { $0 } + paths.map { method + " " + $0.text } }
}

/// A part of a graph while it is taken out.
private struct SelectedGraph {
  private let whole: SchemaGraph
  private var operations: [Operation]
  private var webhooks: [Webhook]
  private var callbacks: [Callback] = []
  private var callbackNumbers: [CallbackID: CallbackID] = [:]
  private var reached: Set<SchemaID> = []

  init(of whole: SchemaGraph, operations: [Operation], webhooks: [Webhook]) {
    self.whole = whole
    self.operations = operations
    self.webhooks = webhooks
    renumberCallbacks()
    reachSchemas()
  }

  var graph: SchemaGraph {
    let places = Set((operations + webhooks.flatMap(\.operations)).map(\.location))
    return SchemaGraph(
      version: whole.version, info: whole.info, servers: whole.servers, tags: whole.tags,
      externalDocs: whole.externalDocs, extensions: whole.extensions,
      securitySchemes: securitySchemes, operations: operations, webhooks: webhooks,
      pathItems: whole.pathItems.filter { $0.operations.contains { places.contains($0.location) } },
      callbacks: callbacks,
      components: whole.components.filter { reached.contains($0.value) },
      schemas: whole.schemas.enumerated().map { index, schema in
        reached.contains(SchemaID(index: index)) ? schema : schema.withoutContents
      }, isSelection: true)
  }

  private var allOperations: [Operation] {
    operations + webhooks.flatMap(\.operations)
      + callbacks.flatMap { $0.requests.flatMap(\.operations) }
  }

  private var securitySchemes: [SecurityScheme] {
    let names = Set(allOperations.flatMap(\.security).flatMap(\.schemes).map { Spelling($0.name) })
    return whole.securitySchemes.filter { names.contains(Spelling($0.name)) }
  }

  /// Callbacks have operations, and these callbacks again.
  private mutating func renumberCallbacks() {
    operations = operations.map { renumbered($0) }
    webhooks = webhooks.map { webhook in
      Webhook(
        name: webhook.name, operations: webhook.operations.map { renumbered($0) },
        location: webhook.location)
    }
    var next = 0
    while next < callbacks.count {
      let callback = callbacks[next]
      callbacks[next] = Callback(
        requests: callback.requests.map { request in
          Callback.Request(
            expression: request.expression, operations: request.operations.map { renumbered($0) },
            location: request.location)
        }, location: callback.location, pointer: callback.pointer)
      next += 1
    }
  }

  private mutating func renumbered(_ operation: Operation) -> Operation {
    guard !operation.callbacks.isEmpty else { return operation }
    var operation = operation
    operation.callbacks = operation.callbacks.map { callback in
      Member(
        name: callback.name, value: number(callback.value), nameLocation: callback.nameLocation)
    }
    return operation
  }

  private mutating func number(_ id: CallbackID) -> CallbackID {
    if let known = callbackNumbers[id] { return known }
    let number = CallbackID(index: callbacks.count)
    callbackNumbers[id] = number
    callbacks.append(whole[id])
    return number
  }

  private mutating func reachSchemas() {
    reached = whole.schemas(reachedBy: allOperations)
  }
}

extension Schema {
  /// `$defs` are not below, since only a reference leads to them.
  fileprivate var schemasBelow: [SchemaID] {
    guard case .object(let keywords) = form else { return [] }
    return keywords.flatMap { occurrence -> [SchemaID] in
      if case .defs = occurrence.keyword { return [] }
      return occurrence.keyword.subschemas
    }
  }

  fileprivate var withoutContents: Schema {
    Schema(form: .boolean(true), location: location, pointer: pointer, name: nil)
  }
}

extension Operation {
  /// Those that its parameters, bodies and headers name.
  fileprivate var schemas: [SchemaID] {
    parameters.flatMap(\.serialization.schemas)
      + (requestBody?.content ?? []).flatMap(\.schemas)
      + responses.flatMap { response in
        response.headers.flatMap(\.serialization.schemas) + response.content.flatMap(\.schemas)
      }
  }
}

extension Parameter.Serialization {
  fileprivate var schemas: [SchemaID] {
    switch self {
    case .style(_, _, _, let schema): [schema]
    case .content(let mediaType): mediaType.schemas
    }
  }
}

extension MediaType {
  fileprivate var schemas: [SchemaID] {
    [schema, itemSchema].compactMap { $0 }
      + encodings.flatMap { $0.headers.flatMap(\.serialization.schemas) }
  }
}
