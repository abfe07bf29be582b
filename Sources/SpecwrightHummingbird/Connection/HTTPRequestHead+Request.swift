import HTTPTypes
import NIOHTTP1

extension HTTPRequestHead {
  /// The request as the layers above see it, or why it is refused. The target is in origin form and
  /// otherwise exactly as it was sent.
  func request(limits: HTTP1Limits) -> Result<HTTPRequest, Refused> {
    guard uri.utf8.count <= limits.target else {
      return .failure(Refused(.targetTooLong(limit: limits.target)))
    }
    guard let target = originForm else {
      return .failure(Refused(.malformed("The request target is not a path.")))
    }
    guard let method = HTTPRequest.Method(method.rawValue) else {
      return .failure(Refused(.malformed("The request line does not start with an HTTP method.")))
    }
    var host: String?
    var fields = HTTPFields()
    fields.reserveCapacity(headers.count)
    for (name, value) in headers {
      guard let fieldName = HTTPField.Name(name) else {
        return .failure(Refused(.malformed("A header field of the request is not valid.")))
      }
      guard fieldName == Self.hostName else {
        fields.append(HTTPField(name: fieldName, value: value))
        continue
      }
      guard host == nil else {
        return .failure(Refused(.malformed("The header field Host occurs more than once.")))
      }
      host = value
    }
    // RFC 9112, section 3.2
    if host == nil, version != .http1_0 {
      return .failure(Refused(.malformed("The header field Host is missing.")))
    }
    return .success(
      HTTPRequest(
        method: method, scheme: "http", authority: host, path: target, headerFields: fields))
  }

  struct Refused: Error {
    let refusal: HTTPRefusal

    init(_ refusal: HTTPRefusal) {
      self.refusal = refusal
    }
  }

  private static let hostName = HTTPField.Name("host")

  /// `nil` for a target that names no path (RFC 9112, section 3.2) or is not ASCII.
  private var originForm: String? {
    guard uri.utf8.allSatisfy({ $0 < 0x80 }) else { return nil }
    if uri.utf8.first == UInt8(ascii: "/") { return uri }
    for scheme in ["http://", "https://"] where uri.lowercased().hasPrefix(scheme) {
      let rest = uri.dropFirst(scheme.count)
      guard let start = rest.firstIndex(where: { $0 == "/" || $0 == "?" }) else { return "/" }
      return rest[start] == "/" ? String(rest[start...]) : "/" + rest[start...]
    }
    return nil
  }

  /// Whether the client waits for `100 Continue` before it sends the content (RFC 9110, 10.1.1).
  var expectsContinue: Bool {
    version != .http1_0
      && headers[canonicalForm: "expect"].contains { $0.lowercased() == "100-continue" }
  }

  /// After such a request NIO's parser reads no further one from the connection.
  var asksForUpgrade: Bool {
    method == .CONNECT
      || headers.contains(name: "upgrade")
        && headers[canonicalForm: "connection"].contains { $0.lowercased() == "upgrade" }
  }
}
