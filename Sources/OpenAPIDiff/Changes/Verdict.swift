public import OpenAPIDocument

/// Whether a change can break the one who relied on the old version.
public enum Verdict: Hashable, Sendable {
  /// Proved: nothing that worked can fail.
  case compatible
  case breaking(Evidence)
  /// Neither was proved; the reason is a sentence without a full stop.
  case unknown(reason: String)

  /// The more, the worse.
  package var rank: Int {
    switch self {
    case .compatible: 0
    case .unknown: 1
    case .breaking: 2
    }
  }
}

/// What shows that a change breaks.
public enum Evidence: Hashable, Sendable {
  /// A value that the one version accepts and the other refuses; the interpreter was asked of both.
  case value(JSONLiteral, acceptedBy: Version)
  /// What is there in one version only, such as an operation that was removed.
  case presence
}
