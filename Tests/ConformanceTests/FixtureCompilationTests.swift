import Foundation
import OpenAPIDocument
import SwiftGeneration
import Testing

/// What the documents of `Tests/Fixtures` become compiles without a warning, whoever may use it,
/// however it is laid out over files, whatever actor the module's declarations belong to, and in
/// Swift 5, too.
@Suite struct FixtureCompilationTests {
  struct Form: Sendable, CustomTestStringConvertible {
    let access: AccessLevel
    let layout: FileLayout
    var compilerArguments: [String] = []

    var testDescription: String { "\(access.rawValue), \(layout), \(compilerArguments)" }
  }

  private static let folder = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().appendingPathComponent("Fixtures")

  static let names: [String] = {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    return names.sorted().filter {
      FileManager.default.fileExists(atPath: folder.appendingPathComponent("\($0)/Expected").path)
    }
  }()

  @Test func thereAreFixtures() { #expect(Self.names.contains("everything")) }

  @Test(
    arguments: names,
    [
      Form(access: .package, layout: .byType),
      Form(
        access: .internal, layout: .byType, compilerArguments: ["-default-isolation", "MainActor"]),
      Form(
        access: .public, layout: .fixed(count: 1), compilerArguments: ["-swift-version", "5"]),
      Form(access: .package, layout: .fixed(count: 1)),
    ])
  func compiles(_ name: String, as form: Form) throws {
    var options = GenerationOptions()
    options.access = form.access
    options.layout = form.layout
    options.enumerationsInResponses = .closed
    let files = try files(of: Self.folder.appendingPathComponent(name), options)
    try ScratchFolder.with { folder in
      try Compiler.check(folder.write(files), form.compilerArguments, in: folder.url)
    }
  }

  private func files(
    of folder: URL, _ options: GenerationOptions
  ) throws -> [GeneratedFile] {
    func read(_ path: String) throws -> SourceFile {
      let bytes = try Array(Data(contentsOf: folder.appendingPathComponent(path)))
      return SourceFile(path: path, bytes: bytes)
    }
    var diagnostics = Diagnostics()
    let graph = try loadGraph(
      from: read("openapi.yaml"), reading: read, reporting: &diagnostics)
    let files = graph.flatMap { generate(from: $0, options: options, reporting: &diagnostics) }
    return try #require(files, "\(diagnostics.rendered())")
  }
}
