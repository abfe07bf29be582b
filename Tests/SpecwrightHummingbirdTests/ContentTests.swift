import SpecwrightHummingbird
import Testing

/// The content of requests: limits, framing and `Expect`.
@Suite struct ContentTests {
  private static let path = "/bedrock/model/m/converse"

  @Test func contentArrivesWholeHoweverItIsFramed() async throws {
    try await ToyServer().serve { port, _ in
      try await RawClient.connect(to: port) { client in
        let content = [UInt8](repeating: 97, count: 5 << 20)
        try await client.send(
          "POST \(Self.path) HTTP/1.1\nHost: x\nContent-Length: \(content.count)\n\n",
          body: content)
        #expect(try await client.response().text.hasSuffix("|\(content.count)"))
        try await client.send(
          "POST \(Self.path) HTTP/1.1\nHost: x\nTransfer-Encoding: chunked\n\n")
        for _ in 0..<3 {
          try await client.send("6\nabcdef\n")
        }
        try await client.send("0\nTrailer: x\n\n")
        #expect(try await client.response().text.hasSuffix("|18"))
      }
    }
  }

  @Test func tooMuchAnnouncedContentIsRefusedReadably() async throws {
    try await ToyServer().serve(bodyLimit: 1 << 20) { port, _ in
      try await RawClient.connect(to: port) { client in
        let piece = [UInt8](repeating: 97, count: 1 << 20)
        try await client.send(
          "POST \(Self.path) HTTP/1.1\nHost: x\nContent-Length: \(30 * piece.count)\n\n")
        for _ in 0..<30 {
          try await client.send(bytes: piece)
        }
        try await Self.expectRefusal(from: &client)
      }
    }
  }

  @Test func tooMuchChunkedContentIsRefusedReadably() async throws {
    try await ToyServer().serve(bodyLimit: 1 << 20) { port, _ in
      try await RawClient.connect(to: port) { client in
        let piece = [UInt8](repeating: 97, count: 1 << 20)
        try await client.send(
          "POST \(Self.path) HTTP/1.1\nHost: x\nTransfer-Encoding: chunked\n\n")
        for _ in 0..<30 {
          try await client.send("100000\n", body: piece)
          try await client.send("\n")
        }
        try await client.send("0\n\n")
        try await Self.expectRefusal(from: &client)
      }
    }
  }

  @Test func contentAtTheLimitIsTaken() async throws {
    try await ToyServer().serve(bodyLimit: 1_000) { port, _ in
      for (size, status) in [(1_000, 200), (1_001, 413)] {
        try await RawClient.connect(to: port) { client in
          try await client.send(
            "POST \(Self.path) HTTP/1.1\nHost: x\nContent-Length: \(size)\n\n",
            body: [UInt8](repeating: 97, count: size))
          #expect(try await client.response().status == status)
        }
      }
    }
  }

  @Test func aClientThatNeverStopsSendingIsCutOff() async throws {
    var limits = ToyServer.limits
    limits.drain = 1 << 20
    try await ToyServer().serve(limits: limits, bodyLimit: 10) { port, _ in
      _ = await #expect(throws: (any Error).self) {
        let _: Void = try await RawClient.connect(to: port) { client in
          try await client.send(
            "POST \(Self.path) HTTP/1.1\nHost: x\nContent-Length: \(1 << 40)\n\n")
          let piece = [UInt8](repeating: 97, count: 1 << 20)
          while true {
            try await client.send(bytes: piece)
          }
        }
      }
    }
  }

  private static func expectRefusal(from client: inout RawClient) async throws {
    let response = try await client.response()
    #expect(response.status == 413)
    #expect(response["content-type"] == "application/json")
    #expect(response["connection"] == "close")
    #expect(response.text.contains("1048576"))
    #expect(try await client.isAtEnd())
  }

  @Test func aClientThatAsksIsToldToContinue() async throws {
    try await ToyServer().serve { port, _ in
      try await RawClient.connect(to: port) { client in
        for _ in 0..<2 {
          try await client.send(
            """
            POST \(Self.path) HTTP/1.1
            Host: x
            Expect: 100-Continue
            Content-Length: 3


            """)
          #expect(try await client.response().status == 100)
          try await client.send("abc")
          let response = try await client.response()
          #expect(response.status == 200)
          #expect(response.text.hasSuffix("|3"))
        }
      }
    }
  }

  @Test func aClientThatAsksToSendTooMuchIsRefusedBeforeItDoes() async throws {
    var limits = ToyServer.limits
    limits.body = 10
    try await ToyServer().serve(limits: limits, bodyLimit: 10) { port, _ in
      try await RawClient.connect(to: port) { client in
        try await client.send(
          "POST \(Self.path) HTTP/1.1\nHost: x\nExpect: 100-continue\nContent-Length: 11\n\n")
        #expect(try await client.response().status == 413)
      }
    }
  }
}
