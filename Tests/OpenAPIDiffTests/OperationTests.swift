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
