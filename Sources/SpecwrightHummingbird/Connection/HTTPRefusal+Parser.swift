import NIOHTTP1

extension HTTPRefusal {
  /// What the answer to a request is that NIO's parser could not read.
  init(_ error: HTTPParserError, limits: HTTP1Limits) {
    switch error {
    case .headerOverflow:
      self = .headersTooLarge(limit: limits.header)
    case .invalidEOFState, .closedConnection:
      self = .malformed("The connection was closed in the middle of the request.")
    case .invalidVersion:
      self = .malformed("The request's HTTP version is not 1.0 or 1.1.")
    case .invalidMethod:
      self = .malformed("The request line does not start with an HTTP method.")
    case .invalidURL, .invalidHost, .invalidPort, .invalidPath, .invalidQueryString,
      .invalidFragment:
      self = .malformed("The request target is not valid.")
    case .invalidContentLength, .unexpectedContentLength:
      self = .malformed(
        "The header field Content-Length is not valid, or stands beside Transfer-Encoding.")
    case .invalidChunkSize:
      self = .malformed("A chunk of the request body has no valid size.")
    case .invalidHeaderToken:
      self = .malformed("A header field of the request is not valid.")
    default:
      self = .malformed("The request is not valid HTTP/1.1.")
    }
  }
}
