import NIOCore
import NIOPosix

/// Speaks to a server on the loopback interface in bytes, so that a test can send what no HTTP
/// library would.
struct RawClient {
  private let outbound: NIOAsyncChannelOutboundWriter<ByteBuffer>
  private var inbound: NIOAsyncChannelInboundStream<ByteBuffer>.AsyncIterator
  private var received: [UInt8] = []

  /// Connects, and closes the connection after `body`.
  static func connect<Value: Sendable>(
    to port: Int, _ body: (inout RawClient) async throws -> Value
  ) async throws -> Value {
    let channel = try await ClientBootstrap(group: MultiThreadedEventLoopGroup.singleton)
      .channelOption(.allowRemoteHalfClosure, value: true)
      .connect(host: "127.0.0.1", port: port) { channel in
        channel.eventLoop.makeCompletedFuture {
          try NIOAsyncChannel<ByteBuffer, ByteBuffer>(
            wrappingChannelSynchronously: channel,
            configuration: .init(isOutboundHalfClosureEnabled: true))
        }
      }
    return try await channel.executeThenClose { inbound, outbound in
      var client = RawClient(outbound: outbound, inbound: inbound.makeAsyncIterator())
      return try await body(&client)
    }
  }

  private init(
    outbound: NIOAsyncChannelOutboundWriter<ByteBuffer>,
    inbound: NIOAsyncChannelInboundStream<ByteBuffer>.AsyncIterator
  ) {
    self.outbound = outbound
    self.inbound = inbound
  }

  /// Line ends may be written as `\n`.
  func send(_ head: String, body: [UInt8] = []) async throws {
    var buffer = ByteBuffer(string: head.replacing("\n", with: "\r\n"))
    buffer.writeBytes(body)
    try await outbound.write(buffer)
  }

  func send(bytes: [UInt8]) async throws {
    try await outbound.write(ByteBuffer(bytes: bytes))
  }

  func closeOutput() {
    outbound.finish()
  }

  /// Whether the server has closed its half and nothing is left to read.
  mutating func isAtEnd() async throws -> Bool {
    while received.isEmpty {
      guard try await receive() else { return true }
    }
    return false
  }

  /// The next response. `hasContent` is false for the answer to `HEAD`.
  mutating func response(hasContent: Bool = true) async throws -> RawResponse {
    guard let head = try await take(through: Array("\r\n\r\n".utf8)),
      var response = RawResponse(head: String(decoding: head, as: UTF8.self))
    else { throw Unexpected.end(received) }
    guard hasContent, response.status >= 200, response.status != 204 else { return response }
    if response.isChunked {
      while let chunk = try await chunk(), !chunk.isEmpty {
        response.body += chunk
      }
    } else if let length = response["content-length"].flatMap({ Int($0) }) {
      response.body = try await take(length)
    } else {
      while try await receive() {}
      response.body = received
      received = []
    }
    return response
  }

  /// The head of the next response; its content is then read with `chunk()`.
  mutating func responseHead() async throws -> RawResponse {
    guard let head = try await take(through: Array("\r\n\r\n".utf8)),
      let response = RawResponse(head: String(decoding: head, as: UTF8.self))
    else { throw Unexpected.end(received) }
    return response
  }

  /// The next chunk, empty for the last one; `nil` if the connection ends before it.
  mutating func chunk() async throws -> [UInt8]? {
    let lineEnd = Array("\r\n".utf8)
    guard let line = try await take(through: lineEnd) else { return nil }
    guard let size = Int(String(decoding: line.dropLast(2), as: UTF8.self), radix: 16) else {
      throw Unexpected.chunkSize(line)
    }
    return Array(try await take(size + 2).dropLast(2))
  }

  private mutating func take(through end: [UInt8]) async throws -> [UInt8]? {
    while true {
      if let range = received.firstRange(of: end) {
        defer { received.removeSubrange(..<range.upperBound) }
        return Array(received[..<range.upperBound])
      }
      guard try await receive() else { return nil }
    }
  }

  private mutating func take(_ count: Int) async throws -> [UInt8] {
    while received.count < count {
      guard try await receive() else { throw Unexpected.end(received) }
    }
    defer { received.removeFirst(count) }
    return Array(received[..<count])
  }

  private mutating func receive() async throws -> Bool {
    guard let buffer = try await inbound.next() else { return false }
    received += buffer.readableBytesView
    return true
  }

  enum Unexpected: Error {
    case end([UInt8])
    case chunkSize([UInt8])
  }
}

struct RawResponse: Sendable {
  let version: String
  let status: Int
  /// Names in lower case.
  let fields: [(name: String, value: String)]
  var body: [UInt8] = []

  init?(head: String) {
    let lines = head.split(separator: "\r\n")
    guard let words = lines.first?.split(separator: " "), words.count >= 2,
      let status = Int(words[1])
    else { return nil }
    version = String(words[0])
    self.status = status
    fields = lines.dropFirst().map { line in
      let parts = line.split(separator: ": ", maxSplits: 1, omittingEmptySubsequences: false)
      return (parts[0].lowercased(), parts.count > 1 ? String(parts[1]) : "")
    }
  }

  subscript(name: String) -> String? {
    fields.first { $0.name == name }?.value
  }

  var isChunked: Bool { self["transfer-encoding"] == "chunked" }
  var text: String { String(decoding: body, as: UTF8.self) }
}
