/// A schema as it stands in a file, with everything below it.
public struct WrittenSchema: Sendable {
  /// A schema is `true`, `false` or an object of keywords.
  public enum Form: Sendable {
    case boolean(Bool)
    /// In document order.
    case object([LocatedKeyword<WrittenSchema>])
    /// The schema that the text of a `$ref` names; found below `Keyword.ref` only.
    case reference(String)
  }

  public let form: Form
  /// Of the schema, or of the value of `$ref`.
  public let location: SourceLocation
  /// JSON Pointer (RFC 6901) within the file.
  public let pointer: String
  /// Of the members of `enum`, in their order.
  var valueLocations: [SourceLocation] = []
}

/// Two written schemas are the same where they stand at the same place.
extension WrittenSchema: Hashable {
  public static func == (left: WrittenSchema, right: WrittenSchema) -> Bool {
    left.location == right.location && left.pointer == right.pointer
  }

  public func hash(into hasher: inout Hasher) {
    hasher.combine(location)
    hasher.combine(pointer)
  }
}
