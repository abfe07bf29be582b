import OpenAPIDocument
import SwiftGeneration
import Testing

/// The list of operations with the code behind each.
@Suite struct ManyOperationTests {
  private struct Unreadable: Error {}

  /// The generated files by path.
  private func generate(operations count: Int) throws -> [String: String] {
    let paths = (1...count).map {
      "  /a\($0): {get: {operationId: get\($0), responses: {'204': {description: Done.}}}}\n"
    }
    let text = "openapi: 3.1.0\ninfo: {title: T, version: '1'}\npaths:\n\(paths.joined())"
    var diagnostics = Diagnostics()
    let graph = try #require(
      loadGraph(
        from: SourceFile(path: "openapi.yaml", bytes: Array(text.utf8)),
        reading: { _ in throw Unreadable() }, reporting: &diagnostics))
    let files = try #require(SwiftGeneration.generate(from: graph, reporting: &diagnostics))
    return Dictionary(uniqueKeysWithValues: files.map { ($0.path, $0.text) })
  }

  /// The operations that a file binds, in their order.
  private func bound(in file: String?) -> [String] {
    (file ?? "").matches(of: #/OperationBinding\((\w+)\.self\)/#).map { String($0.1) }
  }

  @Test func aHundredAreOneList() throws {
    let files = try generate(operations: 100)
    #expect(bound(in: files["Operations.swift"]) == (1...100).map { "Get\($0)" })
    #expect(files["Operations+2.swift"] == nil)
  }

  @Test func moreAreListsInFilesOfTheirOwn() throws {
    let files = try generate(operations: 201)
    let protocolFile = try #require(files["Operations.swift"])
    #expect(protocolFile.contains("[bindings1, bindings2, bindings3].flatMap { $0 }"))
    #expect(protocolFile.contains("func get201("))
    for (path, list, numbers) in [
      ("Operations.swift", "bindings1", 1...100), ("Operations+2.swift", "bindings2", 101...200),
      ("Operations+3.swift", "bindings3", 201...201),
    ] {
      #expect(files[path]?.contains("  static var \(list): [OperationBinding<Self>] {\n") == true)
      #expect(bound(in: files[path]) == numbers.map { "Get\($0)" })
    }
  }
}
