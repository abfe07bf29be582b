internal import HTTPTypes

/// Collects the parts of a form.
public struct PartEncoder {
  private(set) var parts: [BodyPart] = []

  /// Adds the part or parts of a member; nothing for `nil`.
  public mutating func value<R: Rule>(
    _ value: R.Value?, _ format: PartFormat<R>
  ) {
    append(value, format, [])
  }

  /// Adds the part of a member with headers of its own; nothing for `nil`.
  public mutating func value<R: Rule>(
    _ value: R.Value?, _ format: PartFormat<R>, headers: WriteHeaders?
  ) throws(SerializationError) {
    append(value, format, [try Self.fields(headers)])
  }

  /// Adds the parts of a list with headers for each of them, in their order.
  public mutating func value<R: Rule>(
    _ value: R.Value?, _ format: PartFormat<R>, headers: [WriteHeaders]?
  ) throws(SerializationError) {
    var all: [HTTPFields] = []
    for write in headers ?? [] { all.append(try Self.fields(write)) }
    append(value, format, all)
  }

  /// Writes the headers of a part, as those of a response are written.
  public typealias WriteHeaders = (inout ResponseEncoder) throws(SerializationError) -> Void

  private static func fields(_ write: WriteHeaders?) throws(SerializationError) -> HTTPFields {
    var encoder = ResponseEncoder()
    try write?(&encoder)
    return encoder.response.headerFields
  }

  private mutating func append<R: Rule>(
    _ value: R.Value?, _ format: PartFormat<R>, _ headerFields: [HTTPFields]
  ) {
    guard let value else { return }
    let json = value.encoded()
    switch (format.shape, try? JSONValue.decoded(from: json)) {
    case (.array(let items), .array(let elements)?):
      for (index, element) in elements.enumerated() {
        let bytes = if case .json = items { element.encoded() } else { Array(element.text.utf8) }
        append(bytes, format, index < headerFields.count ? headerFields[index] : [:])
      }
    case (.scalar, let tree?): append(Array(tree.text.utf8), format, headerFields.first ?? [:])
    default: append(json, format, headerFields.first ?? [:])
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

  /// Adds a part of bytes with headers that win over its own; nothing for `nil`.
  public mutating func file(
    _ file: FilePart?, _ name: String, mediaType: String? = nil, headers: WriteHeaders?
  ) throws(SerializationError) {
    guard var file else { return }
    for field in try Self.fields(headers) { file.headerFields[field.name] = field.value }
    self.file(file, name, mediaType: mediaType)
  }

  /// Adds a part for each of the files.
  public mutating func files(_ files: [FilePart]?, _ name: String, mediaType: String? = nil) {
    for file in files ?? [] { self.file(file, name, mediaType: mediaType) }
  }

  /// The same with headers for each of them, in their order. Files beyond these have only their own.
  public mutating func files(
    _ files: [FilePart]?, _ name: String, mediaType: String? = nil, headers: [WriteHeaders]?
  ) throws(SerializationError) {
    for (index, file) in (files ?? []).enumerated() {
      let write = headers.flatMap { index < $0.count ? $0[index] : nil }
      try self.file(file, name, mediaType: mediaType, headers: write)
    }
  }
}
