import BifrostAPI

/// The events of one answer as a provider makes them. It ends with `metadata`, or it throws.
typealias EventSource = any AsyncSequence<BedrockStreamEvent, any Error> & Sendable

/// Events that are all there already.
struct ReadyEvents: AsyncSequence, Sendable {
  typealias Element = BedrockStreamEvent
  typealias Failure = any Error

  let events: [BedrockStreamEvent]

  struct AsyncIterator: AsyncIteratorProtocol {
    var rest: ArraySlice<BedrockStreamEvent>

    mutating func next() async throws -> BedrockStreamEvent? {
      rest.popFirst()
    }

    mutating func next(
      isolation actor: isolated (any Actor)?
    ) async throws(any Error) -> BedrockStreamEvent? {
      rest.popFirst()
    }
  }

  func makeAsyncIterator() -> AsyncIterator {
    AsyncIterator(rest: events[...])
  }
}
