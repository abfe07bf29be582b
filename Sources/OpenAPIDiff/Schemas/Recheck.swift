internal import OpenAPIDocument
internal import SchemaValidation

/// Asks the interpreter about values of one direction, in both versions.
///
/// A class, since its validators are made when first somebody asks, and then serve all.
final class Recheck {
  private let graphs: VersionedGraphs
  private let direction: Direction
  private var validators: [Version: SchemaValidator] = [:]

  init(_ graphs: VersionedGraphs, direction: Direction) {
    self.graphs = graphs
    self.direction = direction
  }

  func accepts(_ value: JSONLiteral, _ schema: SchemaID, of version: Version) -> Bool {
    validator(of: version).accepts(value, schema)
  }

  func validator(of version: Version) -> SchemaValidator {
    if let known = validators[version] { return known }
    let omissions: Set<SchemaValidator.Options.Omission> =
      switch direction {
      case .request: [.readOnly]
      case .response: [.writeOnly]
      case .neither: []
      }
    let validator = SchemaValidator(
      graph: graphs[version], options: .init(omissions: omissions))
    validators[version] = validator
    return validator
  }
}
