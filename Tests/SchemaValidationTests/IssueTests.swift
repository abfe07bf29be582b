import OpenAPIDocument
import Testing

@testable import SchemaValidation

@Suite("What is told of a refused value")
struct IssueTests {
  @Test(
    arguments: [
      ("{type: string}", "1", " type: must be a string, is an integer"),
      ("{type: [string, 'null']}", "{}", " type: must be a string or null, is an object"),
      ("{enum: [a, 1]}", "b", " enum: must be 'a' or 1, is 'b'"),
      ("{const: {a: 1}}", "{a: 2}", " const: must be {'a': 1}, is {'a': 2}"),
      ("{multipleOf: 0.5}", "0.7", " multipleOf: must be a multiple of 0.5, is 0.7"),
      ("{minimum: 3}", "2", " minimum: must be at least 3, is 2"),
      ("{exclusiveMaximum: 3}", "3", " exclusiveMaximum: must be less than 3, is 3"),
      ("{minLength: 3}", "ab", " minLength: must be at least 3 characters long, has 2"),
      ("{maxLength: 1}", "ab", " maxLength: must be at most 1 character long, has 2"),
      ("{pattern: '^a'}", "b", " pattern: must match the pattern '^a', is 'b'"),
      ("{minItems: 1}", "[]", " minItems: must have at least 1 item, has 0"),
      (
        "{uniqueItems: true}", "[1, {a: 1}, 2, {a: 1.0}]",
        " uniqueItems: must not have equal items, but those at 1 and 3 are"
      ),
      (
        "{contains: {type: string}, minContains: 2}", "[a, 1]",
        " contains: must have at least 2 items that 'contains' accepts, has 1"
      ),
      (
        "{contains: {type: string}, maxContains: 1}", "[a, b, c]",
        " contains: must have at most 1 item that 'contains' accepts, has 3"
      ),
      ("{maxProperties: 1}", "{a: 1, b: 2}", " maxProperties: must have at most 1 property, has 2"),
      ("{required: [a]}", "{}", " required: must have the property 'a'"),
      (
        "{dependentRequired: {a: [b]}}", "{a: 1}",
        " dependentRequired: must have the property 'b' because it has 'a'"
      ),
      (
        "{properties: {a: {items: {type: string}}}}", "{a: [x, 1]}",
        "/a/1 type: must be a string, is an integer"
      ),
      (
        "{properties: {a: true}, additionalProperties: false}", "{a: 1, 'b/c': 1}",
        "/b~1c additionalProperties: is a property that is not allowed"
      ),
      ("{prefixItems: [true], items: false}", "[1, 2]", "/1 items: is an item that is not allowed"),
      (
        "{propertyNames: {maxLength: 1}}", "{a: 1, bc: 2}",
        "/bc maxLength: has a name that must be at most 1 character long, has 2"
      ),
      ("{not: {type: 'null'}}", "null", " not: must not be valid against the schema of 'not'"),
      ("{format: uuid}", "x", " format: must have the format 'uuid', is 'x'"),
      ("{format: int32}", "2147483648", " format: must be in the range of 'int32', is 2147483648"),
      ("false", "1", " : is refused, as any value is"),
    ])
  func oneIssue(_ schema: String, _ value: String, _ expected: String) throws {
    #expect(try LoadedSchema(schema).issues(value) == [expected])
  }

