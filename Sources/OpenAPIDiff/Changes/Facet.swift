/// What about its subject a change is about.
///
/// The raw value is the word that stands in the id of a finding, so it is stable.
public enum Facet: String, Hashable, Sendable, CaseIterable {
  // Of any subject
  /// Whether the subject is there at all.
  case presence
  case deprecation
  /// `x-sunset`.
  case sunset
  /// `x-stability-level`.
  case stability
  case documentation
  case `extension`

  // Of operations and documents
  case operationID = "operation-id"
  case tags
  case security
  case securityScope = "security-scope"
  case serverVariables = "server-variables"
  case version
  case path

  // Of parameters, bodies and headers
  case required
  case style
  case explode
  case allowReserved = "allow-reserved"
  case allowEmptyValue = "allow-empty-value"
  case encoding
  case content
  case links
  /// The definition of a security scheme.
  case scheme

  // Of schemas and of parameters
  /// The key in `components.schemas`, or a name in a path that is part of the value.
  case name

  // Of schemas, by the keywords of JSON Schema
  case type
  case nullability
  case format
  case `enum`
  case numericBounds = "numeric-bounds"
  case multipleOf = "multiple-of"
  case length
  case pattern
  case property
  case patternProperties = "pattern-properties"
  case additionalProperties = "additional-properties"
  case propertyNames = "property-names"
  case propertyCount = "property-count"
  case dependentRequired = "dependent-required"
  case dependentSchemas = "dependent-schemas"
  case items
  case prefixItems = "prefix-items"
  case itemCount = "item-count"
  case uniqueItems = "unique-items"
  case contains
  case unevaluated
  case allOf = "all-of"
  case anyOf = "any-of"
  case oneOf = "one-of"
  case not
  case conditional
  case discriminator
  case contentEncoding = "content-encoding"
  case `default`
  case readOnly = "read-only"
  case writeOnly = "write-only"
  /// Several keywords that only together make the difference.
  case combination
}
