/// The Info Object (OpenAPI 3.1, section 4.8.2), as far as anybody asks for it.
public struct Info: Sendable {
  public let title: String
  public let version: String
  public let summary: String?
  public let description: String?
  public let location: SourceLocation
}

public struct Server: Hashable, Sendable {
  public let url: String
  public let description: String?
}

public struct Tag: Hashable, Sendable {
  public let name: String
  public let description: String?
}
