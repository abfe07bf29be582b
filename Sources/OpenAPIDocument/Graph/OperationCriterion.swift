/// By what operations are chosen from a graph.
public enum OperationCriterion: Hashable, Sendable {
  /// An `operationId`, a method and a path, such as `GET /pets`, or the name of a webhook.
  case operation(String)
  case tag(String)
  /// A template of `paths` as written, such as `/pets/{id}`.
  case path(String)
}

/// Many criteria, quick to ask.
struct OperationCriteria {
  private var names: Set<Spelling> = []
  private var tags: Set<Spelling> = []
  private var paths: Set<Spelling> = []

  init(_ criteria: [OperationCriterion]) {
    for criterion in criteria {
      switch criterion {
      case .operation(let name): names.insert(Spelling(name))
      case .tag(let tag): tags.insert(Spelling(tag))
      case .path(let path): paths.insert(Spelling(path))
      }
    }
  }

  /// The operation under those of its paths that are asked for; `nil` where nothing asks for it.
  func chosen(_ operation: Operation) -> Operation? {
    if hasName(of: operation) || operation.tags.contains(where: { tags.contains(Spelling($0)) }) {
      return operation
    }
    let chosen = operation.paths.filter { path in
      paths.contains(Spelling(path.text))
        || names.contains(Spelling(operation.method + " " + path.text))
    }
    guard !chosen.isEmpty else { return nil }
    var operation = operation
    operation.paths = chosen
    return operation
  }

  /// Whether a webhook of that name is asked for, with all its operations.
  func have(_ webhook: String) -> Bool { names.contains(Spelling(webhook)) }

  private func hasName(of operation: Operation) -> Bool {
    operation.id.map { names.contains(Spelling($0)) } ?? false
  }
}
