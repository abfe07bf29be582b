import ArgumentParser
import ConverseGateway
import Foundation
import Hummingbird
import Logging
import NIOCore
import ServiceLifecycle
import SpecwrightHummingbird

struct ConverseServer: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "converse-server",
    abstract: "Serves the Bedrock Converse gateway over HTTP.",
    discussion: """
      EXAMPLES
        Serve on http://127.0.0.1:8080:
          converse-server

        Serve on every address of this machine, and log each request:
          converse-server --host 0.0.0.0 --port 80 --log-level info

        Let the system choose a port; the address is printed when the server is ready:
          converse-server --port 0

        Ask whether it is up:
          curl http://127.0.0.1:8080/health

      Each option can be given as an environment variable as well: CONVERSE_HOST,
      CONVERSE_PORT, CONVERSE_BODY_LIMIT, CONVERSE_LOG_LEVEL. The option goes first.

      SIGTERM and SIGINT stop the server: it takes no new connection, finishes the
      requests and streams under way, and exits with 0.
      """)

  @Option(help: ArgumentHelp("The host name or address to listen on. (default: 127.0.0.1)"))
  var host: String?

  @Option(help: ArgumentHelp("The port; 0 lets the system choose. (default: 8080)"))
  var port: String?

  @Option(
    help: ArgumentHelp(
      "The longest request body, in bytes or with a unit: 20MiB, 500kB. (default: 20MiB)",
      valueName: "size"))
  var bodyLimit: String?

  @Option(
    help: ArgumentHelp(
      "trace, debug, info, notice, warning, error or critical; info shows each request. (default: notice)",
      valueName: "level"))
  var logLevel: String?

  func run() async throws {
    let settings = try Settings(self, environment: Environment())
    LoggingSystem.bootstrap { label in
      var handler = StreamLogHandler.standardError(label: label)
      handler.logLevel = settings.logLevel
      return handler
    }
    let logger = Logger(label: "converse-server")
    let service = Service(Gateway())
    let router = Router()
    service.mount(on: router, bodyLimit: settings.bodyLimit)
    var limits = HTTP1Limits()
    limits.body = settings.bodyLimit
    let application = Application(
      router: router, server: .operations(limits: limits, errors: service.errors),
      configuration: ApplicationConfiguration(
        address: .hostname(settings.host, port: settings.port)),
      onServerRunning: { announce($0.localAddress) }, logger: logger)
    do {
      try await application.runService()
    } catch {
      throw ListeningFailure(host: settings.host, port: settings.port, reason: error)
    }
  }
}

/// Standard output may be a pipe to whoever waits for this line, so it is written unbuffered.
private func announce(_ address: SocketAddress?) {
  guard let address, let port = address.port, let host = address.ipAddress else { return }
  let name = host.contains(":") ? "[\(host)]" : host
  let line = "Listening on http://\(name):\(port)\n"
  FileHandle.standardOutput.write(Data(line.utf8))
}

/// Why the server could not start.
struct ListeningFailure: Error, CustomStringConvertible {
  let host: String
  let port: Int
  let reason: any Error

  var description: String {
    if reason is SocketAddressError.UnknownHost { return "There is no host called \(host)." }
    return switch (reason as? IOError)?.errnoCode {
    case EADDRINUSE: "Port \(port) of \(host) is in use by another program."
    case EACCES: "Listening on port \(port) of \(host) is not permitted."
    case EADDRNOTAVAIL: "\(host) is not an address of this machine."
    default: "The server cannot listen on port \(port) of \(host): \(reason)"
    }
  }
}
