internal import OpenAPIDocument
internal import SchemaValidation

/// Why no value can be valid: two things that schemas ask for and that exclude each other.
struct Contradiction {
  /// To follow "no value is valid: ".
  let message: String
  let location: SourceLocation
  let pointer: String
  let notes: [Diagnostic.Note]
  /// Whether loading the document has told it already.
  let isKnown: Bool

  init(
    _ message: String, at source: Demands.Source, in graph: SchemaGraph,
    beside others: [Demands.Source] = [], isKnown: Bool = false
  ) {
    self.message = message
    location = source.located.nameLocation
    pointer = graph[source.schema].pointer + "/" + source.located.keyword.name
    notes = others.filter { $0.located.nameLocation != source.located.nameLocation }.map {
      Diagnostic.Note("'\($0.located.keyword.name)' is here", at: $0.located.nameLocation)
    }
    self.isKnown = isKnown
  }

  init(_ message: String, at schema: SchemaID, in graph: SchemaGraph) {
    self.message = message
    location = graph[schema].location
    pointer = graph[schema].pointer
    notes = []
    isKnown = false
  }
}

extension Contradiction {
  /// Of the lower and upper limits of something that is counted.
  static func empty(
    _ extent: Demands.Extent, _ noun: String, in graph: SchemaGraph
  ) -> Contradiction? {
    guard let least = extent.least, let most = extent.most, least.value > most.value else {
      return nil
    }
    return Contradiction(
      "at least \(least.value) and at most \(most.value) \(noun) are asked for", at: most.source,
      in: graph, beside: [least.source], isKnown: least.source.schema == most.source.schema)
  }
}
