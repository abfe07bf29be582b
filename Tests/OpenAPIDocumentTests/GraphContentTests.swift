import OpenAPIDocument
import Testing

@Suite("What a graph keeps")
struct GraphContentTests {
  @Test func metadata() throws {
    let graph = try graph(
      of: """
        openapi: 3.1.0
        x-root: {a: [1]}
        externalDocs: {url: 'https://docs.example', description: More.}
        info:
          title: t
          version: v
          termsOfService: https://terms.example
          contact: {name: n, email: e@mail.example}
          license: {name: MIT, identifier: MIT}
          x-info: .nan
        tags: [{name: a, externalDocs: {url: 'https://a.example'}, x-tag: true}]
        paths: {}
        """)
    #expect(
      graph.extensions == [
        Member(
          name: "x-root",
          value: .object([Member(name: "a", value: .array([.number(DecimalNumber(1))]))]))
      ])
    #expect(graph.externalDocs?.description == "More.")
    #expect(graph.info.termsOfService == "https://terms.example")
    #expect(graph.info.contact?.name == "n")
    #expect(graph.info.contact?.email == "e@mail.example")
    #expect(graph.info.license?.terms == .identifier("MIT"))
    #expect(graph.info.extensions == [Member(name: "x-info", value: .string(".nan"))])
    #expect(graph.tags[0].externalDocs?.url == "https://a.example")
    #expect(graph.tags[0].extensions == [Member(name: "x-tag", value: .boolean(true))])
  }

  @Test func servers() throws {
    let graph = try graph(
      of: """
        openapi: 3.1.0
        info: {title: t, version: v}
        servers:
          - url: https://{host}/v1
            variables: {host: {enum: [a, b], default: a, description: d}}
        paths:
          /a:
            servers: [{url: /item}]
            get: {}
            put: {servers: [{url: /own}]}
          /b: {get: {}}
        """)
    let variable = try #require(graph.servers.first?.variables.first)
    #expect(variable.name == "host")
    #expect(variable.default == "a")
    #expect(variable.values == ["a", "b"])
    #expect(graph.operations.map { $0.servers.map(\.url) } == [["/item"], ["/own"], []])
  }

  @Test func flows() throws {
    let graph = try graph(
      of: document(
        paths: "/a: {get: {}}",
        components: """
          {securitySchemes: {o: {type: oauth2, flows: {
            implicit: {authorizationUrl: /auth, scopes: {read: Reads.}},
            authorizationCode:
              {authorizationUrl: /auth, tokenUrl: /token, refreshUrl: /again, scopes: {}}}}}}
          """.replacing("\n", with: " ")))
    guard case .oauth2(let flows)? = graph.securitySchemes.first?.kind else {
      Issue.record("no flows")
      return
    }
    #expect(
      flows.map(\.grant) == [
        .implicit(authorizationURL: "/auth"),
        .authorizationCode(authorizationURL: "/auth", tokenURL: "/token"),
      ])
    #expect(flows[0].scopes == [Member(name: "read", value: "Reads.")])
    #expect(flows[1].refreshURL == "/again")
  }

  @Test func scopesThatNobodyDescribed() throws {
    let (graph, problems) = loading(
      document(
        paths: "/a: {get: {security: [{o: [read, write, admin]}]}}",
        components: """
          {securitySchemes: {o: {type: oauth2, flows: {implicit: {
            authorizationUrl: /auth, scopes: {read: ①~, write: Writes., admin: ②7}}}}}}
          """.replacing("\n", with: " ")))
    #expect(
      problems == [
        "① warning: a description of a scope is null; it is read as an empty one [null-field]",
        "② warning: a description of a scope must be a string, not a number; it is read as '7' "
          + "[wrong-type] → put it into quotes: '7'",
      ])
    guard case .oauth2(let flows)? = try #require(graph).securitySchemes.first?.kind else {
      Issue.record("no flows")
      return
    }
    #expect(
      flows.first?.scopes == [
        Member(name: "read", value: ""), Member(name: "write", value: "Writes."),
        Member(name: "admin", value: "7"),
      ])
  }

  @Test func flowsOfWhichSomethingIsMissing() {
    #expect(
      problems(
        in: document(
          paths: "/a: {get: {}}",
          components:
            "{securitySchemes: {o: {type: oauth2, flows: {authorizationCode: ①{tokenUrl: /t, "
            + "scopes: {}}}}}}"))
        == ["① error: an OAuth Flow Object needs 'authorizationUrl' [missing-field]"])
  }

  @Test func links() throws {
    let graph = try graph(
      of: document(
        paths: """
          /a:
            get:
              operationId: getA
              x-op: 1
              externalDocs: {url: 'https://a.example'}
              parameters: [{name: q, in: query, schema: {}, x-q: 2}]
              responses:
                200:
                  description: d
                  x-response: 3
                  links:
                    self: {operationId: getA, parameters: {q: $response.body#/q}, description: D}
                    ref: {operationRef: '#/paths/~1a/get', server: {url: /other}}
                    far: {operationRef: 'https://b.example/openapi.yaml#/paths/~1b/get'}
                    shared: {$ref: '#/components/links/L', description: Mine}
          """, components: "{links: {L: {operationId: getA, description: Theirs}}}"))
    let operation = graph.operations[0]
    let links = operation.responses[0].links
    #expect(links.map(\.name) == ["self", "ref", "far", "shared"])
    #expect(links[0].target == .operation(id: "getA"))
    #expect(links[0].parameters == [Member(name: "q", value: .string("$response.body#/q"))])
    #expect(links[1].target == .reference("#/paths/~1a/get"))
    #expect(links[1].server?.url == "/other")
    #expect(links.map(\.description) == ["D", nil, nil, "Mine"])
    #expect(operation.externalDocs?.url == "https://a.example")
    #expect(operation.extensions.map(\.name) == ["x-op"])
    #expect(operation.parameters[0].extensions.map(\.name) == ["x-q"])
    #expect(operation.responses[0].extensions.map(\.name) == ["x-response"])
  }

  @Test func callbacksMayLeadBackToThemselves() throws {
    let graph = try graph(
      of: document(
        paths: """
          /a:
            post: {operationId: start, callbacks: {done: {$ref: '#/components/callbacks/Done'}}}
          """,
        components: """
          {callbacks: {Done: {'{$request.body#/url}': {post: {operationId: told,
            callbacks: {again: {$ref: '#/components/callbacks/Done'}}}}}}}
          """.replacing("\n", with: " ")))
    #expect(graph.callbacks.count == 1)
    let callback = try #require(graph.operations[0].callbacks.first)
    #expect(callback.name == "done")
    let request = try #require(graph[callback.value].requests.first)
    #expect(request.expression == "{$request.body#/url}")
    #expect(request.operations.map(\.id) == ["told"])
    #expect(request.operations[0].callbacks == [Member(name: "again", value: callback.value)])
  }

  @Test func pathItems() throws {
    let graph = try graph(
      of: document(
        paths: "/a: {$ref: '#/components/pathItems/P'}",
        components: "{pathItems: {P: {get: {operationId: x}}, Unused: {put: {operationId: y}}}}"))
    #expect(graph.pathItems.map(\.name) == ["P", "Unused"])
    #expect(graph.pathItems.map { $0.operations.map(\.id) } == [["x"], ["y"]])
    #expect(graph.operations.map(\.id) == ["x"])
  }

  @Test(arguments: ["3.0.3", "3.1.0"])
  func pathItemBesideItsReference(_ version: String) throws {
    let text = """
      openapi: \(version)
      info: {title: t, version: v}
      paths:
        /a: {$ref: other.yaml#/item, put: {operationId: own}}
      """
    let graph = try graph(
      of: text, files: ["api/other.yaml": "item: {get: {operationId: x}, put: {operationId: y}}"])
    #expect(graph.operations.map(\.id) == ["x", "own"])
    #expect(graph.operations.map { $0.paths.map(\.text) } == [["/a"], ["/a"]])
  }

  @Test func undeclaredPathParameterIsAString() throws {
    let (graph, _) = loading(document(paths: "/a/{x}/{y}: {get: {}}"))
    let loaded = try #require(graph)
    #expect(loaded.operations[0].parameters.map(\.name) == ["x", "y"])
    guard case .style(.simple, _, _, let schema) = loaded.operations[0].parameters[0].serialization,
      case .object(let keywords) = loaded[schema].form
    else { return }
    #expect(keywords.map(\.keyword) == [.type([.string])])
  }
}

