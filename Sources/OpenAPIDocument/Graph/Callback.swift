/// The place of a callback in its graph.
public struct CallbackID: Hashable, Sendable {
  public let index: Int

  public init(index: Int) {
    self.index = index
  }
}

/// The Callback Object (OpenAPI 3.1, section 4.8.18): requests that the provider of the API sends to
/// the one who called an operation.
public struct Callback: Sendable {
  public struct Request: Sendable {
    /// A runtime expression that makes the URL.
    public let expression: String
    /// Without paths.
    public let operations: [Operation]
    /// Of the expression.
    public let location: SourceLocation
  }

  public let requests: [Request]
  public let location: SourceLocation
  public let pointer: String
}

/// An entry of `components.pathItems`.
public struct PathItem: Sendable {
  public let name: String
  /// Without paths; those that `paths` refers to are among the operations of the graph too.
  public let operations: [Operation]
  /// Of the name.
  public let location: SourceLocation
}
