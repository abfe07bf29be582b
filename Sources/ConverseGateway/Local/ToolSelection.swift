import BifrostAPI

/// Which tool a request makes the local provider use.
///
/// `auto`, and no choice at all, never lead to a tool. `tool` names one. With `any` it is the first
/// tool that was not used with success since the user last spoke, or else the first of all: so an
/// agent that forces a tool in every turn gets to its last one, which ends its work.
struct ToolSelection {
  /// `nil` where the answer is to be a text.
  let tool: BedrockToolSpecification?

  init(_ request: BedrockConverseRequest) throws(ServiceError) {
    let tools = (request.toolConfig?.tools ?? []).compactMap(\.toolSpec).filter { $0.name != nil }
    guard let choice = request.toolConfig?.toolChoice else {
      tool = nil
      return
    }
    if let named = choice.tool {
      guard let match = tools.first(where: { $0.name == named.name }) else {
        throw ServiceError(
          .invalidRequest,
          "The tool choice names '\(named.name ?? "")', which is not among the tools.")
      }
      tool = match
    } else if choice.any != nil {
      let used = Self.toolsUsedWithSuccess(request.messages ?? [])
      guard let match = tools.first(where: { !used.contains($0.name ?? "") }) ?? tools.first else {
        throw ServiceError(
          .invalidRequest, "The tool choice asks for a tool, but the request has none.")
      }
      tool = match
    } else {
      tool = nil
    }
  }

  private static func toolsUsedWithSuccess(_ messages: [BedrockMessage]) -> Set<String> {
    let spoken = messages.lastIndex { message in
      message.role == .user && !message.content.contains { $0.toolResult != nil }
    }
    let recent = messages[((spoken ?? -1) + 1)...]
    let failed = Set(
      recent.flatMap(\.content).compactMap(\.toolResult).filter { $0.status == .error }
        .compactMap(\.toolUseId))
    let uses = recent.flatMap(\.content).compactMap(\.toolUse)
    return Set(uses.filter { !failed.contains($0.toolUseId ?? "") }.compactMap(\.name))
  }
}
