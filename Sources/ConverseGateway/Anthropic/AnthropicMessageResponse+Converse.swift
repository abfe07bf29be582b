import BifrostAPI
import SpecwrightRuntime

extension AnthropicMessageResponse {
  /// A canonical answer in Anthropic's form.
  init(_ answer: BedrockConverseResponse, model: String, id: String) {
    self.init(
      id: id, type: "message", role: .assistant,
      content: (answer.output?.message?.content ?? []).compactMap(AnthropicContentBlock.init),
      model: model, stopReason: answer.stopReason.map(AnthropicStopReason.init) ?? .endTurn,
      stopSequence: answer.additionalModelResponseFields?.stopSequence,
      usage: AnthropicUsage(answer.usage ?? BedrockTokenUsage()))
  }
}

extension AnthropicContentBlock {
  /// `nil` for blocks that a model does not answer with.
  fileprivate init?(_ block: BedrockContentBlock) {
    if let use = block.toolUse {
      self.init(
        type: .toolUse, id: use.toolUseId, name: use.name, input: use.input ?? RawJSONObject())
    } else if let text = block.text {
      self.init(type: .text, text: text)
    } else if let thoughts = block.reasoningContent?.reasoningText {
      self.init(type: .thinking, thinking: thoughts.text, signature: thoughts.signature)
    } else {
      return nil
    }
  }
}

extension AnthropicStopReason {
  init(_ reason: BedrockStopReason) {
    self =
      switch reason {
      case .endTurn: .endTurn
      case .toolUse: .toolUse
      case .maxTokens: .maxTokens
      case .stopSequence: .stopSequence
      case .guardrailIntervened, .contentFiltered: .refusal
      case .unrecognized(let reason): .unrecognized(reason)
      }
  }
}

extension AnthropicUsage {
  init(_ usage: BedrockTokenUsage) {
    self.init(
      inputTokens: usage.inputTokens ?? 0, outputTokens: usage.outputTokens ?? 0,
      cacheCreationInputTokens: usage.cacheWriteInputTokens,
      cacheReadInputTokens: usage.cacheReadInputTokens)
  }
}

extension RawJSONObject {
  /// What the path `/stop_sequence` among a request's `additionalModelResponseFieldPaths` brings.
  var stopSequence: String? { JSONValue(self)?["stop_sequence"]?.string }
}
