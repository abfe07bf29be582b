import OpenAPIDocument
import SwiftGeneration
import Testing

/// What the comments of generated code take from titles and descriptions.
@Suite struct IntroductionTests {
  private struct Unreadable: Error {}

  /// The comments in front of the property `property` of the only component.
  private func comments(of property: String) throws -> [String] {
    let source = SourceFile(
      path: "openapi.yaml",
      bytes: Array(
        """
        openapi: 3.1.0
        info: {title: T, version: '1'}
        paths: {}
        components: {schemas: {Thing: {type: object, properties: {\(property)}}}}
        """.utf8))
    var diagnostics = Diagnostics()
    let graph = try #require(
      loadGraph(from: source, reading: { _ in throw Unreadable() }, reporting: &diagnostics))
    let files = try #require(
      SwiftGeneration.generate(
        from: graph, options: GenerationOptions(), reporting: &diagnostics))
    let file = try #require(files.first { $0.path == "Models/Thing.swift" })
    return file.text.split(separator: "\n").filter { $0.hasPrefix("  /// ") }
      .map { String($0.dropFirst("  /// ".count)) }
  }

  @Test(arguments: [("created_at", "Created At"), ("größe", "Größe?"), ("v2", "V-2")])
  func leaveOutTheNameAgain(_ name: String, _ title: String) throws {
    #expect(try comments(of: "\(name): {type: string, title: '\(title)'}") == [])
  }

  @Test func keepWhatIsMoreThanTheName() throws {
    #expect(try comments(of: "v2: {type: string, title: V3}") == ["V3"])
    #expect(try comments(of: "größe: {type: string, title: Große}") == ["Große"])
  }

  @Test func listNumbersWithTheirDescriptionsOnALine() throws {
    let comments = try comments(
      of: """
        state: {type: integer, oneOf: [
          {const: 1, title: new, description: "one\\ntwo\\r\\n"},
          {const: 2, description: "größer\\u2028als"},
          {const: 3, description: plain}]}
        """)
    #expect(comments == ["* `1` new: one two", "* `2` größer als", "* `3` plain"])
  }
}
