/// An operation of a generated interface with the code that writes its request and reads its answer.
public protocol ClientOperation {
  associatedtype Input: Sendable
  associatedtype Output: Sendable

  static var description: OperationDescription { get }
  /// The media types whose content is handed on while it arrives.
  static var streamedMediaTypes: [String] { get }
  static func encode(
    _ input: Input, to encoder: inout RequestEncoder
  ) throws(SerializationError)
  static func decode(_ decoder: inout ResponseDecoder) throws(ResponseMismatch) -> Output
}

extension ClientOperation {
  public static var streamedMediaTypes: [String] { [] }
}
