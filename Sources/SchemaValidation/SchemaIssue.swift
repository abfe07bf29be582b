public import OpenAPIDocument

/// What one keyword has against one place in a value.
public struct SchemaIssue: Hashable, Sendable {
  /// JSON Pointer (RFC 6901) of the place in the value; that of a member where its name is refused.
  public let pointer: String
  /// As it is written in the schema; empty where the whole schema is `false`.
  public let keyword: String
  /// Of the keyword in the schema, or of a schema that is `false`.
  public let location: SourceLocation
  /// To be read behind the name of the place: `must be at least 3 characters long, has 2`.
  public let message: String
}
