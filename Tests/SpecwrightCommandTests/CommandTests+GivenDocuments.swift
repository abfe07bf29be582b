import Foundation
import Testing

/// Documents that nobody here wrote, read in place.
private enum SharedDocuments {
  static let directory = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appendingPathComponent("shared")

  /// A clone without them skips what needs them and says so, except in CI.
  static let areHere = FileManager.default.fileExists(atPath: directory.path)
  static let areRequired = ProcessInfo.processInfo.environment["CI"] == "true"

  static let corpus: [String] = {
    let names = try? FileManager.default.contentsOfDirectory(
      atPath: directory.appendingPathComponent("corpus").path)
    return (names ?? []).sorted()
  }()
}

extension CommandTests {
  @Suite(
    .enabled(
      if: SharedDocuments.areHere || SharedDocuments.areRequired, "../shared is not here"))
  struct GivenDocuments {
    @Test func areHere() {
      #expect(SharedDocuments.areHere)
      #expect(!SharedDocuments.corpus.isEmpty)
    }

    @Test func theSeedIsGeneratedWithoutAWarningAndCompiles() throws {
      let folder = try TemporaryFolder()
      let seed = SharedDocuments.directory.appendingPathComponent(
        "seeds/bedrock-converse.openapi.yaml"
      ).path
      #expect(
        try Tool.run(["generate", seed, "--output", "out"], in: folder.root) == .silentSuccess)
      let files = try folder.entries(below: "out").keys.filter { $0.hasSuffix(".swift") }
      #expect(files.contains("Models/BedrockContentBlock.swift"))
      let compiler = Process()
      compiler.executableURL = URL(fileURLWithPath: "/usr/bin/env")
      compiler.arguments =
        [
          "swiftc", "-typecheck", "-warnings-as-errors", "-swift-version", "6",
          "-enable-upcoming-feature", "InternalImportsByDefault", "-I", Tool.modules.path,
        ] + files.map { folder.url("out/" + $0).path }
      try compiler.run()
      compiler.waitUntilExit()
      #expect(compiler.terminationStatus == 0)
    }

    @Test(arguments: SharedDocuments.corpus)
    func isGenerated(_ name: String) throws {
      let folder = try TemporaryFolder()
      let document = SharedDocuments.directory.appendingPathComponent("corpus/" + name).path
      let outcome = try Tool.run(["generate", document, "--output", "out"], in: folder.root)
      #expect(outcome.status == 0)
      #expect(!outcome.errors.contains(": error: "))
      #expect(folder.has("out"))
    }
  }
}
