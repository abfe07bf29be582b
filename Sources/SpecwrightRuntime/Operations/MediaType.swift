/// A media type as `Content-Type` holds it (RFC 9110, section 8.3).
struct MediaType {
  /// In lower case.
  let type: String
  /// In lower case.
  let subtype: String
  /// In lower case; `nil` without one.
  let charset: String?

  /// `nil` for text that is no media type.
  init?(_ text: String) {
    var parts = text.split(separator: ";", omittingEmptySubsequences: false)[...]
    let names = Self.trimmed(parts.removeFirst())
      .split(separator: "/", omittingEmptySubsequences: false)
    guard names.count == 2, names.allSatisfy(Self.isToken) else { return nil }
    type = names[0].lowercased()
    subtype = names[1].lowercased()
    var charset: String?
    for part in parts {
      let pair = part.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      guard pair.count == 2, Self.trimmed(pair[0]).lowercased() == "charset" else { continue }
      charset = Self.trimmed(pair[1]).filter { $0 != "\"" }.lowercased()
    }
    self.charset = charset
  }

  /// `application/json` and what is JSON by its suffix (RFC 6839), in UTF-8.
  var isJSON: Bool {
    guard type == "application", subtype == "json" || subtype.hasSuffix("+json") else {
      return false
    }
    return charset == nil || charset == "utf-8" || charset == "utf8" || charset == "us-ascii"
  }

  private static func trimmed(_ text: Substring) -> Substring {
    let start = text.drop { $0 == " " || $0 == "\t" }
    guard let last = start.lastIndex(where: { $0 != " " && $0 != "\t" }) else { return "" }
    return start[...last]
  }

  private static func isToken(_ text: Substring) -> Bool {
    !text.isEmpty
      && text.utf8.allSatisfy { byte in
        byte > Byte.space && byte < 0x7F && !"()<>@,;:\\\"/[]?={}".utf8.contains(byte)
      }
  }
}
