import ServiceLifecycle
import Testing

/// A server that stops finishes what it has begun.
@Suite struct ShutdownTests {
  @Test func aRequestUnderWayIsAnswered() async throws {
    let (arrivals, arrival) = AsyncStream.makeStream(of: Void.self)
    let (releases, release) = AsyncStream.makeStream(of: Void.self)
    var server = ToyServer()
    server.wait = {
      arrival.yield()
      for await _ in releases { break }
    }
    try await server.serve { port, group in
      try await RawClient.connect(to: port) { client in
        try await client.send("POST /wait HTTP/1.1\nHost: x\nContent-Length: 0\n\n")
        for await _ in arrivals { break }
        try await RawClient.connect(to: port) { idle in
          // Answered once, so that the server knows this connection when it stops.
          try await idle.send("GET /health HTTP/1.1\nHost: x\n\n")
          #expect(try await idle.response().status == 200)
          await group.triggerGracefulShutdown()
          // An idle connection is closed when the listening socket is closed.
          #expect(try await idle.isAtEnd())
        }
        await #expect(throws: (any Error).self) {
          try await RawClient.connect(to: port) { _ in }
        }
        release.yield()
        let response = try await client.response()
        #expect(response.text == "waited")
        #expect(response["connection"] == "close")
        #expect(try await client.isAtEnd())
      }
    }
  }

  @Test func aStreamUnderWayIsFinished() async throws {
    let (stream, source) = AsyncThrowingStream<[UInt8], any Error>.makeStream()
    var server = ToyServer()
    server.stream = { stream }
    try await server.serve { port, group in
      try await RawClient.connect(to: port) { client in
        try await client.send("POST /stream HTTP/1.1\nHost: x\nContent-Length: 0\n\n")
        source.yield([97])
        #expect(try await client.responseHead().status == 200)
        #expect(try await client.chunk() == [97])
        await group.triggerGracefulShutdown()
        source.yield([98])
        #expect(try await client.chunk() == [98])
        source.finish()
        #expect(try await client.chunk() == [])
        #expect(try await client.isAtEnd())
      }
    }
  }
}
