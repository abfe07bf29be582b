import Foundation
import OpenAPIDocument
import SwiftGeneration
import Testing

/// Types generated from every schema of the suite accept and refuse what the suite says.
@Suite(.enabled(if: Shared.isHere)) struct GeneratedValidatorTests {
  @Test func requiredCases() throws {
    let suite = try JSONSchemaSuite(folder: "tests", at: Shared.suite)
    let differences = try differences(of: suite).sorted().joined(separator: "\n")
    #expect(differences == "", "\(differences)")
  }

  private func differences(of suite: JSONSchemaSuite) throws -> Set<String> {
    var options = GenerationOptions()
    options.assumesObjects = false
    options.otherFormats = .annotate
    options.decodesContent = false
    var differences: Set<String> = []
    for batch in GeneratedSuite.batches(of: suite.cases) {
      let folder = FileManager.default.temporaryDirectory
        .appendingPathComponent("specwright-\(UUID().uuidString)")
      defer { try? FileManager.default.removeItem(at: folder) }
      var diagnostics = Diagnostics()
      let files = try #require(
        batch.generate(registry: suite.registry, options: options, reporting: &diagnostics),
        "\(diagnostics.rendered(width: 100, colour: false))")
      var paths: [String] = []
      for file in files {
        let url = folder.appendingPathComponent(file.path)
        try FileManager.default.createDirectory(
          at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
        try file.text.write(to: url, atomically: false, encoding: .utf8)
        paths.append(file.path)
      }
      let main = folder.appendingPathComponent("main.swift")
      try batch.program.write(to: main, atomically: false, encoding: .utf8)
      let program = try Compiler.compile(paths + ["main.swift"], in: folder)
      let input = folder.appendingPathComponent("input.txt")
      try batch.input.write(to: input, atomically: false, encoding: .utf8)
      let output = try Compiler.run(program.path, [], in: folder, input: input)
      differences.formUnion(batch.differences(output.split(separator: "\n")))
    }
    return differences
  }
}
