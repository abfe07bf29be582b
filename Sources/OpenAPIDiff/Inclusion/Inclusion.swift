internal import OpenAPIDocument

/// Decides whether every value that all of some schemas accept is accepted by all of some others.
struct Inclusion {
  enum Answer: Hashable {
    /// Proved for all values.
    case holds
    /// A value of the first that is none of the others; the smallest that was found.
    case fails(JSONLiteral)
    /// A sentence without a full stop.
    case unknown(reason: String)
  }

  var schemas: JointSchemas

  init(schemas: JointSchemas, unknownMembers: UnknownMembers, direction: Direction) {
    self.schemas = schemas
  }

  /// The sender's schemas first: those of the old version for requests, of the new one for responses.
  mutating func decide(_ sent: Set<JointSchemas.ID>, in received: Set<JointSchemas.ID>) -> Answer {
    sent == received ? .holds : .unknown(reason: "this cannot be decided yet")
  }
}
