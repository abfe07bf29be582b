public import HTTPTypes

/// What a router has to know of an operation.
public struct OperationDescription: Sendable {
  // One reference: each operation has functions that hand its description out.
  private let content: Content

  private final class Content: Sendable {
    let id: String
    let method: HTTPRequest.Method
    let paths: [String]
    let security: [[SecurityScheme]]

    init(id: String, method: HTTPRequest.Method, paths: [String], security: [[SecurityScheme]]) {
      self.id = id
      self.method = method
      self.paths = paths
      self.security = security
    }
  }

  /// `operationId`, or the name made from method and path where the document has none.
  public var id: String { content.id }

  public var method: HTTPRequest.Method { content.method }

  /// Path templates as written in the document, such as `/model/{modelId}/converse`.
  public var paths: [String] { content.paths }

  /// Alternatives of schemes that have to be met together: one alternative has to hold, and an empty one
  /// lets anybody in. Empty where no security is asked for. Whoever serves the operation enforces it.
  public var security: [[SecurityScheme]] { content.security }

  public init(
    id: String, method: HTTPRequest.Method, paths: [String], security: [[SecurityScheme]] = []
  ) {
    content = Content(id: id, method: method, paths: paths, security: security)
  }

  /// An operation with a method that has no name here.
  public init(
    id: String, token: StaticString, paths: [String], security: [[SecurityScheme]] = []
  ) {
    // What is no token is an error when code is generated.
    self.init(
      id: id, method: HTTPRequest.Method("\(token)") ?? .query, paths: paths, security: security)
  }
}

/// An operation of a generated interface together with the code that decodes its request, calls
/// `Server` and encodes the answer.
public struct OperationBinding<Server: Sendable>: Sendable {
  public let operation: OperationDescription
  /// Throws `RequestRejection` for a request that does not fit the document, `SerializationError` for
  /// an answer with a header that cannot be written, and whatever `Server` throws.
  public let respond: @Sendable (Server, ServerRequest) async throws -> ServerResponse

  public init(
    _ operation: OperationDescription,
    respond: @escaping @Sendable (Server, ServerRequest) async throws -> ServerResponse
  ) {
    self.operation = operation
    self.respond = respond
  }

  /// Reads the input, calls `Server` with it, and writes what that answers.
  public init<Operation: ServerOperation>(
    _: Operation.Type,
    calling call:
      @escaping @Sendable (Server, Operation.Input, ServerRequest) async throws -> Operation.Output
  ) {
    self.init(Operation.description) { server, request in
      let output = try await call(server, Operation.input(of: request), request)
      return try Operation.response(to: output)
    }
  }
}
