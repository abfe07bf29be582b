import OpenAPIDocument
import SwiftGeneration
import Testing

/// Parameters of the same name in several operations.
@Suite struct SharedParameterTests {
  private struct Unreadable: Error {}

  /// The generated files by path.
  private func generate(limits: [String]) throws -> [String: String] {
    let paths = limits.enumerated().map { index, limit in
      """
        /a\(index):
          get:
            operationId: list\(index)
            parameters: [{name: limit, in: query, schema: {type: integer\(limit)}}]
            responses: {'200': {description: OK}}

      """
    }
    let source = SourceFile(
      path: "openapi.yaml",
      bytes: Array(
        """
        openapi: 3.1.0
        info: {title: T, version: '1'}
        paths:
        \(paths.joined())
        """.utf8))
    var diagnostics = Diagnostics()
    let graph = try #require(
      loadGraph(
        from: source, reading: { _ in throw Unreadable() }, reporting: &diagnostics))
    let files = try #require(SwiftGeneration.generate(from: graph, reporting: &diagnostics))
    return Dictionary(uniqueKeysWithValues: files.map { ($0.path, $0.text) })
  }

  @Test func areDeclaredOnceWhereTheyAreTheSame() throws {
    let files = try generate(limits: [", maximum: 9", ", maximum: 9"])
    let shared = try #require(files["Operations/SharedParameters.swift"])
    #expect(shared.contains(#"static let limit = ParameterFormat("limit", in: .query"#))
    for operation in ["Operations/List0.swift", "Operations/List1.swift"] {
      let text = try #require(files[operation])
      #expect(text.contains("decoder.parameter(SharedParameters.limit)"))
      #expect(!text.contains("ParameterFormats"))
    }
  }

  @Test func stayWithTheirOperationsWhereTheyDiffer() throws {
    let files = try generate(limits: [", maximum: 1", ", maximum: 2", ", maximum: 2"])
    let own = try #require(files["Operations/List0.swift"])
    #expect(own.contains("decoder.parameter(ParameterFormats.limit)"))
    #expect(own.contains("maximum: 1"))
    #expect(files["Operations/SharedParameters.swift"]?.contains("maximum: 2") == true)
    #expect(try generate(limits: [", maximum: 1", ""])["Operations/SharedParameters.swift"] == nil)
  }
}
