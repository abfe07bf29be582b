internal import OpenAPIDocument

/// A comparison of two descriptions while it is made.
struct DescriptionComparison {
  let old: SchemaGraph
  let new: SchemaGraph
  let options: ComparisonOptions
  var schemas: SchemaComparison
  private var facts = FactList()

  init(old: SchemaGraph, new: SchemaGraph, options: ComparisonOptions) {
    self.old = old
    self.new = new
    self.options = options
    schemas = SchemaComparison(old: old, new: new, unknownMembers: options.unknownMembers)
  }

  mutating func compare() {
    compareOperations()
  }

  mutating func changes() -> [Change] {
    let files = [old.info.location.file, new.info.location.file]
    return (facts.changes() + schemas.changes()).inDocumentOrder(documents: files)
  }

  mutating func report(_ fact: Fact, at reach: Reach) {
    facts.add(fact, reaching: reach)
  }
}
