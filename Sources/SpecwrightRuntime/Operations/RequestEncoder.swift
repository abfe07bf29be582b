internal import HTTPTypes

/// Writes an operation's parameters and body into a request.
public struct RequestEncoder {
  let operation: OperationDescription
  private var pathTexts: [String: String] = [:]
  private var queryPairs: [String] = []
  private var cookies: [String] = []
  private var headerFields: HTTPFields = [:]
  private var body = ServerResponse.Body.none

  init(_ operation: OperationDescription) {
    self.operation = operation
  }

  /// Sets a parameter; nothing for `nil`.
  public mutating func parameter<R: Rule>(
    _ value: R.Value?, _ format: ParameterFormat<R>
  ) throws(SerializationError) {
    guard let value else { return }
    try set(try format.layout.tree(of: value), format.layout)
  }

  /// Sets a parameter that is always sent, as an empty text for `nil`.
  public mutating func parameter<R: Rule>(
    nullable value: R.Value?, _ format: ParameterFormat<R>
  ) throws(SerializationError) {
    guard let value else { return try set(.null, format.layout) }
    try parameter(value, format)
  }

  private mutating func set(
    _ value: JSONValue, _ layout: TextLayout
  ) throws(SerializationError) {
    switch layout.place {
    case .path: pathTexts[layout.name] = try layout.path(for: value)
    case .query: queryPairs += try layout.pairs(for: value).map { "\($0.name)=\($0.text)" }
    case .cookie: cookies += try layout.pairs(for: value).map { "\($0.name)=\($0.text)" }
    case .header: try headerFields.set(value, layout)
    }
  }

  /// Says which media types the answer may have, the best first.
  public mutating func accept(_ types: [String]) {
    headerFields[.accept] = types.joined(separator: ", ")
  }

  /// The request's method, target below `server`, header fields and content.
  func request(to server: ServerURL) throws(SerializationError) -> ClientRequest {
    request(to: server, path: try target(below: server.path))
  }

  /// The same to the URL itself.
  func request(toWhole server: ServerURL) throws(SerializationError) -> ClientRequest {
    let url = server.authority + server.target
    guard url.utf8.allSatisfy({ $0 > Byte.space && $0 < 0x7F }) else {
      throw SerializationError(pointer: "", reason: "the URL has characters that no URL has")
    }
    return request(to: server, path: server.target)
  }

  private func request(to server: ServerURL, path: String) -> ClientRequest {
    var path = path
    if !queryPairs.isEmpty {
      path += (path.utf8.contains(UInt8(ascii: "?")) ? "&" : "?")
      path += queryPairs.joined(separator: "&")
    }
    var fields = headerFields
    if !cookies.isEmpty { fields[.cookie] = cookies.joined(separator: "; ") }
    return ClientRequest(
      head: HTTPRequest(
        method: operation.method, scheme: server.scheme, authority: server.authority, path: path,
        headerFields: fields),
      body: body)
  }

  private func target(below base: String) throws(SerializationError) -> String {
    var path = base
    var rest = (operation.paths.first ?? "/")[...]
    while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
      path += PercentEncoding.encode(String(rest[..<open]), keeping: Self.pathCharacters)
      let name = String(rest[rest.index(after: open)..<close])
      guard let text = pathTexts[name] else {
        throw SerializationError(pointer: "path/\(name)", reason: "the path needs a value")
      }
      path += text
      rest = rest[rest.index(after: close)...]
    }
    return path + PercentEncoding.encode(String(rest), keeping: Self.pathCharacters)
  }

  /// What a path may hold beside unreserved characters (RFC 3986, section 3.3).
  private static let pathCharacters: StaticString = "/:@!$&'()*+,;=%"
}

extension RequestEncoder: MessageEncoder {
  public mutating func content(_ bytes: [UInt8], _ contentType: String) {
    headerFields[.contentType] = contentType
    body = .bytes(bytes)
  }
}

extension TextLayout {
  func tree(of value: some JSONWritable) throws(SerializationError) -> JSONValue {
    guard let tree = try? JSONValue.decoded(from: value.encoded()) else {
      throw unrepresentable("the value is nested too deeply")
    }
    return tree
  }
}

extension HTTPFields {
  mutating func set(_ value: JSONValue, _ layout: TextLayout) throws(SerializationError) {
    guard let name = HTTPField.Name(layout.name) else {
      throw layout.unrepresentable("a header field cannot have this name")
    }
    self[name] = try layout.header(for: value)
  }
}
