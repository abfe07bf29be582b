internal import HTTPTypes

/// What a client shows under a security scheme.
public struct Credential: Sendable {
  /// The scheme's key in `components.securitySchemes`.
  let scheme: SecurityScheme
  /// Asked before every request, so that a token can be renewed.
  let text: @Sendable () async throws -> String

  /// `text` is the key, the token, or what follows the scheme in `Authorization`.
  public init(_ scheme: SecurityScheme, _ text: @escaping @Sendable () async throws -> String) {
    self.scheme = scheme
    self.text = text
  }

  public init(_ scheme: SecurityScheme, _ text: String) {
    self.init(scheme) { text }
  }

  /// For `http` schemes of the kind `basic` (RFC 7617).
  public init(_ scheme: SecurityScheme, user: String, password: String) {
    self.init(scheme, Base64Data(Array("\(user):\(password)".utf8)).base64)
  }

  func apply(to request: inout ClientRequest) async throws {
    let text = try await text()
    switch scheme.kind {
    case .apiKey(let name, .header):
      guard let field = HTTPField.Name(name) else { return }
      request.head.headerFields[field] = text
    case .apiKey(let name, .query): request.addToQuery(name, text)
    case .apiKey(let name, .cookie): request.addCookie(name, text)
    case .http(let scheme):
      let prefix = scheme.prefix(1).uppercased() + scheme.dropFirst()
      request.head.headerFields[.authorization] = "\(prefix) \(text)"
    case .oauth2, .openIDConnect: request.head.headerFields[.authorization] = "Bearer \(text)"
    case .mutualTLS: break
    }
  }
}

extension ClientRequest {
  fileprivate mutating func addToQuery(_ name: String, _ text: String) {
    let path = head.path ?? "/"
    let pair = "\(PercentEncoding.encode(name))=\(PercentEncoding.encode(text))"
    head.path = path + (path.contains("?") ? "&" : "?") + pair
  }

  fileprivate mutating func addCookie(_ name: String, _ text: String) {
    let pair = "\(PercentEncoding.encode(name))=\(PercentEncoding.encode(text))"
    let others = head.headerFields[.cookie].map { $0 + "; " } ?? ""
    head.headerFields[.cookie] = others + pair
  }
}
