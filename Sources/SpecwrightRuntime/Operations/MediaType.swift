internal import HTTPTypes

/// A media type as `Content-Type` holds it, or a range of them as `Accept` does (RFC 9110, sections
/// 8.3 and 12.5.1).
struct MediaType {
  /// In lower case; `*` for any.
  let type: String
  /// In lower case; `*` for any.
  let subtype: String
  /// Names in lower case, values as they are, without quotation marks.
  let parameters: [(name: String, value: String)]

  /// `nil` for text that is no media type.
  init?(_ text: String) {
    let parts = Self.parts(of: text[...])
    let names = parts[0].split(separator: "/", omittingEmptySubsequences: false)
    guard names.count == 2, names.allSatisfy(Self.isToken) else { return nil }
    type = names[0].lowercased()
    subtype = names[1].lowercased()
    parameters = parts.dropFirst().compactMap { part in
      let pair = part.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      guard pair.count == 2 else { return nil }
      return (pair[0].withoutBlanksAround.lowercased(), Self.unquoted(pair[1].withoutBlanksAround))
    }
  }

  /// What stands between semicolons outside quotation marks. Never empty.
  private static func parts(of text: Substring) -> [Substring] {
    var parts: [Substring] = []
    var start = text.startIndex
    var isQuoted = false
    var isEscaped = false
    for place in text.utf8.indices {
      let byte = text.utf8[place]
      if isEscaped {
        isEscaped = false
      } else if isQuoted, byte == Byte.backslash {
        isEscaped = true
      } else if byte == Byte.quote {
        isQuoted.toggle()
      } else if byte == UInt8(ascii: ";"), !isQuoted {
        parts.append(text[start..<place].withoutBlanksAround)
        start = text.utf8.index(after: place)
      }
    }
    parts.append(text[start...].withoutBlanksAround)
    return parts
  }

  private static func unquoted(_ text: Substring) -> String {
    guard text.utf8.count >= 2, text.utf8.first == Byte.quote, text.utf8.last == Byte.quote else {
      return String(text)
    }
    var value: [UInt8] = []
    var isEscaped = false
    for byte in text.utf8.dropFirst().dropLast() {
      // Browsers write the backslashes of a path as they are.
      if isEscaped, byte != Byte.backslash, byte != Byte.quote { value.append(Byte.backslash) }
      isEscaped = byte == Byte.backslash && !isEscaped
      if !isEscaped { value.append(byte) }
    }
    return String(decoding: value, as: UTF8.self)
  }

  private static func isToken(_ text: Substring) -> Bool {
    !text.isEmpty
      && text.utf8.allSatisfy { byte in
        byte > Byte.space && byte < 0x7F && !"()<>@,;:\\\"/[]?={}".utf8.contains(byte)
      }
  }

  subscript(parameter: String) -> String? {
    parameters.first { $0.name == parameter }?.value
  }

  /// `application/json` and what is JSON by its suffix (RFC 6839).
  var isJSON: Bool {
    type == "application" && (subtype == "json" || subtype.hasSuffix("+json"))
  }

  /// Whether text of this type is in UTF-8, or does not say otherwise.
  private var isUTF8: Bool {
    switch self["charset"]?.lowercased() {
    case nil, "utf-8", "utf8", "us-ascii": true
    default: false
    }
  }
}

// MARK: - Choosing

extension MediaType {
  /// Whether content of the type that a `Content-Type` field names can be empty.
  static func canBeEmpty(_ field: String) -> Bool {
    guard let type = MediaType(field) else { return false }
    return !type.isJSON && type.type != "multipart"
  }

  /// Which of `types`, as a document lists them, content with this `Content-Type` is of. The one that
  /// says most about it counts; without a field that is JSON, or else the first.
  static func index(of field: String?, among types: [String]) -> Int? {
    guard let field else {
      return types.firstIndex { MediaType($0)?.isJSON == true } ?? types.indices.first
    }
    // What nearly every client sends needs no taking apart.
    if let index = types.firstIndex(of: field) { return index }
    guard let given = MediaType(field) else { return nil }
    var best: (index: Int, fit: Int)?
    for (index, type) in types.enumerated() {
      guard let range = MediaType(type), let fit = range.fit(of: given) else { continue }
      if fit > best?.fit ?? 0 { best = (index, fit) }
    }
    return best?.index
  }

  /// How closely content of type `given` is described, as a number above zero; `nil` if it is not.
  private func fit(of given: MediaType) -> Int? {
    if isJSON || type == "text", !given.isUTF8 { return nil }
    if subtype == given.subtype, type == given.type {
      let isExact = parameters.allSatisfy { given[$0.name]?.lowercased() == $0.value.lowercased() }
      return isExact ? 10 + parameters.count : 4
    }
    if isJSON, given.isJSON { return 3 }
    if subtype == "*", type == given.type { return 2 }
    return type == "*" && subtype == "*" ? 1 : nil
  }
}

extension ServerRequest {
  /// Which of the media types that an answer can have the client likes best, by its `Accept` fields
  /// (RFC 9110, section 12.5.1); of equals the first. `nil` if it takes none of them:
  /// `RequestRejection.notAcceptable` is there for that.
  public func accepted(among types: [String]) -> String? {
    let ranges = headerFields[values: .accept].flatMap { field in
      Self.elements(of: field).compactMap { MediaType($0) }
    }
    guard !ranges.isEmpty else { return types.first }
    var best: (type: String, quality: Double)?
    for type in types {
      guard let offered = MediaType(type) else { continue }
      let quality = offered.quality(under: ranges)
      if quality > best?.quality ?? 0 { best = (type, quality) }
    }
    return best?.type
  }

  /// What stands between commas outside quotation marks.
  private static func elements(of field: String) -> [String] {
    var elements: [String] = [""]
    var isQuoted = false
    for character in field {
      if character == "\"" { isQuoted.toggle() }
      if character == ",", !isQuoted {
        elements.append("")
      } else {
        elements[elements.count - 1].append(character)
      }
    }
    return elements
  }
}

extension MediaType {
  /// The `q` of the range that says most about this type; 0 if none does.
  fileprivate func quality(under ranges: [MediaType]) -> Double {
    var best: (specificity: Int, quality: Double) = (-1, 0)
    for range in ranges {
      guard let specificity = range.specificity(for: self), specificity > best.specificity else {
        continue
      }
      best = (specificity, range["q"].flatMap { Double($0) } ?? 1)
    }
    return best.quality
  }

  private func specificity(for offered: MediaType) -> Int? {
    if type == "*", subtype == "*" { return 0 }
    guard type == offered.type || offered.type == "*" else { return nil }
    if subtype == "*" || offered.subtype == "*" { return 1 }
    guard subtype == offered.subtype else { return nil }
    // What follows the weight says nothing about the type.
    let own = parameters.prefix { $0.name != "q" }
    guard own.allSatisfy({ offered[$0.name]?.lowercased() == $0.value.lowercased() }) else {
      return nil
    }
    return 2 + own.count
  }
}
