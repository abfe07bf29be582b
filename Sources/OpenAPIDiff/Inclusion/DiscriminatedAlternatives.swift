internal import OpenAPIDocument

/// What a discriminator says of the alternatives beside it, in the keywords of JSON Schema: an object
/// with the property is one of those that its value selects, and nobody asks the others.
struct DiscriminatedAlternatives {
  typealias ID = JointSchemas.ID

  /// Schemas that no document has, numbered from `start` on.
  private(set) var schemas: [[Keyword<ID>]?] = []
  private let start: Int
  private let tracksEvaluation: Bool

  init(from start: Int, tracksEvaluation: Bool) {
    self.start = start
    self.tracksEvaluation = tracksEvaluation
  }

  /// In place of `anyOf` or `oneOf`, whose alternatives the tags belong to.
  mutating func selection(by tags: AlternativeTags, of keyword: Keyword<ID>) -> Keyword<ID> {
    let selected = zip(keyword.subschemas, tags.values).filter { !$0.1.isEmpty }.map {
      alternative, values in
      let listed = add([.enum(values.map(JSONLiteral.string))])
      return add([
        .allOf([alternative]), .properties([Member(name: tags.property, value: listed)]),
      ])
    }
    let isTagged = add([.type([.object]), .required([tags.property])])
    let isSelected = add([.anyOf(selected)])
    let isUntagged = add([keyword])
    return .allOf([add([.if(isTagged), .then(isSelected), .else(isUntagged)])])
  }

  private mutating func add(_ keywords: [Keyword<ID>]) -> ID {
    var assertions = SchemaAssertions(tracksEvaluation: tracksEvaluation)
    for keyword in keywords { assertions.add(keyword) }
    schemas.append(assertions.keywords)
    return ID(index: start + schemas.count - 1)
  }
}
