public import HTTPTypes

/// Why a response is none of those that its operation is described with.
public indirect enum ResponseMismatch: Error, Hashable, Sendable {
  /// The content type is none of those that the status can have.
  case unexpectedMediaType(String?, expected: [String])
  /// Header fields or content do not fit the document.
  case invalid([ValidationIssue])
}

/// Reads a response, and collects what does not fit.
public struct ResponseDecoder: MessageDecoder {
  public let response: ServerResponse
  public var options: JSONReader.Options
  public var multipartLimits = MultipartLimits()
  /// The length of the longest item of a stream, in bytes.
  public var itemLimit = 24 << 20
  private(set) var issues: [ValidationIssue] = []
  private var mediaType: ResponseMismatch?

  /// A body that is a stream can be read with `stream()` only. Values that open enumerations do not
  /// name are kept.
  public init(
    _ response: ServerResponse,
    options: JSONReader.Options = JSONReader.Options(direction: .response)
  ) {
    self.response = response
    self.options = options
  }

  public var status: HTTPResponse.Status { response.status }
  public var headerFields: HTTPFields { response.headerFields }

  public var content: [UInt8] {
    if case .bytes(let bytes) = response.body { bytes } else { [] }
  }

  public mutating func append(_ more: [ValidationIssue]) {
    issues += more
  }

  /// Whether everything that was asked for so far fits.
  public var isAccepted: Bool { issues.isEmpty && mediaType == nil }

  // Called, and not copied to wherever a response is read.
  public var mismatch: ResponseMismatch {
    @_semantics("optimize.no.crossmodule") get { mediaType ?? .invalid(issues) }
  }
}

extension ResponseDecoder {
  /// Which of the media types of its status the content has, as an index; `nil` if it is of none.
  public mutating func content(among types: [String]) -> Int? {
    let field = headerFields[.contentType]
    if let index = MediaType.index(of: field, among: types) { return index }
    mediaType = .unexpectedMediaType(field, expected: types)
    return nil
  }

  /// The content, which can only be JSON of the given media type.
  public mutating func json<R: Rule>(_ rule: R, _ mediaType: String) -> R.Value? {
    content(among: [mediaType]) == nil ? nil : json(rule)
  }

  /// The value of a header; `nil` if it is missing or refused.
  public mutating func header<R: Rule>(
    _ format: ParameterFormat<R>, isRequired: Bool = false
  ) -> R.Value? {
    do {
      if let json = try format.layout.json(in: headerFields) {
        let list = try format.layout.asList?.json(in: headerFields)
        return read(json, format.rule, below: format.pointer, else: list)
      }
      if isRequired { refuse(format.pointer, "required", "a header field", actual: nil) }
    } catch {
      refuse(format.pointer, "format", error.expected, actual: error.text)
    }
    return nil
  }

  /// The content, piece by piece as it arrives.
  public func stream() -> ByteStream {
    switch response.body {
    case .stream(let stream): stream
    case .bytes(let bytes): AsyncThrowingStream.one(bytes)
    case .none: AsyncThrowingStream.one([])
    }
  }
}

extension AsyncThrowingStream where Element == [UInt8], Failure == any Error {
  fileprivate static func one(_ bytes: [UInt8]) -> ByteStream {
    AsyncThrowingStream { continuation in
      if !bytes.isEmpty { continuation.yield(bytes) }
      continuation.finish()
    }
  }
}
