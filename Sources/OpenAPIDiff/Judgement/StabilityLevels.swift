internal import OpenAPIDocument

/// The `x-stability-level` of operations.
struct StabilityLevels {
  private var old: [OperationName: String] = [:]
  private var new: [OperationName: String] = [:]

  init(old: SchemaGraph, new: SchemaGraph) {
    self.old = Self.levels(in: old)
    self.new = Self.levels(in: new)
  }

  /// Whether every operation that a change reaches may break, and might before.
  func areUnstable(_ change: Change, under policy: Policy) -> Bool {
    guard !change.reaches.isEmpty, !(old.isEmpty && new.isEmpty) else { return false }
    return change.reaches.allSatisfy { reach in
      let levels = [old[reach.operation], new[reach.operation]].compactMap { $0 }
      let isInBoth = change.facet == .presence && !levels.isEmpty || levels.count == 2
      return isInBoth && levels.allSatisfy(policy.unstableLevels.contains)
    }
  }

  private static func levels(in graph: SchemaGraph) -> [OperationName: String] {
    var levels: [OperationName: String] = [:]
    for (name, operation) in graph.namedOperations {
      levels[name] = operation.lifecycle.stability?.lowercased()
    }
    return levels
  }
}

extension SchemaGraph {
  /// Every operation by each of its names: of paths, webhooks and callbacks.
  var namedOperations: [(name: OperationName, operation: Operation)] {
    operations.flatMap { operation in
      operation.paths.map {
        (.path(method: operation.method, template: $0.text), operation)
      }
    }
      + webhooks.flatMap { webhook in
        webhook.operations.map { (.webhook(method: $0.method, name: webhook.name), $0) }
      }
      + callbacks.flatMap(\.requests).flatMap { request in
        request.operations.map {
          (.callback(method: $0.method, expression: request.expression), $0)
        }
      }
  }
}
