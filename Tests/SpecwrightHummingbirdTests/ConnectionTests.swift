import Testing

/// Connections: how long they last, in which order answers come, and how these are framed.
@Suite struct ConnectionTests {
  private static let path = "/bedrock/model/m/converse"

  @Test func aConnectionServesOneRequestAfterAnother() async throws {
    try await ToyServer().serve { port, _ in
      try await RawClient.connect(to: port) { client in
        for _ in 0..<3 {
          try await client.send("GET /health HTTP/1.1\nHost: x\n\n")
          let response = try await client.response()
          #expect(response.status == 200)
          #expect(response["connection"] == nil)
        }
        try await client.send("GET /health HTTP/1.1\nHost: x\nConnection: close\n\n")
        let response = try await client.response()
        #expect(response["connection"] == "close")
        #expect(try await client.isAtEnd())
      }
    }
  }

  @Test func pipelinedRequestsAreAnsweredInOrder() async throws {
    try await ToyServer().serve { port, _ in
      try await RawClient.connect(to: port) { client in
        var requests = ""
        for number in 0..<50 {
          requests += "POST \(Self.path)?\(number) HTTP/1.1\nHost: x\nContent-Length: 2\n\n{}"
        }
        requests += "POST /stream HTTP/1.1\nHost: x\nContent-Length: 0\n\n"
        requests += "GET /nowhere HTTP/1.1\nHost: x\n\n"
        requests += "PUT /health HTTP/1.1\nHost: x\nContent-Length: 4\n\nabcd"
        requests += "HEAD /health HTTP/1.1\nHost: x\n\n"
        requests += "GET /health HTTP/1.1\nHost: x\n\nthis is no request\n\nGET /health"
        try await client.send(requests)
        for number in 0..<50 {
          #expect(try await client.response().text == "\(Self.path)|m|\(number)|2")
        }
        #expect(try await client.response().text == "one two three")
        #expect(try await client.response().status == 404)
        #expect(try await client.response().status == 405)
        #expect(try await client.response(hasContent: false).status == 200)
        #expect(try await client.response().text == "up")
        #expect(try await client.response().status == 400)
        #expect(try await client.isAtEnd())
      }
    }
  }

  @Test func http10GetsNoChunks() async throws {
    try await ToyServer().serve { port, _ in
      for target in ["GET /health", "POST /stream"] {
        try await RawClient.connect(to: port) { client in
          try await client.send("\(target) HTTP/1.0\nExpect: 100-continue\n\n")
          let response = try await client.response()
          #expect(response.version == "HTTP/1.0")
          #expect(response["transfer-encoding"] == nil)
          #expect(response.text == (target == "GET /health" ? "up" : "one two three"))
          #expect(try await client.isAtEnd())
        }
      }
    }
  }

  @Test func http10KeepsAConnectionOnlyWhenAsked() async throws {
    try await ToyServer().serve { port, _ in
      try await RawClient.connect(to: port) { client in
        for _ in 0..<2 {
          try await client.send("GET /health HTTP/1.0\nConnection: keep-alive\n\n")
          let response = try await client.response()
          #expect(response["connection"] == "keep-alive")
          #expect(response.text == "up")
        }
      }
    }
  }

  @Test func headHasNoContent() async throws {
    try await ToyServer().serve { port, _ in
      try await RawClient.connect(to: port) { client in
        try await client.send("HEAD /health HTTP/1.1\nHost: x\n\n")
        let found = try await client.response(hasContent: false)
        #expect(found.status == 200)
        #expect(found["content-length"] == "2")
        try await client.send("HEAD /nowhere HTTP/1.1\nHost: x\n\n")
        #expect(try await client.response(hasContent: false).status == 404)
        try await client.send("HEAD /stream HTTP/1.1\nHost: x\n\n")
        let refused = try await client.response(hasContent: false)
        #expect(refused.status == 405)
        #expect(refused["allow"] == "POST")
        try await client.send("DELETE /nothing HTTP/1.1\nHost: x\n\n")
        let nothing = try await client.response()
        #expect(nothing.status == 204)
        #expect(nothing["content-length"] == nil)
        try await client.send("GET /health HTTP/1.1\nHost: x\n\n")
        #expect(try await client.response().text == "up")
      }
    }
  }

  @Test func aClientThatClosesItsHalfGetsItsAnswers() async throws {
    try await ToyServer().serve { port, _ in
      try await RawClient.connect(to: port) { client in
        try await client.send(
          """
          POST \(Self.path) HTTP/1.1
          Host: x
          Content-Length: 0

          POST /stream HTTP/1.1
          Host: x
          Content-Length: 0


          """)
        client.closeOutput()
        #expect(try await client.response().status == 200)
        #expect(try await client.response().text == "one two three")
        #expect(try await client.isAtEnd())
      }
    }
  }
}
