public import AsyncHTTPClient
internal import HTTPTypes
public import NIOCore
internal import NIOHTTP1
public import SpecwrightRuntime

/// Sends a generated client's requests with AsyncHTTPClient.
public struct AsyncHTTPClientTransport: ClientTransport {
  private let client: HTTPClient
  private let timeout: TimeAmount

  /// - Parameters:
  ///   - client: is not shut down by the transport.
  ///   - timeout: until the whole answer has arrived; for streams it is to be as long as they last.
  public init(_ client: HTTPClient = .shared, timeout: TimeAmount = .minutes(10)) {
    self.client = client
    self.timeout = timeout
  }

  public func send(_ request: ClientRequest) async throws -> ServerResponse {
    let response = try await client.execute(HTTPClientRequest(request), timeout: timeout)
    var fields = HTTPFields()
    for (name, value) in response.headers {
      guard let name = HTTPField.Name(name) else { continue }
      fields.append(HTTPField(name: name, value: value))
    }
    return ServerResponse(
      status: HTTPResponse.Status(code: Int(response.status.code)), headerFields: fields,
      body: .stream(ReceivedChunks(body: response.body)))
  }
}

extension HTTPClientRequest {
  init(_ request: ClientRequest) {
    let head = request.head
    self.init(url: "\(head.scheme ?? "https")://\(head.authority ?? "")\(head.path ?? "/")")
    method = HTTPMethod(rawValue: head.method.rawValue)
    for field in head.headerFields { headers.add(name: field.name.rawName, value: field.value) }
    switch request.body {
    case .none: break
    case .bytes(let bytes): body = .bytes(ByteBuffer(bytes: bytes))
    case .stream(let stream): body = .stream(SentChunks(stream: stream), length: .unknown)
    }
  }
}

/// A body as the runtime wants it.
private struct ReceivedChunks: AsyncSequence, Sendable {
  let body: HTTPClientResponse.Body

  struct AsyncIterator: AsyncIteratorProtocol {
    var buffers: HTTPClientResponse.Body.AsyncIterator

    mutating func next() async throws -> [UInt8]? {
      try await buffers.next().map { Array($0.readableBytesView) }
    }
  }

  func makeAsyncIterator() -> AsyncIterator { AsyncIterator(buffers: body.makeAsyncIterator()) }
}

/// A body as AsyncHTTPClient wants it.
private struct SentChunks: AsyncSequence, Sendable {
  let stream: ByteStream

  struct AsyncIterator: AsyncIteratorProtocol {
    var chunks: any AsyncIteratorProtocol<[UInt8], any Error>

    mutating func next() async throws -> ByteBuffer? {
      try await chunks.next(isolation: nil).map { ByteBuffer(bytes: $0) }
    }
  }

  func makeAsyncIterator() -> AsyncIterator { AsyncIterator(chunks: stream.makeAsyncIterator()) }
}
