import HTTPTypes
import SpecwrightRuntime

/// The two ways in which clients are told what went wrong.
enum ErrorForm: Hashable {
  /// As Bedrock does: `{"message", "type"}`, with the name in `x-amzn-errortype` as well.
  case converse
  /// As Anthropic does: `{"type": "error", "error": {"type", "message"}, "request_id"}`.
  case messages

  /// The form of the clients that use `path`; theirs who use none of ours is Bedrock's.
  init(path: String?) {
    let segments = (path ?? "").split(separator: "/").prefix(2)
    self = segments == ["litellm", "anthropic"] ? .messages : .converse
  }

  /// The answer to a request with this id.
  func response(_ error: ServiceError, requestID: RequestID) -> ServerResponse {
    let issues = error.issues.isEmpty ? nil : JSONValue.array(error.issues.map(\.json))
    var members: [JSONMember] = []
    var fields = HTTPFields()
    switch self {
    case .converse:
      let name = error.kind.converseName
      fields[.amznErrorType] = name
      fields[.amznRequestID] = requestID.description
      members.append(JSONMember("message", .string(error.message)))
      members.append(JSONMember("type", .string(name)))
    case .messages:
      fields[.requestID] = requestID.description
      let inner = JSONValue.object([
        JSONMember("type", .string(error.kind.messagesName)),
        JSONMember("message", .string(error.message)),
      ])
      members.append(JSONMember("type", .string("error")))
      members.append(JSONMember("error", inner))
      members.append(JSONMember("request_id", .string(requestID.description)))
    }
    if let issues { members.append(JSONMember("issues", issues)) }
    return .json(
      status(of: error.kind), JSONValue.object(members), headerFields: fields)
  }

  private func status(of kind: ServiceError.Kind) -> HTTPResponse.Status {
    switch kind {
    case .invalidRequest: .badRequest
    case .unauthenticated: .unauthorized
    case .forbidden: .forbidden
    case .notFound: .notFound
    case .methodNotAllowed: .methodNotAllowed
    case .contentTooLarge: .contentTooLarge
    case .targetTooLong: .uriTooLong
    case .unsupportedMediaType: .unsupportedMediaType
    case .headersTooLarge: .requestHeaderFieldsTooLarge
    case .throttled: .tooManyRequests
    case .internalFailure: .internalServerError
    case .modelFailed:
      self == .messages
        ? .internalServerError : HTTPResponse.Status(code: 424, reasonPhrase: "Failed Dependency")
    case .unavailable: .serviceUnavailable
    case .overloaded:
      self == .messages
        ? HTTPResponse.Status(code: 529, reasonPhrase: "Overloaded") : .serviceUnavailable
    }
  }
}

extension ServiceError.Kind {
  /// The exception's name in Bedrock's form.
  var converseName: String {
    switch self {
    case .invalidRequest, .methodNotAllowed, .contentTooLarge, .targetTooLong,
      .unsupportedMediaType, .headersTooLarge:
      "ValidationException"
    case .unauthenticated: "UnrecognizedClientException"
    case .forbidden: "AccessDeniedException"
    case .notFound: "ResourceNotFoundException"
    case .throttled: "ThrottlingException"
    case .internalFailure: "InternalServerException"
    case .modelFailed: "ModelErrorException"
    case .unavailable, .overloaded: "ServiceUnavailableException"
    }
  }

  /// The name of the exception that ends a stream of Bedrock's.
  var streamExceptionName: String {
    switch self {
    case .throttled: "throttlingException"
    case .unavailable, .overloaded: "serviceUnavailableException"
    case .internalFailure: "internalServerException"
    case .modelFailed, .unauthenticated, .forbidden, .notFound: "modelStreamErrorException"
    case .invalidRequest, .methodNotAllowed, .contentTooLarge, .targetTooLong,
      .unsupportedMediaType, .headersTooLarge:
      "validationException"
    }
  }

  /// The error's type in Anthropic's form.
  var messagesName: String {
    switch self {
    case .invalidRequest, .methodNotAllowed, .targetTooLong, .unsupportedMediaType,
      .headersTooLarge:
      "invalid_request_error"
    case .contentTooLarge: "request_too_large"
    case .unauthenticated: "authentication_error"
    case .forbidden: "permission_error"
    case .notFound: "not_found_error"
    case .throttled: "rate_limit_error"
    case .internalFailure, .modelFailed, .unavailable: "api_error"
    case .overloaded: "overloaded_error"
    }
  }
}

extension ValidationIssue {
  fileprivate var json: JSONValue {
    var members = [
      JSONMember("pointer", .string(pointer)), JSONMember("keyword", .string(keyword)),
      JSONMember("expected", .string(expected)),
    ]
    if let actual { members.append(JSONMember("actual", .string(actual))) }
    if let offset { members.append(JSONMember("offset", .number(offset))) }
    return .object(members)
  }
}
