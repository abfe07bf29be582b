public import HTTPTypes

/// A type whose values are the parts of `multipart/form-data`.
public protocol MultipartForm: Sendable {
  /// `nil` if parts are missing or do not fit, which is an issue of the decoder then.
  init?(from decoder: inout PartDecoder)
  func encode(to encoder: inout PartEncoder) throws(SerializationError)
}

/// How one member of a form is read from parts and written into them: one part, or one for each
/// element of an array.
public struct PartFormat<R: Rule>: Sendable {
  let name: String
  let shape: TextShape
  /// Of a part that is no plain text; `nil` for text.
  let mediaType: String?
  let rule: R

  public init(_ name: String, _ shape: TextShape, mediaType: String? = nil, _ rule: R) {
    self.name = name
    self.shape = shape
    self.mediaType = mediaType
    self.rule = rule
  }
}

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
    issues += found.map { issue in
      ValidationIssue(
        pointer: pointer + issue.pointer, keyword: issue.keyword, expected: issue.expected,
        actual: issue.actual, offset: nil)
    }
    return found.isEmpty ? value : nil
  }

  private mutating func write(
    _ part: BodyPart, _ shape: TextShape, to writer: inout JSONWriter, at pointer: String
  ) {
    if case .json = shape {
      let (json, found) = Unconstrained(RawJSON.self).decode(part.bytes, options)
      if let json, found.isEmpty { return json.write(to: &writer) }
      issues += found.map {
        ValidationIssue(
          pointer: pointer + $0.pointer, keyword: $0.keyword, expected: $0.expected,
          actual: $0.actual, offset: nil)
      }
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
    _ name: String, mediaTypes: [String] = [], isRequired: Bool = false
  ) -> [FilePart]? {
    guard let own = parts[name] else {
      if isRequired { refuseMissing(name) }
      return nil
    }
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

  /// The headers of a part beside those that the form itself has; none if it is missing.
  public func headerFields(ofPart name: String) -> HTTPFields {
    var fields = parts[name]?.last?.headerFields ?? [:]
    fields[.contentType] = nil
    fields[.contentDisposition] = nil
    return fields
  }

  /// Demands that every part of a name has a header field.
  public mutating func requireHeader(_ field: String, ofPart name: String) {
    guard let fieldName = HTTPField.Name(field) else { return }
    for part in parts[name] ?? [] where part.headerFields[fieldName] == nil {
      issues.append(
        ValidationIssue(
          pointer: "/" + JSONPointer.escape(name), keyword: "required",
          expected: "a header field '\(field)' of the part", actual: nil, offset: nil))
    }
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

/// Collects the parts of a form.
public struct PartEncoder {
  private(set) var parts: [BodyPart] = []

  /// Adds the part or parts of a member; nothing for `nil`.
  public mutating func value<R: Rule>(
    _ value: R.Value?, _ format: PartFormat<R>, headerFields: HTTPFields = [:]
  ) {
    guard let value else { return }
    let json = value.encoded()
    switch (format.shape, try? JSONValue.decoded(from: json)) {
    case (.array(let items), .array(let elements)?):
      for element in elements {
        if case .json = items {
          append(element.encoded(), format, headerFields)
        } else {
          append(Array(element.text.utf8), format, headerFields)
        }
      }
    case (.scalar, let tree?): append(Array(tree.text.utf8), format, headerFields)
    default: append(json, format, headerFields)
    }
  }

  private mutating func append<R: Rule>(
    _ bytes: [UInt8], _ format: PartFormat<R>, _ headerFields: HTTPFields
  ) {
    var fields = headerFields
    fields[.contentType] = format.mediaType
    parts.append(
      BodyPart(name: format.name, filename: nil, headerFields: fields, bytes: bytes))
  }

  /// Adds a part of bytes; nothing for `nil`.
  public mutating func file(_ file: FilePart?, _ name: String, mediaType: String? = nil) {
    guard let file else { return }
    var fields = file.headerFields
    fields[.contentType] = file.mediaType ?? mediaType ?? "application/octet-stream"
    parts.append(
      BodyPart(
        name: name, filename: file.filename, headerFields: fields, bytes: file.bytes))
  }

  /// Adds a part for each of the files.
  public mutating func files(_ files: [FilePart]?, _ name: String, mediaType: String? = nil) {
    for file in files ?? [] { self.file(file, name, mediaType: mediaType) }
  }
}
