import HTTPTypes
import Hummingbird
import Logging
import ParametersAPI
import ServiceLifecycle
import SpecwrightAsyncHTTPClient
import SpecwrightHummingbird
import SpecwrightRuntime
import Testing

/// The same client and server with a connection between them.
@Suite struct LoopbackTests {
  private struct NotServed: Error {}

  private static let errors = ErrorResponses { refusal, _ in
    ServerResponse(status: refusal.status)
  } failing: { error, _, _ in
    ServerResponse(status: error is RequestRejection ? 400 : 500)
  }

  /// Serves on a free port while `body` runs, then stops.
  private func serving(_ body: @escaping @Sendable (Client) async throws -> Void) async throws {
    let router = Router()
    router.mount(
      EchoServer.bindings, serving: EchoServer(), under: "/base", errors: Self.errors)
    let (ports, port) = AsyncStream.makeStream(of: Int.self)
    var logger = Logger(label: "test") { _ in SwiftLogNoOpLogHandler() }
    logger.logLevel = .critical
    let application = Application(
      router: router, server: .operations(errors: Self.errors),
      configuration: .init(address: .hostname("127.0.0.1", port: 0)),
      onServerRunning: { channel in
        port.yield(channel.localAddress?.port ?? 0)
        port.finish()
      }, logger: logger)
    let group = ServiceGroup(services: [application], logger: logger)
    try await withThrowingTaskGroup(of: Void.self) { tasks in
      tasks.addTask { try await group.run() }
      tasks.addTask {
        guard let number = await ports.first(where: { _ in true }),
          let server = ServerURL("http://127.0.0.1:\(number)/base")
        else { throw NotServed() }
        let connection = ClientConnection(to: server, over: AsyncHTTPClientTransport())
        do { try await body(Client(connection)) } catch {
          await group.triggerGracefulShutdown()
          throw error
        }
        await group.triggerGracefulShutdown()
      }
      try await tasks.waitForAll()
    }
  }

  @Test func everyKindOfMessageTravels() async throws {
    try await serving { client in
      for text in Hostile.texts {
        try await paths(text, client)
        try await queriesAndHeaders(text, client)
      }
      try await bodies(client)
      try await streams(client)
    }
  }

  private func paths(_ text: String, _ client: Client) async throws {
    let filter = Filter(title: text, count: 1)
    let list = [text, "b"]
    let input = EchoPath.Input(
      text: text, list: list, map: filter, mapExploded: filter, label: text, labelList: list,
      labelListExploded: list, labelMap: filter, labelMapExploded: filter, matrix: text,
      matrixList: list, matrixListExploded: list, matrixMap: filter, matrixMapExploded: filter,
      name: 1, extension: .xml)
    guard case .ok(let body, _) = try await client.echoPath(input) else { throw NotServed() }
    #expect(body.texts == [text, text, text])
    #expect(body.lists == Array(repeating: list, count: 5))
    #expect(body.filters == Array(repeating: filter, count: 6))
  }

  private func queriesAndHeaders(_ text: String, _ client: Client) async throws {
    let deep = Deep(name: text, tags: [text], filter: Filter(title: text))
    let query = EchoQuery.Input(
      text: text, oddName: text, reserved: text, enabled: true, deep: deep)
    guard case .ok(let body, _) = try await client.echoQuery(query) else { throw NotServed() }
    #expect([body.text, body.odd, body.reserved] == [text, text, text])
    #expect(body.deep == deep)
    let input = EchoHeaders.Input(xText: text, xCount: 1, xJson: deep, session: text, ids: [1, 2])
    guard case .ok(let cookies, let headers, _) = try await client.echoHeaders(input) else {
      throw NotServed()
    }
    #expect(headers.xText == text)
    #expect(headers.xJson == deep)
    #expect(cookies.session == text)
    #expect(cookies.ids == [1, 2])
  }

  private func bodies(_ client: Client) async throws {
    let bytes = (0..<100_000).map { UInt8(truncatingIfNeeded: $0) }
    guard case .ok(.bytes(bytes), _) = try await client.echoBody(.init(body: .bytes(bytes))) else {
      throw NotServed()
    }
    guard case .noContent = try await client.echoBody() else { throw NotServed() }
    let file = FilePart(bytes, filename: "é.bin")
    let output = try await client.upload(
      .init(body: .init(title: "t", file: file, fileHeaders: .init(xChecksum: "1"))))
    guard case .ok(let form, _) = output else { throw NotServed() }
    #expect(form.file.bytes == bytes)
    #expect(form.file.filename == "é.bin")
  }

  private func streams(_ client: Client) async throws {
    guard case .ok(.eventStream(let stream), _) = try await client.events() else {
      throw NotServed()
    }
    var text = ""
    for try await chunk in stream { text += String(decoding: chunk, as: UTF8.self) }
    #expect(text == "data: 1\n\ndata: 2\n\n")
    guard case .ok(let headers, _) = try await client.announce() else { throw NotServed() }
    #expect(headers.xTotal == 7)
    guard case .noContent = try await client.offer() else { throw NotServed() }
    guard case .undocumented(let response) = try await client.trace() else { throw NotServed() }
    #expect(response.status == .methodNotAllowed)
  }
}
