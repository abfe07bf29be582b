internal import HTTPTypes

/// Reads a request into an operation's parameters and body, and collects everything that does not
/// fit.
///
/// What could not be read is `nil`; so is what is optional and was not sent. Ask `isAccepted`
/// before using any of it.
public struct RequestDecoder {
  public let request: ServerRequest
  /// How JSON is read. A value that an open enumeration does not name is refused: it is our own
  /// document that the request has to fit.
  public var options: JSONReader.Options
  private(set) var issues: [ValidationIssue] = []
  private var unsupportedMediaType: RequestRejection?
  private var queryPairs: [(name: String, value: Substring)]?

  public init(_ request: ServerRequest) {
    self.request = request
    var options = JSONReader.Options()
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

  mutating func refuse(
    _ pointer: String, _ keyword: StaticString, _ expected: String, actual: String?
  ) {
    issues.append(
      ValidationIssue(
        pointer: pointer, keyword: keyword.description, expected: expected,
        actual: actual.map { Array($0.utf8).withUnsafeBufferPointer { truncated($0) } },
        offset: nil))
  }

  mutating func append(_ more: [ValidationIssue]) {
    issues += more
  }
}

extension RequestDecoder {
  /// The JSON value of a request that has to have a body.
  public mutating func jsonBody<Body: JSONReadable>(_ type: Body.Type = Body.self) -> Body? {
    guard !request.body.isEmpty else {
      refuse("", "required", "a request body", actual: nil)
      return nil
    }
    return optionalJSONBody(type)
  }

  /// The JSON value of a request that may have a body; `nil` without one.
  public mutating func optionalJSONBody<Body: JSONReadable>(
    _ type: Body.Type = Body.self
  ) -> Body? {
    read { Body.read(from: &$0) }
  }

  /// As `jsonBody(_:)`, for a body that is under a rule as a whole.
  public mutating func jsonBody<R: Rule>(_ rule: R) -> R.Value? {
    guard !request.body.isEmpty else {
      refuse("", "required", "a request body", actual: nil)
      return nil
    }
    return optionalJSONBody(rule)
  }

  /// As `optionalJSONBody(_:)`, for a body that is under a rule as a whole.
  public mutating func optionalJSONBody<R: Rule>(_ rule: R) -> R.Value? {
    read { rule.read(from: &$0) }
  }

  private mutating func read<Body>(_ read: (inout JSONReader) -> Body?) -> Body? {
    guard !request.body.isEmpty, acceptsContentType() else { return nil }
    return request.body.withUnsafeBufferPointer { buffer in
      var reader = JSONReader(buffer, options: options)
      let body = read(&reader)
      reader.finish()
      guard reader.hasIssues else { return body }
      append(reader.issues())
      return nil
    }
  }

  /// A body without `Content-Type` is taken for JSON: clients that leave it out mean that.
  private mutating func acceptsContentType() -> Bool {
    guard let text = request.headerFields[.contentType] else { return true }
    // What nearly every client sends needs no taking apart.
    if text == "application/json" || MediaType(text)?.isJSON == true { return true }
    unsupportedMediaType = .unsupportedMediaType(text, supported: ["application/json"])
    return false
  }
}

extension RequestDecoder {
  /// The values of a query parameter, in order and still encoded.
  mutating func queryValues(_ name: String) -> [Substring] {
    if queryPairs == nil {
      let pairs = request.query?.split(separator: "&") ?? []
      queryPairs = pairs.compactMap { pair in
        let parts = pair.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
        guard let name = PercentEncoding.decode(parts[0].utf8, plusIsSpace: true) else {
          return nil
        }
        return (name, parts.count > 1 ? parts[1] : "")
      }
    }
    return queryPairs?.filter { $0.name == name }.map(\.value) ?? []
  }
}
