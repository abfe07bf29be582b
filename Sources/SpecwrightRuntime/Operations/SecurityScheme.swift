internal import HTTPTypes

/// How a client shows who it is (the Security Scheme Object of OpenAPI 3.1, section 4.8.27).
public struct SecurityScheme: Hashable, Sendable {
  /// Where a request carries an API key.
  public enum Place: Hashable, Sendable {
    case query, header, cookie
  }

  /// How a client shows who it is (OpenAPI 3.1, section 4.8.27).
  public enum Kind: Hashable, Sendable {
    case apiKey(name: String, in: Place)
    /// The `Authorization` header with a scheme of the HTTP authentication registry, in lower case.
    case http(scheme: String)
    case mutualTLS
    case oauth2
    case openIDConnect(url: String)
  }

  /// The key in `components.securitySchemes`.
  public let name: String
  public let kind: Kind

  public init(_ name: String, _ kind: Kind) {
    self.name = name
    self.kind = kind
  }
}

extension SecurityScheme {
  /// What the request shows under this scheme, as it was sent: the key, or what follows the scheme in
  /// `Authorization` (a bearer token; user and password still in Base64). `nil` if it shows nothing, and
  /// for mutual TLS, which is not a matter of the request.
  public func credential(in request: ServerRequest) -> String? {
    switch kind {
    case .apiKey(let name, .header):
      HTTPField.Name(name).flatMap { request.headerFields[$0] }
    case .apiKey(let name, .query): request.queryParameter(name)
    case .apiKey(let name, .cookie): request.cookie(name)
    case .http(let scheme): request.authorization(scheme)
    case .oauth2, .openIDConnect: request.authorization("bearer")
    case .mutualTLS: nil
    }
  }
}

extension ServerRequest {
  fileprivate func authorization(_ scheme: String) -> String? {
    guard let field = headerFields[.authorization],
      let space = field.firstIndex(of: " "), field[..<space].lowercased() == scheme
    else { return nil }
    let credential = field[space...].drop { $0 == " " }
    return credential.isEmpty ? nil : String(credential)
  }

  fileprivate func queryParameter(_ name: String) -> String? {
    var decoder = RequestDecoder(self)
    return decoder.parameter(ParameterFormat(name, in: .query, .string, Unconstrained<String>()))
  }

  fileprivate func cookie(_ name: String) -> String? {
    var decoder = RequestDecoder(self)
    return decoder.parameter(ParameterFormat(name, in: .cookie, .string, Unconstrained<String>()))
  }
}
