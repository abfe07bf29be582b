public import HTTPTypes

/// A request as a server binding sees it, whatever framework received it.
public struct ServerRequest: Sendable {
  public let method: HTTPRequest.Method
  /// The path of the request target, still percent-encoded, without the query.
  public let path: String
  /// What follows the `?`, still percent-encoded; `nil` without one.
  public let query: String?
  public let headerFields: HTTPFields
  /// The segments that the path template's expressions matched, still percent-encoded.
  public let pathParameters: [String: String]
  /// Empty for a request without content.
  public let body: [UInt8]

  public init(
    method: HTTPRequest.Method, path: String, query: String? = nil, headerFields: HTTPFields = [:],
    pathParameters: [String: String] = [:], body: [UInt8] = []
  ) {
    self.method = method
    self.path = path
    self.query = query
    self.headerFields = headerFields
    self.pathParameters = pathParameters
    self.body = body
  }
}
