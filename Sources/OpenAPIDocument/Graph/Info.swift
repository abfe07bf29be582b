/// The Info Object (OpenAPI 3.1, section 4.8.2).
public struct Info: Sendable {
  public let title: String
  public let version: String
  public let summary: String?
  public let description: String?
  /// A URL.
  public let termsOfService: String?
  public let contact: Contact?
  public let license: License?
  public let extensions: [Member<JSONLiteral>]
  public let location: SourceLocation
}

extension Info {
  init(title: String, version: String, location: SourceLocation) {
    self.init(
      title: title, version: version, summary: nil, description: nil, termsOfService: nil,
      contact: nil, license: nil, extensions: [], location: location)
  }
}

/// The Contact Object (OpenAPI 3.1, section 4.8.3).
public struct Contact: Hashable, Sendable {
  public let name: String?
  public let url: String?
  public let email: String?
}

/// The License Object (OpenAPI 3.1, section 4.8.4).
public struct License: Hashable, Sendable {
  public enum Terms: Hashable, Sendable {
    /// An expression of SPDX.
    case identifier(String)
    case url(String)
  }

  public let name: String
  public let terms: Terms?
}

/// The External Documentation Object (OpenAPI 3.1, section 4.8.11).
public struct ExternalDocumentation: Hashable, Sendable {
  public let url: String
  public let description: String?
}

/// The Tag Object (OpenAPI 3.1, section 4.8.22; `summary`, `parent` and `kind` of OpenAPI 3.2).
public struct Tag: Sendable {
  public let name: String
  public let summary: String?
  public let description: String?
  public let externalDocs: ExternalDocumentation?
  /// The name of another tag.
  public let parent: String?
  public let kind: String?
  public let extensions: [Member<JSONLiteral>]
  public let location: SourceLocation
}
