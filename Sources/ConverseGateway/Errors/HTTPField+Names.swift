import HTTPTypes

extension HTTPField.Name {
  /// A name that is known to be a token, which the initializer cannot know.
  private static func token(_ name: String) -> HTTPField.Name {
    HTTPField.Name(name) ?? .via
  }

  /// Names the error of an answer, for the clients of Bedrock.
  static let amznErrorType = token("x-amzn-errortype")
  /// Names the request, for the clients of Bedrock.
  static let amznRequestID = token("x-amzn-requestid")
  /// Names the request, for the clients of Anthropic.
  static let requestID = token("request-id")
}
