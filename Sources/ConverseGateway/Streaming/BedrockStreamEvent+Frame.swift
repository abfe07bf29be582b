import BifrostAPI
import SpecwrightRuntime

extension BedrockStreamEvent {
  /// The frame of the member that is there; `nil` for an event without members.
  var frame: EventStreamMessage? {
    if let contentBlockDelta { return .event("contentBlockDelta", json: contentBlockDelta) }
    if let messageStart { return .event("messageStart", json: messageStart) }
    if let contentBlockStart { return .event("contentBlockStart", json: contentBlockStart) }
    if let contentBlockStop { return .event("contentBlockStop", json: contentBlockStop) }
    if let messageStop { return .event("messageStop", json: messageStop) }
    if let metadata { return .event("metadata", json: metadata) }
    return exceptionFrame
  }

  private var exceptionFrame: EventStreamMessage? {
    let exceptions: [(String, BedrockStreamException?)] = [
      ("internalServerException", internalServerException),
      ("modelStreamErrorException", modelStreamErrorException),
      ("serviceUnavailableException", serviceUnavailableException),
      ("throttlingException", throttlingException),
      ("validationException", validationException),
    ]
    for (name, exception) in exceptions {
      if let exception { return .exception(name, json: exception) }
    }
    return nil
  }
}
