import OpenAPIDocument
import Testing

@Suite("What is wrong with one schema")
struct SchemaProblemTests {
  @Test(
    arguments: [
      (
        "A: {type: ①objekt}",
        "① error: JSON has no type 'objekt' [unknown-type] → did you mean 'object'?"
      ),
      (
        "A: {type: ①Integer}",
        "① error: JSON has no type 'Integer' [unknown-type] → write 'integer'"
      ),
      ("A: {type: ①int}", "① error: JSON has no type 'int' [unknown-type] → write 'integer'"),
      (
        "A: {type: [①any, string]}",
        "① error: JSON has no type 'any' [unknown-type] → leave 'type' out: then values of every "
          + "type are valid"
      ),
      (
        "A: {type: ①file}",
        "① error: JSON has no type 'file' [unknown-type] → write 'type: string' and 'format: binary'"
      ),
      (
        "A: {type: ①datetime}",
        "① error: JSON has no type 'datetime' [unknown-type] → write 'type: string' and 'format: "
          + "date-time'"
      ),
      ("A: {type: ①whatever}", "① error: JSON has no type 'whatever' [unknown-type]"),
      (
        "A: {type: [string, ①5]}",
        "① error: an item of 'type' must be the name of a type, not a number [wrong-type]"
      ),
      (
        "A: {type: [string, ①null]}",
        "① warning: this is the value null, not the name of a type; it is read as 'null' "
          + "[unquoted-null] → put it into quotes: 'null'"
      ),
      ("A: {type: ①[]}", "① error: 'type' needs at least one type [empty-list]"),
      (
        "A: {required: ①a}",
        "① error: 'required' must be a list of strings, not a string [wrong-type] → write a list: "
          + "[a]"
      ),
      (
        "A: {required: ①true}",
        "① warning: 'required' of a schema is the list of its required properties; true is ignored "
          + "[ignored-required] → name this property in 'required' of the object that has it"
      ),
      (
        "A: {required: [②a, ①a]}",
        "① warning: 'required' already has 'a' [duplicate-value] (② it is first here)"
      ),
      (
        "A: {minLength: ①\"three\"}",
        "① error: 'minLength' must be an integer that is not negative, not a string [wrong-type]"
      ),
      (
        "A: {minLength: ①-1}",
        "① error: 'minLength' must be an integer that is not negative, not -1 [invalid-number]"
      ),
      (
        "A: {maxItems: ①1.5}",
        "① error: 'maxItems' must be an integer that is not negative, not 1.5 [invalid-number]"
      ),
      (
        "A: {minimum: ①'1'}",
        "① error: 'minimum' must be a number, not a string [wrong-type] → remove the quotes"
      ),
      ("A: {minimum: ①one}", "① error: 'minimum' must be a number, not a string [wrong-type]"),
      (
        "A: {maxLength: ①'200'}",
        "① error: 'maxLength' must be an integer that is not negative, not a string [wrong-type] "
          + "→ remove the quotes"
      ),
      (
        "A: {additionalProperties: ①no}",
        "① error: 'additionalProperties' must be a schema, not a string [wrong-type] → 'no' is a "
          + "string in YAML 1.2; write false"
      ),
      (
        "A: {additionalProperties: ①'true'}",
        "① error: 'additionalProperties' must be a schema, not a string [wrong-type] → remove the "
          + "quotes"
      ),
      (
        "A: {multipleOf: ①0}",
        "① error: 'multipleOf' must be greater than 0, not 0 [invalid-number]"
      ),
      (
        "A: {maximum: ①3, minimum: 5}",
        "① warning: 'minimum' 5 is greater than 'maximum' 3, so no value is valid [empty-range]"
      ),
      (
        "A: {minLength: 2, maxLength: ①1}",
        "① warning: 'minLength' 2 is greater than 'maxLength' 1, so no value is valid "
          + "[empty-range]"
      ),
      (
        "A: {minimum: 1, exclusiveMinimum: ①true}",
        "① warning: 'exclusiveMinimum' is a number in OpenAPI 3.1; it is read as OpenAPI 3.0 had "
          + "it [openapi-3.0-keyword] → write 'exclusiveMinimum' instead of 'minimum'"
      ),
      (
        "A: {enum: [②1, a, ①1.0]}",
        "① warning: 'enum' already has this value [duplicate-value] (② it is first here)"
      ),
      ("A: {enum: ①a}", "① error: 'enum' must be a list, not a string [wrong-type]"),
      (
        "A: {uniqueItems: ①yes}",
        "① error: 'uniqueItems' must be true or false, not a string [wrong-type] → 'yes' is a "
          + "string in YAML 1.2; write true"
      ),
      (
        "A: {items: ①[{type: string}]}",
        "① error: 'items' must be a schema, not a list [wrong-type] → schemas by position are "
          + "'prefixItems'"
      ),
      ("A: {oneOf: ①{}}", "① error: 'oneOf' must be a list of schemas, not a mapping [wrong-type]"),
      ("A: {oneOf: ①[]}", "① error: 'oneOf' needs at least one schema [empty-list]"),
      (
        "A: {properties: ①[a]}",
        "① error: 'properties' must be a mapping of schemas, not a list [wrong-type]"
      ),
      (
        "A: {properties: {b: ①string}}",
        "① error: a schema must be a mapping or a boolean, not a string [wrong-type]"
      ),
      (
        "A: {①nullable: true, type: string}",
        "① warning: 'nullable' belongs to OpenAPI 3.0; it is read as 'or null' "
          + "[openapi-3.0-keyword] → add 'null' to the list of 'type'"
      ),
      (
        "A: {①nullable: true, oneOf: [{type: string}, {type: integer}]}",
        "① warning: 'nullable' belongs to OpenAPI 3.0; it is read as 'or null' "
          + "[openapi-3.0-keyword] → add '{type: \"null\"}' to 'oneOf'"
      ),
      (
        "A: {①nullable: true, enum: [a]}",
        "① warning: 'nullable' belongs to OpenAPI 3.0; it is read as 'or null' "
          + "[openapi-3.0-keyword] → add null to 'enum'"
      ),
      (
        "A: {①nullable: true}",
        "① warning: 'nullable' belongs to OpenAPI 3.0; it is read as 'or null' "
          + "[openapi-3.0-keyword] → remove it: null is valid already"
      ),
      (
        "A: {①nullable: false, type: string}",
        "① warning: 'nullable' belongs to OpenAPI 3.0 [openapi-3.0-keyword] → remove it"
      ),
      (
        "A: {①properties: }",
        "① warning: 'properties' is null; it is read as if it were absent [null-field]"
      ),
      (
        "A: {properties: {①b: }, required: [b]}",
        "① warning: 'b' is null; it is read as an empty schema [null-field]"
      ),
      (
        "①A:\nB: {$ref: '#/components/schemas/A'}",
        "① warning: 'A' is null; it is read as an empty schema [null-field]"
      ),
      ("A: {$ref: ①}", "① error: '$ref' must be a string, not null [wrong-type]"),
      (
        "Cat: {}\nA: {discriminator: {propertyName: p, mapping: {c: Cat, d: ①Cta}}}",
        "① error: 'Cta' is neither a schema of 'components' nor a reference that holds "
          + "[unresolved-mapping] → did you mean 'Cat'?"
      ),
      (
        "Cat: {}\nA: {discriminator: {propertyName: p, mapping: {c: '#/components/schemas/Cat', "
          + "d: ①'#/components/schemas/Ct'}}}",
        "① error: '#/components/schemas/Ct' is neither a schema of 'components' nor a reference "
          + "that holds [unresolved-mapping] → did you mean 'Cat'?"
      ),
      (
        "A: {①maxLenght: 3}",
        "① warning: JSON Schema has no keyword 'maxLenght' [unknown-keyword] → did you mean "
          + "'maxLength'?"
      ),
      (
        "A: {①id: a}",
        "① warning: 'id' is of an older JSON Schema and means nothing here [older-keyword] → write "
          + "'$id'"
      ),
      (
        "A: {①definitions: {B: {}}}",
        "① warning: 'definitions' is of an older JSON Schema and means nothing here "
          + "[older-keyword] → write '$defs'"
      ),
      (
        "A: {①$recursiveRef: '#'}",
        "① warning: '$recursiveRef' is of an older JSON Schema and means nothing here "
          + "[older-keyword] → write '$dynamicRef', and '$dynamicAnchor' where it leads"
      ),
      (
        "A: {①dependencies: {a: [b]}}",
        "① warning: 'dependencies' is of an older JSON Schema and means nothing here "
          + "[older-keyword] → write 'dependentRequired'"
      ),
      (
        "A: {①dependencies: {a: {required: [b]}}}",
        "① warning: 'dependencies' is of an older JSON Schema and means nothing here "
          + "[older-keyword] → write 'dependentSchemas'"
      ),
      (
        "A: {prefixItems: [{}], ①additionalItems: false}",
        "① warning: 'additionalItems' is of an older JSON Schema and means nothing here "
          + "[older-keyword] → write 'items': it is about what follows 'prefixItems'"
      ),
      (
        "A: {items: {}, ①additionalItems: false}",
        "① warning: 'additionalItems' is of an older JSON Schema and means nothing here "
          + "[older-keyword] → remove it: it never meant anything without schemas by position"
      ),
      (
        "A: {description: ①5}",
        "① warning: 'description' must be a string, not a number; it is read as '5' [wrong-type] "
          + "→ put it into quotes: '5'"
      ),
      ("A: {default: ①.inf}", "① error: '.inf' is no number of JSON [invalid-number]"),
      (
        "A: {discriminator: ①{}}",
        "① error: a Discriminator Object needs 'propertyName' [missing-field]"
      ),
      (
        "A: {dependentRequired: {a: ①b}}",
        "① error: a member of 'dependentRequired' must be a list of strings, not a string "
          + "[wrong-type] → write a list: [b]"
      ),
      ("A: ①[]", "① error: a schema must be a mapping or a boolean, not a list [wrong-type]"),
    ])
  func one(_ schema: String, _ problem: String) {
    #expect(problems(in: document(schemas: schema)) == [problem])
  }

