/// An `example`, or an entry of `examples` (the Example Object, OpenAPI 3.1, section 4.8.19).
public struct ExampleValue: Sendable {
  /// The value itself, or where it is.
  public enum Content: Sendable {
    /// The value, and the tree it was read from, which has a place for every part of it. A number
    /// that JSON cannot say, such as `.nan`, is its text.
    case value(JSONLiteral, YAMLNode)
    /// As it looks in a message (OpenAPI 3.2).
    case serialized(String)
    /// Of a file that holds the example.
    case external(url: String)
  }

  /// The key in `examples`; `nil` for an `example`.
  public let name: String?
  public let summary: String?
  public let description: String?
  public let content: Content
  /// Of the content.
  public let location: SourceLocation
  /// Of the content.
  public let pointer: String
}

extension ExampleValue {
  public var value: JSONLiteral? {
    if case .value(let value, _) = content { value } else { nil }
  }

  public var node: YAMLNode? {
    if case .value(_, let node) = content { node } else { nil }
  }
}
