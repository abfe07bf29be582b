internal import OpenAPIDocument
internal import SchemaValidation

/// Compares schemas in pairs, and finds the cause of every difference once, with all that it reaches.
struct SchemaComparison {
  private let graphs: VersionedGraphs
  private let unknownMembers: UnknownMembers
  private var likeness: Likeness
  private var walks: [Direction: SchemaWalk] = [:]
  private var readings: [Direction: Reading] = [:]

  /// What the schemas of both versions assert, and the interpreter to ask again.
  struct Reading {
    let schemas: JointSchemas
    let recheck: Recheck
  }

  init(old: SchemaGraph, new: SchemaGraph, unknownMembers: UnknownMembers) {
    graphs = VersionedGraphs(old: old, new: new)
    self.unknownMembers = unknownMembers
    likeness = Likeness(graphs)
  }

  mutating func areAlike(_ old: SchemaID, _ new: SchemaID) -> Bool {
    likeness.areAlike(SchemaPair(old: old, new: new))
  }

  func subtypes(of schema: SchemaID, in version: Version) -> [SchemaID] {
    graphs.subtypes.schemas(below: schema, in: version)
  }

  /// The interpreter of one version, for values of no direction.
  mutating func validator(of version: Version) -> SchemaValidator {
    reading(.neither).recheck.validator(of: version)
  }

  /// Adds what differs between two schemas of values that stand at the same place; `nil` for a
  /// place that is in no operation.
  mutating func compare(
    _ old: SchemaID, _ new: SchemaID, direction: Direction, at reach: Reach?
  ) {
    let pair = SchemaPair(old: old, new: new)
    guard !likeness.areAlike(pair) else { return }
    if walks[direction] == nil { walks[direction] = walk(direction) }
    walks[direction]?.add(pair, at: reach)
  }

  private mutating func walk(_ direction: Direction) -> SchemaWalk {
    SchemaWalk(
      graphs: graphs, direction: direction,
      counterfactuals: Counterfactuals(
        graphs: graphs, reading: reading(direction), direction: direction,
        unknownMembers: unknownMembers))
  }

  /// What they assert in the direction, which seldom makes a difference.
  private mutating func reading(_ direction: Direction) -> Reading {
    let hasOmissions = Version.allCases.contains {
      Omissions(graph: graphs[$0], direction: direction).occur
    }
    let direction = hasOmissions ? direction : .neither
    if let known = readings[direction] { return known }
    let reading = Reading(
      schemas: JointSchemas(old: graphs.old, new: graphs.new, direction: direction),
      recheck: Recheck(graphs, direction: direction))
    readings[direction] = reading
    return reading
  }

  /// All that was found: what concerns requests first, in the order in which the pairs were added.
  mutating func changes() -> [Change] {
    var merged = MergedChanges()
    for direction in Direction.allCases {
      walks[direction]?.addChanges(to: &merged, but: &likeness)
    }
    return merged.changes
  }
}

/// A schema of the old version and what stands in its place in the new one.
struct SchemaPair: Hashable {
  let old: SchemaID
  let new: SchemaID

  subscript(version: Version) -> SchemaID { version == .old ? old : new }
}
