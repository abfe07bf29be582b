public import HTTPTypes

/// Writes what an operation answers into a response.
public struct ResponseEncoder: MessageEncoder {
  public private(set) var response: ServerResponse

  /// The status is 200 until `begin` is called.
  public init() {
    response = ServerResponse(status: .ok)
  }

  /// The header fields that are given here win over those that are set later.
  public mutating func begin(_ status: HTTPResponse.Status, _ headerFields: HTTPFields) {
    response = ServerResponse(status: status, headerFields: headerFields)
  }

  /// Answers with a response as it is.
  public mutating func answer(_ response: ServerResponse) {
    self.response = response
  }

  public mutating func content(_ bytes: [UInt8], _ contentType: String) {
    // Without its own boundary nobody could read multipart content.
    if response.headerFields[.contentType] == nil || contentType.contains("boundary=") {
      response.headerFields[.contentType] = contentType
    }
    response.body = .bytes(bytes)
  }

  /// Content that is sent piece by piece.
  public mutating func stream(_ stream: ByteStream, _ mediaType: String) {
    if response.headerFields[.contentType] == nil {
      response.headerFields[.contentType] = mediaType
    }
    response.body = .stream(stream)
  }

  /// Sets a header; nothing for `nil`.
  public mutating func header<R: Rule>(
    _ value: R.Value?, _ format: ParameterFormat<R>
  ) throws(SerializationError) {
    guard let value, let name = HTTPField.Name(format.layout.name),
      response.headerFields[name] == nil
    else { return }
    try response.headerFields.set(try format.layout.tree(of: value), format.layout)
  }

  /// Sets a header that is always sent, empty for `nil`.
  public mutating func header<R: Rule>(
    nullable value: R.Value?, _ format: ParameterFormat<R>
  ) throws(SerializationError) {
    guard value == nil else { return try header(value, format) }
    try response.headerFields.set(.null, format.layout)
  }
}

extension ServerResponse {
  /// A response whose body is `value` as JSON. A `Content-Type` among the fields wins over
  /// `mediaType`.
  public static func json(
    _ status: HTTPResponse.Status, _ value: some JSONWritable,
    mediaType: String = "application/json", headerFields: HTTPFields = [:]
  ) -> ServerResponse {
    var encoder = ResponseEncoder()
    encoder.begin(status, headerFields)
    encoder.json(value, mediaType)
    return encoder.response
  }
}
