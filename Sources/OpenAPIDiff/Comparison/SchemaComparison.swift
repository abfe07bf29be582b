internal import OpenAPIDocument

/// Compares schemas in pairs, and finds the cause of every difference once, with all that it reaches.
struct SchemaComparison {
  init(old: SchemaGraph, new: SchemaGraph, unknownMembers: UnknownMembers) {}

  /// Adds what differs between two schemas of values that stand at the same place.
  mutating func compare(
    _ old: SchemaID, _ new: SchemaID, direction: Direction, at reach: Reach
  ) {}

  /// All that was found, in document order.
  func changes() -> [Change] { [] }
}
