import OpenAPIDocument
import SwiftGeneration
import Testing

/// What has very many names of a kind. Nobody would see the end of these if each were compared with
/// all others.
@Suite struct ManyNamesTests {
  private func generate(_ schemas: String) throws -> String {
    let document = """
      openapi: 3.1.0
      info: {title: T, version: '1'}
      components: {schemas: {\(schemas)}}
      """
    struct Unreadable: Error {}
    var diagnostics = Diagnostics()
    let source = SourceFile(path: "openapi.yaml", bytes: Array(document.utf8))
    let graph = try #require(
      loadGraph(
        from: source, reading: { _ in throw Unreadable() }, reporting: &diagnostics))
    let files = try #require(SwiftGeneration.generate(from: graph, reporting: &diagnostics))
    #expect(diagnostics.all.isEmpty)
    return files.map(\.text).joined()
  }

  @Test func areRequiredProperties() throws {
    let names = (0..<20_000).map { "p\($0)" }
    let text = try generate(
      "A: {type: object, required: [\(names.joined(separator: ", "))], properties: {"
        + names.map { "\($0): {type: string}" }.joined(separator: ", ") + "}}")
    #expect(text.contains("public var p19999: String\n"))
  }

  @Test func leadFromListToList() throws {
    let count = 5_000
    let schemas = (0..<count).map { number in
      "S\(number): {type: array, items: {$ref: '#/components/schemas/S\(number + 1)'}}"
    }
    let text = try generate(
      schemas.joined(separator: ", ") + ", S\(count): {type: object, properties: {a: {}}}")
    #expect(text.contains("public nonisolated struct S\(count): "))
  }

  /// What each of them takes up by `allOf` from the one before is not written again.
  @Test(arguments: [false, true])
  func takeUpEachOther(fromLastToFirst: Bool) throws {
    let text = { (count: Int) in
      let schemas = (1...count).map { number in
        "S\(number): {allOf: [{$ref: '#/components/schemas/S\(number - 1)'}], not: {required: [x\(number)]}}"
      }
      return try generate(
        (["S0: {type: object}"] + (fromLastToFirst ? schemas.reversed() : schemas))
          .joined(separator: ", "))
    }
    let (few, many) = (try text(150), try text(300))
    #expect(many.utf8.count < 5 * few.utf8.count / 2)
    #expect(many.contains("evaluation.not(value, schema_s300Not)\n  schema_s299(value, "))
    #expect(!many.contains("evaluation.not(value, schema_s300Not)\n  evaluation"))
  }

  @Test func selectAlternatives() throws {
    let numbers = 0..<4_000
    let schemas = numbers.map { number in
      "S\(number): {type: object, required: [k], properties: {k: {type: string}}}"
    }
    let text = try generate(
      schemas.joined(separator: ", ") + ", A: {discriminator: {propertyName: k, mapping: {"
        + numbers.map { "v\($0): S\($0)" }.joined(separator: ", ") + "}}, oneOf: ["
        + numbers.map { "{$ref: '#/components/schemas/S\($0)'}" }.joined(separator: ", ") + "]}")
    #expect(text.contains("v3999"))
  }
}
