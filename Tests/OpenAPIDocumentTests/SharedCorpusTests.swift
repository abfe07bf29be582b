import OpenAPIDocument
import Testing

@Suite("Documents of others")
struct SharedCorpusTests {
  @Test(
    arguments: [
      ("seeds/bedrock-converse.openapi.yaml", 1, 1), ("corpus/museum.yaml", 8, 22),
      ("corpus/discord.json", 242, 539), ("corpus/adyen-CheckoutService-v70.yaml", 28, 249),
      ("corpus/adyen-CheckoutService-v71.yaml", 28, 250), ("corpus/oai-tictactoe.yaml", 3, 6),
      ("corpus/oai-non-oauth-scopes.yaml", 1, 0), ("corpus/oai-webhook-example.yaml", 0, 1),
    ])
  func load(_ path: String, operations: Int, components: Int) throws {
    guard let bytes = try SharedCorpus.bytes(of: path) else { return }
    var diagnostics = Diagnostics()
    let source = SourceFile(path: path, bytes: bytes)
    struct NoOtherFile: Error {}
    let loaded = loadGraph(
      from: source, reading: { _ in throw NoOtherFile() }, reporting: &diagnostics)
    let graph = try #require(loaded)
    #expect(graph.operations.count == operations)
    #expect(graph.components.count == components)
    #expect(Set(diagnostics.all.map(\.id)).isSubset(of: ["openapi-3.0-keyword"]))
  }
}