  @Test func boundsOfRealDocuments() throws {
    let graph = try graph(
      of: document(
        schemas: "A: {maximum: 9223372036854776000, minimum: -1e400, maxItems: 9223372036854776000}"
      ))
    guard case .object(let keywords) = graph.schemas[0].form else { return }
    #expect(
      keywords.map(\.keyword) == [
        .maximum(try #require(DecimalNumber("9223372036854776e3"))),
        .minimum(try #require(DecimalNumber("-1e400"))),
        .maxItems(.max),
      ])
  }

  @Test func exclusiveBoundsOfOpenAPI3Point0() throws {
    let (graph, _) = loading(
      document(
        schemas: "A: {minimum: 1, exclusiveMinimum: true, maximum: 2, exclusiveMaximum: false}")
    )
    guard case .object(let keywords)? = graph?.schemas[0].form else { return }
    #expect(
      keywords.map(\.keyword) == [.exclusiveMinimum(DecimalNumber(1)), .maximum(DecimalNumber(2))])
  }

  @Test func unknownKeywordsAreKept() throws {
    let graph = try graph(
      of: document(schemas: "A: {x-thing: [1], somethingElseAltogether: {b: no}}"))
    guard case .object(let keywords) = graph.schemas[0].form else { return }
    #expect(
      keywords.map(\.keyword) == [
        .other(name: "x-thing", value: .array([.number(DecimalNumber(1))])),
        .other(
          name: "somethingElseAltogether",
          value: .object([Member(name: "b", value: .string("no"))])),
      ])
  }

  @Test func everyProblemIsReported() {
    let found = problems(
      in: document(schemas: "A: {type: ①objekt}\nB: {required: ②a, minLength: ③-1}"))
    #expect(found.map { $0.prefix(1) } == ["①", "②", "③"])
  }

  @Test func keywordsKeepTheirPlaces() throws {
    let graph = try graph(of: document(schemas: "A:\n  type: string\n  maxLength: 5"))
    guard case .object(let keywords) = graph.schemas[0].form else { return }
    #expect(keywords.map { "\($0.nameLocation.line):\($0.nameLocation.column)" } == ["6:7", "7:7"])
    #expect(
      keywords.map { "\($0.valueLocation.line):\($0.valueLocation.column)" } == ["6:13", "7:18"])
    #expect(graph.schemas[0].pointer == "/components/schemas/A")
  }
}
