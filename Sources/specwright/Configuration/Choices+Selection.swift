import OpenAPIDocument

/// Names in flags that the document does not have, each as a sentence.
struct UnknownSelection: Error {
  let sentences: [String]
}

extension Choices {
  private var criteria: [OperationCriterion] {
    operations.map(OperationCriterion.operation) + tags.map(OperationCriterion.tag)
      + paths.map(OperationCriterion.path)
  }

  /// The part of a graph that the flags name, or else the configuration; `nil` after reporting names
  /// in it that are not there.
  func selection(
    of graph: SchemaGraph, _ configuration: Configuration, reporting diagnostics: inout Diagnostics
  ) throws(UnknownSelection) -> SchemaGraph? {
    guard criteria.isEmpty else {
      let unknown = criteria.filter { !graph.has($0) }
      guard unknown.isEmpty else {
        throw UnknownSelection(
          sentences: unknown.map { criterion in
            let nearest = graph.nearestName(to: criterion).map { "; did you mean '\($0)'?" }
            return criterion.absence + (nearest ?? "")
          })
      }
      return graph.selecting(criteria)
    }
    let unknown = configuration.only.filter { !graph.has($0.criterion) }
    for selected in unknown {
      diagnostics.report(
        .error, "unknown-selection", selected.criterion.absence, at: selected.location,
        advice: graph.nearestName(to: selected.criterion).map { "did you mean '\($0)'?" })
    }
    return unknown.isEmpty ? graph.selecting(configuration.only.map(\.criterion)) : nil
  }
}

extension OperationCriterion {
  fileprivate var absence: String {
    switch self {
    case .operation(let name): "the document has no operation '\(name)'"
    case .tag(let name): "no operation has the tag '\(name)'"
    case .path(let text): "the document has no path '\(text)'"
    }
  }
}
