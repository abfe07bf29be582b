import BifrostAPI
import SpecwrightRuntime

/// Turns content of Anthropic's format into canonical blocks and collects what cannot be turned.
struct ContentTranslation {
  private(set) var issues: [ValidationIssue] = []

  mutating func blocks(_ content: AnthropicContent, at pointer: String) -> [BedrockContentBlock] {
    switch content {
    case .string(let text): return [BedrockContentBlock(text: text)]
    case .array(let blocks):
      return blocks.enumerated().compactMap { index, block in
        self.block(block, at: "\(pointer)/\(index)")
      }
    }
  }

  /// `nil` for kinds that have no canonical form: encrypted thoughts and the results of searches.
  private mutating func block(
    _ block: AnthropicContentBlock, at pointer: String
  ) -> BedrockContentBlock? {
    switch block.type {
    case .text: return BedrockContentBlock(text: block.text ?? "")
    case .image: return BedrockContentBlock(image: image(block, at: pointer))
    case .document: return BedrockContentBlock(document: document(block, at: pointer))
    case .toolUse, .serverToolUse, .mcpToolUse:
      return BedrockContentBlock(
        toolUse: BedrockToolUseBlock(toolUseId: block.id, name: block.name, input: block.input))
    case .toolResult, .mcpToolResult:
      let content = block.content.map { blocks($0, at: pointer + "/content") }
      return BedrockContentBlock(
        toolResult: BedrockToolResultBlock(
          toolUseId: block.toolUseId, content: content ?? [],
          status: block.isError == true ? .error : .success))
    case .thinking:
      let thoughts = BedrockReasoningText(text: block.thinking, signature: block.signature)
      return BedrockContentBlock(
        reasoningContent: BedrockReasoningContentBlock(reasoningText: thoughts))
    default: return nil
    }
  }

  /// A picture behind a URL is one without bytes.
  private mutating func image(
    _ block: AnthropicContentBlock, at pointer: String
  ) -> BedrockImageBlock {
    let format: BedrockImageFormat? =
      switch block.source?.mediaType {
      case "image/jpeg": .jpeg
      case "image/png": .png
      case "image/gif": .gif
      case "image/webp": .webp
      default: nil
      }
    return BedrockImageBlock(
      format: format, source: BedrockImageSource(bytes: data(block.source, at: pointer)))
  }

  private mutating func document(
    _ block: AnthropicContentBlock, at pointer: String
  ) -> BedrockDocumentBlock {
    if block.source?.type == .text {
      return BedrockDocumentBlock(
        format: .txt, name: block.title, source: BedrockDocumentSource(text: block.source?.data))
    }
    return BedrockDocumentBlock(
      format: block.source?.mediaType == "application/pdf" ? .pdf : nil, name: block.title,
      source: BedrockDocumentSource(bytes: data(block.source, at: pointer)))
  }

  private mutating func data(_ source: AnthropicSource?, at pointer: String) -> Base64Data? {
    guard let source, source.type == .base64, let text = source.data else { return nil }
    if let data = Base64Data(base64: text) { return data }
    issues.append(
      ValidationIssue(
        pointer: pointer + "/source/data", keyword: "format",
        expected: "standard Base64 with padding", actual: String(text.prefix(64)), offset: nil))
    return nil
  }
}
