/// The values of `format` that mean something to every part of the tool (JSON Schema 2020-12, validation,
/// section 7.3, and OpenAPI's registry of formats).
public enum KnownFormat: String, CaseIterable, Hashable, Sendable {
  case dateTime = "date-time"
  case date, time, duration, email
  case idnEmail = "idn-email"
  case hostname
  case idnHostname = "idn-hostname"
  case ipv4, ipv6, uri
  case uriReference = "uri-reference"
  case iri
  case iriReference = "iri-reference"
  case uuid
  case uriTemplate = "uri-template"
  case jsonPointer = "json-pointer"
  case relativeJSONPointer = "relative-json-pointer"
  case regex, byte
  case int32, int64, uint64, float, double
  case password, binary

  /// What a format refuses.
  public enum Subject: Hashable, Sendable {
    /// Strings that are not of a form.
    case texts
    /// Numbers beyond a range.
    case numbers
    /// Nothing: it tells what a string is for.
    case nothing
  }

  public var subject: Subject {
    switch self {
    case .int32, .int64, .uint64, .float, .double: .numbers
    case .password, .binary: .nothing
    default: .texts
    }
  }

  /// Whether it refuses no number that a 64-bit type holds.
  public var isWidest: Bool { self == .int64 || self == .double }
}
