import OpenAPIDocument
import SwiftGeneration
import Testing

/// What becomes of `format` beyond the rules of strings.
@Suite struct FormatTests {
  private func generate(_ schema: String) throws -> (text: String, warnings: [String]) {
    let document = """
      openapi: 3.1.0
      info: {title: T, version: '1'}
      components: {schemas: {A: {type: object, properties: \(schema)}}}
      """
    struct Unreadable: Error {}
    var diagnostics = Diagnostics()
    let source = SourceFile(path: "openapi.yaml", bytes: Array(document.utf8))
    let graph = try #require(
      loadGraph(
        from: source, reading: { _ in throw Unreadable() }, reporting: &diagnostics))
    let files = try #require(SwiftGeneration.generate(from: graph, reporting: &diagnostics))
    return (files.map(\.text).joined(), diagnostics.all.map { "\($0.id): \($0.message)" })
  }

  @Test func aFormatThatNobodyChecksIsSaidOnce() throws {
    let (_, warnings) = try generate(
      "{a: {type: string, format: nonce}, b: {type: string, format: nonce}, c: {format: uuid}}")
    #expect(
      warnings == [
        "unknown-format: the format 'nonce' is not known; it is not enforced, here and in 1 more"
      ])
  }

  @Test func floatsHaveTheRangeOfAFloat() throws {
    let (text, warnings) = try generate("{a: {type: number, format: float, minimum: 0}}")
    #expect(text.contains("NumberRule(minimum: 0, maximum: 3.4028235e38)"))
    #expect(warnings == [])
  }
}
