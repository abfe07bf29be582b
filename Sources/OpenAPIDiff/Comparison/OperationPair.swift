internal import OpenAPIDocument

/// An operation in both versions.
struct OperationPair {
  /// As the new version has it.
  let name: OperationName
  let old: Operation
  let new: Operation
  /// `nil` for webhooks and callbacks.
  let oldPath: PathTemplate?
  let newPath: PathTemplate?
  /// Who sends what the operation receives: `response` for webhooks and callbacks, where clients are
  /// asked.
  let requests: Direction

  var answers: Direction { requests.reversed }

  func reach(_ carrier: Reach.Carrier) -> Reach { Reach(operation: name, carrier: carrier) }
}

/// What two operations have in common that are the same: method and path, but for the names of
/// parameters.
struct OperationKey: Hashable {
  private let method: Spelling
  private let path: Spelling

  init(method: String, path: PathTemplate, withoutPrefix prefix: String) {
    self.method = Spelling(method)
    let segments = path.segments.map { segment in
      segment.map { part in
        switch part {
        case .literal(let text): text
        case .parameter: "{}"
        }
      }.joined()
    }
    self.path = Spelling(Self.removing(prefix, from: segments.map { "/" + $0 }.joined()))
  }

  /// Whole segments only.
  private static func removing(_ prefix: String, from path: String) -> String {
    var prefix = prefix
    while prefix.hasSuffix("/") { prefix.removeLast() }
    guard !prefix.isEmpty, path.hasPrefix(prefix) else { return path }
    let rest = path.dropFirst(prefix.count)
    return rest.isEmpty ? "/" : rest.hasPrefix("/") ? String(rest) : path
  }
}

/// An operation of one version under one of its paths.
struct PathOperation {
  let key: OperationKey
  let path: PathTemplate
  let operation: Operation

  var name: OperationName { .path(method: operation.method, template: path.text) }
}

extension SchemaGraph {
  func pathOperations(withoutPrefix prefix: String) -> [PathOperation] {
    operations.flatMap { operation in
      operation.paths.map { path in
        PathOperation(
          key: OperationKey(method: operation.method, path: path, withoutPrefix: prefix),
          path: path, operation: operation)
      }
    }
  }
}
