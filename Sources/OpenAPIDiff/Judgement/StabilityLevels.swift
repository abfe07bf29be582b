internal import OpenAPIDocument

/// The `x-stability-level` of operations, in lower case.
struct StabilityLevels {
  private let old: [OperationName: String]
  private let new: [OperationName: String]

  init(old: SchemaGraph, new: SchemaGraph) {
    self.old = old.stabilityLevels
    self.new = new.stabilityLevels
  }

  /// Whether every operation that a change reaches may break, and might before.
  func areUnstable(_ change: Change, under policy: Policy) -> Bool {
    guard !change.reaches.isEmpty, !(old.isEmpty && new.isEmpty) else { return false }
    let isInOne = if case .operation = change.subject { change.facet == .presence } else { false }
    return change.reaches.allSatisfy { reach in
      let levels = [old[reach.operation.withoutNames], new[reach.operation.withoutNames]]
        .compactMap { $0 }
      return levels.count >= (isInOne ? 1 : 2)
        && levels.allSatisfy(policy.unstableLevels.contains)
    }
  }
}

extension SchemaGraph {
  fileprivate var stabilityLevels: [OperationName: String] {
    var levels: [OperationName: String] = [:]
    for (name, operation) in namedOperations {
      levels[name.withoutNames] = operation.lifecycle.stability?.lowercased()
    }
    return levels
  }

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

extension OperationName {
  /// With the parameters of the path nameless, since their names may differ between versions.
  fileprivate var withoutNames: OperationName {
    guard case .path(let method, let template) = self, template.contains("{") else { return self }
    var text = ""
    var isInName = false
    for character in template {
      if character == "}" { isInName = false }
      if !isInName { text.append(character) }
      if character == "{" { isInName = true }
    }
    return .path(method: method, template: text)
  }
}
