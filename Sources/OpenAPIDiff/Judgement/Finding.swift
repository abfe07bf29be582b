/// A change with what it means.
public struct Finding: Hashable, Sendable {
  /// Stable and kebab-case, of the change's fields, such as `request-property-removed`; people filter
  /// and configure by it.
  public let id: String
  public let change: Change
  public let severity: Severity
  /// What changed, as a sentence without a full stop.
  public let message: String
  /// Why that breaks whom, or why it does not, as a sentence without a full stop.
  public let reason: String
  public let consequences: Consequences
  /// Of what changed, not of where it stands: equal in a later run even if lines have moved. 16
  /// hexadecimal digits.
  public let fingerprint: String
  /// By an entry of the accept-file.
  public let acceptance: Acceptance?

  public init(
    id: String, change: Change, severity: Severity, message: String, reason: String,
    consequences: Consequences, fingerprint: String, acceptance: Acceptance? = nil
  ) {
    self.id = id
    self.change = change
    self.severity = severity
    self.message = message
    self.reason = reason
    self.consequences = consequences
    self.fingerprint = fingerprint
    self.acceptance = acceptance
  }
}

/// How much a finding matters to the owner of the API; in ascending order.
public enum Severity: String, Hashable, Sendable, CaseIterable, Comparable {
  /// Nobody is broken.
  case info
  /// Somebody may be broken, or nothing could be proved.
  case warning
  /// Somebody is broken.
  case breaking

  public static func < (left: Severity, right: Severity) -> Bool { left.rank < right.rank }

  private var rank: Int {
    switch self {
    case .info: 0
    case .warning: 1
    case .breaking: 2
    }
  }
}

/// What a change means for each of the three that depend on a description.
public struct Consequences: OptionSet, Hashable, Sendable {
  public let rawValue: Int

  public init(rawValue: Int) { self.rawValue = rawValue }

  /// Messages that were understood are not any more.
  public static let breaksWire = Consequences(rawValue: 1)
  /// Callers of the Swift that is generated do not compile any more.
  public static let breaksSource = Consequences(rawValue: 2)
  /// What was accepted is refused.
  public static let tightensValidation = Consequences(rawValue: 4)
}

/// Why a finding is accepted, and until when.
public struct Acceptance: Hashable, Sendable {
  public let reason: String
  /// An ISO 8601 date (`2027-03-31`), the last day on which it holds; `nil` for ever.
  public let expires: String?

  public init(reason: String, expires: String?) {
    self.reason = reason
    self.expires = expires
  }
}
