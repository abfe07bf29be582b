import BifrostAPI
import SpecwrightRuntime

/// Events as the server-sent events of Anthropic's format.
struct MessageEvents: EventTranslation {
  let messageID: String
  let requestID: RequestID
  /// As the request named it.
  let model: String
  /// Those of the request, as far as they are known before the answer is complete.
  let inputTokens: Int
  private var openBlock: Int?
  private var hasPinged = false
  private var end: BedrockMessageStopEvent?

  init(messageID: String, requestID: RequestID, model: String, inputTokens: Int) {
    self.messageID = messageID
    self.requestID = requestID
    self.model = model
    self.inputTokens = inputTokens
  }

  mutating func bytes(for event: BedrockStreamEvent) -> [UInt8] {
    if event.messageStart != nil { return start() }
    if let start = event.contentBlockStart { return open(start) }
    if let delta = event.contentBlockDelta { return grow(delta) }
    if let stop = event.contentBlockStop { return close(stop.contentBlockIndex) }
    if let stop = event.messageStop {
      end = stop
      return []
    }
    return event.metadata.map { finish($0) } ?? []
  }

  mutating func bytes(endingWith error: ServiceError) -> [UInt8] {
    let body = AnthropicErrorBody(
      type: "error",
      error: AnthropicError(
        type: AnthropicErrorType(rawValue: error.kind.messagesName), message: error.message),
      requestId: requestID.description)
    return Self.bytes(.error, body)
  }

  private static func bytes(
    _ type: AnthropicStreamEventType, _ data: some JSONWritable
  ) -> [UInt8] {
    ServerSentEvent(event: type.rawValue, json: data).encoded()
  }

  private func start() -> [UInt8] {
    let message = AnthropicMessageResponse(
      id: messageID, type: "message", role: .assistant, content: [], model: model,
      stopReason: nil, stopSequence: nil,
      usage: AnthropicUsage(inputTokens: inputTokens, outputTokens: 0))
    return Self.bytes(
      .messageStart, AnthropicMessageStartEvent(type: .messageStart, message: message))
  }

  private mutating func finish(_ metadata: BedrockStreamMetadataEvent) -> [UInt8] {
    let delta = AnthropicMessageDelta(
      stopReason: end.map { AnthropicStopReason($0.stopReason) } ?? .endTurn,
      stopSequence: end?.additionalModelResponseFields?.stopSequence)
    let event = AnthropicMessageDeltaEvent(
      type: .messageDelta, delta: delta, usage: AnthropicUsage(metadata.usage))
    return Self.bytes(.messageDelta, event)
      + Self.bytes(.messageStop, AnthropicMessageStopEvent(type: .messageStop))
  }
}

// MARK: - Content blocks

extension MessageEvents {
  private mutating func open(_ event: BedrockContentBlockStartEvent) -> [UInt8] {
    guard let use = event.start.toolUse else { return [] }
    let block = AnthropicContentBlock(
      type: .toolUse, id: use.toolUseId, name: use.name, input: RawJSONObject())
    return open(event.contentBlockIndex, block)
  }

  /// Where the first ping has its place, too.
  private mutating func open(_ index: Int, _ block: AnthropicContentBlock) -> [UInt8] {
    openBlock = index
    let event = AnthropicContentBlockStartEvent(
      type: .contentBlockStart, index: index, contentBlock: block)
    let start = Self.bytes(.contentBlockStart, event)
    guard !hasPinged else { return start }
    hasPinged = true
    return start + Self.bytes(.ping, AnthropicPingEvent(type: .ping))
  }

  /// The first delta of a block that no event has announced opens the block.
  private mutating func grow(_ event: BedrockContentBlockDeltaEvent) -> [UInt8] {
    let delta = event.delta
    if let input = delta.toolUse?.input {
      return grow(event, AnthropicContentDelta(type: .inputJsonDelta, partialJson: input))
    }
    if let text = delta.text {
      let opening = opening(event, AnthropicContentBlock(type: .text, text: ""))
      return opening + grow(event, AnthropicContentDelta(type: .textDelta, text: text))
    }
    guard let reasoning = delta.reasoningContent else { return [] }
    let opening = opening(event, AnthropicContentBlock(type: .thinking, thinking: ""))
    if let signature = reasoning.signature {
      let delta = AnthropicContentDelta(type: .signatureDelta, signature: signature)
      return opening + grow(event, delta)
    }
    guard let thoughts = reasoning.text else { return opening }
    return opening + grow(event, AnthropicContentDelta(type: .thinkingDelta, thinking: thoughts))
  }

  private mutating func opening(
    _ event: BedrockContentBlockDeltaEvent, _ block: AnthropicContentBlock
  ) -> [UInt8] {
    openBlock == event.contentBlockIndex ? [] : open(event.contentBlockIndex, block)
  }

  private func grow(
    _ event: BedrockContentBlockDeltaEvent, _ delta: AnthropicContentDelta
  ) -> [UInt8] {
    Self.bytes(
      .contentBlockDelta,
      AnthropicContentBlockDeltaEvent(
        type: .contentBlockDelta, index: event.contentBlockIndex, delta: delta))
  }

  private mutating func close(_ index: Int) -> [UInt8] {
    openBlock = nil
    return Self.bytes(
      .contentBlockStop,
      AnthropicContentBlockStopEvent(type: .contentBlockStop, index: index))
  }
}
