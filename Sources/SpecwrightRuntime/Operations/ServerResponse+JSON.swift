public import HTTPTypes

extension ServerResponse {
  /// A response whose body is `value` as JSON. A `Content-Type` among the fields wins over
  /// `mediaType`.
  public static func json(
    _ status: HTTPResponse.Status, _ value: some JSONWritable,
    mediaType: String = "application/json", headerFields: HTTPFields = [:]
  ) -> ServerResponse {
    var fields = headerFields
    if fields[.contentType] == nil { fields[.contentType] = mediaType }
    return ServerResponse(status: status, headerFields: fields, body: .bytes(value.encoded()))
  }

  /// A response whose body is sent piece by piece.
  public static func stream(
    _ status: HTTPResponse.Status, _ stream: ByteStream, mediaType: String,
    headerFields: HTTPFields = [:]
  ) -> ServerResponse {
    var fields = headerFields
    if fields[.contentType] == nil { fields[.contentType] = mediaType }
    return ServerResponse(status: status, headerFields: fields, body: .stream(stream))
  }

  /// A response whose body is bytes of any other type.
  public static func bytes(
    _ status: HTTPResponse.Status, _ bytes: [UInt8], mediaType: String,
    headerFields: HTTPFields = [:]
  ) -> ServerResponse {
    var fields = headerFields
    if fields[.contentType] == nil { fields[.contentType] = mediaType }
    return ServerResponse(status: status, headerFields: fields, body: .bytes(bytes))
  }
}
