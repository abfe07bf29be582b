import OpenAPIDocument

extension Operation {
  /// Whether the provider of the API sends the request, and whoever uses the API answers.
  var isOutgoing: Bool { root != .path }

  /// What comes from the provider: of a request or of responses.
  var schemasFromProvider: [SchemaID] { isOutgoing ? requestSchemas : responseSchemas }

  /// What goes to the provider.
  var schemasToProvider: [SchemaID] { isOutgoing ? responseSchemas : requestSchemas }
}

extension SchemaGraph {
  /// Says of the parameters of webhooks and callbacks which ones no request can carry.
  func reportPathParametersWithoutPath(to diagnostics: inout Diagnostics) {
    var reported: Set<SourceLocation> = []
    for operation in operations where operation.isOutgoing {
      let noun = operation.root == .webhook ? "webhook" : "callback"
      for parameter in operation.parameters
      where parameter.place == .path && reported.insert(parameter.location).inserted {
        diagnostics.report(
          .warning, "unused-path-parameter",
          "'\(parameter.name)' is left out: a \(noun) is sent to a whole URL and has no path",
          at: parameter.location, pointer: parameter.pointer)
      }
    }
  }
}
