internal import HTTPTypes

/// Reads the parts of a form.
public struct PartDecoder {
  private let parts: [String: [BodyPart]]
  private let options: JSONReader.Options
  private(set) var issues: [ValidationIssue] = []

  init(_ parts: [BodyPart], options: JSONReader.Options) {
    self.options = options
    self.parts = Dictionary(grouping: parts) { $0.name ?? "" }
  }

  /// The value of a member; `nil` if it is missing or refused.
  public mutating func value<R: Rule>(_ format: PartFormat<R>, isRequired: Bool = false) -> R.Value?
  {
    let pointer = "/" + JSONPointer.escape(format.name)
    guard let own = parts[format.name], let last = own.last else {
      if isRequired { refuseMissing(format.name) }
      return nil
    }
    var writer = JSONWriter()
    if case .array(let items) = format.shape {
      writer.beginArray()
      for part in own { write(part, items, to: &writer, at: pointer) }
      writer.endArray()
    } else {
      write(last, format.shape, to: &writer, at: pointer)
    }
    guard issues.isEmpty || !issues.contains(where: { $0.pointer.hasPrefix(pointer) }) else {
      return nil
    }
    let (value, found) = format.rule.decode(writer.bytes(), options)
    issues += found.map { $0.below(pointer) }
    return found.isEmpty ? value : nil
  }

  private mutating func write(
    _ part: BodyPart, _ shape: TextShape, to writer: inout JSONWriter, at pointer: String
  ) {
    if case .json = shape {
      let (json, found) = Unconstrained(RawJSON.self).decode(part.bytes, options)
      if let json, found.isEmpty { return json.write(to: &writer) }
      issues += found.map { $0.below(pointer) }
    } else if let text = String(validating: part.bytes, as: UTF8.self) {
      shape.value(of: text).write(to: &writer)
    } else {
      issues.append(
        ValidationIssue(
          pointer: pointer, keyword: "format", expected: "text in UTF-8", actual: nil, offset: nil))
    }
  }

  private mutating func refuseMissing(_ name: String) {
    issues.append(
      ValidationIssue(
        pointer: "", keyword: "required", expected: "a part '\(name)'", actual: nil, offset: nil))
  }
}

extension PartDecoder {
  /// The bytes of a part; `nil` if it is missing or of none of the media types, if there are any.
  public mutating func file(
    _ name: String, mediaTypes: [String] = [], isRequired: Bool = false
  ) -> FilePart? {
    files(name, mediaTypes: mediaTypes, isRequired: isRequired)?.last
  }

  /// The bytes of all parts of a name.
  public mutating func files(
    _ name: String, mediaTypes: [String] = [], minimum: Int = 0, maximum: Int = .max,
    isRequired: Bool = false
  ) -> [FilePart]? {
    guard let own = parts[name] else {
      if isRequired { refuseMissing(name) }
      return nil
    }
    refuseCount(own.count, of: name, minimum, maximum)
    return own.map { part in
      let type = part.headerFields[.contentType]
      if let type, !mediaTypes.isEmpty, MediaType.index(of: type, among: mediaTypes) == nil {
        issues.append(
          ValidationIssue(
            pointer: "/" + JSONPointer.escape(name), keyword: "contentType",
            expected: mediaTypes.joined(separator: " or "), actual: type, offset: nil))
      }
      var fields = part.headerFields
      fields[.contentType] = nil
      fields[.contentDisposition] = nil
      return FilePart(
        part.bytes, filename: part.filename, mediaType: type, headerFields: fields)
    }
  }

  private mutating func refuseCount(_ count: Int, of name: String, _ minimum: Int, _ maximum: Int) {
    let (keyword, bound) = count < minimum ? ("minItems", minimum) : ("maxItems", maximum)
    guard count < minimum || count > maximum else { return }
    issues.append(
      ValidationIssue(
        pointer: "/" + JSONPointer.escape(name), keyword: keyword,
        expected: "at \(count < minimum ? "least" : "most") \(bound) part\(bound == 1 ? "" : "s")",
        actual: "\(count)", offset: nil))
  }

  /// Refuses parts of other names.
  public mutating func refuseOthers(than names: [String]) {
    for name in parts.keys.sorted() where !names.contains(name) {
      issues.append(
        ValidationIssue(
          pointer: "/" + JSONPointer.escape(name), keyword: "additionalProperties",
          expected: "no part '\(name)'", actual: nil, offset: nil))
    }
  }
}

// MARK: - Headers

extension PartDecoder {
  /// The headers of a part; `nil` if the part is missing or its headers are refused.
  public mutating func headers<Headers>(
    ofPart name: String, _ read: (inout ResponseDecoder) -> Headers?
  ) -> Headers? {
    parts[name]?.last.flatMap { headers(of: $0, called: name, read) }
  }

  /// The headers of all parts of a name, in their order; `nil` if there are none or any is refused.
  public mutating func headers<Headers>(
    ofParts name: String, _ read: (inout ResponseDecoder) -> Headers?
  ) -> [Headers]? {
    guard let own = parts[name] else { return nil }
    var all: [Headers] = []
    for part in own {
      if let headers = headers(of: part, called: name, read) { all.append(headers) }
    }
    return all.count == own.count ? all : nil
  }

  /// A part's headers are read as those of a response are.
  private mutating func headers<Headers>(
    of part: BodyPart, called name: String, _ read: (inout ResponseDecoder) -> Headers?
  ) -> Headers? {
    var decoder = ResponseDecoder(
      ServerResponse(status: 200, headerFields: part.headerFields), options: options)
    let headers = read(&decoder)
    issues += decoder.issues.map { $0.below("/\(JSONPointer.escape(name))/") }
    return headers
  }
}
