import BifrostAPI
import SpecwrightRuntime

/// Events as frames of `application/vnd.amazon.eventstream`.
struct ConverseFrames: EventTranslation {
  mutating func bytes(for event: BedrockStreamEvent) -> [UInt8] {
    event.frame?.encoded() ?? []
  }

  mutating func bytes(endingWith error: ServiceError) -> [UInt8] {
    let payload = BedrockStreamException(message: error.message)
    return EventStreamMessage.exception(error.kind.streamExceptionName, json: payload).encoded()
  }
}
