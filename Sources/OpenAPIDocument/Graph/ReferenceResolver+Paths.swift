/// Paths that differ in the names of their parameters only: these "MUST NOT exist as they are
/// identical" (OpenAPI 3.1, section 4.8.8).
extension ReferenceResolver {
  /// A path with the methods of its item.
  typealias PathMethods = (template: PathTemplate, methods: Set<String>)

  /// An operation that two of them have is an error. Where every method is on one of them only, each
  /// request still has one operation.
  mutating func reportEqualPaths(among paths: [PathMethods]) {
    var known: [[[Spelling?]]: [PathMethods]] = [:]
    for path in paths where !path.template.segments.isEmpty {
      let others = known[path.template.shape, default: []]
      known[path.template.shape] = others + [path]
      if let other = others.first(where: { !$0.methods.isDisjoint(with: path.methods) }) {
        reportEqual(
          path.template, to: other.template, .error, "ambiguous-path",
          "matches the same requests as")
      } else if let other = others.first {
        reportEqual(
          path.template, to: other.template, .warning, "repeated-path",
          "is, but for the names of its parameters, the same as",
          advice: "put the operations of both under one of them")
      }
    }
  }

  private mutating func reportEqual(
    _ path: PathTemplate, to other: PathTemplate, _ severity: Diagnostic.Severity, _ id: String,
    _ relation: String, advice: String? = nil
  ) {
    decoder.diagnostics.report(
      severity, id, "the path '\(path.text)' \(relation) '\(other.text)'", at: path.location,
      pointer: JSONPointer.appending(path.text, to: "/paths"), advice: advice,
      notes: [Diagnostic.Note("'\(other.text)' is here", at: other.location)])
  }
}

extension PathTemplate {
  /// Its texts, with nothing for each parameter.
  fileprivate var shape: [[Spelling?]] {
    segments.map { segment in
      segment.map { part in
        if case .literal(let text) = part { Spelling(text) } else { nil }
      }
    }
  }
}
