public import HTTPTypes

/// Sends requests, by whatever library or none.
public protocol ClientTransport: Sendable {
  /// The answer to a request, whatever its status. The body may still be on its way: a `stream`, which
  /// the caller reads to its end or drops.
  func send(_ request: ClientRequest) async throws -> ServerResponse
}

/// A request as a transport sends it.
public struct ClientRequest: Sendable {
  public typealias Body = ServerResponse.Body

  /// With scheme and authority; the path is percent-encoded and includes the query.
  public var head: HTTPRequest
  public var body: Body

  public init(head: HTTPRequest, body: Body = .none) {
    self.head = head
    self.body = body
  }
}

/// What kept a client from an operation's output.
public struct ClientError: Error, CustomStringConvertible {
  /// What was going on when it failed.
  public enum Stage: String, Sendable {
    /// Writing the request: a `SerializationError`.
    case encoding = "the request cannot be written"
    /// Sending it and receiving the answer: an error of the transport or of a request modifier.
    case transport = "the request failed"
    /// Reading the answer: a `ResponseMismatch`.
    case decoding = "the response does not fit the document"
  }

  /// Of the operation.
  public let operationID: String
  public let stage: Stage
  public let cause: any Error
  /// The response, where there was one.
  public let response: ServerResponse?

  public var description: String { "\(operationID): \(stage.rawValue): \(cause)" }
}
