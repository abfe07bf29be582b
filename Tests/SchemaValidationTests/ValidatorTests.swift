import OpenAPIDocument
import Testing

@testable import SchemaValidation

@Suite("Deciding on values by a schema")
struct ValidatorTests {
  /// `String` takes these for equal, JSON does not.
  @Test(
    arguments: [
      (#"{"const": "é"}"#, #""é""#, #""e\u0301""#),
      (#"{"enum": ["é"]}"#, #""é""#, #""e\u0301""#),
      (#"{"required": ["é"]}"#, #"{"é": 1}"#, #"{"e\u0301": 1}"#),
      (#"{"const": {"é": 1}}"#, #"{"é": 1}"#, #"{"e\u0301": 1}"#),
      (#"{"uniqueItems": true}"#, #"["é", "e\u0301"]"#, #"["é", "é"]"#),
      (
        #"{"properties": {"é": {"type": "string"}, "e\u0301": {"type": "integer"}}}"#,
        #"{"é": "a", "e\u0301": 1}"#, #"{"é": 1, "e\u0301": "a"}"#
      ),
      (#"{"maxLength": 1}"#, #""é""#, #""e\u0301""#),
      (#"{"dependentSchemas": {"é": false}}"#, #"{"e\u0301": 1}"#, #"{"é": 1}"#),
    ])
  func namesAndStringsByCodeUnit(_ schema: String, _ valid: String, _ invalid: String) throws {
    let schema = try LoadedSchema(schema)
    #expect(schema.accepts(try value(valid)))
    #expect(!schema.accepts(try value(invalid)))
  }

  @Test(
    arguments: [
      ("int32", "-2147483648", true), ("int32", "2147483648", false), ("int32", "1.5", true),
      ("int32", "1e100", false), ("int64", "9223372036854775807", true),
      ("int64", "9223372036854775808", false), ("float", "3.4e38", true), ("float", "1e39", false),
      ("double", "1e308", true), ("double", "-1e309", false), ("int32", "text", true),
      ("unknown", "text", true),
    ])
  func numberFormats(_ format: String, _ number: String, _ isValid: Bool) throws {
    let schema = try LoadedSchema("{format: \(format)}")
    #expect(schema.accepts(try value(number)) == isValid)
  }

  @Test func chosenFormats() throws {
    let text = "{properties: {a: {format: uuid}, b: {format: int32}}}"
    let wrong = try value("{a: x, b: 3000000000}")
    #expect(try LoadedSchema(text).issues("{a: x, b: 3000000000}").count == 2)
    #expect(try LoadedSchema(text, options: .init(formats: .none)).accepts(wrong))
    #expect(
      try LoadedSchema(text, options: .init(formats: .only(["int32"]))).issues(
        "{a: x, b: 3000000000}"
      ).count == 1)
  }

  @Test func uncheckedPatternsAreToldAndRefuseNothing() throws {
    let schema = try LoadedSchema(
      """
      properties:
        a: {pattern: '('}
      patternProperties:
        '[': {type: string}
      additionalProperties: false
      """)
    #expect(
      Set(schema.validator.problems.all.map { "\($0.location) \($0.pointer)" }) == [
        "schema.yaml:2:16 /properties/a/pattern", "schema.yaml:4:3 /patternProperties",
      ])
    #expect(schema.accepts(try value("{a: x, b: 1}")))
  }

  /// A schema that is asked again about the same value counts as satisfied.
  @Test(
    arguments: [
      (
        """
        $ref: '#/$defs/A'
        $defs:
          A: {allOf: [{$ref: '#/$defs/B'}]}
          B: {allOf: [{$ref: '#/$defs/A'}], type: string}
        """, "text", "1"
      ),
      ("{anyOf: [{$ref: '#'}, {type: string}], minLength: 2}", "text", "a"),
      ("{oneOf: [{$ref: '#'}, {type: string}]}", "1", "text"),
      (
        """
        not: {$ref: '#/$defs/A'}
        $defs: {A: {allOf: [{$ref: '#/$defs/A'}, {type: 'null'}]}}
        """, "1", "null"
      ),
      // What B is while A is taken for satisfied is not what it is.
      (
        """
        anyOf: [{$ref: '#/$defs/A'}, {$ref: '#/$defs/B'}]
        $defs:
          A: {allOf: [{$ref: '#/$defs/B'}, {type: string}]}
          B: {allOf: [{$ref: '#/$defs/A'}]}
        """, "text", "1"
      ),
    ])
  func ringsInPlace(_ schema: String, _ valid: String, _ invalid: String) throws {
    let schema = try LoadedSchema(schema)
    #expect(schema.accepts(try value(valid)))
    #expect(!schema.accepts(try value(invalid)))
  }

  @Test(
    arguments: [
      // Seen by one alternative or by both.
      (
        """
        anyOf: [{required: [a], properties: {a: true}}, {required: [b], properties: {b: true}}]
        unevaluatedProperties: false
        """, "{a: 1, b: 1}", "{a: 1, c: 1}"
      ),
      // A refused alternative has seen nothing.
      (
        """
        anyOf:
        - {required: [a], properties: {a: true, b: true}}
        - {required: [c], properties: {c: true}}
        unevaluatedProperties: false
        """, "{c: 1}", "{b: 1, c: 1}"
      ),
      // `not` sees nothing, however often it is negated.
      ("{not: {not: {properties: {a: true}}}, unevaluatedProperties: false}", "{}", "{a: 1}"),
      // What a schema answers where nobody needs marks is not enough where somebody does.
      (
        """
        allOf: [{not: {not: {$ref: '#/$defs/A'}}}, {$ref: '#/$defs/A'}]
        unevaluatedProperties: false
        $defs: {A: {properties: {a: true}}}
        """, "{a: 1}", "{b: 1}"
      ),
      ("{contains: {type: string}, unevaluatedItems: {type: integer}}", "[a, 1, b]", "[a, null]"),
      (
        "{$ref: '#/$defs/A', unevaluatedItems: false, $defs: {A: {prefixItems: [true]}}}", "[1]",
        "[1, 2]"
      ),
    ])
  func unevaluated(_ schema: String, _ valid: String, _ invalid: String) throws {
    let schema = try LoadedSchema(schema)
    #expect(schema.accepts(try value(valid)))
    #expect(!schema.accepts(try value(invalid)))
  }
}
