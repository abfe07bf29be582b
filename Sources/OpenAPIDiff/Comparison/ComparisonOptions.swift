public import OpenAPIDocument

/// What a comparison takes for given.
public struct ComparisonOptions: Sendable {
  public var unknownMembers: UnknownMembers
  /// Taken off the paths of the old version that begin with it, such as `/v1`, before operations are
  /// matched; reports show the paths as written.
  public var oldPathPrefix: String
  /// The same for the new version.
  public var newPathPrefix: String
  /// Only these are compared, and nothing that belongs to the document; all where it is empty. One
  /// that is chosen in either version is compared in both.
  public var operations: [OperationCriterion]

  public init(
    unknownMembers: UnknownMembers = UnknownMembers(), oldPathPrefix: String = "",
    newPathPrefix: String = "", operations: [OperationCriterion] = []
  ) {
    self.unknownMembers = unknownMembers
    self.oldPathPrefix = oldPathPrefix
    self.newPathPrefix = newPathPrefix
    self.operations = operations
  }
}
