import HTTPTypes
import SpecwrightRuntime
import Synchronization

/// Hands requests to the operations of a server, without a connection, and keeps the last one.
final class InMemoryTransport<Server: Sendable>: ClientTransport {
  private let server: Server
  private let bindings: [OperationBinding<Server>]
  private let base: String
  private let last = Mutex<ClientRequest?>(nil)

  struct NotFound: Error {
    let path: String
  }

  init(_ server: Server, _ bindings: [OperationBinding<Server>], under base: String = "") {
    self.server = server
    self.bindings = bindings
    self.base = base
  }

  var lastRequest: ClientRequest? { last.withLock { $0 } }

  func send(_ request: ClientRequest) async throws -> ServerResponse {
    last.withLock { $0 = request }
    let target = request.head.path ?? ""
    let parts = target.split(separator: "?", maxSplits: 1, omittingEmptySubsequences: false)
    guard parts[0].hasPrefix(base) else { throw NotFound(path: target) }
    let path = String(parts[0].dropFirst(base.count))
    for binding in bindings where binding.operation.method == request.head.method {
      guard let values = match(path, binding.operation.paths[0]) else { continue }
      return try await binding.respond(
        server,
        ServerRequest(
          method: request.head.method, path: path, query: parts.count > 1 ? String(parts[1]) : nil,
          headerFields: request.head.headerFields, pathParameters: values,
          body: try await bytes(request.body)))
    }
    throw NotFound(path: target)
  }

  private func bytes(_ body: ClientRequest.Body) async throws -> [UInt8] {
    switch body {
    case .none: return []
    case .bytes(let bytes): return bytes
    case .stream(let stream):
      var bytes: [UInt8] = []
      for try await chunk in stream { bytes += chunk }
      return bytes
    }
  }

  /// Of two expressions in a segment the first takes as little as it can.
  private func match(_ path: String, _ template: String) -> [String: String]? {
    let segments = path.split(separator: "/", omittingEmptySubsequences: false)
    let patterns = template.split(separator: "/", omittingEmptySubsequences: false)
    guard segments.count == patterns.count else { return nil }
    var values: [String: String] = [:]
    for (segment, pattern) in zip(segments, patterns) {
      let pieces = pattern.split(separator: "}", omittingEmptySubsequences: false)
      var rest = segment
      var open: String?
      for piece in pieces {
        let parts = piece.split(separator: "{", omittingEmptySubsequences: false)
        let literal = parts[0]
        if let name = open {
          let isLast = literal.isEmpty && parts.count == 1
          guard let found = isLast ? rest.endIndex..<rest.endIndex : rest.firstRange(of: literal)
          else { return nil }
          values[name] = String(rest[..<found.lowerBound])
          rest = rest[found.upperBound...]
        } else {
          guard rest.hasPrefix(literal) else { return nil }
          rest = rest.dropFirst(literal.count)
        }
        open = parts.count > 1 ? String(parts[1]) : nil
      }
      guard rest.isEmpty else { return nil }
    }
    return values
  }
}
