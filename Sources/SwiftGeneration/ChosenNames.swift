public import OpenAPIDocument

/// Names that somebody chose in place of those that are made from the document.
public struct ChosenNames: Sendable {
  /// One name in place of the one that would be made.
  public struct Choice: Sendable {
    /// What the name is for, as the document calls it.
    public let subject: String
    /// A Swift identifier without backticks.
    public let name: String
    /// Of the subject.
    public let location: SourceLocation

    public init(_ subject: String, named name: String, at location: SourceLocation) {
      self.subject = subject
      self.name = name
      self.location = location
    }
  }

  /// Types by the keys of their components, such as `Pet`, or, for those inside, by the path of
  /// properties that leads to them, such as `Pet.owner`.
  public var schemas: [Choice] = []
  /// Functions by their `operationId`, or by method and path, such as `GET /pets`.
  public var operations: [Choice] = []
  /// By schema and property, such as `Pet.date-of-birth`.
  public var properties: [Choice] = []
  /// The cases of enumerations by schema and value, such as `Pet.status.on-hold`.
  public var cases: [Choice] = []

  public init() {}

  var isEmpty: Bool {
    schemas.isEmpty && operations.isEmpty && properties.isEmpty && cases.isEmpty
  }

  /// Whether the text can stand as a name in Swift, with backticks if need be.
  public static func isUsable(_ name: String) -> Bool {
    guard let first = name.unicodeScalars.first,
      first == "_" || first.properties.isXIDStart,
      name.unicodeScalars.allSatisfy({ $0 == "_" || $0.properties.isXIDContinue })
    else { return false }
    return !ReservedWords.neverMembers.contains(name)
      && name.unicodeScalars.contains { $0 != "_" }
  }
}
