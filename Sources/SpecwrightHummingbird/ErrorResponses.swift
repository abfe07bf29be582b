import HTTPTypes
public import SpecwrightRuntime

/// How a service words the answers to requests that none of its operations answered.
public struct ErrorResponses: Sendable {
  /// The answer to a request that the HTTP layer refuses. The path is still percent-encoded and
  /// without the query; `nil` where the refusal came before the request target was known. A body
  /// must be `.bytes` or `.none`; `Allow` is added to a 405 that lacks it.
  public let refusing: @Sendable (HTTPRefusal, _ path: String?) -> ServerResponse
  /// The answer to a request whose operation threw: a `RequestRejection`, or any error of the server.
  public let failing: @Sendable (any Error, OperationDescription, ServerRequest) -> ServerResponse

  public init(
    refusing: @escaping @Sendable (HTTPRefusal, _ path: String?) -> ServerResponse,
    failing: @escaping @Sendable (any Error, OperationDescription, ServerRequest) -> ServerResponse
  ) {
    self.refusing = refusing
    self.failing = failing
  }

  /// The answer to `refusal`, with the header fields that RFC 9110 wants.
  func response(to refusal: HTTPRefusal, path: String?) -> ServerResponse {
    var response = refusing(refusal, path)
    if case .methodNotAllowed(let allowed) = refusal, response.headerFields[.allow] == nil {
      response.headerFields[.allow] = allowed.map(\.rawValue).joined(separator: ", ")
    }
    return response
  }
}
