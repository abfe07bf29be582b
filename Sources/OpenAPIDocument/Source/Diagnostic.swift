/// One sentence about one place in a document.
public struct Diagnostic: Hashable, Sendable {
  /// With an error nothing is generated; a warning says what is done instead.
  public enum Severity: String, Hashable, Sendable {
    case error, warning
  }

  /// A second place that the sentence speaks of, such as the first of two declarations.
  public struct Note: Hashable, Sendable {
    public let message: String
    public let location: SourceLocation

    public init(_ message: String, at location: SourceLocation) {
      self.message = message
      self.location = location
    }
  }

  public let severity: Severity
  /// Stable and kebab-case, such as `unresolved-reference`; people filter and search by it.
  public let id: String
  /// One sentence in the author's vocabulary, without a full stop.
  public let message: String
  /// The character that the author must change.
  public let location: SourceLocation
  /// JSON Pointer (RFC 6901) of the value at `location` within its file; empty for the whole file.
  public let pointer: String
  /// What to do about it, printed under the excerpt, such as `did you mean 'Message'?`.
  public let advice: String?
  public let notes: [Note]
}

/// Everything that the stages had to say, in the order in which they said it.
public struct Diagnostics: Sendable {
  public private(set) var all: [Diagnostic] = []

  public init() {}

  public var hasErrors: Bool { errorCount > 0 }

  public private(set) var errorCount = 0

  /// What was said, so that a place that is reached in two ways is not complained about twice.
  private var said: Set<Said> = []

  private struct Said: Hashable {
    let id: String
    let message: String
    let location: SourceLocation
  }

  /// Adds a diagnostic, unless the same was said of the same place before.
  public mutating func report(
    _ severity: Diagnostic.Severity,
    _ id: String,
    _ message: String,
    at location: SourceLocation,
    pointer: String = "",
    advice: String? = nil,
    notes: [Diagnostic.Note] = []
  ) {
    guard said.insert(Said(id: id, message: message, location: location)).inserted else { return }
    if severity == .error { errorCount += 1 }
    all.append(
      Diagnostic(
        severity: severity, id: id, message: message, location: location, pointer: pointer,
        advice: advice, notes: notes))
  }
}
