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

  @Test func integersBeyond64BitsAreSaid() throws {
    let (text, warnings) = try generate(
      """
      {a: {type: integer, maximum: 9223372036854775808}, b: {type: integer, enum: [1, -1e20]},
       c: {type: integer, format: uint64, maximum: 18446744073709551615, minimum: 1},
       d: {type: integer, format: uint64, minimum: -1}, e: {type: integer, maximum: 9223372036854775807},
       f: {type: number, maximum: 1e30}, g: {type: integer, format: uint64, maximum: -1}}
      """)
    #expect(
      warnings == [
        "integer-beyond-64-bits: 9223372036854775808 is beyond the integers of 64 bits, and those"
          + " that are so are refused",
        "integer-beyond-64-bits: -100000000000000000000 is beyond the integers of 64 bits, and those"
          + " that are so are refused",
      ])
    #expect(text.contains("UnsignedRule(minimum: 1)"))
    #expect(text.contains("public var d: UInt64?"))
    #expect(text.contains("UnsignedRule(minimum: 18446744073709551615, maximum: 0)"))
  }

  @Test func floatsHaveTheRangeOfAFloat() throws {
    let (text, warnings) = try generate("{a: {type: number, format: float, minimum: 0}}")
    #expect(text.contains("NumberRule(minimum: 0, maximum: 3.4028235e38)"))
    #expect(warnings == [])
  }
}
