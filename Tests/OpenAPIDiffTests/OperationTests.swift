import OpenAPIDiff
import OpenAPIDocument
import Testing

@Suite("Operations")
struct OperationTests {
  private let pets = """
    paths:
      /pets:
        get: { operationId: listPets, responses: { '200': { description: ok } } }
    """

  @Test("An operation that is gone breaks those who call it; a new one breaks nobody")
  func presence() throws {
    let more = pets + "\n    post: { responses: { '201': { description: ok } } }"
    let added = try Versions(pets, more)
    #expect(added.lines == ["info operation-added - 6:5"])
    #expect(added.messages == ["POST /pets was added"])
    let removed = try Versions(more, pets)
    #expect(removed.lines == ["breaking operation-removed 6:5 -"])
    #expect(removed.report.findings.map(\.reason) == ["a client that calls it gets an error"])
    #expect(removed.report.findings[0].consequences == [.breaksWire, .breaksSource])
    #expect(removed.report.step == .major)
    #expect(added.report.step == .minor)
  }

  @Test("The name of a path parameter does not matter")
  func renamedPathParameter() throws {
    func path(_ name: String, _ type: String) -> String {
      """
      paths:
        /pets/{\(name)}:
          get:
            parameters: [{ name: \(name), in: path, required: true, schema: { type: \(type) } }]
      """
    }
    #expect(try Versions(path("id", "string"), path("petId", "string")).lines == [])
  }

  @Test("A moved prefix is no change if it is told")
  func movedPrefix() throws {
    let moved = pets.replacing("/pets", with: "/v2/pets")
    #expect(try Versions(pets, moved).ids == ["operation-removed", "operation-added"])
    #expect(try Versions(pets, moved, options: .init(newPathPrefix: "/v2")).lines == [])
    #expect(try Versions(moved, pets, options: .init(oldPathPrefix: "/v2/")).lines == [])
    #expect(
      try Versions(moved, pets, options: .init(oldPathPrefix: "/v")).ids
        == ["operation-removed", "operation-added"])
  }

  @Test("Only the operations that are asked for are compared")
  func selection() throws {
    let options = ComparisonOptions(operations: [.operation("listPets")])
    #expect(
      try Versions(pets, "paths: { /toys: { get: {} } }", options: options).lines == [
        "breaking operation-removed 5:5 -"
      ])
    #expect(
      try Versions("paths: { /toys: { get: {} } }", pets, options: options).ids == [
        "operation-added"
      ])
  }

  @Test(
    "The servers of the document are told where a chosen operation has none of its own",
    arguments: [("own", []), ("other", ["warning server-removed", "info server-added"])])
  func serversOfSelection(_ id: String, _ expected: [String]) throws {
    func document(_ server: String) -> String {
      """
      servers: [{url: 'https://\(server)'}]
      paths:
        /own: {get: {operationId: own, servers: [{url: /own}], responses: {default: {description: d}}}}
        /other: {get: {operationId: other, responses: {default: {description: d}}}}
      webhooks: {hook: {post: {}}}
      """
    }
    func outcome(_ name: String) throws -> [String] {
      try Versions(
        document("a"), document("b"), options: ComparisonOptions(operations: [.operation(name)])
      ).report.findings.map { "\($0.severity.rawValue) \($0.id)" }
    }
    #expect(Set(try outcome(id)) == Set(expected))
    #expect(try outcome("hook") == [])
  }

  @Test("A webhook is chosen by its name")
  func selectionOfWebhook() throws {
    func document(_ type: String) -> String {
      let body = "requestBody: { content: { a/b: { schema: { type: \(type) } } } }"
      return "webhooks: { born: { post: { \(body) } }, died: { post: { \(body) } } }"
    }
    let versions = try Versions(
      document("string"), document("integer"),
      options: ComparisonOptions(operations: [.operation("born")]))
    #expect(
      versions.report.findings.flatMap(\.change.reaches).map(\.operation) == [
        .webhook(method: "POST", name: "born")
      ])
  }

  @Test("What several paths share is reported once, with each of them")
  func sharedPathItem() throws {
    func shared(_ parameters: String) -> String {
      """
      paths:
        /pets: { $ref: '#/components/pathItems/list' }
        /toys: { $ref: '#/components/pathItems/list' }
      components:
        pathItems:
          list:
            get: { parameters: [\(parameters)] }
      """
    }
    let versions = try Versions(
      shared(""), shared("{ name: q, in: query, required: true, schema: {} }"))
    #expect(versions.lines == ["breaking request-parameter-added 9:7 9:27"])
    #expect(
      versions.report.findings[0].change.reaches.map(\.operation.description)
        == ["GET /pets", "GET /toys"])
    #expect(versions.messages == ["the query parameter 'q' of GET /pets and 1 more was added"])
  }
}

