/// One way in which a value does not fit its schema, or in which bytes are not JSON.
public struct ValidationIssue: Hashable, Sendable {
  /// JSON Pointer (RFC 6901) to the value, such as `/messages/0/role`, for a body; the parameter's
  /// place and name, such as `path/modelId`, for a parameter.
  public let pointer: String
  /// The JSON Schema keyword that refuses the value, such as `minLength` or `required`; `json` for
  /// bytes that are not JSON; `duplicate` for a member that occurs twice; `depth` for nesting
  /// beyond the reader's limit.
  public let keyword: String
  /// What would have been right, such as `at least 1` or `a string`.
  public let expected: String
  /// What was there: the text of the JSON value, truncated to 64 characters; `nil` where nothing
  /// was.
  public let actual: String?
  /// Of the value in the body, in bytes from its start; `nil` for parameters and for values that
  /// were built in memory.
  public let offset: Int?

  public init(pointer: String, keyword: String, expected: String, actual: String?, offset: Int?) {
    self.pointer = pointer
    self.keyword = keyword
    self.expected = expected
    self.actual = actual
    self.offset = offset
  }
}
