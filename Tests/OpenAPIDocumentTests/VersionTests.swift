import OpenAPIDocument
import Testing

private func keywords(_ schema: Schema) -> [Keyword<SchemaID>] {
  if case .object(let keywords) = schema.form { keywords.map(\.keyword) } else { [] }
}

@Suite("OpenAPI 3.0")
struct OpenAPI3Point0Tests {
  @Test(
    arguments: [
      ("A: {type: string, nullable: true}", [.type([.string, .null])]),
      ("A: {type: string, nullable: false}", [.type([.string])]),
      (
        "A: {type: string, nullable: true, enum: [a, null]}",
        [.type([.string, .null]), .enum([.string("a"), .null])]
      ),
      ("A: {nullable: true}", []),
      (
        "A: {maximum: 3, exclusiveMaximum: true, minimum: 1, exclusiveMinimum: false}",
        [.exclusiveMaximum(DecimalNumber(3)), .minimum(DecimalNumber(1))]
      ),
      (
        "A: {type: string, format: byte, example: YQ==}",
        [.type([.string]), .format("byte"), .example(.string("YQ=="))]
      ),
    ] as [(String, [Keyword<SchemaID>])])
  func isReadInTheTermsOf3Point1(_ schema: String, _ expected: [Keyword<SchemaID>]) throws {
    let graph = try graph(of: document("3.0.3", schemas: schema))
    #expect(graph.version == .v3_0)
    #expect(keywords(graph.schemas[0]) == expected)
  }

  @Test func assertionsBesideReferencesDoNotCount() throws {
    let (graph, problems) = loading(
      document(
        "3.0.3",
        schemas: """
          A:
            properties:
              b: {$ref: '#/components/schemas/B', ①maxLength: 3, x-mine: 1, ②readOnly: true}
          B: {type: string}
          """))
    #expect(
      problems == [
        "① warning: OpenAPI 3.0 ignores 'maxLength' beside '$ref' [ignored-sibling]",
        "② warning: OpenAPI 3.0 ignores 'readOnly' beside '$ref' [ignored-sibling]",
      ])
    let schemas = try #require(graph?.schemas)
    #expect(schemas.count == 2)
    #expect(
      keywords(schemas[0]) == [.properties([Member(name: "b", value: SchemaID(index: 1))])])
  }

  @Test func documentationBesideReferencesIsKept() throws {
    let (loaded, problems) = loading(
      """
      openapi: 3.0.3
      info: {title: t, version: v}
      paths:
        /a:
          get:
            responses:
              200: {$ref: '#/components/responses/R', description: Mine.}
              201: {$ref: '#/components/responses/R', ①description: }
      components:
        responses:
          R: {description: Theirs.}
        schemas:
          A:
            properties:
              b: {$ref: '#/components/schemas/B', description: d, deprecated: true}
          B: {type: string}
      """)
    #expect(
      problems == [
        "① warning: 'description' is null; it is read as if it were absent [null-field]"
      ])
    let graph = try #require(loaded)
    guard case .properties(let members)? = keywords(graph.schemas[0]).first else {
      Issue.record("no properties")
      return
    }
    #expect(
      keywords(graph[members[0].value]) == [
        .ref(graph.components[1].value), .description("d"), .deprecated(true),
      ])
    #expect(graph.operations[0].responses.map(\.description) == ["Mine.", "Theirs."])
  }

  @Test(
    arguments: [
      (
        "A: {nullable: ①'true', type: string}",
        "① error: 'nullable' must be true or false, not a string [wrong-type] → remove the quotes"
      ),
      (
        "A: {minimum: 1, exclusiveMinimum: ①'true'}",
        "① error: 'exclusiveMinimum' must be true or false, not a string [wrong-type] → remove the "
          + "quotes"
      ),
      (
        "A: {①const: a}",
        "① warning: the keyword 'const' came with OpenAPI 3.1, but this document is of 3.0; it is "
          + "read all the same [newer-than-document] → write 'openapi: 3.1.0'"
      ),
      (
        "A: {type: ①[string, 'null']}",
        "① warning: a list of types came with OpenAPI 3.1, but this document is of 3.0; it is read "
          + "all the same [newer-than-document] → write 'openapi: 3.1.0'"
      ),
      (
        "A: {exclusiveMinimum: ①3}",
        "① warning: a number as 'exclusiveMinimum' came with OpenAPI 3.1, but this document is of "
          + "3.0; it is read all the same [newer-than-document] → write 'openapi: 3.1.0'"
      ),
      (
        "A: {type: ①array}",
        "① warning: an array needs 'items' in OpenAPI 3.0; any item is valid without it "
          + "[missing-items] → write 'items: {}'"
      ),
    ])
  func isUnclear(_ schema: String, _ problem: String) {
    #expect(problems(in: document("3.0.3", schemas: schema)) == [problem])
  }
}

@Suite("OpenAPI 3.2")
struct OpenAPI3Point2Tests {
  private let text = """
    openapi: 3.2.0
    $self: https://api.example/openapi.yaml
    info: {title: t, version: v}
    servers: [{url: /, name: here}]
    tags: [{name: a, summary: s, kind: nav}, {name: b, parent: a}]
    paths:
      /a:
        query:
          operationId: search
          requestBody: {content: {application/json: {$ref: '#/components/mediaTypes/M'}}}
          responses:
            200:
              summary: Some.
              content: {application/jsonl: {itemSchema: {type: integer}}}
        additionalOperations:
          COPY: {responses: {204: {}}}
    components:
      mediaTypes:
        M: {schema: {type: string}, examples: {e: {dataValue: x}, f: {serializedValue: '"y"'}}}
    """

  @Test func isRead() throws {
    let graph = try graph(of: text)
    #expect(graph.version == .v3_2)
    #expect(graph.operations.map(\.method) == ["QUERY", "COPY"])
    #expect(graph.servers.map(\.name) == ["here"])
    #expect(graph.tags.map(\.parent) == [nil, "a"])
    #expect(graph.tags[0].kind == "nav")
    let response = graph.operations[0].responses[0]
    #expect(response.summary == "Some.")
    let items = try #require(response.content[0].itemSchema)
    #expect(keywords(graph[items]) == [.type([.integer])])
    let body = try #require(graph.operations[0].requestBody?.content.first)
    #expect(body.name == "application/json")
    #expect(keywords(graph[try #require(body.schema)]) == [.type([.string])])
    #expect(body.examples.map(\.value) == [.string("x"), nil])
  }

  @Test func newerFieldsOfOlderDocumentsAreReadAndSaid() throws {
    let (graph, problems) = loading(text.replacing("3.2.0", with: "3.1.0"))
    #expect(graph?.operations.count == 2)
    let ids = Set(problems.map { $0.split(separator: "[").last?.prefix { $0 != "]" } })
    #expect(ids == ["newer-than-document", "missing-field"])
  }

  @Test func additionalOperationOfAKnownMethod() {
    let found = problems(
      in: """
        openapi: 3.2.0
        info: {title: t, version: v}
        paths: {/a: {additionalOperations: {①POST: {}}}}
        """)
    #expect(
      found == ["① error: POST has a field of its own: 'post' [additional-operation]"])
  }
}
