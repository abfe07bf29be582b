import BifrostAPI
import SpecwrightRuntime

/// What the local provider understands of a request.
struct Conversation {
  let messages: [BedrockMessage]
  let system: [BedrockSystemContentBlock]
  let tools: [BedrockTool]
  private let model: String
  /// Sixteen hexadecimal digits that stand for everything that was said, the instructions, the
  /// tools and the model.
  let fingerprint: String

  init(_ request: BedrockConverseRequest, model: String) {
    messages = request.messages ?? []
    system = request.system ?? []
    tools = request.toolConfig?.tools ?? []
    self.model = model
    var hash = Fingerprint()
    hash.combine(Array(model.utf8))
    hash.combine(system.encoded())
    hash.combine(messages.encoded())
    hash.combine(tools.encoded())
    fingerprint = hash.hexadecimal
  }

  /// The whole answer as a text.
  var answer: String {
    var paragraphs = [reply]
    if !instructions.isEmpty {
      paragraphs.append("My instructions: \(Self.excerpt(instructions, 300))")
    }
    let toolNames = tools.compactMap { $0.toolSpec?.name }
    if !toolNames.isEmpty {
      paragraphs.append(
        "Tools that I may use: \(Self.excerpt(toolNames.joined(separator: ", "), 300)).")
    }
    paragraphs.append(
      "This is turn \(turn) of conversation \(fingerprint.prefix(8)), answered by the built-in "
        + "provider in place of \(Self.excerpt(model, 100)).")
    return paragraphs.joined(separator: "\n\n")
  }

  private var turn: Int { messages.count { $0.role == .user } }

  private var instructions: String {
    system.compactMap { $0.text ?? $0.guardContent?.text?.text }
      .joined(separator: " ")
  }

  private var reply: String {
    guard let last = messages.last else { return "You have not said anything yet." }
    if last.role == .assistant { return continuation(of: last) }
    var sentences = last.content.compactMap(\.toolResult).map(sentence)
    let spoken = last.content.compactMap(\.spokenText).joined(separator: "\n")
    if !spoken.isEmpty { sentences.append("You said: \(Self.excerpt(spoken, 1_000))") }
    let attachments = last.content.compactMap(Self.attachment)
    if !attachments.isEmpty { sentences.append("You sent \(Self.list(attachments)).") }
    return sentences.isEmpty ? "You sent an empty message." : sentences.joined(separator: "\n")
  }

  /// Goes on with the text that the client laid into the assistant's mouth, without saying it
  /// again.
  private func continuation(of message: BedrockMessage) -> String {
    let asked = messages.last { $0.role == .user }?.content.compactMap(\.spokenText)
      .joined(separator: "\n")
    guard let asked, !asked.isEmpty else { return " and so on, since you have asked nothing." }
    return " and so on, since you said: \(Self.excerpt(asked, 1_000))"
  }

  private func sentence(_ result: BedrockToolResultBlock) -> String {
    let name = toolUse(answeredBy: result)?.name
    let subject = name.map { "The tool \($0)" } ?? "A tool"
    let content = (result.content ?? []).compactMap(\.resultText).joined(separator: " ")
    let verb = result.status == .error ? "failed" : "answered"
    return content.isEmpty
      ? "\(subject) \(verb)." : "\(subject) \(verb): \(Self.excerpt(content, 1_000))"
  }

  private func toolUse(answeredBy result: BedrockToolResultBlock) -> BedrockToolUseBlock? {
    for message in messages.reversed() {
      for block in message.content.reversed() {
        if let use = block.toolUse, use.toolUseId == result.toolUseId { return use }
      }
    }
    return nil
  }

  private static func attachment(_ block: BedrockContentBlock) -> String? {
    if let image = block.image {
      let format = image.format.map { "\($0.rawValue), " } ?? ""
      return "an image (\(format)\(image.source?.bytes?.bytes.count ?? 0) bytes)"
    }
    guard let document = block.document else { return nil }
    let name = document.name.map { " '\(excerpt($0, 100))'" } ?? ""
    let format = document.format.map { "\($0.rawValue), " } ?? ""
    let text = document.source?.text?.utf8.count ?? 0
    let size = document.source?.bytes?.bytes.count ?? text
    return "a document\(name) (\(format)\(size) bytes)"
  }

  private static func list(_ items: [String]) -> String {
    guard let last = items.last, items.count > 1 else { return items.first ?? "" }
    return items.dropLast().joined(separator: ", ") + " and " + last
  }

  private static func excerpt(_ text: String, _ limit: Int) -> String {
    // A character has at least one byte.
    guard text.utf8.count > limit else { return text }
    let start = text.prefix(limit)
    return start.endIndex == text.endIndex ? text : start + "…"
  }
}

extension BedrockContentBlock {
  /// What a person said in this block.
  fileprivate var spokenText: String? {
    text ?? guardContent?.text?.text
  }

  /// What a tool said in this block.
  fileprivate var resultText: String? {
    text ?? json.map { String(decoding: $0.bytes, as: UTF8.self) } ?? document?.source?.text
  }
}
