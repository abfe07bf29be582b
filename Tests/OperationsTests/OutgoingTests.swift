import HTTPTypes
import OutgoingAPI
import SpecwrightRuntime
import Synchronization
import Testing

/// Somebody who is told of webhooks and callbacks, and keeps what they said.
final class Listener: WebhooksReceiver, Callbacks {
  private let told = Mutex<[String]>([])

  var heard: [String] { told.withLock { $0 } }

  private func note(_ words: String) { told.withLock { $0.append(words) } }

  func postNewPet(
    _ input: PostNewPet.Input, _ request: ServerRequest
  ) async throws -> PostNewPet.Output {
    note("pet \(input.body.name ?? "") \(input.body.kind)")
    return .ok(Opinion(grade: .good, webhooks: Webhooks(count: 1)))
  }

  func petGone(_ input: PetGone.Input, _ request: ServerRequest) async throws -> PetGone.Output {
    note("gone \(input.id)")
    return .other(status: 299)
  }

  func getAgain(_ input: GetAgain.Input, _ request: ServerRequest) async throws -> GetAgain.Output {
    .noContent()
  }

  func subscribe(
    _ input: SubscribeOperation.Input, _ request: ServerRequest
  ) async throws -> SubscribeOperation.Output { .noContent() }

  func postSubscribeOnEvent(
    _ input: PostSubscribeOnEvent.Input, _ request: ServerRequest
  ) async throws -> PostSubscribeOnEvent.Output {
    note("event \(input.xAttempt) \(input.topic ?? "-") \(request.query ?? "")")
    return input.xAttempt > 3 ? .gone() : .noContent()
  }

  func postSubscribeOnEvent2(
    _ input: PostSubscribeOnEvent2.Input, _ request: ServerRequest
  ) async throws -> PostSubscribeOnEvent2.Output { .noContent() }

  func subscriptionEnds(
    _ input: SubscriptionEnds.Input, _ request: ServerRequest
  ) async throws -> SubscriptionEnds.Output { .noContent() }
}

@Suite("Webhooks and callbacks")
struct OutgoingTests {
  private let listener = Listener()

  /// Somebody who sends to this URL.
  private func connection(_ url: String) throws -> ClientConnection {
    ClientConnection(
      to: try #require(ServerURL(url)),
      over: InMemoryTransport(
        listener, Listener.webhookBindings + Listener.callbackBindings, under: "/hooks"))
  }

  private var event: Event { get throws { try .decoded(from: Array(#"{"kind":"born"}"#.utf8)) } }

  @Test func receiversAreMountedByName() {
    #expect(
      Listener.webhookBindings.map { "\($0.operation.method) \($0.operation.paths)" } == [
        #"POST ["/new-pet"]"#, #"DELETE ["/new-pet"]"#, #"GET ["/again"]"#, #"POST ["/subscribe"]"#,
      ])
    #expect(
      Listener.callbackBindings.map { "\($0.operation.method) \($0.operation.paths)" } == [
        #"POST ["/subscribe/onEvent"]"#, #"POST ["/subscribe/onEvent/2"]"#,
        #"DELETE ["/subscribe/onEnd"]"#,
      ])
  }

  @Test func whatIsSentIsHeard() async throws {
    let webhooks = WebhookClient(try connection("https://a.example/hooks/new-pet"))
    let answer = try await webhooks.postNewPet(.init(body: event))
    guard case .ok(let opinion, _) = answer else { throw CancellationError() }
    #expect(opinion.webhooks?.count == 1)
    guard case .other(299, _) = try await webhooks.petGone(.init(id: 5)) else {
      throw CancellationError()
    }
    #expect(listener.heard == ["pet  born", "gone 5"])
  }

  @Test func theURLIsTakenAsItStands() async throws {
    let transport = InMemoryTransport(listener, Listener.callbackBindings, under: "/hooks")
    let url = try #require(
      ServerURL("HTTPS://a.example:8080/hooks/subscribe/onEvent?token=a%2Fb&x=#part"))
    let client = CallbackClient(ClientConnection(to: url, over: transport))
    let answer = try await client.postSubscribeOnEvent(
      .init(xAttempt: 4, topic: "a&b", body: event))
    guard case .gone = answer else { throw CancellationError() }
    #expect(listener.heard == ["event 4 a&b token=a%2Fb&x=&topic=a%26b"])
    let head = try #require(transport.lastRequest?.head)
    #expect(head.scheme == "https")
    #expect(head.authority == "a.example:8080")
  }

  @Test(arguments: [
    ("https://a.example", "/?topic=t"), ("https://a.example/", "/?topic=t"),
    ("https://a.example/a/", "/a/?topic=t"), ("https://a.example?b=c", "/?b=c&topic=t"),
  ])
  func targets(_ url: String, _ target: String) async throws {
    let transport = InMemoryTransport(listener, Listener.callbackBindings)
    let client = CallbackClient(
      ClientConnection(to: try #require(ServerURL(url)), over: transport))
    _ = try? await client.postSubscribeOnEvent(.init(xAttempt: 1, topic: "t", body: event))
    #expect(transport.lastRequest?.head.path == target)
  }

  @Test(arguments: ["https://a.example/a b", "https://a.example/\r\nX: y", "https://é.example/"])
  func whatIsNoURLIsNotSentTo(_ url: String) async throws {
    let client = CallbackClient(try connection(url))
    let error = await #expect(throws: ClientError.self) {
      try await client.subscriptionEnds()
    }
    #expect(error?.stage == .encoding)
  }

  /// A provider may know values that the document did not know yet.
  @Test func receiversTakeNewValues() async throws {
    let binding = Listener.webhookBindings[0]
    let body = Array(#"{"kind":"lost","name":"a"}"#.utf8)
    _ = try await binding.respond(
      listener,
      ServerRequest(
        method: .post, path: "/new-pet", headerFields: [.contentType: "application/json"],
        body: body))
    #expect(listener.heard.count == 1)
    #expect(listener.heard[0].contains("lost"))
  }

  @Test func receiversRefuseWhatDoesNotFit() async throws {
    let binding = Listener.callbackBindings[0]
    let rejection = await #expect(throws: RequestRejection.self) {
      try await binding.respond(
        listener,
        ServerRequest(
          method: .post, path: "/", headerFields: [.contentType: "application/json"],
          body: Array(#"{"kind":"born","name":"too long"}"#.utf8)))
    }
    guard case .invalid(let issues)? = rejection else { throw CancellationError() }
    #expect(issues.map(\.pointer) == ["header/X-Attempt", "/name"])
  }
}
