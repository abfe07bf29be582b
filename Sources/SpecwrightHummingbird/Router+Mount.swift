public import Hummingbird
public import SpecwrightRuntime

extension Router {
  /// Answers the operations of a generated interface with `server`.
  ///
  /// The operations are found by this adapter and not by the router's own trie, because a path
  /// parameter is one segment exactly as it was sent: it may be empty and may hold `%2F`. Whatever
  /// has another path goes on to the router's routes, those added later; and what they do not know
  /// is refused as `.notFound` if it lies below `prefix`.
  ///
  /// - Parameters:
  ///   - bindings: one for each operation, usually `Server.bindings`.
  ///   - server: the code behind the operations.
  ///   - prefix: what stands before the paths of the document, such as `/v2`.
  ///   - bodyLimit: the longest content that is taken, in bytes.
  ///   - errors: how refusals and failures are answered.
  public func mount<Server: Sendable>(
    _ bindings: [OperationBinding<Server>],
    serving server: Server,
    under prefix: String = "",
    bodyLimit: Int = 20 << 20,
    errors: ErrorResponses
  ) {
    var table = RouteTable()
    for binding in bindings {
      for path in binding.operation.paths {
        let template = PathTemplate(prefix + path)
        let endpoint = RouteTable.Endpoint(
          operation: binding.operation, parameterNames: template.names,
          respond: { try await binding.respond(server, $0) })
        table.insert(template, endpoint: endpoint)
      }
    }
    add(
      middleware: MountedOperations<Context>(
        table: table, prefix: prefix, bodyLimit: bodyLimit, errors: errors))
  }
}
