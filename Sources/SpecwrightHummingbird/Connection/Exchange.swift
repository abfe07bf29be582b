import HTTPTypes
import NIOHTTP1

/// A request and its response on a connection.
struct Exchange {
  struct ResponseShape {
    /// False for the answer to `HEAD`, and for 204 and 304.
    let hasContent: Bool
    /// Content of a length that is not known beforehand.
    let isStream: Bool
  }

  /// Of the response: 1.0 or 1.1.
  let version: HTTPVersion
  private let target: String?
  private let isHead: Bool
  /// Whether another request may follow on the connection.
  var keepsAlive: Bool
  var requestIsComplete = false
  /// `nil` until the response begins.
  private(set) var response: ResponseShape?

  init(_ head: HTTPRequestHead) {
    version = head.version == .http1_0 ? .http1_0 : .http1_1
    target = head.uri
    isHead = head.method == .HEAD
    keepsAlive = head.isKeepAlive && !head.asksForUpgrade
  }

  /// For what could not be read as a request.
  init() {
    version = .http1_1
    target = nil
    isHead = false
    keepsAlive = false
  }

  /// Without the query; `nil` if the request could not be read that far.
  var path: String? {
    target.map { String($0.prefix { $0 != "?" }) }
  }

  /// Decides how the response is framed (RFC 9112, section 6) and whether the connection goes on.
  mutating func begin(_ response: HTTPResponse) -> HTTPResponseHead {
    var headers = HTTPHeaders(fields: response.headerFields)
    headers.remove(name: "transfer-encoding")
    let mayHaveContent = response.status != .noContent && response.status != .notModified
    if !mayHaveContent { headers.remove(name: "content-length") }
    let isStream = mayHaveContent && !headers.contains(name: "content-length")
    if isStream, !isHead {
      if version != .http1_0 {
        headers.add(name: "Transfer-Encoding", value: "chunked")
      } else {
        keepsAlive = false
      }
    }
    // The rest of a request that is answered early is not waited for.
    if !requestIsComplete { keepsAlive = false }
    switch (keepsAlive, version != .http1_0) {
    case (false, true): headers.replaceOrAdd(name: "Connection", value: "close")
    case (true, false): headers.replaceOrAdd(name: "Connection", value: "keep-alive")
    case (true, true), (false, false): headers.remove(name: "connection")
    }
    self.response = ResponseShape(
      hasContent: mayHaveContent && !isHead, isStream: isStream && !isHead)
    let status = HTTPResponseStatus(
      statusCode: response.status.code, reasonPhrase: response.status.reasonPhrase)
    return HTTPResponseHead(version: version, status: status, headers: headers)
  }
}

extension HTTPResponseHead {
  init(version: HTTPVersion, informational response: HTTPResponse) {
    let status = HTTPResponseStatus(
      statusCode: response.status.code, reasonPhrase: response.status.reasonPhrase)
    self.init(
      version: version, status: status, headers: HTTPHeaders(fields: response.headerFields))
  }
}

extension HTTPHeaders {
  init(fields: HTTPFields) {
    self.init(fields.map { ($0.name.rawName, $0.value) })
  }
}
