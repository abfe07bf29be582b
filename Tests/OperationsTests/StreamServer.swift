import HTTPTypes
import SpecwrightRuntime
import StreamsAPI
import Testing

/// Answers with what was sent.
struct StreamServer: Operations {
  func echoLines(
    _ input: EchoLines.Input, _ request: ServerRequest
  ) async throws -> EchoLines.Output { .ok(stream(of: input.body)) }

  func echoRecords(
    _ input: EchoRecords.Input, _ request: ServerRequest
  ) async throws -> EchoRecords.Output {
    guard case .applicationJsonSeq(let numbers) = input.body else { return .other(status: 404) }
    return .ok(stream(of: numbers.map { $0 == 0 ? .null : .value($0) }))
  }

  func searchReadings(
    _ input: SearchReadings.Input, _ request: ServerRequest
  ) async throws -> SearchReadings.Output {
    .ok([Reading(place: input.body.place, value: 1)])
  }

  func purgeReadings(
    _ input: PurgeReadings.Input, _ request: ServerRequest
  ) async throws -> PurgeReadings.Output {
    .noContent(headerFields: [.location: "\(request.method) \(input.before)"])
  }

  func copyReadings(
    _ input: CopyReadings.Input, _ request: ServerRequest
  ) async throws -> CopyReadings.Output { .noContent() }

  func listWhole(
    _ input: ListWhole.Input, _ request: ServerRequest
  ) async throws -> ListWhole.Output { .ok(stream(of: [Reading(place: "a", value: 2)])) }

  func echoEvents(
    _ input: EchoEvents.Input, _ request: ServerRequest
  ) async throws -> EchoEvents.Output {
    request.accepted(among: EchoEvents.OK.mediaTypes) == "application/json"
      ? .ok(.json(input.body)) : .ok(.eventStream(stream(of: input.body)))
  }

  func watch(_ input: Watch.Input, _ request: ServerRequest) async throws -> Watch.Output {
    .ok(stream(of: []))
  }

  func misuse(_ input: Misuse.Input, _ request: ServerRequest) async throws -> Misuse.Output {
    .ok(.eventStream(stream(of: [])))
  }
}

func stream<Item: Sendable>(of items: [Item]) -> ItemStream<Item> {
  AsyncThrowingStream { continuation in
    for item in items { continuation.yield(item) }
    continuation.finish()
  }
}

var anyServer: ServerURL {
  get throws { try #require(ServerURL("http://localhost")) }
}

/// Answers with these pieces, whatever the request.
struct Pieces: ClientTransport {
  let mediaType: String
  let pieces: [[UInt8]]

  func send(_ request: ClientRequest) async throws -> ServerResponse {
    ServerResponse(
      status: 200, headerFields: [.contentType: mediaType], body: .stream(stream(of: pieces)))
  }
}
