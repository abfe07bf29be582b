/// Writes the content of a message.
public protocol MessageEncoder {
  /// Sets content that is there as bytes.
  mutating func content(_ bytes: [UInt8], _ contentType: String)
}

extension MessageEncoder {
  // Called, and not copied to wherever a message has such content.
  @_semantics("optimize.no.crossmodule")
  public mutating func json(_ value: some JSONWritable, _ mediaType: String) {
    content(value.encoded(), mediaType)
  }

  public mutating func text(_ text: String, _ mediaType: String) {
    content(
      Array(text.utf8),
      mediaType.contains("charset") ? mediaType : mediaType + "; charset=utf-8")
  }

  /// Text that stands for a value of another type.
  public mutating func text(of value: some JSONWritable, _ mediaType: String) {
    let json = value.encoded()
    let text = (try? JSONValue.decoded(from: json))?.text
    self.text(text ?? String(decoding: json, as: UTF8.self), mediaType)
  }

  public mutating func mediaContent(_ content: MediaContent) {
    self.content(content.bytes, content.mediaType)
  }

  public mutating func form(
    _ value: some JSONWritable, _ format: FormFormat, _ mediaType: String
  ) throws(SerializationError) {
    guard let tree = try? JSONValue.decoded(from: value.encoded()) else {
      throw SerializationError(pointer: "", reason: "the value is nested too deeply")
    }
    content(Array(try format.text(for: tree).utf8), mediaType)
  }

  public mutating func multipart(
    _ form: some MultipartForm, _ mediaType: String
  ) throws(SerializationError) {
    var encoder = PartEncoder()
    try form.encode(to: &encoder)
    parts(encoder.parts, mediaType)
  }

  public mutating func parts(_ parts: [BodyPart], _ mediaType: String) {
    let (contentType, bytes) = BodyPart.content(of: parts, mediaType: mediaType)
    content(bytes, contentType)
  }
}
