import Foundation
import OpenAPIDocument
import SchemaValidation
import Testing

/// What is made for a schema is valid, and what is made to be wrong is not.
@Suite struct SampleTests {
  private func samples(_ text: String) throws -> (LoadedSchema, [JSONLiteral]) {
    let schema = try LoadedSchema(text)
    return (schema, SampleValues(validator: schema.validator).valid(for: schema.id))
  }

  static let satisfiable = [
    "true", "{}", #"{"type": "null"}"#, #"{"type": "integer", "minimum": 5, "maximum": 5}"#,
    #"{"type": "number", "exclusiveMinimum": 1, "exclusiveMaximum": 2}"#,
    #"{"type": "integer", "multipleOf": 7, "minimum": 100}"#,
    #"{"type": "number", "multipleOf": 0.25, "minimum": 3.1}"#,
    #"{"type": "string", "minLength": 12, "maxLength": 12}"#,
    #"{"type": "string", "pattern": "^[A-Z]{2}[0-9]{4,}$", "minLength": 9}"#,
    #"{"allOf": [{"type": "string", "pattern": "^[a-f]+$"}, {"pattern": "[e-z]$"}]}"#,
    #"{"type": "string", "format": "date-time"}"#, #"{"type": "string", "format": "uuid"}"#,
    #"{"type": "string", "format": "email"}"#, #"{"type": "string", "format": "ipv6"}"#,
    #"{"enum": [1, "a", null]}"#, #"{"const": {"a": [1]}}"#,
    #"{"type": "array", "minItems": 3, "uniqueItems": true, "items": {"enum": [1, 2, 3]}}"#,
    #"{"type": "array", "prefixItems": [{"type": "integer"}], "items": false, "minItems": 1}"#,
    #"{"type": "array", "contains": {"const": 7}, "items": {"type": "integer"}}"#,
    #"{"type": "object", "required": ["a"], "additionalProperties": {"type": "integer"}}"#,
    #"{"type": "object", "minProperties": 3, "properties": {"a": {"type": "string"}}}"#,
    #"{"type": "object", "required": ["a"], "dependentRequired": {"a": ["b"]}}"#,
    #"{"oneOf": [{"required": ["a"]}, {"required": ["b"]}], "type": "object"}"#,
    #"{"anyOf": [{"type": "integer"}, {"oneOf": [{"type": "null"}, {"type": "string"}]}]}"#,
    ##"{"type": "object", "required": ["n"], "properties": {"n": {"anyOf": [{"$ref": "#"}, {"type": "null"}]}}}"##,
    ##"{"type": "array", "items": {"$ref": "#"}}"##,
  ]

  @Test(arguments: satisfiable)
  func areValidAndThereAreSome(for text: String) throws {
    let (schema, values) = try samples(text)
    #expect(!values.isEmpty)
    #expect(values.allSatisfy { schema.accepts($0) })
    #expect(Set(values).count == values.count)
  }

  @Test(arguments: [
    "false", #"{"type": "string", "pattern": "^a$", "minLength": 2}"#,
    ##"{"type": "object", "required": ["n"], "properties": {"n": {"$ref": "#"}}}"##,
  ])
  func thereAreNoneWhereNothingIsValid(for text: String) throws {
    #expect(try samples(text).1.isEmpty)
  }

  @Test(arguments: satisfiable)
  func nearMissesAreRefused(for text: String) throws {
    let schema = try LoadedSchema(text)
    let misses = SampleValues(validator: schema.validator).nearMisses(for: schema.id)
    #expect(misses.allSatisfy { !schema.accepts($0.value) })
  }

