public import HTTPTypes

/// What a router has to know of an operation.
public struct OperationDescription: Sendable {
  /// `operationId`, or the name made from method and path where the document has none.
  public let id: String
  public let method: HTTPRequest.Method
  /// Path templates as written in the document, such as `/model/{modelId}/converse`.
  public let paths: [String]

  public init(id: String, method: HTTPRequest.Method, paths: [String]) {
    self.id = id
    self.method = method
    self.paths = paths
  }
}

/// An operation of a generated interface together with the code that decodes its request, calls
/// `Server` and encodes the answer.
public struct OperationBinding<Server: Sendable>: Sendable {
  public let operation: OperationDescription
  /// Throws `RequestRejection` for a request that does not fit the document, and whatever `Server`
  /// throws.
  public let respond: @Sendable (Server, ServerRequest) async throws -> ServerResponse

  public init(
    _ operation: OperationDescription,
    respond: @escaping @Sendable (Server, ServerRequest) async throws -> ServerResponse
  ) {
    self.operation = operation
    self.respond = respond
  }
}
