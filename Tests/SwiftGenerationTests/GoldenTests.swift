import Foundation
import OpenAPIDocument
import SwiftGeneration
import Testing

/// Every directory of `Tests/Fixtures` holds a document, `diagnostics.txt` with all that is said about
/// it, and, where something is generated, the files under `Expected/`.
///
/// `RECORD_GOLDENS=1 swift test --filter Golden` writes them anew, and fails, so that a look at the
/// difference comes before anything passes.
@Suite struct GoldenTests {
  @Test(arguments: Fixture.all)
  func generatesWhatIsExpected(of fixture: Fixture) throws {
    let result = fixture.generate()
    if ProcessInfo.processInfo.environment["RECORD_GOLDENS"] != nil {
      try fixture.record(result)
      Issue.record(
        "recorded \(fixture.name): look at the difference, then run without RECORD_GOLDENS")
      return
    }
    #expect(result.diagnostics == fixture.expectedDiagnostics)
    #expect(Set(result.files.keys) == Set(fixture.expectedFiles.keys))
    for (path, text) in result.files {
      #expect(text == fixture.expectedFiles[path], "\(fixture.name)/Expected/\(path)")
    }
  }

  @Test func generatedBifrostAPIIsFresh() throws {
    let result = Fixture.generate(
      documentAt: Repository.root.appending(path: "openapi/bifrost.yaml"))
    #expect(result.diagnostics == "")
    #expect(
      result.files == Fixture.files(in: Repository.root.appending(path: "Generated/BifrostAPI")))
  }

  @Test(arguments: Fixture.all)
  func generatesTheSameTwice(_ fixture: Fixture) {
    #expect(fixture.generate() == fixture.generate())
  }
}

enum Repository {
  static let root = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
}

/// A document with what is expected of it.
struct Fixture: CustomTestStringConvertible, Sendable {
  struct Result: Equatable {
    let diagnostics: String
    /// Texts by path.
    let files: [String: String]
  }

  private struct Unreadable: Error, CustomStringConvertible {
    let description = "there is no such file"
  }

  let directory: URL

  var name: String { directory.lastPathComponent }
  var testDescription: String { name }

  static var all: [Fixture] {
    let fixtures = Repository.root.appending(path: "Tests/Fixtures")
    let names = (try? FileManager.default.contentsOfDirectory(atPath: fixtures.path)) ?? []
    // Those of `specwright check` have goldens of their own.
    return names.filter { !$0.hasPrefix("check-") }.sorted().map {
      Fixture(directory: fixtures.appending(path: $0))
    }
  }

  func generate() -> Result {
    Self.generate(documentAt: directory.appending(path: "openapi.yaml"))
  }

  /// Paths in diagnostics are relative to the document's directory.
  static func generate(documentAt url: URL) -> Result {
    let directory = url.deletingLastPathComponent()
    func read(_ path: String) throws -> SourceFile {
      guard let data = try? Data(contentsOf: directory.appending(path: path)) else {
        throw Unreadable()
      }
      return SourceFile(path: path, bytes: [UInt8](data))
    }
    var diagnostics = Diagnostics()
    let graph = (try? read(url.lastPathComponent)).flatMap {
      loadGraph(from: $0, reading: read, reporting: &diagnostics)
    }
    var options = GenerationOptions()
    options.addsHashable = asksForHashable(besideDocumentIn: directory)
    let files = graph.flatMap {
      SwiftGeneration.generate(from: $0, options: options, reporting: &diagnostics)
    }
    return Result(
      diagnostics: diagnostics.rendered(width: 100, colour: false),
      files: Dictionary(uniqueKeysWithValues: (files ?? []).map { ($0.path, $0.text) }))
  }

  /// What a `specwright.yaml` beside the document asks for.
  private static func asksForHashable(besideDocumentIn directory: URL) -> Bool {
    let configuration = directory.appending(path: "specwright.yaml")
    return (try? String(contentsOf: configuration, encoding: .utf8)) == "hashable: true\n"
  }

  var expectedDiagnostics: String {
    (try? String(contentsOf: directory.appending(path: "diagnostics.txt"), encoding: .utf8)) ?? ""
  }

  var expectedFiles: [String: String] { Self.files(in: directory.appending(path: "Expected")) }

  static func files(in directory: URL) -> [String: String] {
    let paths = FileManager.default.subpaths(atPath: directory.path) ?? []
    let texts = paths.filter { $0.hasSuffix(".swift") }.map { path in
      let text = try? String(contentsOf: directory.appending(path: path), encoding: .utf8)
      return (path, text ?? "")
    }
    return Dictionary(uniqueKeysWithValues: texts)
  }

  func record(_ result: Result) throws {
    let expected = directory.appending(path: "Expected")
    try? FileManager.default.removeItem(at: expected)
    for (path, text) in result.files {
      let file = expected.appending(path: path)
      try FileManager.default.createDirectory(
        at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(text.utf8).write(to: file)
    }
    try Data(result.diagnostics.utf8).write(to: directory.appending(path: "diagnostics.txt"))
  }
}
