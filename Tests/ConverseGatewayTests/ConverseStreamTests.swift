import BifrostAPI
import SpecwrightRuntime
import Testing

@testable import ConverseGateway

@Suite struct ConverseStreamTests {
  private let client = TestClient()
  private static let question = #""messages":[{"role":"user","content":[{"text":"héllo 👋🏽"}]}]"#

  private func events(_ bytes: [UInt8]) throws -> [(type: String, payload: JSONValue)] {
    var decoder = EventStreamDecoder()
    decoder.append(bytes)
    var events: [(String, JSONValue)] = []
    while let message = try decoder.next() {
      let type = message[header: ":event-type"] ?? message[header: ":exception-type"] ?? ""
      events.append((type, try JSONValue.decoded(from: message.payload)))
    }
    #expect(decoder.isAtBoundary)
    return events
  }

  @Test(arguments: [
    "{\(question)}", "{}", #"{\#(question),"inferenceConfig":{"maxTokens":2}}"#,
    #"{\#(question),"inferenceConfig":{"stopSequences":["You"]}}"#,
  ])
  func tellsTheSameText(body: String) async throws {
    let whole = try await client.converse(body).converse()
    let response = try await client.post("/cursor/model/m/converse-stream", body)
    #expect(response.status == 200)
    #expect(response.header("content-type") == "application/vnd.amazon.eventstream")
    #expect(response.header("x-amzn-requestid") != nil)
    let events = try events(response.bytes)
    #expect(events.first?.type == "messageStart")
    #expect(!events.contains { $0.type == "contentBlockStart" })
    let deltas = events.filter { $0.type == "contentBlockDelta" }
    let text = deltas.compactMap { $0.payload.value(at: "/delta/text")?.string }.joined()
    #expect(text == whole.output?.message?.content.first?.text)
    #expect(events.suffix(3).map(\.type) == ["contentBlockStop", "messageStop", "metadata"])
    let stop = events[events.count - 2].payload["stopReason"]?.string
    #expect(stop == whole.stopReason?.rawValue)
    let usage = try #require(events.last?.payload["usage"])
    #expect(try BedrockTokenUsage.decoded(from: usage.encoded()) == whole.usage)
  }

  @Test func announcesAToolAndSpellsItsArguments() async throws {
    let body =
      #"{\#(Self.question),"toolConfig":{"tools":[{"toolSpec":{"name":"t","inputSchema":"#
      + #"{"json":{"required":["a"],"properties":{"a":{"minLength":99}}}}}}],"#
      + #""toolChoice":{"any":{}}}}"#
    let use = try await client.converse(body).converse().output?.message?.content.first?.toolUse
    let response = try await client.post("/bedrock/model/m/converse-stream", body)
    let events = try events(response.bytes)
    #expect(
      events.map(\.type).prefix(3) == ["messageStart", "contentBlockStart", "contentBlockDelta"])
    let start = events[1].payload
    #expect(start["contentBlockIndex"] == .number(0))
    #expect(start.value(at: "/start/toolUse/name")?.string == "t")
    #expect(start.value(at: "/start/toolUse/toolUseId")?.string == use?.toolUseId)
    let pieces = events.compactMap { $0.payload.value(at: "/delta/toolUse/input")?.string }
    #expect(pieces.count > 1)
    #expect(Array(pieces.joined().utf8) == use?.input?.bytes)
    #expect(events[events.count - 2].payload["stopReason"]?.string == "tool_use")
  }

  @Test func refusesABadBodyBeforeAnyFrame() async throws {
    let response = try await client.post("/bedrock/model/m/converse-stream", "{")
    #expect(response.status == 400)
    #expect(response.header("content-type") == "application/json")
  }

  private struct BrokenSource: AsyncSequence, Sendable {
    typealias Element = BedrockStreamEvent
    typealias Failure = any Error
    let error: ServiceError?

    struct AsyncIterator: AsyncIteratorProtocol {
      var hasBegun = false
      let error: ServiceError?

      mutating func next() async throws -> BedrockStreamEvent? {
        if hasBegun {
          if let error { throw error }
          return nil
        }
        hasBegun = true
        return BedrockStreamEvent(messageStart: BedrockMessageStartEvent(role: .assistant))
      }
    }

    func makeAsyncIterator() -> AsyncIterator { AsyncIterator(error: error) }
  }

  @Test(arguments: [
    (ServiceError(.throttled, "slow down"), "throttlingException"),
    (ServiceError(.internalFailure, "oh"), "internalServerException"),
    (nil, "modelStreamErrorException"),
  ])
  func endsABrokenStreamWithAnException(error: ServiceError?, name: String) async throws {
    let stream = TranslatedStream(
      source: BrokenSource(error: error), translation: ConverseFrames())
    var bytes: [UInt8] = []
    for try await chunk in stream { bytes += chunk }
    #expect(try events(bytes).map(\.type) == ["messageStart", name])
  }
}
