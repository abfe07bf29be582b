import OpenAPIDocument
import SwiftGeneration
import Testing

/// `é` is one scalar or two: two names and two patterns, wherever a document has both.
@Suite struct SpellingTests {
  private static let composed = "\u{E9}"
  private static let decomposed = "e\u{301}"

  private func generate(_ schemas: String) throws -> (texts: [String: String], problems: [String]) {
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
    let files = SwiftGeneration.generate(from: graph, reporting: &diagnostics) ?? []
    return (
      Dictionary(uniqueKeysWithValues: files.map { ($0.path, $0.text) }),
      diagnostics.all.map { "\($0.id): \($0.message)" }
    )
  }

  @Test func patternsAreCompiledEachByItself() throws {
    let (texts, problems) = try generate(
      "A: {type: object, properties: {a: {type: string, pattern: '^\(Self.composed)$'}, "
        + "b: {type: string, pattern: '^\(Self.decomposed)$'}}}")
    #expect(problems == [])
    let automata = texts.values.flatMap { $0.matches(of: #/automaton: "[^"]*"/#) }.map(\.output)
    #expect(Set(automata).count == 2)
  }

  /// Equal inline schemas are one type; these are not equal.
  @Test func schemasWithEitherAreTwoTypes() throws {
    func object(_ name: String) -> String {
      "{type: object, required: [\(name)], properties: {a: {type: string}}, minProperties: 1}"
    }
    let (texts, problems) = try generate(
      "A: {type: object, properties: {x: \(object(Self.composed)), y: \(object(Self.decomposed))}}")
    #expect(problems.allSatisfy { !$0.hasPrefix("colliding") })
    let text = texts.values.joined()
    #expect(text.contains("struct X"))
    #expect(text.contains("struct Y"))
  }

  @Test func enumerationsHaveACaseForEither() throws {
    let (texts, _) = try generate(
      "A: {type: string, enum: [\(Self.composed), \(Self.decomposed)]}")
    let text = try #require(texts["Models/A.swift"])
    #expect(text.contains("case \(Self.composed)\n"))
    #expect(text.contains("case \(Self.decomposed)_2\n"))
  }

  /// Nobody could tell the two apart.
  @Test func propertiesWithBothNamesAreNumbered() throws {
    let (texts, problems) = try generate(
      "A: {type: object, required: [\(Self.composed)], properties: "
        + "{\(Self.decomposed): {type: string}}}")
    let text = try #require(texts["Models/A.swift"])
    #expect(
      text.contains("public var \(Self.composed)2: ") || text.contains("\(Self.decomposed)2: "))
    #expect(problems.count == 1)
    #expect(problems.first?.hasPrefix("colliding-names: ") == true)
  }
}
