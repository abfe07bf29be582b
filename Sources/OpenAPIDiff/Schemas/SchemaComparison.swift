internal import OpenAPIDocument

/// Compares schemas in pairs, and finds the cause of every difference once, with all that it reaches.
struct SchemaComparison {
  private let graphs: VersionedGraphs
  private let unknownMembers: UnknownMembers
  private var walks: [Direction: SchemaWalk] = [:]

  init(old: SchemaGraph, new: SchemaGraph, unknownMembers: UnknownMembers) {
    graphs = VersionedGraphs(old: old, new: new)
    self.unknownMembers = unknownMembers
  }

  /// Adds what differs between two schemas of values that stand at the same place; `nil` for a
  /// place that is in no operation.
  mutating func compare(
    _ old: SchemaID, _ new: SchemaID, direction: Direction, at reach: Reach?
  ) {
    walks[
      direction,
      default: SchemaWalk(graphs: graphs, direction: direction, unknownMembers: unknownMembers)
    ].add(SchemaPair(old: old, new: new), at: reach)
  }

  /// All that was found: what concerns requests first, in the order in which the pairs were added.
  mutating func changes() -> [Change] {
    Direction.allCases.flatMap { walks[$0]?.changes() ?? [] }
  }
}

/// A schema of the old version and what stands in its place in the new one.
struct SchemaPair: Hashable {
  let old: SchemaID
  let new: SchemaID

  subscript(version: Version) -> SchemaID { version == .old ? old : new }
}
