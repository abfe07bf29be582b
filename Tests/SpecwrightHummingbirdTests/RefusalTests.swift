import SpecwrightHummingbird
import Testing

/// What is refused before an operation sees it.
@Suite struct RefusalTests {
  /// The answers to `request` until the server closes the connection.
  private func answers(to request: String, closingOutput: Bool = false) async throws
    -> [RawResponse]
  {
    try await ToyServer().serve { port, _ in
      try await RawClient.connect(to: port) { client in
        try await client.send(request)
        if closingOutput { client.closeOutput() }
        var responses: [RawResponse] = []
        while try await !client.isAtEnd() {
          responses.append(try await client.response())
        }
        return responses
      }
    }
  }

  @Test(arguments: [
    "complete nonsense\n\n",
    "POST /health\n\n",
    "GET /health HTTP/3.7\nHost: x\n\n",
    "GET /health HTTP/1.1\n\n",
    "GET /health HTTP/1.1\nHost: x\nHost: y\n\n",
    "GET /health HTTP/1.1\nHost: x\nBad Name: y\n\n",
    "GET /health HTTP/1.1\nHost: x\nno colon\n\n",
    "GET health HTTP/1.1\nHost: x\n\n",
    "GET /h\u{e9}alth HTTP/1.1\nHost: x\n\n",
    "OPTIONS * HTTP/1.1\nHost: x\n\n",
    "CONNECT x:80 HTTP/1.1\nHost: x\n\n",
    "POST /wait HTTP/1.1\nHost: x\nContent-Length: -1\n\n",
    "POST /wait HTTP/1.1\nHost: x\nContent-Length: 99999999999999999999\n\n",
    "POST /wait HTTP/1.1\nHost: x\nContent-Length: 1\nContent-Length: 2\n\nab",
    "POST /wait HTTP/1.1\nHost: x\nTransfer-Encoding: chunked\n\nzz\n",
    "POST /wait HTTP/1.1\nHost: x\nContent-Length: 4\nTransfer-Encoding: chunked\n\n0\n\n",
    "POST /wait HTTP/1.1\nHost: x\nTransfer-Encoding: chunked\nContent-Length: 4\n\n0\n\n",
  ])
  func aMalformedRequestGetsOneAnswer(request: String) async throws {
    let responses = try await answers(to: request)
    #expect(responses.map(\.status) == [400])
    #expect(responses.first?["content-type"] == "application/json")
    #expect(responses.first?["connection"] == "close")
    #expect(responses.first?.text.hasPrefix(#"{"message":""#) == true)
  }

  @Test(arguments: [
    "POST /wait HTTP/1.1\nHost: x\nContent-Length: 4\n\nab",
    "POST /wait HTTP/1.1\nHost: x\nTransfer-Encoding: chunked\n\n4\nab",
    "POST /wait HTTP/1.1\nHost: x\nContent-Len",
  ])
  func aRequestThatBreaksOffIsRefused(request: String) async throws {
    let responses = try await answers(to: request, closingOutput: true)
    #expect(responses.map(\.status) == [400])
  }

  struct Head: Sendable, CustomTestStringConvertible {
    var target = 7
    var fields = 1
    var size = 1_000

    var testDescription: String { "target \(target), fields \(fields) of \(size)" }

    var text: String {
      let path = target == 7 ? "/health" : "/" + String(repeating: "a", count: target - 1)
      let value = String(repeating: "v", count: size)
      let lines = (0..<fields).map { "X-\($0): \(value)\n" }.joined()
      return "GET \(path) HTTP/1.1\nHost: x\nConnection: close\n\(lines)\n"
    }
  }

  @Test(arguments: [
    (Head(size: 70_000), [431]),
    (Head(size: 1_000_000), [431]),
    (Head(fields: 80), [431]),
    (Head(fields: 1_100, size: 1), [431]),
    (Head(target: 40_000), [414]),
    (Head(target: 100_000), [414, 431]),
    (Head(target: 1_000_000), [414, 431]),
  ])
  func aRequestHeadHasLimits(head: Head, statuses: [Int]) async throws {
    let responses = try await answers(to: head.text)
    #expect(responses.count == 1)
    #expect(statuses.contains(responses.first?.status ?? 0))
    #expect(responses.first?["content-type"] == "application/json")
  }

  @Test(arguments: [Head(fields: 60), Head(size: 60_000), Head(fields: 900, size: 1)])
  func aLargeHeadWithinTheLimitsIsTaken(head: Head) async throws {
    #expect(try await answers(to: head.text).map(\.status) == [200])
  }

  @Test func anOperationsErrorsAreWordedByTheServer() async throws {
    let rejected = try await ToyServer().post("/reject", body: "x")
    #expect(rejected.status == 415)
    #expect(rejected.text == #"{"message":"reject failed"}"#)
    let failed = try await ToyServer().post("/fail", body: "x")
    #expect(failed.status == 500)
  }

  @Test func anUpgradeIsDeclinedByAnsweringAndClosing() async throws {
    let responses = try await answers(
      to: """
        POST /bedrock/model/m/converse HTTP/1.1
        Host: x
        Connection: Upgrade, HTTP2-Settings
        Upgrade: h2c
        HTTP2-Settings: AAMAAABkAAQAAP__
        Content-Length: 2

        {}
        """)
    #expect(responses.map(\.status) == [200])
    #expect(responses.first?["connection"] == "close")
  }
}
