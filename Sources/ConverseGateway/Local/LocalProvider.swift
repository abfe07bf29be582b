import BifrostAPI
import SpecwrightRuntime

/// A provider that needs neither credentials nor a network: it says what it was told. The same
/// request always gets the same answer.
///
/// - It uses a tool exactly when `toolChoice` asks for one; see `ToolSelection`. Arguments are made
///   up so that they satisfy the tool's schema. Stop sequences do not concern them.
/// - Otherwise it answers with a text about the conversation, under stop sequences and token limit
///   as `AnswerText` has them.
/// - Tokens are counted as `TokenCount` does, for a tool use those of its name and arguments. A
///   tool use is never cut short, since half of it would be no use: it counts for `maxTokens` at
///   most.
struct LocalProvider: Sendable {
  static let name = "local"

  /// The answer, without the time that it took.
  func answer(
    _ request: BedrockConverseRequest, model: String
  ) throws(ServiceError) -> BedrockConverseResponse {
    let tokenLimit = request.inferenceConfig?.maxTokens
    if let tokenLimit, tokenLimit < 1 {
      throw .outOfBounds(
        "/inferenceConfig/maxTokens", keyword: "minimum", expected: "at least 1",
        actual: String(tokenLimit))
    }
    let tool = try ToolSelection(request).tool
    let conversation = Conversation(request, model: model)
    var response = BedrockConverseResponse()
    var stopSequence: String?
    var outputTokens: Int
    if let tool {
      let use = try toolUse(of: tool, in: conversation)
      outputTokens =
        TokenCount.of(use.name ?? "") + TokenCount.of(byteCount: use.input?.bytes.count ?? 0)
      response.output = Self.output(BedrockContentBlock(toolUse: use))
      response.stopReason = .toolUse
    } else {
      let answer = AnswerText(
        conversation.answer, stopSequences: request.inferenceConfig?.stopSequences ?? [],
        tokenLimit: tokenLimit)
      outputTokens = TokenCount.of(answer.text)
      response.output = Self.output(BedrockContentBlock(text: answer.text))
      response.stopReason = BedrockStopReason(answer.end)
      if case .stopSequence(let sequence) = answer.end { stopSequence = sequence }
    }
    outputTokens = min(outputTokens, tokenLimit ?? .max)
    let inputTokens = conversation.tokenCount
    response.usage = BedrockTokenUsage(
      inputTokens: inputTokens, outputTokens: outputTokens,
      totalTokens: inputTokens + outputTokens)
    response.additionalModelResponseFields = Self.fields(
      request.additionalModelResponseFieldPaths ?? [], stopSequence: stopSequence)
    response.performanceConfig = request.performanceConfig
    response.serviceTier = request.serviceTier
    return response
  }

  private static func output(_ block: BedrockContentBlock) -> BedrockConverseOutput {
    BedrockConverseOutput(message: BedrockMessage(role: .assistant, content: [block]))
  }

  private func toolUse(
    of tool: BedrockToolSpecification, in conversation: Conversation
  ) throws(ServiceError) -> BedrockToolUseBlock {
    let schema = tool.inputSchema?.json.map(JSONValue.init) ?? JSONValue.object([])
    guard let schema, let arguments = ArgumentSynthesis.arguments(for: schema),
      let members = arguments.members
    else {
      throw ServiceError(
        .invalidRequest,
        "The input schema of the tool '\(tool.name ?? "")' takes no arguments that the local "
          + "provider could make up.")
    }
    return BedrockToolUseBlock(
      toolUseId: "tooluse_" + conversation.fingerprint, name: tool.name,
      input: RawJSONObject(members))
  }

  /// Of this provider's own answer there is one member that converse answers lack:
  /// `/stop_sequence`.
  private static func fields(_ paths: [String], stopSequence: String?) -> RawJSONObject? {
    guard let stopSequence, paths.contains("/stop_sequence") else { return nil }
    return RawJSONObject([JSONMember("stop_sequence", .string(stopSequence))])
  }
}

extension BedrockStopReason {
  fileprivate init(_ end: AnswerText.End) {
    switch end {
    case .complete: self = .endTurn
    case .stopSequence: self = .stopSequence
    case .tokenLimit: self = .maxTokens
    }
  }
}
