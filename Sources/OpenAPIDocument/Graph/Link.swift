/// The Link Object (OpenAPI 3.1, section 4.8.20), under its name in a response.
public struct Link: Sendable {
  /// The operation that a link leads to.
  public enum Target: Hashable, Sendable {
    case operation(id: String)
    /// The text of `operationRef`.
    case reference(String)
  }

  public let name: String
  public let target: Target
  /// Constants, and runtime expressions as strings, by the names of parameters.
  public let parameters: [Member<JSONLiteral>]
  public let requestBody: JSONLiteral?
  public let description: String?
  public let server: Server?
  /// Of the name.
  public let location: SourceLocation
}
