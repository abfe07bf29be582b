import OpenAPIDocument

extension SchemaGraph {
  /// Says of each request that the provider of the API sends that no code is made for it; the types
  /// of its bodies are made where they are components.
  func reportOutgoingRequests(to diagnostics: inout Diagnostics) {
    for webhook in webhooks {
      diagnostics.report(
        .warning, "webhook-without-code", "no code is generated for the webhook '\(webhook.name)'",
        at: webhook.location)
    }
    var seen: Set<CallbackID> = []
    for operation in operations {
      for callback in operation.callbacks where seen.insert(callback.value).inserted {
        diagnostics.report(
          .warning, "callback-without-code",
          "no code is generated for the callback '\(callback.name)'",
          at: callback.nameLocation ?? self[callback.value].location,
          pointer: self[callback.value].pointer)
      }
    }
  }
}
