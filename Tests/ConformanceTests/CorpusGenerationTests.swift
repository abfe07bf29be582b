import OpenAPIDocument
import SwiftGeneration
import Testing

/// What people publish becomes Swift that compiles without a warning.
@Suite(.enabled(if: Shared.isHere, "../shared is not here")) struct CorpusGenerationTests {
  /// How often each document is warned of what, by the ids of the warnings.
  static let warnings: [String: [String: Int]] = [
    "adyen-CheckoutService-v70.yaml": ["openapi-3.0-keyword": 2],
    "adyen-CheckoutService-v71.yaml": ["openapi-3.0-keyword": 2],
    "discord.json": [
      "keyword-not-enforced": 1, "media-type-not-decoded": 5, "unknown-format": 2,
    ],
    "museum.yaml": [:],
    "oai-non-oauth-scopes.yaml": [:],
    "oai-tictactoe.yaml": [:],
    "oai-webhook-example.yaml": [:],
  ]

  @Test func noDocumentIsForgotten() throws {
    #expect(try CorpusDocument.names == Self.warnings.keys.sorted())
  }

  /// All in one file, too, where no declaration may be in the way of another.
  @Test(arguments: warnings.keys.sorted(), [FileLayout.byType, .fixed(count: 1)])
  func everyDocumentCompiles(_ name: String, layout: FileLayout) throws {
    var diagnostics = Diagnostics()
    let document = try CorpusDocument(name, reporting: &diagnostics)
    var options = GenerationOptions()
    options.layout = layout
    let files = try #require(
      generate(from: document.graph, options: options, reporting: &diagnostics),
      "\(diagnostics.rendered())")
    let counts = Dictionary(diagnostics.all.map { ($0.id, 1) }, uniquingKeysWith: +)
    #expect(counts == Self.warnings[name])
    try ScratchFolder.with { folder in
      try Compiler.check(folder.write(files), in: folder.url)
    }
  }
}