@Suite("Examples")
struct ExampleTests {
  @Test func areKeptWithTheirPlaces() throws {
    let graph = try graph(
      of: document(
        paths: """
          /a:
            get:
              parameters: [{name: q, in: query, schema: {}, example: 5}]
              responses:
                200:
                  description: d
                  headers: {H: {schema: {}, example: h}}
                  content:
                    application/json:
                      examples:
                        one: {summary: S, value: {a: [true]}}
                        two: {$ref: '#/components/examples/E', description: Mine}
                        three: {externalValue: 'https://a.example/x.json'}
          """, components: "{examples: {E: {summary: Theirs, value: null}}}"))
    let operation = graph.operations[0]
    let parameter = try #require(operation.parameters[0].examples.first)
    #expect(parameter.name == nil)
    #expect(parameter.value == .number(DecimalNumber(5)))
    #expect(parameter.pointer == "/paths/~1a/get/parameters/0/example")
    #expect(operation.responses[0].headers[0].examples.map(\.value) == [.string("h")])
    let examples = operation.responses[0].content[0].examples
    #expect(examples.map(\.name) == ["one", "two", "three"])
    #expect(examples.map(\.summary) == ["S", "Theirs", nil])
    #expect(examples[1].value == .null)
    #expect(examples[1].description == "Mine")
    #expect(examples[1].pointer == "/components/examples/E/value")
    let inner = try #require(examples[0].node?["a"]?.items?.first)
    #expect((inner.location.line, inner.location.column) == (15, 47))
    guard case .external(let url) = examples[2].content else {
      Issue.record("not external")
      return
    }
    #expect(url == "https://a.example/x.json")
  }
}

