public import HTTPTypes

/// A request that the HTTP layer refuses before an operation sees it.
public enum HTTPRefusal: Hashable, Sendable {
  /// No operation has this path: 404.
  case notFound
  /// The path exists, the method does not: 405. The methods that do, sorted by name.
  case methodNotAllowed(allowed: [HTTPRequest.Method])
  /// The content is longer than `limit` bytes: 413.
  case contentTooLarge(limit: Int)
  /// The request target is longer than `limit` bytes: 414.
  case targetTooLong(limit: Int)
  /// Request line and header fields together exceed `limit` bytes, or there are too many: 431.
  case headersTooLarge(limit: Int)
  /// The bytes are no HTTP/1.1 request (RFC 9112): 400. The sentence says why.
  case malformed(String)

  /// Always 4xx.
  public var status: HTTPResponse.Status {
    switch self {
    case .notFound: .notFound
    case .methodNotAllowed: .methodNotAllowed
    case .contentTooLarge: .contentTooLarge
    case .targetTooLong: .uriTooLong
    case .headersTooLarge: .requestHeaderFieldsTooLarge
    case .malformed: .badRequest
    }
  }

  /// One sentence for the person who sent the request.
  public var message: String {
    switch self {
    case .notFound:
      "There is no operation at this path."
    case .methodNotAllowed(let allowed):
      "This path answers only to \(allowed.map(\.rawValue).joined(separator: ", "))."
    case .contentTooLarge(let limit):
      "The request body is larger than the limit of \(limit) bytes."
    case .targetTooLong(let limit):
      "The request target is longer than the limit of \(limit) bytes."
    case .headersTooLarge(let limit):
      "The request header is larger than the limit of \(limit) bytes."
    case .malformed(let reason):
      reason
    }
  }
}
