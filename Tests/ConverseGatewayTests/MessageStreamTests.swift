import BifrostAPI
import SpecwrightRuntime
import Testing

@testable import ConverseGateway

@Suite struct MessageStreamTests {
  private let client = TestClient()

  private func events(_ body: String) async throws -> [(type: String, data: JSONValue)] {
    let response = try await client.messages(body)
    #expect(response.status == 200)
    #expect(response.header("content-type") == "text/event-stream")
    var decoder = ServerSentEventDecoder()
    return try decoder.append(response.bytes).map { event in
      let data = try JSONValue.decoded(from: Array(event.data.utf8))
      #expect(data["type"]?.string == event.event)
      return (event.event ?? "", data)
    }
  }

  private func body(_ stream: Bool, _ more: String = "") -> String {
    #"{"model":"m","max_tokens":50,"stream":\#(stream),"messages":[{"role":"user","#
      + #""content":"hello 👋🏽"}]\#(more)}"#
  }

  @Test(arguments: ["", #","stop_sequences":["lo"]"#, #","stop_sequences":["You"]"#])
  func tellsTheSameText(more: String) async throws {
    let whole = try await AnthropicMessageResponse.decoded(
      from: client.messages(body(false, more)).bytes)
    let events = try await events(body(true, more))
    #expect(
      events.map(\.type).prefix(3) == ["message_start", "content_block_start", "ping"])
    #expect(
      events.map(\.type).suffix(3) == ["content_block_stop", "message_delta", "message_stop"])
    let message = try #require(events[0].data["message"])
    #expect(message["content"] == .array([]))
    #expect(message["stop_reason"] == .null)
    #expect(message.value(at: "/usage/input_tokens") == .number(whole.usage.inputTokens ?? -1))
    let text = events.compactMap { $0.data.value(at: "/delta/text")?.string }.joined()
    #expect(text == whole.content.first?.text)
    let end = events[events.count - 2].data
    #expect(end.value(at: "/delta/stop_reason")?.string == whole.stopReason?.rawValue)
    #expect(end.value(at: "/delta/stop_sequence")?.string == whole.stopSequence)
    #expect(end.value(at: "/usage/output_tokens") == .number(whole.usage.outputTokens ?? -1))
  }

  @Test func spellsAToolsArguments() async throws {
    let more =
      #","tools":[{"name":"add","input_schema":{"required":["n"],"#
      + #""properties":{"n":{"const":7}}}}],"tool_choice":{"type":"any"}"#
    let events = try await events(body(true, more))
    let block = try #require(events[1].data["content_block"])
    #expect(block["type"]?.string == "tool_use")
    #expect(block["input"] == .object([]))
    let input = events.compactMap { $0.data.value(at: "/delta/partial_json")?.string }.joined()
    #expect(input == #"{"n":7}"#)
    #expect(
      events[events.count - 2].data.value(at: "/delta/stop_reason")?.string == "tool_use")
  }

  @Test func endsABrokenStreamWithAnError() throws {
    var translation = MessageEvents(
      messageID: "msg", requestID: RequestID(), model: "m", inputTokens: 0)
    var decoder = ServerSentEventDecoder()
    let bytes = translation.bytes(endingWith: ServiceError(.overloaded, "too much"))
    let event = try #require(decoder.append(bytes).first)
    #expect(event.event == "error")
    #expect(event.data.contains(#""type":"overloaded_error","message":"too much""#))
  }
}
