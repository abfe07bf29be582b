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
  /// Whether structures and unions are `Hashable`. What the compiler writes for that takes a fifth of
  /// the time that a large module needs, so it is left out unless somebody asks.
  public var addsHashable = false

  public init() {}

  func asserts(format name: String) -> Bool {
    assertsFormats && StringFormatName.cases[name] != nil
  }
}

/// The formats of strings that the runtime knows, with the cases of its `StringFormat`.
enum StringFormatName {
  static let cases: [String: String] = [
    "date-time": "dateTime", "date": "date", "time": "time", "duration": "duration",
    "email": "email", "idn-email": "idnEmail", "hostname": "hostname",
    "idn-hostname": "idnHostname", "ipv4": "ipv4", "ipv6": "ipv6", "uri": "uri",
    "uri-reference": "uriReference", "iri": "iri", "iri-reference": "iriReference",
    "uuid": "uuid", "uri-template": "uriTemplate", "json-pointer": "jsonPointer",
    "relative-json-pointer": "relativeJSONPointer", "regex": "regex", "byte": "byte",
  ]

  static func identifier(of name: String) -> Identifier {
    Identifier(spelling: cases[name] ?? "")
  }
}
