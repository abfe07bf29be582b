import OpenAPIDocument
import Testing

@Suite("What a discriminator's property selects")
struct AlternativeTagTests {
  @Test("An alternative may be named by a component that only refers to another one")
  func secondName() throws {
    let graph = try graph(
      of: document(
        schemas: """
          A: { oneOf: [{ $ref: '#/components/schemas/Second' }, { $ref: '#/components/schemas/Other' }],
               discriminator: { propertyName: kind } }
          Second: { $ref: '#/components/schemas/First' }
          First: { type: object, properties: { kind: { type: string } } }
          Other: { type: object, properties: { kind: { type: string } } }
          """))
    guard let whole = graph.components.first(where: { $0.name == "A" })?.value,
      case .object(let keywords) = graph[whole].form
    else {
      Issue.record("there is no union")
      return
    }
    var alternatives: [SchemaID] = []
    var discriminator: Discriminator<SchemaID>?
    for located in keywords {
      switch located.keyword {
      case .oneOf(let schemas): alternatives = schemas
      case .discriminator(let found): discriminator = found
      default: break
      }
    }
    let tags = graph.tags(of: alternatives, by: try #require(discriminator))
    #expect(tags?.values == [["First", "Second"], ["Other"]])
  }
}
