/// The Security Scheme Object (OpenAPI 3.1, section 4.8.27), under its component key.
public struct SecurityScheme: Sendable {
  public enum Kind: Hashable, Sendable {
    case apiKey(name: String, in: Parameter.Place)
    case http(scheme: String, bearerFormat: String?)
    case mutualTLS
    case oauth2(flows: [OAuthFlow])
    case openIDConnect(url: String)
  }

  public let name: String
  public let kind: Kind
  public let description: String?
  public let location: SourceLocation
}

/// The OAuth Flow Object (OpenAPI 3.1, section 4.8.29).
public struct OAuthFlow: Hashable, Sendable {
  /// The URLs where tokens are had.
  public enum Grant: Hashable, Sendable {
    case implicit(authorizationURL: String)
    case password(tokenURL: String)
    case clientCredentials(tokenURL: String)
    case authorizationCode(authorizationURL: String, tokenURL: String)
    /// Of OpenAPI 3.2.
    case deviceAuthorization(authorizationURL: String, tokenURL: String)
  }

  public let grant: Grant
  public let refreshURL: String?
  /// Descriptions by name.
  public let scopes: [Member<String>]
}

/// Schemes that have to be met together; none where anonymous access is one of the alternatives.
public struct SecurityRequirement: Hashable, Sendable {
  public struct Scheme: Hashable, Sendable {
    public let name: String
    public let scopes: [String]
  }

  public let schemes: [Scheme]
}
