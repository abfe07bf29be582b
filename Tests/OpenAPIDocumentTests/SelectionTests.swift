import OpenAPIDocument
import Testing

@Suite("Choosing operations")
struct SelectionTests {
  private static let text = """
    openapi: 3.1.0
    info: {title: t, version: v}
    paths:
      /pets:
        get:
          operationId: listPets
          tags: [pets]
          security: [{key: []}]
          responses: {'200': {description: d, content: {application/json: {schema: {$ref: '#/components/schemas/Pet'}}}}}
        post:
          tags: [pets, writing]
          requestBody: {content: {application/json: {schema: {$ref: '#/components/schemas/NewPet'}}}}
          callbacks:
            done: {'{$request.body#/url}': {post: {requestBody: {content: {application/json: {schema: {$ref: '#/components/schemas/Done'}}}}}}}
      /owners:
        $ref: '#/components/pathItems/Owners'
      /people:
        $ref: '#/components/pathItems/Owners'
      /toys:
        get:
          callbacks:
            other: {'{$url}': {post: {operationId: otherDone}}}
    webhooks:
      born:
        post: {operationId: petBorn, tags: [news], requestBody: {content: {application/json: {schema: {$ref: '#/components/schemas/Birth'}}}}}
    components:
      pathItems:
        Owners:
          get: {operationId: listOwners, responses: {'200': {description: d, headers: {X-Count: {schema: {$ref: '#/components/schemas/Count'}}}}}}
      securitySchemes:
        key: {type: apiKey, in: header, name: X-Key}
        other: {type: apiKey, in: header, name: X-Other}
      schemas:
        Pet: {type: object, properties: {kind: {$ref: '#/components/schemas/Kind'}, parent: {$ref: '#/components/schemas/Pet'}}}
        Kind: {enum: [cat, dog]}
        NewPet: {type: object, allOf: [{$ref: '#/components/schemas/Pet'}], properties: {name: {type: string}}}
        Done: {type: object}
        Birth: {type: object}
        Count: {type: integer}
        Unused: {type: object}

    """

  private static func selected(_ criteria: OperationCriterion...) throws -> SchemaGraph {
    try graph(of: text).selecting(criteria)
  }

  @Test(
    arguments: [
      (OperationCriterion.operation("listPets"), ["listPets"], ["Pet", "Kind"]),
      (.operation("POST /pets"), ["POST /pets"], ["Pet", "Kind", "NewPet", "Done"]),
      (.tag("writing"), ["POST /pets"], ["Pet", "Kind", "NewPet", "Done"]),
      (.tag("pets"), ["listPets", "POST /pets"], ["Pet", "Kind", "NewPet", "Done"]),
      (.path("/owners"), ["listOwners"], ["Count"]),
      (.tag("news"), [], ["Birth"]),
      (.operation("born"), [], ["Birth"]),
      (.path("/toys"), ["GET /toys"], []),
      (.tag("none"), [], []),
    ])
  func keepsWhatIsReached(
    by criterion: OperationCriterion, _ operations: [String], _ components: [String]
  ) throws {
    let graph = try Self.selected(criterion)
    #expect(graph.operations.compactMap(\.names.first) == operations)
    #expect(graph.components.map(\.name) == components)
    #expect(graph.schemas.compactMap(\.name) == components)
  }

  @Test func joinsCriteria() throws {
    let graph = try Self.selected(.operation("listOwners"), .path("/pets"), .tag("news"))
    #expect(
      graph.components.map(\.name) == ["Pet", "Kind", "NewPet", "Done", "Birth", "Count"])
    #expect(graph.webhooks.map(\.name) == ["born"])
  }

  @Test func keepsOnlyThePathsThatAreNamed() throws {
    #expect(
      try Self.selected(.path("/people")).operations.flatMap(\.paths).map(\.text) == ["/people"])
    #expect(
      try Self.selected(.operation("GET /owners")).operations.flatMap(\.paths).map(\.text)
        == ["/owners"])
    #expect(
      try Self.selected(.operation("listOwners")).operations.flatMap(\.paths).map(\.text)
        == ["/owners", "/people"])
    #expect(try Self.selected(.path("/owners")).pathItems.map(\.name) == ["Owners"])
    #expect(try Self.selected(.path("/toys")).pathItems.isEmpty)
  }

  @Test func keepsCallbacksWithTheirOperations() throws {
    let pets = try Self.selected(.path("/pets"))
    let done = try #require(pets.operations.flatMap(\.callbacks).first)
    #expect(pets[done.value].requests.map(\.expression) == ["{$request.body#/url}"])
    let toys = try Self.selected(.path("/toys"))
    #expect(toys.callbacks.count == 1)
    let other = try #require(toys.operations.flatMap(\.callbacks).first)
    #expect(toys[other.value].requests.first?.operations.map(\.id) == ["otherDone"])
  }

  @Test func keepsTheSecuritySchemesInUse() throws {
    #expect(try Self.selected(.operation("listPets")).securitySchemes.map(\.name) == ["key"])
    #expect(try Self.selected(.path("/toys")).securitySchemes.isEmpty)
  }

  @Test func keepsEverythingWithoutCriteria() throws {
    let whole = try Self.selected()
    #expect(whole.operations.count == 4)
    #expect(whole.components.count == 7)
  }

  @Test(
    arguments: [
      (OperationCriterion.operation("listPet"), Optional("listPets")),
      (.operation("GET /toy"), "GET /toys"),
      (.tag("pet"), "pets"),
      (.path("/pet"), "/pets"),
      (.operation("petBorm"), "petBorn"),
      (.operation("borm"), "born"),
      (.tag("somethingElse"), String?.none),
    ])
  func knowsWhatWasMeant(_ criterion: OperationCriterion, _ name: String?) throws {
    let graph = try graph(of: Self.text)
    #expect(!graph.has(criterion))
    #expect(graph.nearestName(to: criterion) == name)
  }
}
