import OpenAPIDocument

/// Some of the schemas of a graph. Those are numbered without gaps, so that nothing has to be hashed.
struct SchemaSet: Sendable {
  private var flags: [Bool]

  /// With none of them.
  init(of graph: SchemaGraph) { flags = Array(repeating: false, count: graph.schemas.count) }

  func contains(_ id: SchemaID) -> Bool { flags[id.index] }

  /// False for one that is there.
  @discardableResult
  mutating func insert(_ id: SchemaID) -> Bool {
    guard !flags[id.index] else { return false }
    flags[id.index] = true
    return true
  }
}