@Suite("Unicode normalisation")
struct NormalisationTests {
  private let composed = "\u{E9}"
  private let decomposed = "e\u{301}"

  @Test func keysThatDifferInItAreDifferentKeys() throws {
    let graph = try graph(
      of: document(
        schemas: """
          A: {properties: {\(composed): {type: string}, \(decomposed): {type: integer}}}
          B: {$ref: '#/components/schemas/A/properties/\(decomposed)'}
          """))
    guard case .object(let keywords) = graph.schemas[0].form,
      case .properties(let members)? = keywords.first?.keyword
    else { return }
    #expect(members.count == 2)
    #expect(members[0].value != members[1].value)
    #expect(graph.components[1].value == members[1].value)
  }

  @Test func valuesThatDifferInItAreDifferentValues() throws {
    _ = try graph(
      of: document(schemas: "A: {enum: [{\(composed): 1}, {\(decomposed): 1}]}"))
  }

  @Test func equalKeysAreStillRefused() {
    #expect(yamlProblems(in: "\(decomposed): 1\n\(decomposed): 2").count == 1)
  }

  @Test func aRepeatedOperationIDIsThatOfTheFirst() {
    let (graph, problems) = loading(
      """
      openapi: 3.1.0
      info: {title: t, version: v}
      paths:
        /a:
          get: {operationId: ②x, responses: {}}
          put: {operationId: ①x, responses: {}}
        /b: {$ref: '#/paths/~1a'}
      """)
    #expect(problems.count == 1)
    #expect(graph?.operations.map(\.id) == ["x", nil])
  }
}
