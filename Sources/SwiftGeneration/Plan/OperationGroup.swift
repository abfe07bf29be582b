import OpenAPIDocument

/// The operations of one root, with the types that call and answer them.
struct OperationGroup: Sendable {
  enum Root: Sendable {
    case paths, webhooks, callbacks
  }

  let root: Root
  let operations: [OperationPlan]
  /// The protocol of whoever answers.
  let answerer: Identifier
  /// Of the property with the bindings.
  let bindings: Identifier
  let client: ClientPlan
  let sides: Set<Side>

  /// Which code there is.
  enum Side: Hashable, Sendable {
    case answering, calling
  }
}

/// Finds names for the types of each group.
struct GroupPlanner {
  private let names: [OperationGroup.Root: (answerer: Identifier, client: Identifier)]

  init(for operations: [Operation], claiming names: inout TypeNames) {
    let roots = Set(operations.map(\.group)).union([.paths])
    var found: [OperationGroup.Root: (answerer: Identifier, client: Identifier)] = [:]
    found[.paths] = (Identifier(spelling: "Operations"), names.claim("Client", orElse: "API"))
    if roots.contains(.webhooks) {
      found[.webhooks] = (
        names.claim("Webhooks", orElse: "Receiver"), names.claim("WebhookClient", orElse: "API")
      )
    }
    if roots.contains(.callbacks) {
      found[.callbacks] = (
        names.claim("Callbacks", orElse: "Receiver"), names.claim("CallbackClient", orElse: "API")
      )
    }
    self.names = found
  }

  /// Those with operations; that of the paths is there in any case.
  func groups(
    of plans: [(operation: Operation, plan: OperationPlan)], in graph: SchemaGraph,
    parts: Set<GenerationOptions.Part>
  ) -> [OperationGroup] {
    [OperationGroup.Root.paths, .webhooks, .callbacks].compactMap { root in
      guard let names = names[root] else { return nil }
      let own = plans.filter { $0.operation.group == root }.map(\.plan)
      let isTaken = own.contains { $0.function.spelling == "connection" }
      return OperationGroup(
        root: root, operations: own, answerer: names.answerer,
        bindings: Identifier(spelling: root.bindings),
        client: ClientPlan(
          type: names.client,
          connection: Identifier(spelling: isTaken ? "clientConnection" : "connection"),
          servers: root == .paths ? graph.servers.map(\.url) : []),
        sides: root.sides(for: parts))
    }
  }
}

extension OperationGroup.Root {
  fileprivate var bindings: String {
    switch self {
    case .paths: "bindings"
    case .webhooks: "webhookBindings"
    case .callbacks: "callbackBindings"
    }
  }

  /// The server of an API is who sends its webhooks and callbacks, and its clients answer them.
  fileprivate func sides(for parts: Set<GenerationOptions.Part>) -> Set<OperationGroup.Side> {
    var sides: Set<OperationGroup.Side> = []
    if parts.contains(.server) { sides.insert(self == .paths ? .answering : .calling) }
    if parts.contains(.client) { sides.insert(self == .paths ? .calling : .answering) }
    return sides
  }
}

extension Operation {
  fileprivate var group: OperationGroup.Root {
    switch root {
    case .path: .paths
    case .webhook: .webhooks
    case .callback: .callbacks
    }
  }
}
