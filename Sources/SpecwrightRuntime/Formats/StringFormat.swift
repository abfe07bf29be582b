/// What a string can be besides text: the formats of JSON Schema 2020-12 (validation, section 7.3)
/// and `byte` of OpenAPI's registry.
public enum StringFormat: String, CaseIterable, Hashable, Sendable {
  /// RFC 3339, `date-time`.
  case dateTime = "date-time"
  /// RFC 3339, `full-date`.
  case date
  /// RFC 3339, `full-time`.
  case time
  /// RFC 3339, appendix A.
  case duration
  /// RFC 5321, `Mailbox`.
  case email
  /// RFC 6531, `Mailbox`.
  case idnEmail = "idn-email"
  /// RFC 1123, section 2.1, and RFC 5891 for labels that start with `xn--`.
  case hostname
  /// RFC 5890, section 2.3.2.3.
  case idnHostname = "idn-hostname"
  /// RFC 2673, section 3.2.
  case ipv4
  /// RFC 4291, section 2.2.
  case ipv6
  /// RFC 3986, `URI`.
  case uri
  /// RFC 3986, `URI-reference`.
  case uriReference = "uri-reference"
  /// RFC 3987, `IRI`.
  case iri
  /// RFC 3987, `IRI-reference`.
  case iriReference = "iri-reference"
  /// RFC 4122, of any version and variant.
  case uuid
  /// RFC 6570, of any level.
  case uriTemplate = "uri-template"
  /// RFC 6901, section 3.
  case jsonPointer = "json-pointer"
  /// draft-bhutton-relative-json-pointer-00.
  case relativeJSONPointer = "relative-json-pointer"
  /// ECMA-262.
  case regex
  /// RFC 4648, section 4, with padding.
  case byte

  /// Whether `text` has this format. Takes time linear in its length.
  public func accepts(_ text: String) -> Bool {
    var text = text
    return text.withUTF8 { accepts($0) }
  }

  private func accepts(_ text: UTF8Text) -> Bool {
    switch self {
    case .dateTime: InternetTime.isDateTime(text)
    case .date: InternetTime.isDate(text)
    case .time: InternetTime.isTime(text)
    case .duration: InternetTime.isDuration(text)
    case .email: Mailbox.isASCII(text)
    case .idnEmail: Mailbox.isInternational(text)
    case .hostname: DomainName.isHostname(text)
    case .idnHostname: DomainName.isInternational(text)
    case .ipv4: IPAddress.isVersion4(text)
    case .ipv6: IPAddress.isVersion6(text)
    case .uri: ResourceIdentifier(.ascii).isAbsolute(text)
    case .uriReference: ResourceIdentifier(.ascii).isReference(text)
    case .iri: ResourceIdentifier(.unicode).isAbsolute(text)
    case .iriReference: ResourceIdentifier(.unicode).isReference(text)
    case .uuid: UUIDText.accepts(text)
    case .uriTemplate: URITemplate.accepts(text)
    case .jsonPointer: JSONPointer.accepts(text)
    case .relativeJSONPointer: JSONPointer.acceptsRelative(text)
    case .regex: acceptsRegex(text)
    case .byte: Base64.accepts(text)
    }
  }

  /// What a person calls such a string, to stand after "expected": `an email address`.
  public var phrase: String {
    switch self {
    case .dateTime: "a date-time (RFC 3339)"
    case .date: "a date (RFC 3339)"
    case .time: "a time with offset (RFC 3339)"
    case .duration: "a duration (ISO 8601)"
    case .email: "an email address"
    case .idnEmail: "an internationalized email address"
    case .hostname: "a hostname"
    case .idnHostname: "an internationalized hostname"
    case .ipv4: "an IPv4 address"
    case .ipv6: "an IPv6 address"
    case .uri: "an absolute URI"
    case .uriReference: "a URI or a relative reference"
    case .iri: "an absolute IRI"
    case .iriReference: "an IRI or a relative reference"
    case .uuid: "a UUID"
    case .uriTemplate: "a URI template (RFC 6570)"
    case .jsonPointer: "a JSON Pointer"
    case .relativeJSONPointer: "a relative JSON Pointer"
    case .regex: "a regular expression (ECMA-262)"
    case .byte: "standard Base64 with padding"
    }
  }
}
