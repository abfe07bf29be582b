public import OpenAPIDocument

/// One difference between two versions of a description, as a fact: what it means for whom is judged
/// later.
///
/// One cause is one change, however many operations it reaches.
public struct Change: Hashable, Sendable {
  public let subject: Subject
  public let facet: Facet
  public let effect: Effect
  public let direction: Direction
  /// Of what was added there is the nearest thing around it, without an excerpt; `nil` where that
  /// would be the whole document.
  public let old: Place?
  /// The same of what was removed.
  public let new: Place?
  public let verdict: Verdict
  /// Every operation that the change reaches, in document order; empty for what belongs to none.
  public let reaches: [Reach]
  public let circumstances: Set<Circumstance>

  public init(
    subject: Subject, facet: Facet, effect: Effect, direction: Direction, old: Place?, new: Place?,
    verdict: Verdict, reaches: [Reach], circumstances: Set<Circumstance> = []
  ) {
    self.subject = subject
    self.facet = facet
    self.effect = effect
    self.direction = direction
    self.old = old
    self.new = new
    self.verdict = verdict
    self.reaches = reaches
    self.circumstances = circumstances
  }
}

/// What else is known of the subject of a change, and may excuse it.
public enum Circumstance: Hashable, Sendable {
  /// What became required has a `default`, which a server may take where clients send nothing.
  case hasDefault
  /// What was removed was `readOnly` in requests or `writeOnly` in responses.
  case wasNotSent
  /// What was removed had been deprecated; with its `x-sunset`, as written, if there was one.
  case wasDeprecated(sunset: String?)
  /// The `x-sunset` of what is deprecated now, as written.
  case hasSunset(String)
}

/// Who sends what is described.
public enum Direction: String, Hashable, Sendable, CaseIterable {
  /// Clients send it; what they sent before must still be accepted.
  case request
  /// Clients receive it; nothing may arrive that was not promised.
  case response
  /// Nobody sends it, such as a description or a server's address.
  case neither

  /// For webhooks and callbacks, where the provider of the API is the one who asks.
  public var reversed: Direction {
    switch self {
    case .request: .response
    case .response: .request
    case .neither: .neither
    }
  }
}

/// What a change does to the facet that it is about.
public enum Effect: String, Hashable, Sendable, CaseIterable {
  case added, removed
  /// More is accepted or sent than before.
  case widened
  /// Less is accepted or sent than before.
  case narrowed
  /// Both, or neither.
  case changed
}

/// A place in one version.
public struct Place: Hashable, Sendable {
  /// The character at which it begins.
  public let location: SourceLocation
  /// JSON Pointer (RFC 6901) within the file.
  public let pointer: String
  /// What stands there, shortened, as it is shown to people; such as `string` or `[1, 100]`.
  public let excerpt: String?

  public init(location: SourceLocation, pointer: String, excerpt: String? = nil) {
    self.location = location
    self.pointer = pointer
    self.excerpt = excerpt
  }
}
