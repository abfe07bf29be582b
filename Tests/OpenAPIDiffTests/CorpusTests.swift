import OpenAPIDiff
import OpenAPIDocument
import Testing

@Suite("Whole documents")
struct CorpusTests {
  private static let documents = [
    "adyen-CheckoutService-v70.yaml", "adyen-CheckoutService-v71.yaml", "discord.json",
    "museum.yaml", "oai-non-oauth-scopes.yaml", "oai-tictactoe.yaml", "oai-webhook-example.yaml",
  ]

  @Test("A document does not differ from itself", arguments: documents)
  func itself(name: String) throws {
    guard let folder = SharedFiles.folder("corpus") else { return }
    let old = try graph(at: name, in: folder)
    let new = try graph(at: name, in: folder)
    #expect(compare(old, new) == [])
    #expect(compare(old, old) == [])
  }
}
