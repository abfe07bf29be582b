internal import OpenAPIDocument
internal import SchemaValidation

/// Asks the interpreter about values, with one validator for each version and direction.
struct Recheck {
  private let graphs: [Version: SchemaGraph]
  private var validators: [Key: SchemaValidator] = [:]

  private struct Key: Hashable {
    let version: Version
    let omissions: Set<SchemaValidator.Options.Omission>
  }

  init(old: SchemaGraph, new: SchemaGraph) {
    graphs = [.old: old, .new: new]
  }

  /// Whether a value is accepted by all schemas of one version and refused by one of the other.
  mutating func shows(
    _ value: JSONLiteral, acceptedBy accepting: [SchemaID], of version: Version,
    refusedBy refusing: [SchemaID], direction: Direction
  ) -> Bool {
    accepting.allSatisfy { accepts(value, $0, of: version, direction: direction) }
      && refusing.contains { !accepts(value, $0, of: version.other, direction: direction) }
  }

  mutating func accepts(
    _ value: JSONLiteral, _ schema: SchemaID, of version: Version, direction: Direction
  ) -> Bool {
    validator(of: version, direction: direction)?.accepts(value, schema) ?? false
  }

  private mutating func validator(
    of version: Version, direction: Direction
  ) -> SchemaValidator? {
    let omissions: Set<SchemaValidator.Options.Omission> =
      switch direction {
      case .request: [.readOnly]
      case .response: [.writeOnly]
      case .neither: []
      }
    let key = Key(version: version, omissions: omissions)
    if let known = validators[key] { return known }
    guard let graph = graphs[version] else { return nil }
    let validator = SchemaValidator(graph: graph, options: .init(omissions: omissions))
    validators[key] = validator
    return validator
  }
}
