/// Why a request did not reach its operation, or why the operation has no answer for it.
public enum RequestRejection: Error, Hashable, Sendable {
  /// The request's content type is none of those that the operation takes: 415.
  case unsupportedMediaType(String?, supported: [String])
  /// Parameters or body do not fit the document: 400. Never empty.
  case invalid([ValidationIssue])
  /// The client accepts none of the media types that the answer can have: 406. Thrown by servers that
  /// do not want to answer in one of them anyway.
  case notAcceptable(supported: [String])
}
