import OpenAPIDocument

/// A schema, or a part of one, as a function that asserts it of JSON text.
struct SchemaFunctionPlan: Sendable {
  let name: Identifier
  /// Where the schema stands, for the comment.
  let pointer: String
  let assertions: [Assertion]
  /// The number of the schema, if it can come back to itself at the same value.
  let recursion: Int?
  /// Whether a keyword asks what the others have evaluated.
  let tracksEvaluation: Bool
}

/// A schema below a keyword.
enum SchemaUse: Hashable, Sendable {
  case anything, nothing
  case function(Identifier)
}

/// What a function asserts, one keyword or one group of keywords at a time.
enum Assertion: Sendable {
  case schema(SchemaUse)
  case type([JSONType])
  case `enum`([JSONLiteral])
  case const(JSONLiteral)
  case number(NumberBounds)
  case length(CountBounds)
  case pattern(PatternPlan)
  case format(String)
  case itemCount(CountBounds)
  case uniqueItems
  case prefixItems([SchemaUse])
  case items(from: Int, SchemaUse)
  case contains(SchemaUse, CountBounds)
  case propertyCount(CountBounds)
  case required([String], Demand)
  case dependentRequired(String, [String])
  case dependentSchema(String, SchemaUse)
  case properties([(String, SchemaUse)])
  case patternProperties([(PatternPlan, SchemaUse)])
  case additionalProperties(beside: [String], [PatternPlan], SchemaUse)
  case propertyNames(SchemaUse)
  case anyOf([SchemaUse], AlternativeTags?)
  case oneOf([SchemaUse], AlternativeTags?)
  case not(SchemaUse)
  case `if`(SchemaUse, then: SchemaUse?, else: SchemaUse?)
  case unevaluatedItems(SchemaUse)
  case unevaluatedProperties(SchemaUse)
}

/// A pattern with the automaton that was made of it.
struct PatternPlan: Sendable {
  let source: String
  let automaton: String
}