  @Test(arguments: [
    (#"{"type": "integer", "minimum": 5}"#, ["type", "minimum"]),
    (#"{"type": "integer", "exclusiveMaximum": 5}"#, ["type", "exclusiveMaximum"]),
    (#"{"type": "number", "multipleOf": 3}"#, ["type", "multipleOf"]),
    (#"{"type": "integer", "format": "int32"}"#, ["type", "format"]),
    (
      #"{"type": "string", "minLength": 2, "maxLength": 4, "pattern": "^a"}"#,
      ["type", "minLength", "maxLength", "pattern"]
    ),
    (#"{"type": "string", "format": "date"}"#, ["type", "format"]),
    (#"{"enum": ["a", "b"]}"#, ["enum"]), (#"{"const": "a"}"#, ["const"]),
    (
      #"{"type": "array", "minItems": 1, "maxItems": 3, "uniqueItems": true}"#,
      ["type", "minItems", "maxItems", "uniqueItems"]
    ),
    (
      #"{"type": "object", "required": ["a"], "properties": {"a": {"type": "string"}}, "additionalProperties": false}"#,
      ["type", "required", "additionalProperties"]
    ),
    (
      #"{"type": "object", "minProperties": 1, "maxProperties": 2}"#,
      ["minProperties", "maxProperties"]
    ),
  ])
  func nearMissesViolateEachKeyword(of text: String, keywords: [String]) throws {
    let schema = try LoadedSchema(text)
    let misses = SampleValues(validator: schema.validator).nearMisses(for: schema.id)
    #expect(Set(keywords).isSubset(of: misses.map(\.keyword)))
  }

  @Test func nearMissesSayWhereTheyAreWrong() throws {
    let schema = try LoadedSchema(
      """
      {"type": "object", "required": ["a/b"], "properties": {
        "a/b": {"type": "array", "minItems": 1, "items": {"type": "string", "minLength": 2}}}}
      """)
    let misses = SampleValues(validator: schema.validator).nearMisses(for: schema.id)
    let miss = try #require(misses.first { $0.keyword == "minLength" })
    #expect(miss.pointer == "/a~1b/0")
    let issues = schema.validator.issues(of: miss.value, against: schema.id)
    #expect(issues.map(\.pointer) == ["/a~1b/0"])
    #expect(issues.map(\.keyword) == ["minLength"])
  }

  @Test func areTheSameEachTime() throws {
    for text in Self.satisfiable { #expect(try samples(text).1 == samples(text).1) }
  }

  @Test func commonValuesFitAll() throws {
    let schema = try LoadedSchema(
      """
      {"oneOf": [
        {"type": "object", "required": ["a"], "properties": {"a": {"type": "integer", "minimum": 3}}},
        {"type": "object", "required": ["b"], "properties": {
          "a": {"type": "integer", "maximum": 3}, "b": {"type": "string", "pattern": "^x"}}}]}
      """)
    let graph = schema.validator.graph
    guard case .object(let keywords) = graph[schema.id].form,
      case .oneOf(let branches)? = keywords.first?.keyword
    else { throw LoadedSchema.Unloadable(problems: []) }
    let common = SampleValues(validator: schema.validator).common(to: branches)
    #expect(common.first == (try value(#"{"a": 3, "b": "x"}"#)))
  }

  @Test(.timeLimit(.minutes(1))) func manyAlternativesInsideEachOtherEnd() throws {
    var text = #"{"type": "string"}"#
    for index in 0..<40 {
      text = #"{"oneOf": [\#(text), {"type": "object", "required": ["k\#(index)"]}]}"#
    }
    let (schema, values) = try samples(text)
    #expect(values.allSatisfy { schema.accepts($0) })
  }

  /// Whatever people write, there is something to show for it.
  @Test(arguments: ["discord.json", "adyen-CheckoutService-v71.yaml", "museum.yaml"])
  func thereAreSomeForRealSchemas(in name: String) throws {
    guard let folder = SharedFiles.folder("corpus") else { return }
    let data = try Data(contentsOf: folder.appending(path: name))
    var diagnostics = Diagnostics()
    let loaded = loadGraph(
      from: SourceFile(path: name, bytes: [UInt8](data)),
      reading: { _ in throw CocoaError(.fileNoSuchFile) }, reporting: &diagnostics)
    let graph = try #require(loaded)
    let validator = SchemaValidator(graph: graph)
    let samples = SampleValues(validator: validator)
    let failures = graph.components.filter { samples.valid(for: $0.value, count: 1).isEmpty }
    #expect(failures.map(\.name) == [])
  }
}
