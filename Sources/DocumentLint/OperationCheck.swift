internal import OpenAPIDocument

/// What operations lack.
struct OperationCheck {
  let graph: SchemaGraph

  func report(to diagnostics: inout Diagnostics, trees: inout SourceTrees) {
    let tags = Set(graph.tags.map { Spelling($0.name) })
    for operation in graph.operations {
      reportMissingID(operation, to: &diagnostics, trees: &trees)
      reportMissingSuccess(operation, to: &diagnostics)
      // Whoever declares none does not mean to.
      guard !tags.isEmpty else { continue }
      for (index, tag) in operation.tags.enumerated() where !tags.contains(Spelling(tag)) {
        let pointer = operation.pointer + "/tags/\(index)"
        let node = trees.node(at: pointer, in: operation.location.file)
        diagnostics.report(
          .warning, "undeclared-tag", "'tags' of the document has no '\(tag)'",
          at: node?.location ?? operation.location, pointer: pointer,
          advice: suggestion(for: tag, among: graph.tags.map(\.name)).map {
            "did you mean '\($0)'?"
          })
      }
    }
    reportUnusedSecurity(to: &diagnostics)
  }

  private func phrase(_ operation: Operation) -> String {
    operation.id.map { "'\($0)'" } ?? "\(operation.method) \(operation.paths.first?.text ?? "")"
  }

  private func reportMissingID(
    _ operation: Operation, to diagnostics: inout Diagnostics, trees: inout SourceTrees
  ) {
    guard operation.id == nil, !operation.paths.isEmpty,
      // What is wrong with one that is there has been told.
      trees.node(at: operation.pointer + "/operationId", in: operation.location.file) == nil
    else { return }
    diagnostics.report(
      .warning, "missing-operation-id",
      "\(phrase(operation)) has no 'operationId', so that its name is made from its path",
      at: operation.location, pointer: operation.pointer)
  }

  private func reportMissingSuccess(_ operation: Operation, to diagnostics: inout Diagnostics) {
    let isAnswered = operation.responses.contains { response in
      switch response.status {
      case .code(let code): code < 400
      case .range(let hundreds): hundreds < 4
      case .default: true
      }
    }
    guard !isAnswered else { return }
    diagnostics.report(
      .warning, "missing-success-response",
      operation.responses.isEmpty
        ? "\(phrase(operation)) has no responses"
        : "\(phrase(operation)) has no response for when it succeeds",
      at: operation.nameLocation, pointer: operation.pointer + "/responses")
  }

  private func reportUnusedSecurity(to diagnostics: inout Diagnostics) {
    let operations =
      graph.operations + graph.webhooks.flatMap(\.operations)
      + graph.pathItems.flatMap(\.operations)
      + graph.callbacks.flatMap { $0.requests.flatMap(\.operations) }
    guard !operations.isEmpty else { return }
    let used = Set(operations.flatMap(\.security).flatMap(\.schemes).map { Spelling($0.name) })
    for scheme in graph.securitySchemes where !used.contains(Spelling(scheme.name)) {
      diagnostics.report(
        .warning, "unused-security-scheme",
        "no operation asks for the security scheme '\(scheme.name)'", at: scheme.location,
        pointer: "/components/securitySchemes/" + scheme.name)
    }
  }
}
