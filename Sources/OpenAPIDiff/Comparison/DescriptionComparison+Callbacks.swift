internal import OpenAPIDocument

extension DescriptionComparison {
  /// Requests that the provider sends: clients receive them, and answer.
  mutating func compareWebhooks() {
    let chosen = Set((old.chosenWebhooks(options) + new.chosenWebhooks(options)).map(\.key))
    let olds = old.allWebhooks.filter { chosen.contains($0.key) }.map { ($0.name, $0.operation) }
    let news = new.allWebhooks.filter { chosen.contains($0.key) }.map { ($0.name, $0.operation) }
    for (hook, operation) in news {
      let name = OperationName.webhook(method: operation.method, name: hook)
      if let before = olds.first(where: { $0 == hook && $1.method == operation.method })?.1 {
        compareSent(before, operation, as: name)
      } else {
        reportAdded(operation, as: name)
      }
    }
    for (hook, operation) in olds
    where !news.contains(where: { $0 == hook && $1.method == operation.method }) {
      reportRemoved(operation, as: .webhook(method: operation.method, name: hook))
    }
  }

  mutating func compareCallbacks(of pair: OperationPair) {
    for callback in pair.new.callbacks {
      if let before = pair.old.callbacks.first(where: { $0.name == callback.name }) {
        // A callback may have itself as a callback.
        guard comparedCallbacks.insert([before.value, callback.value]).inserted else { continue }
        compareRequests(old[before.value].requests, new[callback.value].requests)
      } else {
        report(
          Observation(
            .callback(callback.name), .presence, .added, pair.answers, .compatible,
            old: pair.old.spot, new: pair.new.spot.at("callbacks", callback.name), callback.name),
          at: pair.reach(.operation))
      }
    }
    for callback in pair.old.callbacks
    where !pair.new.callbacks.contains(where: { $0.name == callback.name }) {
      report(
        Observation(
          .callback(callback.name), .presence, .removed, pair.answers, .breaking(.presence),
          old: pair.old.spot.at("callbacks", callback.name), callback.name, new: pair.new.spot),
        at: pair.reach(.operation))
    }
  }

  private mutating func compareRequests(_ olds: [Callback.Request], _ news: [Callback.Request]) {
    let oldOperations = olds.flatMap { item in item.operations.map { (item.expression, $0) } }
    let newOperations = news.flatMap { item in item.operations.map { (item.expression, $0) } }
    for (expression, operation) in newOperations {
      let name = OperationName.callback(method: operation.method, expression: expression)
      let before = oldOperations.first { $0 == expression && $1.method == operation.method }
      if let before {
        compareSent(before.1, operation, as: name)
      } else {
        reportAdded(operation, as: name)
      }
    }
    for (expression, operation) in oldOperations
    where !newOperations.contains(where: { $0 == expression && $1.method == operation.method }) {
      reportRemoved(operation, as: .callback(method: operation.method, expression: expression))
    }
  }

  private mutating func compareSent(_ old: Operation, _ new: Operation, as name: OperationName) {
    compare(
      OperationPair(
        name: name, old: old, new: new, oldPath: nil, newPath: nil, requests: .response))
  }
}

/// One of the operations of a webhook.
private struct WebhookOperation {
  let name: String
  let operation: Operation

  var key: [Spelling] { [Spelling(operation.method), Spelling(name)] }
}

extension SchemaGraph {
  fileprivate var allWebhooks: [WebhookOperation] {
    webhooks.flatMap { hook in
      hook.operations.map { WebhookOperation(name: hook.name, operation: $0) }
    }
  }

  fileprivate func chosenWebhooks(_ options: ComparisonOptions) -> [WebhookOperation] {
    options.operations.isEmpty ? allWebhooks : selecting(options.operations).allWebhooks
  }
}
