import BifrostAPI
import SpecwrightRuntime

extension BedrockStreamEvent {
  /// The events that together tell a whole answer.
  static func events(of answer: BedrockConverseResponse) -> [BedrockStreamEvent] {
    let message = answer.output?.message
    var events = [
      BedrockStreamEvent(messageStart: BedrockMessageStartEvent(role: message?.role ?? .assistant))
    ]
    for (index, block) in (message?.content ?? []).enumerated() {
      events += Self.events(of: block, at: index)
    }
    events.append(
      BedrockStreamEvent(
        messageStop: BedrockMessageStopEvent(
          stopReason: answer.stopReason ?? .endTurn,
          additionalModelResponseFields: answer.additionalModelResponseFields)))
    events.append(
      BedrockStreamEvent(
        metadata: BedrockStreamMetadataEvent(
          usage: answer.usage ?? BedrockTokenUsage(),
          metrics: answer.metrics ?? BedrockConverseMetrics(), trace: answer.trace,
          performanceConfig: answer.performanceConfig, serviceTier: answer.serviceTier)))
    return events
  }

  private static func events(
    of block: BedrockContentBlock, at index: Int
  ) -> [BedrockStreamEvent] {
    var events: [BedrockStreamEvent] = []
    if let use = block.toolUse {
      let start = BedrockToolUseStart(toolUseId: use.toolUseId ?? "", name: use.name ?? "")
      events.append(
        BedrockStreamEvent(
          contentBlockStart: BedrockContentBlockStartEvent(
            contentBlockIndex: index, start: BedrockContentBlockStart(toolUse: start))))
      let input = String(decoding: (use.input ?? RawJSONObject()).bytes, as: UTF8.self)
      events += TextPieces.of(input).map { piece in
        delta(BedrockContentBlockDelta(toolUse: BedrockToolUseDelta(input: piece)), at: index)
      }
    } else if let thoughts = block.reasoningContent?.reasoningText {
      let pieces = thoughts.text.map { TextPieces.of($0) } ?? []
      var deltas = pieces.map { BedrockReasoningDelta(text: $0) }
      if let signature = thoughts.signature {
        deltas.append(BedrockReasoningDelta(signature: signature))
      }
      events += deltas.map { delta(BedrockContentBlockDelta(reasoningContent: $0), at: index) }
    } else {
      events += TextPieces.of(block.text ?? "").map { piece in
        delta(BedrockContentBlockDelta(text: piece), at: index)
      }
    }
    events.append(
      BedrockStreamEvent(contentBlockStop: BedrockContentBlockStopEvent(contentBlockIndex: index)))
    return events
  }

  private static func delta(
    _ delta: BedrockContentBlockDelta, at index: Int
  ) -> BedrockStreamEvent {
    BedrockStreamEvent(
      contentBlockDelta: BedrockContentBlockDeltaEvent(contentBlockIndex: index, delta: delta))
  }
}
