internal import OpenAPIDocument

/// A schema that a value has to satisfy, or not to.
struct Literal: Hashable, Comparable {
  enum Sense: UInt8, Comparable {
    /// Satisfied by what a sender sends, which leaves out members that it does not know.
    case sent
    /// Satisfied as it is written.
    case met
    /// Not satisfied as it is written.
    case unmet
    /// Refused by a receiver, which is lenient or strict about members that it does not know.
    case refused

    static func < (left: Sense, right: Sense) -> Bool { left.rawValue < right.rawValue }
  }

  let schema: JointSchemas.ID
  let sense: Sense

  var isPositive: Bool { sense <= .met }

  init(_ schema: JointSchemas.ID, _ sense: Sense) {
    self.schema = schema
    self.sense = sense
  }

  static func < (left: Literal, right: Literal) -> Bool {
    (left.schema, left.sense) < (right.schema, right.sense)
  }
}

/// What one value has to be: a question of the search.
struct ValueDemand: Hashable {
  /// In order, each once.
  let literals: [Literal]
  /// What it must not be.
  let excluded: Set<JSONLiteral>
  let kinds: JSONKinds
}

/// What became of the search for a value.
enum SearchOutcome {
  case found(JSONLiteral)
  /// There is none.
  case none
  /// A sentence without a full stop.
  case unknown(String)
}
