public import BifrostAPI
public import HTTPTypes
public import SpecwrightRuntime

/// The operations of the document, answered by the built-in provider.
///
/// Whatever refuses a request is thrown as a `ServiceError` or a `RequestRejection`; whoever mounts
/// the operations hands it, and what the HTTP layer refuses, to `response(failing:path:)` and
/// `response(refusing:message:path:)` to get the answer in the form that the path's clients expect.
public struct Gateway: Operations {
  private static let providers: Set = [LocalProvider.name]

  private let provider = LocalProvider()

  public init() {}

  public func health(
    _ input: Health.Input, _ request: ServerRequest
  ) async throws -> Health.Output {
    .ok(HealthStatus(status: "ok"))
  }

  public func bedrockConverse(
    _ input: BedrockConverse.Input, _ request: ServerRequest
  ) async throws -> BedrockConverse.Output {
    let answer = try answer(input.body, modelID: input.modelId)
    return .ok(answer, headerFields: [.amznRequestID: RequestID().description])
  }

  public func bedrockConverseStream(
    _ input: BedrockConverseStream.Input, _ request: ServerRequest
  ) async throws -> BedrockConverseStream.Output {
    let answer = try answer(input.body, modelID: input.modelId)
    let events = ReadyEvents(events: BedrockStreamEvent.events(of: answer))
    return .ok(
      TranslatedStream(source: events, translation: ConverseFrames()),
      headerFields: [.amznRequestID: RequestID().description])
  }

  public func anthropicMessages(
    _ input: AnthropicMessages.Input, _ request: ServerRequest
  ) async throws -> AnthropicMessages.Output {
    let requestID = RequestID()
    let fields: HTTPFields = [.requestID: requestID.description]
    let messageID = "msg_" + requestID.digits
    let model = input.body.model
    let answer = try answer(BedrockConverseRequest(input.body), modelID: model)
    guard input.body.stream == true else {
      let response = AnthropicMessageResponse(answer, model: model, id: messageID)
      return .ok(.json(response), headerFields: fields)
    }
    let events = ReadyEvents(events: BedrockStreamEvent.events(of: answer))
    let translation = MessageEvents(
      messageID: messageID, requestID: requestID, model: model,
      inputTokens: answer.usage?.inputTokens ?? 0)
    return .ok(
      .eventStream(TranslatedStream(source: events, translation: translation)),
      headerFields: fields)
  }

  /// The one provider is the default one as well, so every model id leads to it.
  private func answer(
    _ request: BedrockConverseRequest, modelID: String
  ) throws(ServiceError) -> BedrockConverseResponse {
    let start = ContinuousClock.now
    let name = ModelName(modelID, providers: Self.providers)
    var answer = try provider.answer(request, model: name.model)
    let milliseconds = (ContinuousClock.now - start) / .milliseconds(1)
    answer.metrics = BedrockConverseMetrics(latencyMs: Int(milliseconds.rounded()))
    return answer
  }
}

extension Gateway {
  /// The answer to a request whose operation threw.
  public func response(failing error: any Error, path: String) -> ServerResponse {
    ErrorForm(path: path).response(ServiceError(error), requestID: RequestID())
  }

  /// The answer to a request that no operation got to see, for `status`, a 4xx or 5xx, with a
  /// sentence for the person who sent it; `path` is `nil` where it is not known.
  public func response(
    refusing status: HTTPResponse.Status, message: String, path: String?
  ) -> ServerResponse {
    let error = ServiceError(ServiceError.Kind(status), message)
    var response = ErrorForm(path: path).response(error, requestID: RequestID())
    response.status = status
    return response
  }
}

extension ServiceError.Kind {
  fileprivate init(_ status: HTTPResponse.Status) {
    self =
      switch status.code {
      case 401: .unauthenticated
      case 403: .forbidden
      case 404: .notFound
      case 405: .methodNotAllowed
      case 413: .contentTooLarge
      case 414: .targetTooLong
      case 415: .unsupportedMediaType
      case 429: .throttled
      case 431: .headersTooLarge
      case 503: .unavailable
      case 529: .overloaded
      case 400..<500: .invalidRequest
      default: .internalFailure
      }
  }
}
