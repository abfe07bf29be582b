extension ReferenceResolver {
  /// A path item with the paths that share it.
  struct SharedItem {
    let item: Document.PathItem
    let summary: String?
    let description: String?
    var paths: [PathTemplate]
  }

  mutating func operations() -> [Operation] {
    var items: [SharedItem] = []
    var indices: [Place: Int] = [:]
    var methods: [PathMethods] = []
    for path in document.paths {
      guard let resolved = resolveItem(path.item) else { continue }
      methods.append((path.template, Set(resolved.value.operations.map(\.method))))
      let place = place(resolved.value.location, resolved.value.pointer)
      if let index = indices[place] {
        items[index].paths.append(path.template)
      } else {
        indices[place] = items.count
        items.append(
          SharedItem(
            item: resolved.value, summary: resolved.summary, description: resolved.description,
            paths: [path.template]))
      }
    }
    reportEqualPaths(among: methods)
    return items.flatMap { operations(of: $0) }
  }

  mutating func operations(of shared: SharedItem) -> [Operation] {
    var operations: [Operation] = []
    for operation in shared.item.operations {
      operations.append(self.operation(operation, of: shared))
    }
    return operations
  }

  /// Those of a path item that no path leads to.
  mutating func operations(
    of item: Document.ReferenceOr<Document.PathItem>
  ) -> [Operation]? {
    resolveItem(item).map { resolved in
      operations(
        of: SharedItem(
          item: resolved.value, summary: resolved.summary, description: resolved.description,
          paths: []))
    }
  }

  private mutating func resolveItem(
    _ item: Document.ReferenceOr<Document.PathItem>
  ) -> Resolved<Document.PathItem>? {
    guard let resolved = resolve(item, .pathItems, { $0.pathItem($1, at: $2) }) else { return nil }
    guard let base = resolved.value.base else { return resolved }
    guard let inherited = resolve(.reference(base), .pathItems, { $0.pathItem($1, at: $2) }) else {
      return nil
    }
    return Resolved(
      value: resolved.value.completed(by: inherited.value), place: resolved.place,
      summary: resolved.summary, description: resolved.description)
  }

  private mutating func operation(
    _ operation: Document.Operation, of shared: SharedItem
  ) -> Operation {
    let id = operation.id.flatMap { isFirstUse(of: $0) ? $0 : nil }
    let own = parameters(operation.parameters)
    let inherited = parameters(shared.item.parameters).filter { parameter in
      !own.contains { $0.isNamed(parameter.name, in: parameter.place) }
    }
    var all = inherited + own
    // What is missing may be among what is wrong.
    if !diagnostics.hasErrors {
      for path in shared.paths { addUndeclaredParameters(to: &all, of: operation, path: path) }
      for path in shared.paths { warnOfUnusedParameters(all, path: path) }
    }
    return Operation(
      id: id?.text,
      method: operation.method,
      paths: shared.paths,
      tags: operation.tags,
      summary: operation.summary ?? shared.summary ?? shared.item.summary,
      description: operation.description ?? shared.description ?? shared.item.description,
      externalDocs: operation.externalDocs,
      isDeprecated: operation.isDeprecated,
      parameters: all,
      requestBody: operation.requestBody.flatMap { requestBody($0) },
      responses: operation.responses.compactMap { response($0) },
      callbacks: operation.callbacks.compactMap { number($0) },
      security: security(operation.security ?? document.security ?? []),
      servers: operation.servers.isEmpty ? shared.item.servers : operation.servers,
      extensions: operation.extensions,
      nameLocation: id?.location ?? operation.location,
      location: operation.location,
      pointer: operation.pointer)
  }

  /// An operation can do without an id: its name is made of its method and path then.
  private mutating func isFirstUse(of id: Document.Name) -> Bool {
    guard let first = operationIDs[Spelling(id.text)] else {
      operationIDs[Spelling(id.text)] = id
      return true
    }
    guard first.location != id.location else { return true }
    decoder.diagnostics.report(
      .warning, "duplicate-operation-id",
      "another operation has the operationId '\(id.text)' already; this one is read without",
      at: id.location, pointer: id.pointer,
      notes: [Diagnostic.Note("'\(id.text)' is first here", at: first.location)])
    return false
  }

  /// A name in a path that nobody describes stands for any text.
  private mutating func addUndeclaredParameters(
    to parameters: inout [Parameter], of operation: Document.Operation, path: PathTemplate
  ) {
    for name in path.parameterNames
    where !parameters.contains(where: { $0.isNamed(name, in: .path) }) {
      decoder.diagnostics.report(
        .warning, "undeclared-path-parameter",
        "\(operation.method) \(path.text) has no path parameter '\(name)'; it is read as a string",
        at: operation.location, pointer: operation.pointer,
        notes: [Diagnostic.Note("'{\(name)}' is in this path", at: path.location)])
      let place = JSONPointer.appending(path.text, to: "/paths")
      let pointer = JSONPointer.appending("{\(name)}", to: place)
      let string = LocatedKeyword<WrittenSchema>(
        .type([.string]), nameLocation: path.location, valueLocation: path.location)
      let schema = WrittenSchema(form: .object([string]), location: path.location, pointer: pointer)
      parameters.append(
        Parameter(
          name: name, place: .path, isRequired: true, isDeprecated: false,
          allowsEmptyValue: false, description: nil,
          serialization: .style(.simple, explode: false, allowReserved: false, number(schema)),
          examples: [], extensions: [], location: path.location, pointer: place))
    }
  }

  private mutating func warnOfUnusedParameters(_ parameters: [Parameter], path: PathTemplate) {
    let names = path.parameterNames
    for parameter in parameters
    where parameter.place == .path && !names.contains(where: parameter.name.hasSameCodeUnits) {
      decoder.diagnostics.report(
        .warning, "unused-path-parameter", "the path '\(path.text)' has no '{\(parameter.name)}'",
        at: parameter.location, pointer: parameter.pointer,
        advice: suggestion(for: parameter.name, among: names).map { "did you mean '\($0)'?" },
        notes: [Diagnostic.Note("the path is here", at: path.location)])
    }
  }

  mutating func security(
    _ alternatives: [Document.SecurityAlternative]
  ) -> [SecurityRequirement] {
    var requirements: [SecurityRequirement] = []
    for alternative in alternatives {
      for scheme in alternative.schemes where !isSecurityScheme(scheme.name) {
        report(
          "unknown-security-scheme",
          "'components.securitySchemes' has no '\(scheme.name)'", at: scheme.location,
          pointer: scheme.pointer,
          advice: decoder.advice(
            for: scheme.name, among: document.components.securitySchemes.map(\.name)))
      }
      requirements.append(
        SecurityRequirement(
          schemes: alternative.schemes.map {
            SecurityRequirement.Scheme(name: $0.name, scopes: $0.scopes)
          }))
    }
    return requirements
  }

  /// True where that cannot be known, too.
  private mutating func isSecurityScheme(_ name: String) -> Bool {
    var node = document.root
    for token in ["components", "securitySchemes", name] {
      guard let next = child(token, of: node) else {
        return decoder.refused.contains(node.location)
      }
      node = next
    }
    return true
  }
}

extension Document.PathItem {
  /// What both have is this one's.
  fileprivate func completed(by other: Document.PathItem) -> Document.PathItem {
    let methods = Set(operations.map(\.method))
    return Document.PathItem(
      base: nil,
      summary: summary ?? other.summary,
      description: description ?? other.description,
      servers: servers.isEmpty ? other.servers : servers,
      parameters: other.parameters + parameters,
      operations: other.operations.filter { !methods.contains($0.method) } + operations,
      location: location,
      pointer: pointer)
  }
}
