public import HTTPTypes

/// Reads typed values from the header fields and the content of a message, and collects what does not
/// fit.
public protocol MessageDecoder {
  var headerFields: HTTPFields { get }
  /// The whole body.
  var content: [UInt8] { get }
  var options: JSONReader.Options { get }
  var multipartLimits: MultipartLimits { get }
  mutating func append(_ issues: [ValidationIssue])
}

extension MessageDecoder {
  mutating func refuse(
    _ pointer: String, _ keyword: StaticString, _ expected: String, actual: String?
  ) {
    append([
      ValidationIssue(
        pointer: pointer, keyword: keyword.description, expected: expected,
        actual: actual.map { Array($0.utf8).withUnsafeBufferPointer { truncated($0) } },
        offset: nil)
    ])
  }

  /// Reads JSON that was put together from the text of a parameter or form field; `other` is what the
  /// text stands for if it is not that.
  mutating func read<R: Rule>(
    _ json: [UInt8], _ rule: R, below pointer: String, else other: [UInt8]? = nil
  ) -> R.Value? {
    let (value, issues) = rule.decode(json, options)
    if !issues.isEmpty, let other {
      let (value, issues) = rule.decode(other, options)
      if issues.isEmpty { return value }
    }
    append(issues.map { $0.below(pointer) })
    return issues.isEmpty ? value : nil
  }
}

extension MessageDecoder {
  /// The content as one JSON value.
  public mutating func json<R: Rule>(_ rule: R) -> R.Value? {
    let (value, issues) = rule.decode(content, options)
    append(issues)
    return issues.isEmpty ? value : nil
  }

  /// The content as text, which has to be UTF-8.
  public mutating func text() -> String? {
    guard let text = String(validating: content, as: UTF8.self) else {
      refuse("", "format", "text in UTF-8", actual: nil)
      return nil
    }
    return text
  }

  /// The content as text that stands for a value of another type.
  public mutating func text<R: Rule>(_ shape: TextShape, _ rule: R) -> R.Value? {
    text().flatMap { read(shape.value(of: $0).encoded(), rule, below: "") }
  }

  /// The content with its media type, for operations that leave open which that is.
  public func mediaContent() -> MediaContent {
    MediaContent(
      mediaType: headerFields[.contentType] ?? "application/octet-stream", bytes: content)
  }

  /// The value whose members are the fields of a form.
  public mutating func form<R: Rule>(_ format: FormFormat, _ rule: R) -> R.Value? {
    guard let text = text() else { return nil }
    do {
      var nearest: [ValidationIssue]?
      for alternative in format.alternatives {
        let json = try alternative.json(in: text[...])
        let (value, issues) = rule.decode(json, options)
        if issues.isEmpty { return value }
        if issues.count < nearest?.count ?? .max { nearest = issues }
      }
      append((nearest ?? []).map { $0.below("") })
    } catch {
      refuse("", "format", error.expected, actual: error.text)
    }
    return nil
  }

  /// The parts of multipart content, in order.
  public mutating func parts() -> [BodyPart]? {
    do {
      return try BodyPart.all(
        in: content, contentType: headerFields[.contentType], limits: multipartLimits)
    } catch {
      refuse("", "multipart", error.expected, actual: nil)
      return nil
    }
  }

  /// The value whose members are the parts of `multipart/form-data`.
  public mutating func multipart<Form: MultipartForm>(_ type: Form.Type = Form.self) -> Form? {
    guard let parts = parts() else { return nil }
    var decoder = PartDecoder(parts, options: options)
    let form = Form(from: &decoder)
    append(decoder.issues)
    return decoder.issues.isEmpty ? form : nil
  }
}

extension ValidationIssue {
  /// The same of a value below `outer`. The text that was read is not the one that was sent, so there
  /// is no offset.
  func below(_ outer: String) -> ValidationIssue {
    ValidationIssue(
      pointer: outer + pointer, keyword: keyword, expected: expected, actual: actual, offset: nil)
  }
}

/// Content of a media type that is not known in advance.
public struct MediaContent: Hashable, Sendable {
  /// As `Content-Type` holds it.
  public var mediaType: String
  public var bytes: [UInt8]

  public init(mediaType: String, bytes: [UInt8]) {
    self.mediaType = mediaType
    self.bytes = bytes
  }
}

extension Rule {
  /// Reads a whole text; there is a value or an issue.
  func decode(
    _ json: [UInt8], _ options: JSONReader.Options
  ) -> (value: Value?, issues: [ValidationIssue]) {
    json.withUnsafeBufferPointer { buffer in
      var reader = JSONReader(buffer, options: options)
      let value = read(from: &reader)
      reader.finish()
      return (value, reader.hasIssues ? reader.issues() : [])
    }
  }
}
