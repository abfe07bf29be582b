import OpenAPIDocument
import Testing

@Suite("References that hold")
struct ReferenceTests {
  private func component(_ name: String, of graph: SchemaGraph) throws -> Schema {
    graph[try #require(graph.components.first { $0.name == name }?.value)]
  }

  private func keywords(_ schema: Schema) -> [Keyword<SchemaID>] {
    if case .object(let keywords) = schema.form { keywords.map(\.keyword) } else { [] }
  }

  @Test func soleReferenceIsItsTarget() throws {
    let graph = try graph(
      of: document(schemas: "A: {$ref: '#/components/schemas/B'}\nB: {type: string}"))
    #expect(graph.components.map(\.value) == [SchemaID(index: 0), SchemaID(index: 0)])
    #expect(graph.schemas.count == 1)
    #expect(graph.schemas[0].name == "B")
  }

  @Test func siblingsAreKept() throws {
    let graph = try graph(
      of: document(
        schemas: "A: {$ref: '#/components/schemas/B', description: d}\nB: {type: string}"))
    let b = try #require(graph.components.last?.value)
    #expect(keywords(try component("A", of: graph)) == [.ref(b), .description("d")])
  }

  @Test func inlineSchemaHasOneNumber() throws {
    let graph = try graph(
      of: document(
        schemas: """
          A: {properties: {p: {type: string}, q: {$ref: '#/components/schemas/A/properties/p'}}}
          """))
    guard case .properties(let members)? = keywords(graph.schemas[0]).first else { return }
    #expect(members.count == 2)
    #expect(Set(members.map(\.value)).count == 1)
    #expect(graph.schemas.count == 2)
    #expect(graph.schemas[1].name == nil)
  }

  @Test func cyclesAreEdges() throws {
    let loaded = loading(
      document(
        schemas: """
          Node: {properties: {next: {$ref: '#/components/schemas/Node'}}}
          Tree: {allOf: [{$ref: '#/components/schemas/Tree'}]}
          """))
    let graph = try #require(loaded.graph)
    #expect(
      keywords(graph.schemas[0]) == [.properties([Member(name: "next", value: SchemaID(index: 0))])]
    )
    #expect(keywords(graph.schemas[1]) == [.allOf([SchemaID(index: 1)])])
  }

