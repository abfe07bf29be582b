import SpecwrightHummingbird
import SpecwrightRuntime
import Testing

/// Answers that come in pieces.
@Suite struct StreamTests {
  private typealias Source = AsyncThrowingStream<[UInt8], any Error>
  private static let request = "POST /stream HTTP/1.1\nHost: x\nContent-Length: 0\n\n"

  @Test func aChunkIsSentBeforeTheNextIsThere() async throws {
    let (stream, source) = Source.makeStream()
    var server = ToyServer()
    server.stream = { stream }
    try await server.serve { port, _ in
      try await RawClient.connect(to: port) { client in
        try await client.send(Self.request)
        let head = try await client.responseHead()
        #expect(head.isChunked)
        for text in ["first", "second"] {
          source.yield(Array(text.utf8))
          #expect(try await client.chunk() == Array(text.utf8))
        }
        source.yield([])
        source.finish()
        #expect(try await client.chunk() == [])
        try await client.send("GET /health HTTP/1.1\nHost: x\n\n")
        #expect(try await client.response().status == 200)
      }
    }
  }

  @Test func aStreamThatFailsIsNotEndedAsIfItWereWhole() async throws {
    let (stream, source) = Source.makeStream()
    var server = ToyServer()
    server.stream = { stream }
    try await server.serve { port, _ in
      try await RawClient.connect(to: port) { client in
        try await client.send(Self.request)
        source.yield([97])
        #expect(try await client.responseHead().status == 200)
        #expect(try await client.chunk() == [97])
        source.finish(throwing: ToyServer.Failure())
        #expect(try await client.chunk() == nil)
      }
    }
  }

  @Test func aClientThatLeavesASilentStreamCancelsIt() async throws {
    let (stream, source) = Source.makeStream()
    let (ends, end) = AsyncStream.makeStream(of: Bool.self)
    source.onTermination = { reason in
      if case .cancelled = reason { end.yield(true) } else { end.yield(false) }
    }
    var server = ToyServer()
    server.stream = { stream }
    var limits = ToyServer.limits
    limits.silenceAfterHalfClose = .zero
    try await server.serve(limits: limits) { port, _ in
      try await RawClient.connect(to: port) { client in
        try await client.send(Self.request)
        source.yield([97])
        #expect(try await client.responseHead().status == 200)
        #expect(try await client.chunk() == [97])
      }
      #expect(await ends.first { _ in true } == true)
    }
  }

  @Test func aClientThatLeavesABusyStreamCancelsIt() async throws {
    let (ends, end) = AsyncStream.makeStream(of: Bool.self)
    var server = ToyServer()
    server.stream = { Endless { end.yield(true) } }
    try await server.serve { port, _ in
      try await RawClient.connect(to: port) { client in
        try await client.send(Self.request)
        #expect(try await client.responseHead().status == 200)
        #expect(try await client.chunk()?.count == 1_000)
      }
      #expect(await ends.first { _ in true } == true)
    }
  }

  /// Goes on until its task is cancelled.
  private struct Endless: AsyncSequence, Sendable {
    typealias Element = [UInt8]
    typealias Failure = any Error
    let onEnd: @Sendable () -> Void

    final class Iterator: AsyncIteratorProtocol {
      let onEnd: @Sendable () -> Void

      init(onEnd: @escaping @Sendable () -> Void) {
        self.onEnd = onEnd
      }

      deinit { onEnd() }

      func next() async throws -> [UInt8]? {
        try Task.checkCancellation()
        return [UInt8](repeating: 97, count: 1_000)
      }
    }

    func makeAsyncIterator() -> Iterator {
      Iterator(onEnd: onEnd)
    }
  }
}
