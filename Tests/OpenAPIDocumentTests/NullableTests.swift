import OpenAPIDocument
import Testing

private func keywords(_ schema: Schema) -> [Keyword<SchemaID>] {
  if case .object(let keywords) = schema.form { keywords.map(\.keyword) } else { [] }
}

@Suite("nullable")
struct NullableTests {
  private func read(_ schema: String, _ version: String) throws -> SchemaGraph {
    let (graph, problems) = loading(document(version, schemas: schema))
    #expect(problems.count == 1)
    return try #require(graph)
  }

  private func alternatives(of keyword: Keyword<SchemaID>?) -> [SchemaID] {
    switch keyword {
    case .anyOf(let schemas), .oneOf(let schemas): schemas
    default: []
    }
  }

  @Test(arguments: ["3.0.3", "3.1.0"])
  func addsNullToTypesAndValues(_ version: String) throws {
    let typed = try read("A: {type: string, enum: [a], nullable: true}", version)
    #expect(
      keywords(typed.schemas[0]) == [.type([.string, .null]), .enum([.string("a"), .null])])
    let untyped = try read("A: {enum: [a], nullable: true}", version)
    #expect(keywords(untyped.schemas[0]) == [.enum([.string("a"), .null])])
  }

  @Test(arguments: ["3.0.3", "3.1.0"])
  func addsAnAlternative(_ version: String) throws {
    let graph = try read(
      "A: {anyOf: [{type: string}, {type: integer}], nullable: true}", version)
    #expect(
      alternatives(of: keywords(graph.schemas[0]).first).map { keywords(graph[$0]) } == [
        [.type([.string])], [.type([.integer])], [.type([.null])],
      ])
  }

  @Test(
    arguments: ["3.0.3", "3.1.0"],
    [
      "$ref: '#/components/schemas/B'", "allOf: [{$ref: '#/components/schemas/B'}]",
      // Null beside a null that the reference leads to would be refused.
      "oneOf: [{$ref: '#/components/schemas/B'}]",
    ])
  func makesAlternatives(_ version: String, _ written: String) throws {
    let graph = try read(
      "A: {\(written), nullable: true, description: d}\nB: {type: string}", version)
    #expect(graph.components.map(\.name) == ["A", "B"])
    let a = graph[graph.components[0].value]
    #expect(a.name == "A")
    let schemas = alternatives(of: keywords(a).last)
    try #require(schemas.count == 2)
    #expect(keywords(graph[schemas[1]]) == [.type([.null])])
    let b = graph.components[1].value
    if written.hasPrefix("$ref") {
      #expect(schemas[0] == b)
    } else {
      let list: Keyword<SchemaID> = written.hasPrefix("allOf") ? .allOf([b]) : .oneOf([b])
      #expect(keywords(graph[schemas[0]]) == [list])
    }
  }

  @Test("Null is an alternative once, where single ones allow it as well")
  func alternativesThatAllowNull() throws {
    let (graph, problems) = loading(
      document(
        "3.0.3",
        schemas: """
          A:
            ①nullable: true
            oneOf:
              - {type: integer, nullable: true}
              - {allOf: [{$ref: '#/components/schemas/B'}], nullable: true}
          B: {type: string}
          """))
    #expect(
      problems == [
        "① warning: OpenAPI 3.0 gives 'nullable' no effect here, but it is read as 'or null'; the "
          + "same holds for 1 other place [null-assumed]"
      ])
    let schemas = try #require(graph)
    let a = alternatives(of: keywords(schemas.schemas[0]).last)
    let others = alternatives(of: keywords(schemas[try #require(a.first)]).first)
    #expect(
      others.map { keywords(schemas[$0]) } == [
        [.type([.integer])], [.allOf([schemas.components[1].value])],
      ])
  }

  @Test func propertiesWithoutTypeAreThoseOfAnObjectOrNull() throws {
    let (graph, problems) = loading(
      document("3.0.3", schemas: "A: {nullable: true, properties: {b: {}}}"))
    #expect(problems == [])
    let a = try #require(graph?.schemas.first)
    #expect(alternatives(of: keywords(a).first).count == 2)
  }

  @Test("Each file has one warning, however many places it speaks of")
  func isSaidOnce() {
    let found = problems(
      in: document(
        "3.0.3",
        schemas: """
          B: {①nullable: true, enum: [a]}
          A:
            properties:
              b: {nullable: true, $ref: '#/components/schemas/B'}
              c: {nullable: true, allOf: [{$ref: '#/components/schemas/B'}]}
              d: {$ref: '#/components/schemas/A/properties/c'}
              e: {nullable: true, type: string, enum: [a]}
              f: {nullable: true, type: string}
              g: {nullable: true, type: string, enum: [a, null]}
              h: {nullable: true}
          """))
    #expect(
      found == [
        "① warning: OpenAPI 3.0 gives 'nullable' no effect here, but it is read as 'or null'; the "
          + "same holds for 3 other places [null-assumed]"
      ])
  }

  @Test("The first place is the one that stands first, and places that references lead to count")
  func firstPlace() {
    let found = problems(
      in: """
        openapi: 3.0.3
        info: {title: t, version: v}
        x-parts: {p: {②nullable: true, enum: [a]}}
        paths:
          /a:
            get:
              responses:
                200:
                  description: d
                  content: {application/json: {schema: {①nullable: true, enum: [a]}}}
                201:
                  description: d
                  content: {application/json: {schema: {$ref: '#/x-parts/p'}}}
        """)
    #expect(
      found.sorted() == [
        "① warning: OpenAPI 3.0 gives 'nullable' no effect here, but it is read as 'or null' "
          + "[null-assumed]",
        "② warning: OpenAPI 3.0 gives 'nullable' no effect here, but it is read as 'or null' "
          + "[null-assumed]",
      ])
  }
}
