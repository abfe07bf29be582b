/// What is known about all strings of a format.
package struct FormatLanguage {
  /// A pattern that every string of the format matches.
  package let pattern: String
  /// Whether every string that matches is of the format.
  package let isExact: Bool

  package static func isKnown(_ name: String) -> Bool {
    FormatTests.ofTexts(name) != nil || FormatTests.ofNumbers(name) != nil
  }

  /// `nil` where nothing is known but single strings.
  package static func named(_ name: String) -> FormatLanguage? {
    if let pattern = exact[name] { return FormatLanguage(pattern: pattern, isExact: true) }
    return wider[name].map { FormatLanguage(pattern: $0, isExact: false) }
  }

  /// A pattern all of whose strings are of the format.
  package static func narrower(_ name: String) -> String? {
    switch name {
    case "hostname": "^[0-9A-Za-z](-?[0-9A-Za-z]){0,31}$"
    case "uri-reference", "iri-reference", "uri-template", "regex": "^[0-9A-Za-z_-]*$"
    default: nil
    }
  }

  /// Formats whose strings are all of another format too.
  package static func includes(_ wide: String, _ narrow: String) -> Bool {
    wide == narrow || inclusions[narrow]?.contains(wide) == true
  }

  private static let date =
    #"(\d{4}-((0[13578]|1[02])-(0[1-9]|[12]\d|3[01])"#
    + #"|(0[469]|11)-(0[1-9]|[12]\d|30)|02-(0[1-9]|1\d|2[0-8]))"#
    + #"|(\d\d(0[48]|[2468][048]|[13579][26])|([02468][048]|[13579][26])00)-02-29)"#

  private static let time =
    #"([01]\d|2[0-3]):[0-5]\d:([0-5]\d|60)(\.\d+)?([Zz]|[+-]([01]\d|2[0-3]):[0-5]\d)"#

  private static let exact: [String: String] = [
    "uuid": "^[0-9A-Fa-f]{8}(-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}$",
    "date": "^" + date + "$",
    "ipv4":
      #"^(25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)(\.(25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)){3}$"#,
    "byte":
      "^([A-Za-z0-9+/]{4})*([A-Za-z0-9+/][AQgw]==|[A-Za-z0-9+/]{2}[AEIMQUYcgkosw048]=)?$",
    "json-pointer": "^(/([^~/]|~[01])*)*$",
  ]

  /// Seconds of 60 are allowed only at the end of a day, the rest is as it should be.
  private static let wider: [String: String] = [
    "date-time": "^" + date + "[Tt]" + time + "$",
    "time": "^" + time + "$",
    "duration": "^P[0-9YMWDTHS]{2,}$",
    "ipv6": "^[0-9A-Fa-f:.]{2,45}$",
    "hostname": "^[0-9A-Za-z.-]{1,253}$",
    "email": #"[\s\S]@[\s\S]"#,
    "idn-email": #"[\s\S]@[\s\S]"#,
    "uri": "^[A-Za-z][A-Za-z0-9+.-]*:",
    "iri": "^[A-Za-z][A-Za-z0-9+.-]*:",
    "relative-json-pointer": "^[0-9]",
  ]

  private static let inclusions: [String: Set<String>] = [
    "uri": ["uri-reference", "iri", "iri-reference"],
    "uri-reference": ["iri-reference"],
    "iri": ["iri-reference"],
    "email": ["idn-email"],
  ]
}
