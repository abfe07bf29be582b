import BifrostAPI
import SpecwrightRuntime

/// Turns a provider's events into the bytes of one client's format.
protocol EventTranslation: Sendable {
  /// The bytes for the next event; empty where the format has nothing to say about it.
  mutating func bytes(for event: BedrockStreamEvent) -> [UInt8]

  /// What ends a stream that cannot be finished.
  mutating func bytes(endingWith error: ServiceError) -> [UInt8]
}

/// A stream in a client's format. It never throws: what its source throws becomes its last chunk,
/// and so does an end that comes before `metadata`.
struct TranslatedStream<Translation: EventTranslation>: AsyncSequence, Sendable {
  typealias Element = [UInt8]
  typealias Failure = any Error

  let source: EventSource
  let translation: Translation

  func makeAsyncIterator() -> AsyncIterator {
    AsyncIterator(source: source.makeAsyncIterator(), translation: translation)
  }

  struct AsyncIterator: AsyncIteratorProtocol {
    private enum State {
      case running, complete, ended
    }

    private var source: any AsyncIteratorProtocol<BedrockStreamEvent, any Error>
    private var translation: Translation
    private var state = State.running

    init(
      source: any AsyncIteratorProtocol<BedrockStreamEvent, any Error>, translation: Translation
    ) {
      self.source = source
      self.translation = translation
    }

    mutating func next() async throws -> [UInt8]? {
      try await next(isolation: nil)
    }

    mutating func next(
      isolation actor: isolated (any Actor)?
    ) async throws(any Error) -> [UInt8]? {
      while state == .running {
        do {
          guard let event = try await source.next(isolation: actor) else {
            return end(ServiceError(.modelFailed, "The provider ended its answer too early."))
          }
          if event.metadata != nil { state = .complete }
          let bytes = translation.bytes(for: event)
          if !bytes.isEmpty { return bytes }
        } catch let error as CancellationError {
          throw error
        } catch {
          return end(ServiceError(error))
        }
      }
      return nil
    }

    private mutating func end(_ error: ServiceError) -> [UInt8] {
      state = .ended
      return translation.bytes(endingWith: error)
    }
  }
}
