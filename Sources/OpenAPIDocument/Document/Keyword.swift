/// One keyword of a schema object, with its value (JSON Schema 2020-12 and the OpenAPI 3.1 base
/// vocabulary).
///
/// A schema is a *product* of keywords because they are orthogonal; it is kept as the list of those
/// that were written. `Subschema` is what a nested schema is represented by: the tree as written in
/// a `Document`, an index in a `SchemaGraph`.
public enum Keyword<Subschema: Hashable & Sendable>: Hashable, Sendable {
  // Core
  case ref(Subschema)
  case dynamicRef(Subschema)
  case id(String)
  case anchor(String)
  case dynamicAnchor(String)
  case defs([Member<Subschema>])

  // Applicators
  case allOf([Subschema])
  case anyOf([Subschema])
  case oneOf([Subschema])
  case not(Subschema)
  case `if`(Subschema)
  case then(Subschema)
  case `else`(Subschema)
  case dependentSchemas([Member<Subschema>])
  case prefixItems([Subschema])
  case items(Subschema)
  case contains(Subschema)
  case properties([Member<Subschema>])
  case patternProperties([Member<Subschema>])
  case additionalProperties(Subschema)
  case propertyNames(Subschema)
  case unevaluatedItems(Subschema)
  case unevaluatedProperties(Subschema)

  // Assertions
  case type([JSONType])
  case `enum`([JSONLiteral])
  case const(JSONLiteral)
  case multipleOf(DecimalNumber)
  case maximum(DecimalNumber)
  case exclusiveMaximum(DecimalNumber)
  case minimum(DecimalNumber)
  case exclusiveMinimum(DecimalNumber)
  case maxLength(Int)
  case minLength(Int)
  case pattern(String)
  case maxItems(Int)
  case minItems(Int)
  case uniqueItems(Bool)
  case maxContains(Int)
  case minContains(Int)
  case maxProperties(Int)
  case minProperties(Int)
  case required([String])
  case dependentRequired([Member<[String]>])
  case format(String)

  // Content and annotations
  case contentEncoding(String)
  case contentMediaType(String)
  case contentSchema(Subschema)
  case title(String)
  case description(String)
  case `default`(JSONLiteral)
  case deprecated(Bool)
  case readOnly(Bool)
  case writeOnly(Bool)
  case example(JSONLiteral)
  case examples([JSONLiteral])
  case comment(String)
  case discriminator(Discriminator<Subschema>)
  case externalDocs(url: String)
  case xml(JSONLiteral)
  /// A specification extension (`x-…`) or a keyword that no vocabulary here knows.
  case other(name: String, value: JSONLiteral)
}

/// A name and what it stands for, where the order of a mapping is worth keeping.
public struct Member<Value: Hashable & Sendable>: Sendable {
  public let name: String
  public let value: Value
  /// Of the name, where it was written; members are equal wherever they stand.
  public let nameLocation: SourceLocation?

  public init(name: String, value: Value, nameLocation: SourceLocation? = nil) {
    self.name = name
    self.value = value
    self.nameLocation = nameLocation
  }
}

extension Member: Hashable {
  public static func == (left: Member, right: Member) -> Bool {
    left.name.hasSameCodeUnits(as: right.name) && left.value == right.value
  }

  public func hash(into hasher: inout Hasher) {
    hasher.combine(name)
    hasher.combine(value)
  }
}

/// A keyword at its place.
public struct LocatedKeyword<Subschema: Hashable & Sendable>: Sendable {
  public let keyword: Keyword<Subschema>
  /// Of the keyword's name.
  public let nameLocation: SourceLocation
  // Both stand in one file, which is referred to once: keywords are copied all the time.
  private let valueLine: Int
  private let valueColumn: Int

  /// Of the keyword's value.
  public var valueLocation: SourceLocation {
    SourceLocation(file: nameLocation.file, line: valueLine, column: valueColumn)
  }

  /// The value stands in the file of the name.
  public init(
    _ keyword: Keyword<Subschema>, nameLocation: SourceLocation, valueLocation: SourceLocation
  ) {
    self.keyword = keyword
    self.nameLocation = nameLocation
    valueLine = valueLocation.line
    valueColumn = valueLocation.column
  }
}

/// The Discriminator Object (OpenAPI 3.1, section 4.8.25).
public struct Discriminator<Subschema: Hashable & Sendable>: Hashable, Sendable {
  public let propertyName: String
  /// Values of the property, with the schema that each one selects.
  public let mapping: [Member<Subschema>]

  public init(propertyName: String, mapping: [Member<Subschema>]) {
    self.propertyName = propertyName
    self.mapping = mapping
  }
}

/// The types of JSON Schema; `integer` is the numbers without a fraction.
public enum JSONType: String, Hashable, Sendable, CaseIterable {
  case null, boolean, object, array, number, string, integer
}
