import HTTPTypes
import Hummingbird
import Logging
import NIOCore
import ServiceLifecycle
import SpecwrightHummingbird
import SpecwrightRuntime

/// A few hand-written operations, in the form that generated bindings have.
struct ToyServer: Sendable {
  /// What `/stream` answers.
  var stream: @Sendable () -> ByteStream = { Chunks.text(["one ", "two ", "three"]) }
  /// Runs before `/wait` answers.
  var wait: @Sendable () async throws -> Void = {}

  struct Failure: Error {}

  static var bindings: [OperationBinding<ToyServer>] {
    [
      OperationBinding(
        OperationDescription(
          id: "converse", method: .post,
          paths: ["/bedrock/model/{modelId}/converse", "/cursor/model/{modelId}/converse"])
      ) { _, request in
        let text = """
          \(request.path)|\(request.pathParameters["modelId"] ?? "none")|\
          \(request.query ?? "none")|\(request.body.count)
          """
        return text.response
      },
      OperationBinding(OperationDescription(id: "health", method: .get, paths: ["/health"])) {
        _, _ in "up".response
      },
      OperationBinding(OperationDescription(id: "stream", method: .post, paths: ["/stream"])) {
        server, _ in
        ServerResponse(
          status: .ok, headerFields: [.contentType: "text/plain"], body: .stream(server.stream()))
      },
      OperationBinding(OperationDescription(id: "wait", method: .post, paths: ["/wait"])) {
        server, _ in
        try await server.wait()
        return "waited".response
      },
      OperationBinding(OperationDescription(id: "reject", method: .post, paths: ["/reject"])) {
        _, _ in throw RequestRejection.unsupportedMediaType("text/plain", supported: [])
      },
      OperationBinding(OperationDescription(id: "fail", method: .post, paths: ["/fail"])) {
        _, _ in throw Failure()
      },
      OperationBinding(OperationDescription(id: "nothing", method: .delete, paths: ["/nothing"])) {
        _, _ in ServerResponse(status: .noContent)
      },
    ]
  }

  static let errors = ErrorResponses { refusal, path in
    let text = #"{"message":"\#(refusal.message)","path":"\#(path ?? "unknown")"}"#
    return text.response(status: refusal.status)
  } failing: { error, operation, _ in
    let status: HTTPResponse.Status =
      error is RequestRejection ? .unsupportedMediaType : .internalServerError
    return #"{"message":"\#(operation.id) failed"}"#.response(status: status)
  }

  /// No test depends on how fast the machine is.
  static var limits: HTTP1Limits {
    var limits = HTTP1Limits()
    limits.idleTime = .seconds(3600)
    limits.silenceAfterHalfClose = .seconds(3600)
    limits.drainPause = .seconds(3600)
    return limits
  }

  /// Serves on a free port while `body` runs, then stops.
  func serve<Value: Sendable>(
    limits: HTTP1Limits = Self.limits, bodyLimit: Int = 20 << 20,
    _ body: @escaping @Sendable (_ port: Int, _ group: ServiceGroup) async throws -> Value
  ) async throws -> Value {
    let router = Router()
    router.mount(Self.bindings, serving: self, bodyLimit: bodyLimit, errors: Self.errors)
    let (ports, port) = AsyncStream.makeStream(of: Int.self)
    var logger = Logger(label: "test") { _ in SwiftLogNoOpLogHandler() }
    logger.logLevel = .critical
    let application = Application(
      router: router, server: .operations(limits: limits, errors: Self.errors),
      configuration: .init(address: .hostname("127.0.0.1", port: 0)),
      onServerRunning: { channel in
        port.yield(channel.localAddress?.port ?? 0)
        port.finish()
      }, logger: logger)
    let group = ServiceGroup(services: [application], logger: logger)
    return try await withThrowingTaskGroup(of: Value?.self) { tasks in
      tasks.addTask {
        try await group.run()
        return nil
      }
      tasks.addTask {
        guard let number = await ports.first(where: { _ in true }) else { throw Failure() }
        let value = try await body(number, group)
        await group.triggerGracefulShutdown()
        return value
      }
      var value: Value?
      while let result = try await tasks.next() {
        if let result { value = result }
      }
      guard let value else { throw Failure() }
      return value
    }
  }
}

enum Chunks {
  static func text(_ chunks: [String]) -> ByteStream {
    AsyncThrowingStream<[UInt8], any Error> { continuation in
      for chunk in chunks {
        continuation.yield(Array(chunk.utf8))
      }
      continuation.finish()
    }
  }
}

extension String {
  fileprivate var response: ServerResponse { response(status: .ok) }

  fileprivate func response(status: HTTPResponse.Status) -> ServerResponse {
    ServerResponse(
      status: status, headerFields: [.contentType: "application/json"], body: .bytes(Array(utf8)))
  }
}
