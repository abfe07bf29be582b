/// What a user can decide about the generated code.
public struct GenerationOptions: Sendable {
  /// Whether a schema with `properties` but without `type` is taken for an object, as its author
  /// usually meant; the standard lets values of other types through.
  public var assumesObjects = true
  /// Whether `format` refuses values, which the standard leaves open.
  public var assertsFormats = true
  /// Whether `contentEncoding: base64` and `format: byte` make binary data of a string, and refuse
  /// what is not base64.
  public var decodesContent = true

  public init() {}

  func asserts(format name: String) -> Bool {
    assertsFormats && StringFormatName.all.contains(name)
  }
}

/// The formats of strings that the runtime knows.
enum StringFormatName {
  static let all: Set<String> = [
    "date-time", "date", "time", "duration", "email", "idn-email", "hostname", "idn-hostname",
    "ipv4", "ipv6", "uri", "uri-reference", "iri", "iri-reference", "uuid", "uri-template",
    "json-pointer", "relative-json-pointer", "regex", "byte",
  ]
}
