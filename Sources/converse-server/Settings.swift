import ArgumentParser
import Hummingbird
import Logging

/// What the server is told when it starts. A flag goes before its environment variable, which goes
/// before the default.
struct Settings {
  let host: String
  let port: Int
  let bodyLimit: Int
  let logLevel: Logger.Level

  /// Throws a `ValidationError` that names the flag or variable with an unusable value.
  init(_ command: ConverseServer, environment: Environment) throws {
    func value<Value>(
      _ flag: String, _ given: String?, else fallback: Value, _ expected: String,
      _ parse: (String) -> Value?
    ) throws -> Value {
      let variable =
        "CONVERSE_" + flag.uppercased().map { $0 == "-" ? "_" : String($0) }.joined()
      guard let text = given ?? environment.get(variable) else { return fallback }
      if let value = parse(text) { return value }
      let name = given == nil ? variable : "--" + flag
      throw ValidationError("The value '\(text)' of \(name) is not \(expected).")
    }
    host = try value("host", command.host, else: "127.0.0.1", "a host name or address") {
      $0.isEmpty ? nil : $0
    }
    port = try value("port", command.port, else: 8080, "a port between 0 and 65535") {
      Int($0).flatMap { 0...65_535 ~= $0 ? $0 : nil }
    }
    bodyLimit = try value(
      "body-limit", command.bodyLimit, else: 20 << 20, "a number of bytes such as 1048576 or 20MiB"
    ) { ByteCount($0)?.bytes }
    let levels = Logger.Level.allCases.map(\.rawValue).joined(separator: ", ")
    logLevel = try value("log-level", command.logLevel, else: .notice, "one of \(levels)") {
      Logger.Level(rawValue: $0.lowercased())
    }
  }
}
