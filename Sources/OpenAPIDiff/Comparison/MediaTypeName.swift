internal import OpenAPIDocument

/// The key of a `content` map, taken apart (RFC 9110, section 8.3.1).
struct MediaTypeName: Hashable {
  /// In lower case, as everything but the values of parameters; `*` in a range.
  let type: Substring
  let subtype: Substring
  /// Values by name.
  let parameters: [Substring: Substring]

  init(_ text: String) {
    let parts = text.split(separator: ";", omittingEmptySubsequences: false)
    let name = Substring((parts.first ?? "").lowercased()).trimmed
    let slash = name.firstIndex(of: "/") ?? name.endIndex
    type = name[..<slash]
    subtype = name[slash...].dropFirst()
    var parameters: [Substring: Substring] = [:]
    for part in parts.dropFirst() {
      let equals = part.firstIndex(of: "=") ?? part.endIndex
      let name = Substring(part[..<equals].lowercased()).trimmed
      var value = part[equals...].dropFirst().trimmed
      if value.count >= 2, value.first == "\"", value.last == "\"" {
        value = value.dropFirst().dropLast()
      }
      if name == "charset" { value = Substring(value.lowercased()) }
      if !name.isEmpty { parameters[name] = value }
    }
    self.parameters = parameters
  }

  /// Whether everything of the other name is of this one, too.
  func covers(_ other: MediaTypeName) -> Bool {
    (type == "*" || type == other.type) && (subtype == "*" || subtype == other.subtype)
      && parameters.allSatisfy { other.parameters[$0.key] == $0.value }
  }

  /// Whether nobody reads the content as a value of JSON, the fields of a form, or text.
  var isOfBytes: Bool {
    switch type {
    case "image", "audio", "video", "font": subtype != "svg+xml"
    case "application": ["octet-stream", "pdf", "zip", "gzip"].contains(subtype)
    default: false
    }
  }

  /// The more, the narrower.
  var precision: Int { (type == "*" ? 0 : 1) + (subtype == "*" ? 0 : 1) + parameters.count }
}

extension Substring {
  fileprivate var trimmed: Substring {
    var text = self
    while text.first == " " || text.first == "\t" { text.removeFirst() }
    while text.last == " " || text.last == "\t" { text.removeLast() }
    return text
  }
}
