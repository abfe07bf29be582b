internal import OpenAPIDocument

/// A comparison of two descriptions while it is made.
struct DescriptionComparison {
  let old: SchemaGraph
  let new: SchemaGraph
  let options: ComparisonOptions
  var schemas: SchemaComparison
  /// Pairs of callbacks, old and new.
  var comparedCallbacks: Set<[CallbackID]> = []
  /// Of those that somebody wants to know about.
  var comparedOperations: Set<OperationName> = []
  /// Whether one of those has servers of its own in neither version.
  var operationsUseDocumentServers = false
  /// What is sent as text.
  var textual: Set<Reach> = []
  /// Lists that are sent as one parameter or field for each item; nothing for a list without any.
  var repeatedLists: [Reach: SchemaPair] = [:]
  private var observations = ObservationList()
  private var trees = SourceTrees()

  init(old: SchemaGraph, new: SchemaGraph, options: ComparisonOptions) {
    self.old = old
    self.new = new
    self.options = options
    schemas = SchemaComparison(old: old, new: new, unknownMembers: options.unknownMembers)
  }

  mutating func compare() {
    compareOperations()
    compareWebhooks()
    if options.operations.isEmpty {
      compareDocuments()
    } else {
      compareWhatOperationsUse()
    }
  }

  mutating func changes() -> [Change] {
    let files = [old.info.location.file, new.info.location.file]
    let ofSchemas = schemas.changes().map { sendable($0).reading(textual: textual) }
    return (observations.changes(in: trees) + ofSchemas).inDocumentOrder(documents: files)
  }

  /// Adds an observation, or what it reaches if it is known already.
  mutating func report(_ observation: Observation, at reach: Reach?) {
    observations.add(observation, reaching: reach.map { [$0] } ?? [])
  }

  mutating func report(_ observation: Observation, reaching reaches: [Reach]) {
    observations.add(observation, reaching: reaches)
  }

  /// Whether something is written there.
  mutating func has(_ spot: Spot) -> Bool { trees.has(spot) }
}
