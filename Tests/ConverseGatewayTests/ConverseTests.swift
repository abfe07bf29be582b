import BifrostAPI
import SpecwrightRuntime
import Testing

@testable import ConverseGateway

@Suite struct ConverseTests {
  private let client = TestClient()

  private func body(_ text: String, _ more: String = "") -> String {
    #"{"messages":[{"role":"user","content":[{"text":"\#(text)"}]}]\#(more)}"#
  }

  @Test func answersWithATextAboutTheConversation() async throws {
    let response = try await client.converse(body("hello"), model: "anthropic.claude-3%3A0")
    #expect(response.status == 200)
    #expect(response.header("content-type") == "application/json")
    #expect(response.header("x-amzn-requestid")?.count == 36)
    let answer = try response.converse()
    let text = try #require(try response.text())
    #expect(text.hasPrefix("You said: hello\n\nThis is turn 1 of conversation "))
    #expect(text.hasSuffix("in place of anthropic.claude-3:0."))
    #expect(answer.output?.message?.role == .assistant)
    #expect(answer.stopReason == .endTurn)
    #expect(answer.usage?.inputTokens == 2)
    #expect(answer.usage?.outputTokens == TokenCount.of(text))
    #expect(answer.usage?.totalTokens == 2 + TokenCount.of(text))
    #expect(answer.metrics?.latencyMs != nil)
  }

  @Test func isReproducibleAndDependsOnEverythingThatWasSaid() async throws {
    let first = try await client.converse(body("hello")).text()
    #expect(try await client.converse(body("hello")).text() == first)
    let others = [
      body("hallo"), body("hello", #","system":[{"text":"Be brief."}]"#),
      #"{"messages":[{"role":"user","content":[{"text":"hi"}]},{"role":"assistant","content":"#
        + #"[{"text":"yes?"}]},{"role":"user","content":[{"text":"hello"}]}]}"#,
    ]
    for other in others { #expect(try await client.converse(other).text() != first) }
    #expect(try await client.converse(body("hello"), model: "other").text() != first)
  }

  @Test(arguments: ["/bedrock", "/litellm/bedrock", "/pydanticai/bedrock", "/cursor"])
  func answersUnderEveryPrefix(prefix: String) async throws {
    let response = try await client.post("\(prefix)/model/m/converse", body("hello"))
    #expect(response.status == 200)
    let plain = try await client.converse(body("hello")).text()
    #expect(try response.text() == plain)
  }

  @Test(arguments: [
    ("{}", "You have not said anything yet."),
    (#"{"messages":[],"system":[],"inferenceConfig":{}}"#, "You have not said anything yet."),
    (#"{"messages":[{"role":"user","content":[]}]}"#, "You sent an empty message."),
    (
      #"{"messages":[{"role":"user","content":[{"guardContent":{"text":{"text":"hi"}}}]}]}"#,
      "You said: hi"
    ),
    (
      #"{"messages":[{"role":"user","content":[{"text":"see"},{"image":{"format":"png","#
        + #""source":{"bytes":"AAEC"}}},{"document":{"format":"txt","name":"n","#
        + #""source":{"text":"four"}}}]}]}"#,
      "You said: see\nYou sent an image (png, 3 bytes) and a document 'n' (txt, 4 bytes)."
    ),
    (
      #"{"messages":[{"role":"user","content":[{"text":"go"}]},{"role":"assistant","#
        + #""content":[{"text":"I say"}]}]}"#,
      " and so on, since you said: go"
    ),
  ])
  func understandsUnusualConversations(body: String, start: String) async throws {
    let response = try await client.converse(body)
    #expect(response.status == 200)
    #expect(try #require(try response.text()).hasPrefix(start + "\n\n"))
  }

  @Test func keepsToTheTokenLimit() async throws {
    let more = #","inferenceConfig":{"maxTokens":3}"#
    let answer = try await client.converse(body("hello", more)).converse()
    #expect(answer.output?.message?.content.first?.text == "You said: he")
    #expect(answer.stopReason == .maxTokens)
    #expect(answer.usage?.outputTokens == 3)
  }

  @Test func endsBeforeAStopSequence() async throws {
    let more =
      #","inferenceConfig":{"stopSequences":["turn","ello"]}"#
      + #","additionalModelResponseFieldPaths":["/stop_sequence"]"#
    let answer = try await client.converse(body("hello", more)).converse()
    #expect(answer.output?.message?.content.first?.text == "You said: h")
    #expect(answer.stopReason == .stopSequence)
    #expect(answer.additionalModelResponseFields?.stopSequence == "ello")
  }

  @Test func echoesTierAndLatency() async throws {
    let more = #","serviceTier":{"type":"flex"},"performanceConfig":{"latency":"optimized"}"#
    let answer = try await client.converse(body("hello", more)).converse()
    #expect(answer.serviceTier?.type == .flex)
    #expect(answer.performanceConfig?.latency == .optimized)
  }

  @Test func namesEveryMistake() async throws {
    let response = try await client.converse(
      #"{"messages":[{"role":"robot","content":[{"text":1}]}],"inferenceConfig":{"maxTokens":1.5}}"#
    )
    #expect(response.status == 400)
    #expect(response.header("x-amzn-errortype") == "ValidationException")
    let body = try response.json()
    #expect(body["type"] == .string("ValidationException"))
    let pointers = body["issues"]?.elements?.compactMap { $0["pointer"]?.string }
    #expect(
      pointers
        == ["/messages/0/role", "/messages/0/content/0/text", "/inferenceConfig/maxTokens"])
    for pointer in pointers ?? [] {
      #expect(body["message"]?.string?.contains(pointer) == true)
    }
  }

  @Test func refusesATokenLimitBelowOne() async throws {
    let response = try await client.converse(
      body("hello", #","inferenceConfig":{"maxTokens":0}"#))
    #expect(response.status == 400)
    #expect(
      try response.json()["issues"]?.value(at: "/0/pointer")?.string
        == "/inferenceConfig/maxTokens")
  }

  @Test func refusesOtherMediaTypesAndEmptyModels() async throws {
    let text = try await client.post("/bedrock/model/m/converse", "{}", contentType: "text/plain")
    #expect(text.status == 415)
    #expect(text.header("x-amzn-errortype") == "ValidationException")
    let empty = try await client.post("/bedrock/model//converse", "{}")
    #expect(empty.status == 400)
    #expect(try empty.json()["issues"]?.value(at: "/0/pointer")?.string == "path/modelId")
  }
}
