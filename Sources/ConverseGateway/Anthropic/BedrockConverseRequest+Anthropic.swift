import BifrostAPI
import SpecwrightRuntime

extension BedrockConverseRequest {
  /// The same request in the canonical form. Thinking, cache marks, MCP servers and the output's
  /// form have no counterpart that a provider here could heed and are left out.
  init(_ request: AnthropicMessageRequest) throws(ServiceError) {
    guard request.maxTokens >= 1 else {
      throw .outOfBounds(
        "/max_tokens", keyword: "minimum", expected: "at least 1",
        actual: String(request.maxTokens))
    }
    self.init()
    var content = ContentTranslation()
    messages = request.messages.enumerated().map { index, message in
      BedrockMessage(
        role: message.role == .assistant ? .assistant : .user,
        content: content.blocks(message.content, at: "/messages/\(index)/content"))
    }
    system = request.system.map { instructions in
      content.blocks(instructions, at: "/system").compactMap(\.text).map {
        BedrockSystemContentBlock(text: $0)
      }
    }
    guard content.issues.isEmpty else {
      throw ServiceError(RequestRejection.invalid(content.issues))
    }
    inferenceConfig = BedrockInferenceConfiguration(
      maxTokens: request.maxTokens, temperature: request.temperature, topP: request.topP,
      stopSequences: request.stopSequences)
    toolConfig = BedrockToolConfiguration(request)
    if let topK = request.topK {
      additionalModelRequestFields = RawJSONObject([JSONMember("top_k", .number(topK))])
    }
    additionalModelResponseFieldPaths = ["/stop_sequence"]
    fallbacks = request.fallbacks
  }
}

extension BedrockToolConfiguration {
  /// `nil` for a request without tools and without a choice.
  fileprivate init?(_ request: AnthropicMessageRequest) {
    guard request.tools != nil || request.toolChoice != nil else { return nil }
    let tools = (request.tools ?? []).map { tool in
      BedrockTool(
        toolSpec: BedrockToolSpecification(
          name: tool.name, description: tool.description,
          inputSchema: BedrockToolInputSchema(json: tool.inputSchema)))
    }
    self.init(tools: tools, toolChoice: request.toolChoice.flatMap(BedrockToolChoice.init))
  }
}

extension BedrockToolChoice {
  /// `nil` for `none`.
  fileprivate init?(_ choice: AnthropicToolChoice) {
    switch choice.type {
    case .any: self.init(any: RawJSONObject())
    case .tool: self.init(tool: BedrockNamedTool(name: choice.name))
    case .auto, nil: self.init(auto: RawJSONObject())
    case .some: return nil
    }
  }
}
