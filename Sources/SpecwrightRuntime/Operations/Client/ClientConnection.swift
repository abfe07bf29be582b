internal import HTTPTypes

/// What a client needs to reach a server.
public struct ClientConnection: Sendable {
  /// Changes a request before it is sent.
  public typealias Modifier =
    @Sendable (inout ClientRequest, OperationDescription) async throws -> Void

  public var server: ServerURL
  public var transport: any ClientTransport
  /// Of each operation's security alternatives the first is met whose schemes all have a credential.
  public var credentials: [Credential]
  /// Run in order, after the credentials were added.
  public var modifiers: [Modifier]
  /// The longest content that is taken, in bytes: of a stream with items the longest item. Other
  /// streams have no limit.
  public var contentLimit: Int
  /// What becomes of a value in a response that several alternatives of a `oneOf` accept: of servers
  /// whose documents say `oneOf` where they mean `anyOf`, the closest can be taken.
  public var overlappingAlternatives: JSONReader.OverlappingAlternatives

  public init(
    to server: ServerURL, over transport: any ClientTransport, credentials: [Credential] = [],
    modifiers: [Modifier] = [], contentLimit: Int = 64 << 20,
    overlappingAlternatives: JSONReader.OverlappingAlternatives = .refuse
  ) {
    self.server = server
    self.transport = transport
    self.credentials = credentials
    self.modifiers = modifiers
    self.contentLimit = contentLimit
    self.overlappingAlternatives = overlappingAlternatives
  }
}

/// A response was longer than `ClientConnection.contentLimit`.
public struct ContentTooLong: Error, Hashable, Sendable {
  /// In bytes.
  public let limit: Int
}

extension ClientConnection {
  /// Calls an operation; what generated clients do.
  public func call<Operation: ClientOperation>(
    _ operation: Operation.Type, _ input: Operation.Input
  ) async throws(ClientError) -> Operation.Output {
    try await exchange(operation, input) { encoder throws(SerializationError) in
      try encoder.request(to: server)
    }
  }

  /// Sends a request to the URL of the server itself, query included, whatever the path of the
  /// operation; what generated clients do with webhooks and callbacks.
  public func send<Operation: ClientOperation>(
    _ operation: Operation.Type, _ input: Operation.Input
  ) async throws(ClientError) -> Operation.Output {
    try await exchange(operation, input) { encoder throws(SerializationError) in
      try encoder.request(toWhole: server)
    }
  }

  private func exchange<Operation: ClientOperation>(
    _ operation: Operation.Type, _ input: Operation.Input,
    by making: (RequestEncoder) throws(SerializationError) -> ClientRequest
  ) async throws(ClientError) -> Operation.Output {
    let description = Operation.description
    func failure(
      _ stage: ClientError.Stage, _ cause: any Error, _ response: ServerResponse? = nil
    ) -> ClientError {
      ClientError(
        operationID: description.id, stage: stage, cause: cause, response: response)
    }
    var encoder = RequestEncoder(description)
    var request: ClientRequest
    do {
      try Operation.encode(input, to: &encoder)
      request = try making(encoder)
    } catch { throw failure(.encoding, error) }
    let response: ServerResponse
    do {
      try await prepare(&request, description)
      response = try await collected(
        try await transport.send(request), except: Operation.streamedMediaTypes)
    } catch { throw failure(.transport, error) }
    var decoder = ResponseDecoder(response)
    decoder.itemLimit = contentLimit
    decoder.options.overlappingAlternatives = overlappingAlternatives
    do { return try Operation.decode(&decoder) } catch { throw failure(.decoding, error, response) }
  }

  private func prepare(
    _ request: inout ClientRequest, _ operation: OperationDescription
  ) async throws {
    let alternative = operation.security.lazy.map { schemes in
      schemes.compactMap { scheme in credentials.first { $0.scheme == scheme } }
    }
    let met = zip(alternative, operation.security).first { found, schemes in
      found.count == schemes.count && !schemes.isEmpty
    }
    for credential in met?.0 ?? [] { try await credential.apply(to: &request) }
    for modifier in modifiers { try await modifier(&request, operation) }
  }

  /// The response with its whole body, unless its type is one of those that are handed on.
  private func collected(
    _ response: ServerResponse, except streamed: [String]
  ) async throws -> ServerResponse {
    guard case .stream(let stream) = response.body else { return response }
    if let type = response.headerFields[.contentType],
      MediaType.index(of: type, among: streamed) != nil
    {
      return response
    }
    var bytes: [UInt8] = []
    for try await chunk in stream {
      guard chunk.count <= contentLimit - bytes.count else {
        throw ContentTooLong(limit: contentLimit)
      }
      bytes += chunk
    }
    return ServerResponse(
      status: response.status, headerFields: response.headerFields, body: .bytes(bytes))
  }
}
