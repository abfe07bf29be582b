internal import OpenAPIDocument

/// What a user can decide about the generated code.
public struct GenerationOptions: Sendable {
  /// Beside the models, which everything else needs.
  public enum Part: String, Hashable, Sendable, CaseIterable {
    /// The protocol to implement, with what decodes requests and encodes answers.
    case server
    /// What calls the operations.
    case client
  }

  /// What happens to the members of an object of which the document says nothing: neither
  /// `properties` nor `additionalProperties` speak of them.
  public enum UnknownMembers: String, Hashable, Sendable, CaseIterable {
    case ignore, refuse, keep
  }

  /// Whether values that an enumeration does not list are refused or kept.
  public enum Openness: String, Hashable, Sendable, CaseIterable {
    case closed, open
  }

  /// What is done about the name of a format, which the standard leaves open.
  public enum FormatTreatment: String, Hashable, Sendable, CaseIterable {
    /// Values that do not have the format are refused.
    case assert
    case annotate
  }

  public var access = AccessLevel.public
  public var parts = Set(Part.allCases)
  public var names = ChosenNames()
  /// Whether a schema with `properties` but without `type` is taken for an object, as its author
  /// usually meant; the standard lets values of other types through.
  public var assumesObjects = true
  /// Of formats that `formats` does not name.
  public var otherFormats = FormatTreatment.assert
  public var formats: [String: FormatTreatment] = [:]
  /// Whether `contentEncoding: base64` and `format: byte` make binary data of a string, and refuse
  /// what is not base64.
  public var decodesContent = true
  /// Whether structures and unions are `Hashable`. What the compiler writes for that takes a fifth of
  /// the time that a large module needs, so it is left out unless somebody asks.
  public var addsHashable = false
  public var unknownMembers = UnknownMembers.ignore
  /// Of enumerations that a response leads to. One that requests lead to as well is a single type:
  /// it is open if either of the two is.
  public var enumerationsInResponses = Openness.open
  /// Of all other enumerations.
  public var enumerationsInRequests = Openness.closed
  public var layout = FileLayout.byType

  public init() {}

  func asserts(format name: String) -> Bool {
    KnownFormat(rawValue: name)?.subject == .texts
      && formats[name, default: otherFormats] == .assert
  }

  /// Whether the range of a format of numbers holds.
  func asserts(numericFormat name: String) -> Bool {
    formats[name, default: otherFormats] == .assert
  }
}

extension GenerationOptions {
  /// The names of the formats that can be asserted, in order.
  public static let knownFormats = KnownFormat.allCases
    .filter { $0.subject != .nothing && !$0.isWidest }.map(\.rawValue).sorted()
}