  @Test func allIssuesAreTold() throws {
    let schema = try LoadedSchema(
      """
      required: [a, b]
      properties: {c: {type: string}, d: {allOf: [{minimum: 5}, {type: string}]}}
      """)
    #expect(
      try schema.issues("{c: 1, d: 2}") == [
        " required: must have the property 'a'", " required: must have the property 'b'",
        "/c type: must be a string, is an integer", "/d minimum: must be at least 5, is 2",
        "/d type: must be a string, is an integer",
      ])
  }

  @Test func locationIsThatOfTheKeyword() throws {
    let schema = try LoadedSchema("type: object\nproperties:\n  a:\n    minimum: 1\n")
    let issue = try #require(
      schema.validator.issues(of: try value("{a: 0}"), against: schema.id).first)
    #expect(issue.location.description == "schema.yaml:4:5")
  }

  @Test(
    arguments: [
      // The tag says which one is meant.
      ("{kind: cat, lives: x}", ["/lives type: must be an integer, is a string"]),
      ("{kind: dog}", [" required: must have the property 'name'"]),
      ("1", [" oneOf: must be an object, is an integer"]),
    ])
  func theMeantAlternative(_ value: String, _ expected: [String]) throws {
    let schema = try LoadedSchema(
      """
      oneOf:
      - {type: object, required: [kind, name], properties: {kind: {const: dog}}}
      - {type: object, required: [kind], properties: {kind: {const: cat}, lives: {type: integer}}}
      """)
    #expect(try schema.issues(value) == expected)
  }

  @Test func typesOfAllAlternatives() throws {
    let schema = try LoadedSchema("anyOf: [{type: string}, {type: [integer, 'null']}]")
    #expect(
      try schema.issues("{}") == [" anyOf: must be a string, an integer or null, is an object"])
    #expect(try schema.issues("5") == [])
  }

  @Test func discriminatorSelectsAnAlternative() throws {
    let schema = try LoadedSchema(
      """
      $defs:
        Cat: {type: object, properties: {a: {type: string}, b: {type: string}}}
        Dog: {type: object, properties: {a: {type: integer}}}
      oneOf: [{$ref: '#/$defs/Dog'}, {$ref: '#/$defs/Cat'}]
      discriminator: {propertyName: kind, mapping: {kitten: '#/$defs/Cat'}}
      """)
    #expect(
      try schema.issues("{kind: kitten, a: 0.5, b: 1}") == [
        "/a type: must be a string, is a number", "/b type: must be a string, is an integer",
      ])
    #expect(
      try schema.issues("{kind: Dog, a: 0.5}") == ["/a type: must be an integer, is a number"])
    #expect(try schema.issues("{kind: Dog}") == [])
    #expect(
      try schema.issues("{kind: cow}") == [
        "/kind discriminator: must be 'Dog', 'kitten' or 'Cat', is 'cow'"
      ])
    #expect(
      try schema.issues("{}") == [
        " oneOf: must fit one alternative only, but fits 'Dog' and 'Cat'"
      ])
  }

  @Test func discriminatorOfABaseSelectsWhatDerivesFromIt() throws {
    let schema = try LoadedSchema(
      """
      $defs:
        Car: {allOf: [{$ref: '#'}, {properties: {doors: {type: integer}}}]}
        Van: {allOf: [{$ref: '#'}, {properties: {doors: {type: integer, maximum: 3}}}]}
      properties: {kind: {type: string}}
      oneOf: [{$ref: '#/$defs/Car'}, {$ref: '#/$defs/Van'}]
      discriminator: {propertyName: kind}
      """)
    #expect(try schema.issues("{kind: Car, doors: 2}") == [])
    #expect(
      try schema.issues("{kind: Van, doors: 4}") == ["/doors maximum: must be at most 3, is 4"])
  }

  /// One that no tag selects leaves the question to all alternatives.
  @Test func discriminatorThatCannotSelectDecidesNothing() throws {
    let schema = try LoadedSchema(
      """
      $defs: {Cat: {type: object, required: [a]}}
      oneOf: [{$ref: '#/$defs/Cat'}, {type: object, required: [b]}]
      discriminator: {propertyName: kind}
      """)
    #expect(try schema.issues("{kind: Cat, b: 1}") == [])
  }

  /// What fails elsewhere does not make its members look unknown.
  @Test func unevaluatedAfterAFailure() throws {
    let schema = try LoadedSchema(
      "{allOf: [{properties: {a: {type: string}}}], unevaluatedProperties: false}")
    #expect(
      try schema.issues("{a: 1, b: 2}") == [
        "/a type: must be a string, is an integer",
        "/b unevaluatedProperties: is a property that is not allowed",
      ])
  }

  @Test func noMoreThanAThousand() throws {
    let schema = try LoadedSchema("{items: {type: string}}")
    let items = Array(repeating: "1", count: 3000).joined(separator: ",")
    #expect(try schema.issues("[\(items)]").count == 1000)
  }
}
