import Testing

/// How the path and the query of a request reach an operation.
@Suite struct PathTests {
  @Test(arguments: [
    ("/bedrock/model/a.b-v1:0/converse", "a.b-v1:0"),
    ("/bedrock/model/a.b-v1%3A0/converse", "a.b-v1%3A0"),
    ("/bedrock/model/openai%2Fgpt%20x%2By%25/converse", "openai%2Fgpt%20x%2By%25"),
    (
      "/cursor/model/arn%3Aaws%3Abedrock%3Aus-east-1%3A%3Afoundation-model%2Fx/converse",
      "arn%3Aaws%3Abedrock%3Aus-east-1%3A%3Afoundation-model%2Fx"
    ),
    ("/bedrock/model/%zz/converse", "%zz"),
    ("/bedrock//model/m/converse", "m"),
    ("//bedrock/model/m/converse", "m"),
    ("/bedrock/model/m/converse/", "m"),
    ("/bedrock/model//converse", ""),
    ("http://host:8080/bedrock/model/m/converse", "m"),
  ])
  func aParameterIsOneSegmentAsSent(target: String, modelID: String) async throws {
    let response = try await ToyServer().post(target, body: "{}")
    #expect(response.status == 200)
    let parts = response.text.split(separator: "|", omittingEmptySubsequences: false)
    #expect(parts.count == 4 && parts[1] == modelID)
  }

  @Test func theQueryIsNoPartOfThePath() async throws {
    let response = try await ToyServer().post(
      "/bedrock/model/m/converse?beta=true&x=%2F", body: "{}")
    #expect(response.text == "/bedrock/model/m/converse|m|beta=true&x=%2F|2")
  }

  @Test(arguments: [
    "/", "/nowhere", "/bedrock/model/m", "/bedrock/model/a/b/converse", "/Bedrock/model/m/converse",
  ])
  func anUnknownPathIsNotFound(path: String) async throws {
    let response = try await ToyServer().post(path, body: "{}")
    #expect(response.status == 404)
    #expect(response["content-type"] == "application/json")
    #expect(response.text.contains(#""path":"\#(path)""#))
  }

  @Test func manySlashesAreAnsweredAtOnce() async throws {
    let path = "/bedrock/model/" + String(repeating: "/", count: 30_000) + "x"
    #expect(try await ToyServer().post(path, body: "{}").status == 404)
  }

  @Test func anotherMethodIsToldWhichOnesThereAre() async throws {
    try await ToyServer().serve { port, _ in
      try await RawClient.connect(to: port) { client in
        for method in ["GET", "PUT", "DELETE", "OPTIONS", "PATCH"] {
          try await client.send(
            "\(method) /bedrock/model/m/converse HTTP/1.1\nHost: x\nContent-Length: 0\n\n")
          let response = try await client.response()
          #expect(response.status == 405)
          #expect(response["allow"] == "POST")
          #expect(response["content-type"] == "application/json")
        }
        try await client.send("POST /health HTTP/1.1\nHost: x\nContent-Length: 0\n\n")
        let response = try await client.response()
        #expect(response.status == 405)
        #expect(response["allow"] == "GET, HEAD")
      }
    }
  }
}

extension ToyServer {
  /// One request on a connection of its own.
  func post(_ target: String, body: String) async throws -> RawResponse {
    try await serve { port, _ in
      try await RawClient.connect(to: port) { client in
        let head = "POST \(target) HTTP/1.1\nHost: x\nContent-Length: \(body.utf8.count)\n\n"
        try await client.send(head, body: Array(body.utf8))
        return try await client.response()
      }
    }
  }
}
