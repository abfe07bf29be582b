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
