import BifrostAPI
import SpecwrightRuntime
import Testing

@testable import ConverseGateway

@Suite struct ToolTests {
  private let client = TestClient()
  private static let question = #"{"role":"user","content":[{"text":"go"}]}"#

  private static func use(_ name: String, _ id: String, failed: Bool = false) -> String {
    let status = failed ? "error" : "success"
    return #",{"role":"assistant","content":[{"toolUse":{"toolUseId":"\#(id)","name":"\#(name)","#
      + #""input":{}}}]},{"role":"user","content":[{"toolResult":{"toolUseId":"\#(id)","#
      + #""content":[{"json":{"sum":3}}],"status":"\#(status)"}}]}"#
  }

  private static func body(
    _ turns: String = "", choice: String, schema: String = #"{"type":"object"}"#, more: String = ""
  ) -> String {
    let schema = #""inputSchema":{"json":\#(schema)}"#
    return #"{"messages":[\#(question)\#(turns)],"toolConfig":{"tools":["#
      + #"{"cachePoint":{"type":"default"}},{"toolSpec":{"name":"add",\#(schema)}},"#
      + #"{"toolSpec":{"name":"finish",\#(schema)}}],"toolChoice":\#(choice)}\#(more)}"#
  }

  private func usedTool(_ body: String) async throws -> String? {
    let response = try await client.converse(body)
    #expect(response.status == 200)
    let answer = try response.converse()
    let blocks = try #require(answer.output?.message?.content)
    #expect(blocks.count == 1)
    #expect((answer.stopReason == .toolUse) == (blocks[0].toolUse != nil))
    return blocks[0].toolUse?.name
  }

  @Test(arguments: [
    (#"{"auto":{}}"#, nil), ("{}", nil), (#"{"any":{}}"#, "add"),
    (#"{"tool":{"name":"finish"}}"#, "finish"),
  ])
  func usesAToolExactlyWhenAskedTo(choice: String, tool: String?) async throws {
    #expect(try await usedTool(Self.body(choice: choice)) == tool)
  }

  @Test(arguments: [
    (use("add", "1"), "finish"), (use("add", "1") + use("finish", "2"), "add"),
    (use("add", "1") + use("finish", "2", failed: true), "finish"),
    (use("add", "1") + "," + question, "add"),
  ])
  func reachesTheLastToolOfAnAgent(turns: String, tool: String) async throws {
    #expect(try await usedTool(Self.body(turns, choice: #"{"any":{}}"#)) == tool)
  }

  @Test func argumentsSatisfyTheSchema() async throws {
    let schema =
      #"{"type":"object","properties":{"n":{"type":"integer","minimum":3}},"#
      + #""required":["n"]}"#
    let body = Self.body(choice: #"{"any":{}}"#, schema: schema)
    let use = try await client.converse(body).converse().output?.message?.content.first?.toolUse
    #expect(use?.input.map { String(decoding: $0.bytes, as: UTF8.self) } == #"{"n":3}"#)
    #expect(use?.toolUseId?.hasPrefix("tooluse_") == true)
  }

  @Test func countsAtMostTheTokenLimit() async throws {
    let body = Self.body(choice: #"{"any":{}}"#, more: #","inferenceConfig":{"maxTokens":1}"#)
    let answer = try await client.converse(body).converse()
    #expect(answer.stopReason == .toolUse)
    #expect(answer.usage?.outputTokens == 1)
  }

  @Test(arguments: [(false, "answered"), (true, "failed")])
  func speaksOfTheResult(failed: Bool, verb: String) async throws {
    let body = Self.body(Self.use("add", "1", failed: failed), choice: #"{"auto":{}}"#)
    let text = try #require(try await client.converse(body).text())
    #expect(text.hasPrefix(#"The tool add \#(verb): {"sum":3}"#))
  }

  @Test(arguments: [
    body(choice: #"{"tool":{"name":"other"}}"#),
    body(choice: #"{"any":{}}"#, schema: #"{"type":"string"}"#),
    #"{"messages":[\#(question)],"toolConfig":{"toolChoice":{"any":{}}}}"#,
    #"{"messages":[\#(question)],"toolConfig":{"tools":[],"toolChoice":{"tool":{}}}}"#,
  ])
  func refusesWhatCannotBeUsed(body: String) async throws {
    let response = try await client.converse(body)
    #expect(response.status == 400)
    #expect(response.header("x-amzn-errortype") == "ValidationException")
  }
}
