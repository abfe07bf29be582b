import BifrostAPI
import SpecwrightRuntime

extension Conversation {
  /// Tokens of a picture, or of a document that is no text.
  private static let tokensOfAttachment = 256

  /// Tokens of the request: those of every text and of every JSON value in messages, system
  /// instructions and tools, each counted by itself, and a fixed number for each attachment.
  var tokenCount: Int {
    var count = 0
    for block in system {
      count += Self.tokens(block.text) + Self.tokens(block.guardContent?.text?.text)
    }
    for message in messages {
      for block in message.content { count += Self.tokens(block) }
    }
    for tool in tools {
      guard let tool = tool.toolSpec else { continue }
      count += Self.tokens(tool.name) + Self.tokens(tool.description)
      count += Self.tokens(tool.inputSchema?.json)
    }
    return count
  }

  private static func tokens(_ block: BedrockContentBlock) -> Int {
    var count = scalarTokens(block)
    // The nesting of tool results is as deep as the reader lets it be.
    var pending = block.toolResult?.content ?? []
    while let inner = pending.popLast() {
      count += scalarTokens(inner)
      pending += inner.toolResult?.content ?? []
    }
    return count
  }

  private static func scalarTokens(_ block: BedrockContentBlock) -> Int {
    var count = tokens(block.text) + tokens(block.json) + tokens(block.guardContent?.text?.text)
    count += tokens(block.reasoningContent?.reasoningText?.text)
    if let use = block.toolUse { count += tokens(use.name) + tokens(use.input) }
    if block.image != nil { count += tokensOfAttachment }
    if let document = block.document {
      count += document.source?.text.map { tokens($0) } ?? tokensOfAttachment
    }
    return count
  }

  private static func tokens(_ text: String?) -> Int { text.map { TokenCount.of($0) } ?? 0 }

  private static func tokens(_ json: RawJSONObject?) -> Int {
    json.map { TokenCount.of(byteCount: $0.bytes.count) } ?? 0
  }
}
