/// An operation of a generated interface with the code that reads its request and writes its answer.
public protocol ServerOperation: SendableMetatype {
  associatedtype Input: Sendable
  associatedtype Output: Sendable

  static var description: OperationDescription { get }
  /// `nil` if something does not fit; the decoder knows what.
  static func decode(_ decoder: inout RequestDecoder) -> Input?
  /// Throws if a header cannot hold its value.
  static func encode(
    _ output: Output, to encoder: inout ResponseEncoder
  ) throws(SerializationError)
}

extension ServerOperation {
  /// Throws a `RequestRejection` with everything in the request that does not fit.
  public static func input(of request: ServerRequest) throws(RequestRejection) -> Input {
    var decoder = RequestDecoder(request)
    guard let input = decode(&decoder), decoder.isAccepted else { throw decoder.rejection }
    return input
  }

  /// Throws if a header cannot hold its value.
  public static func response(to output: Output) throws(SerializationError) -> ServerResponse {
    var encoder = ResponseEncoder()
    try encode(output, to: &encoder)
    return encoder.response
  }
}
