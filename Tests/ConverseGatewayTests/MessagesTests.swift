import BifrostAPI
import SpecwrightRuntime
import Testing

@testable import ConverseGateway

@Suite struct MessagesTests {
  private let client = TestClient()

  private static func body(_ content: String, _ more: String = "") -> String {
    #"{"model":"claude","max_tokens":100,"messages":[{"role":"user","#
      + #""content":\#(content)}]\#(more)}"#
  }

  private func answer(_ body: String) async throws -> AnthropicMessageResponse {
    let response = try await client.messages(body)
    #expect(response.status == 200)
    #expect(response.header("request-id") != nil)
    return try AnthropicMessageResponse.decoded(from: response.bytes)
  }

  @Test(arguments: [#""hello""#, #"[{"type":"text","text":"hello"}]"#])
  func answersStringsAndBlocksAlike(content: String) async throws {
    let answer = try await answer(Self.body(content))
    #expect(answer.type == "message")
    #expect(answer.id.hasPrefix("msg_"))
    #expect(answer.model == "claude")
    #expect(answer.content.first?.text?.hasPrefix("You said: hello\n\n") == true)
    #expect(answer.stopReason == .endTurn)
    #expect(answer.stopSequence == nil)
    #expect(answer.usage.inputTokens == 2)
  }

  @Test(arguments: [#""Be brief.""#, #"[{"type":"text","text":"Be brief."}]"#])
  func heedsInstructions(system: String) async throws {
    let answer = try await answer(Self.body(#""hi""#, #","system":\#(system)"#))
    #expect(answer.content.first?.text?.contains("My instructions: Be brief.") == true)
  }

  @Test func tellsWhichStopSequenceItMet() async throws {
    let answer = try await answer(Self.body(#""hello""#, #","stop_sequences":["ell"]"#))
    #expect(answer.content.first?.text == "You said: h")
    #expect(answer.stopReason == .stopSequence)
    #expect(answer.stopSequence == "ell")
  }

  private static let tools =
    #","tools":[{"name":"add","input_schema":{"type":"object","required":["n"],"#
    + #""properties":{"n":{"type":"integer"}}}},{"name":"sub"}]"#

  @Test(arguments: [
    ("auto", nil), ("none", nil), ("any", "add"), (#"tool","name":"sub"#, "sub"),
  ])
  func heedsTheToolChoice(choice: String, tool: String?) async throws {
    let more = Self.tools + #","tool_choice":{"type":"\#(choice)"}"#
    let answer = try await answer(Self.body(#""go""#, more))
    #expect(answer.content.first?.name == tool)
    #expect((answer.stopReason == .toolUse) == (tool != nil))
  }

  @Test func speaksOfToolResults() async throws {
    let turns =
      #"{"role":"user","content":"go"},{"role":"assistant","content":[{"type":"tool_use","#
      + #""id":"1","name":"add","input":{"n":1}}]},{"role":"user","content":["#
      + #"{"type":"tool_result","tool_use_id":"1","content":"3","is_error":true}]}"#
    let body = #"{"model":"m","max_tokens":99,"messages":[\#(turns)]}"#
    #expect(
      try await answer(body).content.first?.text?.hasPrefix("The tool add failed: 3\n") == true)
  }

  @Test func seesAttachments() async throws {
    let content =
      #"[{"type":"image","source":{"type":"base64","media_type":"image/png","data":"AAEC"}},"#
      + #"{"type":"document","title":"t","source":{"type":"text","media_type":"text/plain","#
      + #""data":"abcd"}},{"type":"image","source":{"type":"url","url":"https://example.com"}}]"#
    let text = try await answer(Self.body(content)).content.first?.text
    #expect(
      text?.hasPrefix(
        "You sent an image (png, 3 bytes), a document 't' (txt, 4 bytes) and an image (0 bytes).")
        == true)
  }

  @Test func refusesInItsOwnForm() async throws {
    let response = try await client.messages(
      #"{"model":"m","max_tokens":"5","messages":[{"role":"system","content":3}],"temperature":2}"#)
    #expect(response.status == 400)
    let body = try response.json()
    #expect(body["type"]?.string == "error")
    #expect(body.value(at: "/error/type")?.string == "invalid_request_error")
    #expect(body["request_id"]?.string == response.header("request-id"))
    let pointers = body["issues"]?.elements?.compactMap { $0["pointer"]?.string }
    #expect(
      pointers == ["/max_tokens", "/messages/0/role", "/messages/0/content", "/temperature"])
  }

  @Test(arguments: [
    (#"{"model":"m","max_tokens":0,"messages":[]}"#, "/max_tokens"),
    (
      #"{"model":"m","max_tokens":1,"messages":[{"role":"user","content":[{"type":"image","#
        + #""source":{"type":"base64","data":"?"}}]}]}"#,
      "/messages/0/content/0/source/data"
    ),
  ])
  func refusesWhatTheDocumentPermits(body: String, pointer: String) async throws {
    let response = try await client.messages(body)
    #expect(response.status == 400)
    #expect(try response.json().value(at: "/issues/0/pointer")?.string == pointer)
  }
}