@Suite("Parameters and bodies")
struct ParameterTests {
  private func parameters(_ list: String) -> String { operation("parameters: [\(list)]") }

  private let id = "{ name: id, in: path, required: true, schema: { type: string } }"

  @Test(
    "Parameters come and go",
    arguments: [
      (
        "", ", { name: q, in: query, required: true, schema: {} }",
        "breaking request-parameter-added 5:5 6:86"
      ),
      ("", ", { name: q, in: query, schema: {} }", "info request-parameter-added 5:5 6:86"),
      (", { name: q, in: query, schema: {} }", "", "warning request-parameter-removed 6:86 5:5"),
      (
        ", { name: q, in: query, schema: {} }",
        ", { name: q, in: query, required: true, schema: {} }",
        "breaking request-parameter-required-added 6:86 6:108"
      ),
      (
        ", { name: q, in: query, required: true, schema: {} }",
        ", { name: q, in: query, schema: {} }",
        "info request-parameter-required-removed 6:108 6:86"
      ),
      (", { name: X-Q, in: header, schema: {} }", ", { name: x-q, in: header, schema: {} }", ""),
    ])
  func presence(old: String, new: String, expected: String) throws {
    let versions = try Versions(parameters(id + old), parameters(id + new))
    #expect(versions.lines == (expected.isEmpty ? [] : [expected]))
  }

  @Test("A server that takes the default does not refuse what lacks it")
  func requiredWithDefault() throws {
    let old = parameters(id)
    let new = parameters(
      id + ", { name: q, in: query, required: true, schema: { type: string, default: x } }")
    #expect(try Versions(old, new).lines == ["breaking request-parameter-added 5:5 6:86"])
    let policy = Policy(requiredWithDefault: .defaulted)
    #expect(
      try Versions(old, new, policy: policy).lines == ["info request-parameter-added 5:5 6:86"])
  }

  @Test(
    "How lists and objects are written",
    arguments: [
      (
        "explode: true, schema: { type: array }", "explode: false, schema: { type: array }",
        ["breaking request-parameter-explode-changed"]
      ),
      ("explode: true, schema: { type: string }", "explode: false, schema: { type: string }", []),
      (
        "style: form, schema: { type: array }",
        "style: pipeDelimited, explode: false, schema: { type: array }",
        ["breaking request-parameter-style-changed"]
      ),
      (
        "style: form, schema: { type: object }", "style: deepObject, schema: { type: object }",
        ["breaking request-parameter-style-changed"]
      ),
      (
        "schema: { type: string }", "content: { application/json: { schema: { type: string } } }",
        ["breaking request-parameter-content-changed"]
      ),
      (
        "allowReserved: true, schema: {}", "schema: {}",
        ["warning request-parameter-allow-reserved-narrowed"]
      ),
      (
        "schema: {}", "allowReserved: true, schema: {}",
        ["info request-parameter-allow-reserved-widened"]
      ),
    ])
  func serialization(old: String, new: String, expected: [String]) throws {
    func query(_ fields: String) -> String {
      parameters(id + ", { name: q, in: query, \(fields) }")
    }
    let versions = try Versions(query(old), query(new))
    #expect(versions.report.findings.map { "\($0.severity.rawValue) \($0.id)" } == expected)
  }

  @Test(
    "Bodies",
    arguments: [
      ("", "requestBody: { content: { a/b: {} } }", ["info request-body-added"]),
      (
        "", "requestBody: { required: true, content: { a/b: {} } }",
        ["breaking request-body-added"]
      ),
      ("requestBody: { content: { a/b: {} } }", "", ["breaking request-body-removed"]),
      (
        "requestBody: { content: { a/b: {} } }",
        "requestBody: { required: true, content: { a/b: {} } }",
        ["breaking request-body-required-added"]
      ),
      (
        "requestBody: { content: { a/b: {}, a/c: {} } }", "requestBody: { content: { a/b: {} } }",
        ["breaking request-media-type-removed"]
      ),
      (
        "requestBody: { content: { a/b: {} } }", "requestBody: { content: { a/b: {}, a/c: {} } }",
        ["info request-media-type-added"]
      ),
      (
        "requestBody: { content: { a/b: {} } }", "requestBody: { content: { a/*: {} } }",
        ["info request-media-type-widened"]
      ),
      (
        "requestBody: { content: { a/*: {} } }", "requestBody: { content: { a/b: {} } }",
        ["breaking request-media-type-narrowed"]
      ),
      (
        "requestBody: { content: { 'a/b; x=1': {} } }", "requestBody: { content: { A/B;X=1: {} } }",
        []
      ),
      (
        "requestBody: { content: { a/b: {} } }",
        "requestBody: { content: { a/b: { schema: { type: string } } } }",
        ["breaking request-media-type-content-added"]
      ),
    ])
  func bodies(old: String, new: String, expected: [String]) throws {
    let versions = try Versions(
      operation("parameters: [\(id)]\n" + old), operation("parameters: [\(id)]\n" + new))
    #expect(versions.report.findings.map { "\($0.severity.rawValue) \($0.id)" } == expected)
  }
}

