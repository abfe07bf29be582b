internal import OpenAPIDocument
internal import SchemaValidation

/// Asks the interpreter, which knows nothing of how a value was found, what both versions say of it.
struct Recheck {
  private let old: SchemaValidator
  private let new: SchemaValidator

  init(old: SchemaGraph, new: SchemaGraph, direction: Direction) {
    let omissions: Set<SchemaValidator.Options.Omission> =
      switch direction {
      case .request: [.readOnly]
      case .response: [.writeOnly]
      case .neither: []
      }
    let options = SchemaValidator.Options(omissions: omissions)
    self.old = SchemaValidator(graph: old, options: options)
    self.new = SchemaValidator(graph: new, options: options)
  }

  func accepts(_ value: JSONLiteral, _ schema: SchemaID, in version: Version) -> Bool {
    (version == .old ? old : new).accepts(value, schema)
  }

  /// Whether just the one version accepts the value.
  func shows(_ value: JSONLiteral, _ pair: SchemaPair, acceptedBy version: Version) -> Bool {
    accepts(value, pair[version], in: version)
      && !accepts(value, pair[version.other], in: version.other)
  }
}
