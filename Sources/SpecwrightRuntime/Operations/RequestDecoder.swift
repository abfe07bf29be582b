public import HTTPTypes

/// Reads a request into an operation's parameters and body, and collects everything that does not
/// fit.
///
/// What could not be read is `nil`; so is what is optional and was not sent. Ask `isAccepted`
/// before using any of it.
public struct RequestDecoder: MessageDecoder {
  public let request: ServerRequest
  /// How JSON is read. A value that an open enumeration does not name is refused: it is our own
  /// document that the request has to fit.
  public var options: JSONReader.Options
  public var multipartLimits = MultipartLimits()
  private(set) var issues: [ValidationIssue] = []
  private var unsupportedMediaType: RequestRejection?
  /// Of the query, once somebody asked for them.
  var readQueryPairs: [TextPair]?

  public init(_ request: ServerRequest) {
    self.request = request
    var options = JSONReader.Options(direction: .request)
    options.unknownEnumerationValues = .refuse
    self.options = options
  }

  /// Whether everything that was asked for so far fits.
  public var isAccepted: Bool { issues.isEmpty && unsupportedMediaType == nil }

  /// Why the request is refused: its media type, or else all issues of parameters and body
  /// together.
  public var rejection: RequestRejection {
    if let unsupportedMediaType { return unsupportedMediaType }
    guard issues.isEmpty else { return .invalid(issues) }
    return .invalid([
      ValidationIssue(
        pointer: "", keyword: "request", expected: "a request that fits the operation",
        actual: nil, offset: nil)
    ])
  }

  public var headerFields: HTTPFields { request.headerFields }
  public var content: [UInt8] { request.body }

  public mutating func append(_ more: [ValidationIssue]) {
    issues += more
  }
}

extension RequestDecoder {
  /// Which of the media types that an operation takes the request's content has, as an index; `nil`
  /// if there is no content or it is of none of them.
  ///
  /// Content without `Content-Type` is taken for JSON if that is among them, else for the first:
  /// clients that leave it out mean that. An empty body is content only where its type is named and
  /// is one that can be empty.
  public mutating func content(among types: [String], isRequired: Bool = false) -> Int? {
    let field = request.headerFields[.contentType]
    let index = MediaType.index(of: field, among: types)
    if content.isEmpty {
      if let index, field.map(MediaType.canBeEmpty) == true { return index }
      if isRequired { refuse("", "required", "a request body", actual: nil) }
      return nil
    }
    if let index { return index }
    unsupportedMediaType = .unsupportedMediaType(field, supported: types)
    return nil
  }

  /// Content that is taken as JSON only, of the given media type: as `content(among:isRequired:)`, and
  /// read by `rule`.
  public mutating func json<R: Rule>(
    _ rule: R, _ mediaType: String, isRequired: Bool = false
  ) -> R.Value? {
    content(among: [mediaType], isRequired: isRequired) == nil ? nil : json(rule)
  }
}