@Suite("Responses")
struct ResponseTests {
  private func responses(_ fields: String) -> String {
    "paths: { /pets: { get: { responses: { \(fields) } } } }"
  }

  @Test(
    "Statuses, ranges and the default",
    arguments: [
      (
        "'200': { description: a }", "'200': { description: a }, '404': { description: b }",
        ["info response-status-added"]
      ),
      (
        "'200': { description: a }", "'200': { description: a }, '202': { description: b }",
        ["warning response-status-added"]
      ),
      (
        "'200': { description: a }, '201': { description: b }", "'200': { description: a }",
        ["breaking response-status-removed"]
      ),
      (
        "'200': { description: a }, '404': { description: b }", "'200': { description: a }",
        ["info response-status-removed"]
      ),
      (
        "'200': { description: a, content: { a/b: {} } }",
        "2XX: { description: a, content: { a/b: {} } }",
        ["info response-status-removed", "warning response-status-widened"]
      ),
      (
        "'200': { description: a, headers: { X-A: { required: true, schema: {} } } }",
        "'200': { description: a, headers: { x-a: { schema: {} } } }",
        ["breaking response-header-required-removed"]
      ),
      (
        "'200': { description: a, headers: { X-A: { required: true, schema: {} } } }",
        "'200': { description: a }", ["breaking response-header-removed"]
      ),
      (
        "'200': { description: a, content: { a/b: {}, a/c: {} } }",
        "'200': { description: a, content: { a/c: {} } }",
        ["breaking response-media-type-removed"]
      ),
      (
        "'200': { description: a, content: { a/b: {} } }",
        "'200': { description: a, content: { a/*: {} } }",
        ["breaking response-media-type-widened"]
      ),
    ])
  func statuses(old: String, new: String, expected: [String]) throws {
    let versions = try Versions(responses(old), responses(new))
    #expect(
      versions.report.findings.map { "\($0.severity.rawValue) \($0.id)" }.sorted()
        == expected.sorted())
  }

  @Test("A response that operations share is one cause")
  func sharedResponse() throws {
    func shared(_ content: String) -> String {
      """
      paths:
        /a: { get: { responses: { '200': { $ref: '#/components/responses/ok' } } } }
        /b: { get: { responses: { '200': { $ref: '#/components/responses/ok' } } } }
      components:
        responses:
          ok: { description: ok, content: { \(content) } }
      """
    }
    let versions = try Versions(shared("a/b: {}, a/c: {}"), shared("a/b: {}"))
    #expect(versions.lines == ["breaking response-media-type-removed 8:48 8:5"])
    #expect(versions.report.findings[0].change.reaches.count == 2)
    #expect(
      versions.report.impacts.map(\.consequences)
        == [[.breaksWire, .breaksSource], [.breaksWire, .breaksSource]])
  }
}
