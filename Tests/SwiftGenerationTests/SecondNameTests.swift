import OpenAPIDocument
import SwiftGeneration
import Testing

/// Components that only refer to another one, and so are second names of its type.
@Suite struct SecondNameTests {
  private struct Unreadable: Error {}

  /// The type aliases, and what is said.
  private func generate(
    _ schemas: String, version: String = "3.1.0", names: [(String, String)] = []
  ) throws -> (aliases: [String], files: [String], problems: [String]) {
    let source = SourceFile(
      path: "openapi.yaml",
      bytes: Array(
        """
        openapi: \(version)
        info: {title: T, version: '1'}
        paths: {}
        components: {schemas: {\(schemas)}}
        """.utf8))
    var diagnostics = Diagnostics()
    let graph = try #require(
      loadGraph(
        from: source, reading: { _ in throw Unreadable() }, reporting: &diagnostics))
    var options = GenerationOptions()
    options.names.schemas = names.map { subject, name in
      ChosenNames.Choice(
        subject, named: name, at: SourceLocation(file: source, line: 1, column: 1))
    }
    let files = SwiftGeneration.generate(from: graph, options: options, reporting: &diagnostics)
    let aliases = (files ?? []).flatMap { file in
      file.text.split(separator: "\n").filter { $0.hasPrefix("public typealias ") }
        .map { String($0.dropFirst("public typealias ".count)) }
    }
    return (
      aliases, (files ?? []).map(\.path), diagnostics.all.map { "\($0.id): \($0.message)" }
    )
  }

  private static let pet = "Pet: {type: object, properties: {a: {type: string}}}"

  @Test func canBeChosenApartFromTheFirst() throws {
    let result = try generate(
      "pet: {$ref: '#/components/schemas/Pet'}, Cat: {$ref: '#/components/schemas/Pet'}, "
        + Self.pet,
      names: [("pet", "Haustier"), ("Cat", "Katze")])
    #expect(result.aliases == ["Haustier = Pet", "Katze = Pet"])
    #expect(result.files.contains("Models/Pet.swift"))
    #expect(result.problems == [])
  }

  @Test func leaveTheFirstToBeChosen() throws {
    let result = try generate(
      "Cat: {$ref: '#/components/schemas/Pet'}, " + Self.pet, names: [("Pet", "Tier")])
    #expect(result.aliases == ["Cat = Tier"])
    #expect(result.files.contains("Models/Tier.swift"))
  }

  @Test func giveWayLikeOtherComponents() throws {
    let result = try generate(
      """
      pet: {$ref: '#/components/schemas/Pet'}, foo-bar: {type: integer},
      FooBar: {$ref: '#/components/schemas/Pet'}, \(Self.pet)
      """)
    #expect(result.aliases == ["FooBar2 = Int", "Pet2 = Pet", "FooBar = Pet"])
    #expect(
      result.problems == [
        "colliding-names: 'foo-bar' is called 'FooBar2' in Swift, since 'FooBar' is the name of"
          + " 'FooBar'",
        "colliding-names: 'pet' is called 'Pet2' in Swift, since 'Pet' is the name of 'Pet'",
      ])
  }

  @Test func areDeclaredOnceWhereOpenAPI30IgnoresSiblings() throws {
    let result = try generate(
      """
      Cat: {$ref: '#/components/schemas/Pet', readOnly: true},
      Home: {type: object, properties: {cat: {$ref: '#/components/schemas/Cat'}}}, \(Self.pet)
      """, version: "3.0.3")
    #expect(result.aliases == ["Cat = Pet"])
    #expect(result.problems == ["ignored-sibling: OpenAPI 3.0 ignores 'readOnly' beside '$ref'"])
  }
}