  @Test func otherFiles() throws {
    let graph = try graph(
      of: document(
        schemas: """
          A: {$ref: './schemas/messages.yaml#/Message'}
          B: {$ref: schemas/whole.json}
          C: {$ref: 'schemas/messages.yaml#/components/schemas/Deep~1er%25'}
          D: {type: string}
          E: {$ref: 'schemas/messages.yaml#here'}
          """),
      files: [
        "api/schemas/messages.yaml": """
        Message: {properties: {d: {$ref: '../openapi.yaml#/components/schemas/D'}}}
        components:
          schemas:
            Deep/er%: {$ref: ./whole.json}
        Anchored: {$anchor: here, $defs: {Inner: {type: string}}}
        """,
        "api/schemas/whole.json": ##"{"type": "object", "properties": {"self": {"$ref": "#"}}}"##,
      ])
    let d = try #require(graph.components.first { $0.name == "D" }?.value)
    let properties = keywords(try component("A", of: graph))
    #expect(properties == [.properties([Member(name: "d", value: d)])])
    let whole = try #require(graph.components.first { $0.name == "B" }?.value)
    #expect(graph.components.first { $0.name == "C" }?.value == whole)
    #expect(graph[whole].name == "B")
    #expect(graph[whole].pointer == "")
    #expect(graph[whole].location.file.path == "api/schemas/whole.json")
    #expect(
      keywords(graph[whole]) == [
        .type([.object]), .properties([Member(name: "self", value: whole)]),
      ])
    #expect(try component("E", of: graph).name == "E")
    #expect(graph.schemas.contains { $0.name == "Inner" })
  }

  @Test func namesInOtherFiles() throws {
    let graph = try graph(
      of: document(schemas: "A: {properties: {m: {$ref: 'm.yaml#/Message'}, w: {$ref: w.yaml}}}"),
      files: ["api/m.yaml": "Message: {items: {type: string}}", "api/w.yaml": "{type: string}"])
    #expect(graph.schemas.map(\.name) == ["A", "Message", "w", nil])
  }

  @Test func chains() throws {
    var schemas = "A0: {type: string}\n"
    for index in 1...2000 { schemas += "A\(index): {$ref: '#/components/schemas/A\(index - 1)'}\n" }
    let graph = try graph(of: document(schemas: schemas))
    #expect(Set(graph.components.map(\.value)).count == 1)
  }

  @Test func everyKindOfObject() throws {
    let graph = try graph(
      of: """
        openapi: 3.1.0
        info: {title: t, version: v}
        security: [{Key: []}]
        paths:
          /a/{x}: {$ref: '#/components/pathItems/Item'}
          /b/{x}: {$ref: 'paths.yaml#/~1a~1{x}'}
          /c/{x}: {$ref: '#/components/pathItems/Item'}
        components:
          pathItems:
            Called: {post: {responses: {}}}
            Item:
              parameters: [{$ref: '#/components/parameters/X', description: other}]
              post:
                operationId: postItem
                requestBody: {$ref: '#/components/requestBodies/Body'}
                responses:
                  200: {$ref: '#/components/responses/Answer'}
                  4XX: {$ref: '#/components/responses/Chained'}
                  default: {description: none}
                callbacks: {done: {$ref: '#/components/callbacks/Done'}}
          parameters:
            X: {name: x, in: path, required: true, description: d, schema: {type: string}}
          requestBodies:
            Body: {required: true, content: {application/json: {schema: {$ref: '#/components/schemas/S'}}}}
          responses:
            Chained: {$ref: '#/components/responses/Answer', description: chained}
            Answer:
              description: answer
              headers: {Retry-After: {$ref: '#/components/headers/H'}}
              content:
                application/json:
                  schema: {$ref: '#/components/schemas/S'}
                  examples: {e: {$ref: '#/components/examples/E'}}
              links: {l: {$ref: '#/components/links/L'}}
          headers: {H: {schema: {type: integer}}}
          examples: {E: {value: 1}}
          links: {L: {operationId: postItem}}
          callbacks: {Done: {'{$request.body#/url}': {$ref: '#/components/pathItems/Called'}}}
          securitySchemes:
            Key: {$ref: '#/components/securitySchemes/Real'}
            Real: {type: apiKey, name: k, in: header}
          schemas: {S: {type: object}}
        """,
      files: [
        "api/paths.yaml": """
        /a/{x}:
          get:
            parameters: [{$ref: 'openapi.yaml#/components/parameters/X'}]
            security: []
        """
      ])
    let post = try #require(graph.operations.first)
    #expect(graph.operations.map(\.id) == ["postItem", nil])
    #expect(post.paths.map(\.text) == ["/a/{x}", "/c/{x}"])
    #expect(post.parameters.map(\.description) == ["other"])
    #expect(post.requestBody?.content.first?.schema == SchemaID(index: 0))
    #expect(post.responses.map(\.status) == [.code(200), .range(4), .default])
    #expect(post.responses.map(\.description) == ["answer", "chained", "none"])
    #expect(post.responses[1].headers.map(\.name) == ["Retry-After"])
    #expect(post.security.map { $0.schemes.map(\.name) } == [["Key"]])
    #expect(graph.operations[1].security == [])
    #expect(graph.operations[1].paths.map(\.text) == ["/b/{x}"])
    #expect(graph.operations[1].location.file.path == "api/paths.yaml")
    #expect(
      graph.securitySchemes.map(\.kind) == [
        .apiKey(name: "k", in: .header), .apiKey(name: "k", in: .header),
      ])
  }
}
