/// The Server Object (OpenAPI 3.1, section 4.8.5).
public struct Server: Hashable, Sendable {
  /// With variables in braces; may be relative to the place of the document.
  public let url: String
  /// Of OpenAPI 3.2.
  public let name: String?
  public let description: String?
  public let variables: [ServerVariable]
  public let location: SourceLocation
  public let pointer: String
}

/// The Server Variable Object (OpenAPI 3.1, section 4.8.6).
public struct ServerVariable: Hashable, Sendable {
  public let name: String
  public let `default`: String
  /// What it may be; `nil` for anything.
  public let values: [String]?
  public let description: String?
  /// Of the name.
  public let location: SourceLocation
}
