/// What the owner of an API holds to be breaking, beyond what follows from the descriptions.
///
/// The defaults are those of a public HTTP API whose clients nobody knows.
public struct Policy: Hashable, Sendable {
  public enum Enumerations: String, Hashable, Sendable, CaseIterable {
    /// Clients take values that they do not know.
    case open
    /// A value that was not promised breaks clients.
    case closed
  }

  public enum MissingRequired: String, Hashable, Sendable, CaseIterable {
    /// A server refuses requests without what is required, whatever its `default`.
    case refused
    /// A server takes the `default` instead.
    case defaulted
  }

  public enum Removal: String, Hashable, Sendable, CaseIterable {
    /// What was deprecated may go when the day of its `x-sunset` is over.
    case afterSunset = "after-sunset"
    /// What was deprecated may go at any time.
    case afterDeprecation = "after-deprecation"
    /// Removing breaks.
    case never
  }

  /// Of responses.
  public var enumerations: Enumerations
  public var requiredWithDefault: MissingRequired
  public var removal: Removal
  /// Whether to deprecate something without an `x-sunset` is a warning.
  public var deprecationNeedsSunset: Bool
  /// Values of `x-stability-level`, in lower case: operations that have one in both versions may break.
  public var unstableLevels: Set<String>
  /// By the ids of findings; these win over everything else.
  public var severities: [String: Severity]
  /// An ISO 8601 date, such as `2027-03-31`; where there is none, no sunset has passed.
  public var today: String?

  public init(
    enumerations: Enumerations = .open, requiredWithDefault: MissingRequired = .refused,
    removal: Removal = .afterSunset, deprecationNeedsSunset: Bool = false,
    unstableLevels: Set<String> = ["draft", "alpha"], severities: [String: Severity] = [:],
    today: String? = nil
  ) {
    self.enumerations = enumerations
    self.requiredWithDefault = requiredWithDefault
    self.removal = removal
    self.deprecationNeedsSunset = deprecationNeedsSunset
    self.unstableLevels = unstableLevels
    self.severities = severities
    self.today = today
  }
}
