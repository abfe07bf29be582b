/// Why a request did not reach its operation.
public enum RequestRejection: Error, Hashable, Sendable {
  /// The request's content type is none of those that the operation takes: 415.
  case unsupportedMediaType(String?, supported: [String])
  /// Parameters or body do not fit the document: 400. Never empty.
  case invalid([ValidationIssue])
}
