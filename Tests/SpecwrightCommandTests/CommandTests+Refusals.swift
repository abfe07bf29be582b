import Foundation
import Testing

extension CommandTests {
  /// Documents and places that cannot be used: a sentence, exit code 1, and nothing written.
  @Suite struct Refusals {
    private let folder: TemporaryFolder

    init() throws {
      folder = try TemporaryFolder()
      try folder.write(Library.document, to: "openapi.yaml")
    }

    /// The fixtures of which nothing is made.
    static let badDocuments: [URL] = {
      let fixtures = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        .deletingLastPathComponent().appendingPathComponent("Fixtures")
      let names = (try? FileManager.default.contentsOfDirectory(atPath: fixtures.path)) ?? []
      // Those of `specwright check` have goldens of their own.
      let own = names.filter { !$0.hasPrefix("check-") }
      return own.sorted().map { fixtures.appendingPathComponent($0) }.filter {
        !FileManager.default.fileExists(atPath: $0.appendingPathComponent("Expected").path)
      }
    }()

    @Test(arguments: badDocuments)
    func saysWhatIsWrong(with fixture: URL) throws {
      try folder.write("kept", to: "out/Models/Book.swift")
      let before = try folder.entries()
      let outcome = try Tool.run(
        ["generate", "openapi.yaml", "--output", folder.url("out").path], in: fixture,
        environment: ["COLUMNS": "100"])
      #expect(outcome.status == 1)
      #expect(outcome.output == "")
      let expected = try String(
        contentsOf: fixture.appendingPathComponent("diagnostics.txt"), encoding: .utf8)
      let count = expected.matches(of: #/(?m)^\S+: error: /#).count
      #expect(count > 0)
      let warnings = expected.matches(of: #/(?m)^\S+: warning: /#).count
      let ending = warnings == 0 ? "" : " and \(warnings) warning\(warnings == 1 ? "" : "s")"
      #expect(
        outcome.errors
          == expected + "\(count) error\(count == 1 ? "" : "s")\(ending); nothing was written\n")
      #expect(try folder.entries() == before)
    }

    @Test func thereAreBadDocuments() {
      #expect(Self.badDocuments.count >= 20)
    }

    enum Nesting: CaseIterable {
      case flowLists, blockLists, unclosedMappings, indentedMappings

      /// 10,000 levels, or 1,000 where each is a longer line than the one before.
      var text: String {
        switch self {
        case .flowLists:
          String(repeating: "[", count: 10_000) + String(repeating: "]", count: 10_000)
        case .blockLists: String(repeating: "- ", count: 10_000) + "a\n"
        case .unclosedMappings: String(repeating: "{\"a\": ", count: 10_000)
        case .indentedMappings:
          (0..<1_000).map { String(repeating: " ", count: $0) + "a:\n" }.joined()
        }
      }
    }

    @Test(arguments: Nesting.allCases)
    func refusesDeepNesting(of nesting: Nesting) throws {
      try folder.write(nesting.text, to: "openapi.yaml")
      let outcome = try generate()
      #expect(outcome.status == 1)
      #expect(outcome.errors.contains("values nest more than 500 levels deep here"))
      #expect(outcome.errors.utf8.count < 1_000)
    }

    @Test func namesTheFileThatIsWrong() throws {
      try folder.write(
        Library.document.replacingText("'#/components/schemas/Author'", by: "'./author.yaml'"),
        to: "openapi.yaml")
      try folder.write("type: objekt\n", to: "author.yaml")
      let outcome = try generate()
      #expect(outcome.status == 1)
      #expect(outcome.errors.hasPrefix("author.yaml:1:7: error: JSON has no type 'objekt'"))
    }

    @Test func followsNoLinkOutOfTheDirectory() throws {
      try folder.write("Author: {type: object}\n", to: "elsewhere/author.yaml")
      try folder.write(
        Library.document.replacingText(
          "'#/components/schemas/Author'", by: "'authors/author.yaml#/Author'"),
        to: "api/openapi.yaml")
      func check() throws -> Tool.Outcome {
        try Tool.run(["check", "openapi.yaml"], in: folder.url("api"))
      }
      try FileManager.default.createSymbolicLink(
        atPath: folder.url("api/authors").path, withDestinationPath: "../elsewhere")
      let outcome = try check()
      #expect(outcome.status == 1)
      #expect(
        outcome.errors.hasPrefix(
          "openapi.yaml:24:24: error: 'authors/author.yaml#/Author' leads out of './', the "
            + "directory of the document [reference-outside-root]\n"))
      // Within the directory a link is as good as what it stands for.
      try FileManager.default.removeItem(at: folder.url("api/authors"))
      try FileManager.default.moveItem(at: folder.url("elsewhere"), to: folder.url("api/real"))
      try FileManager.default.createSymbolicLink(
        atPath: folder.url("api/authors").path, withDestinationPath: "real")
      #expect(!(try check()).errors.contains("error: "))
    }

    // MARK: - Files that cannot be read

    @Test(
      arguments: [
        ("missing.yaml", "there is no such file"),
        (".", "it is a directory"),
        ("openapi.yaml/more", "not a directory"),
        ("/dev/null", "it is not a file"),
        ("loop.yaml", "too many levels of symbolic links"),
      ])
    func saysWhyAFileCannotBeRead(_ path: String, because reason: String) throws {
      try FileManager.default.createSymbolicLink(
        atPath: folder.url("loop.yaml").path, withDestinationPath: "loop.yaml")
      let outcome = try Tool.run(["generate", path, "-o", "out"], in: folder.root)
      #expect(
        outcome
          == Tool.Outcome(
            status: 1, output: "",
            errors: "specwright: error: '\(path)' cannot be read: \(reason)\n"))
      #expect(!folder.has("out"))
    }

    @Test(.enabled(if: geteuid() != 0, "root may read everything"))
    func saysThatAFileMayNotBeRead() throws {
      try FileManager.default.setAttributes(
        [.posixPermissions: 0], ofItemAtPath: folder.url("openapi.yaml").path)
      let outcome = try generate()
      #expect(outcome.status == 1)
      #expect(
        outcome.errors
          == "specwright: error: 'openapi.yaml' cannot be read: permission denied\n")
    }

    // MARK: - Directories that cannot be written

    @Test(
      arguments: [
        ("openapi.yaml", "'openapi.yaml' cannot be written to: it is not a directory"),
        ("openapi.yaml/out", "'openapi.yaml/out' cannot be written to: not a directory"),
        ("full", "'full/Models' is in the way: it is not a directory"),
        ("taken", "'taken/Operations.swift' is a directory, and a file has to be written there"),
      ])
    func saysWhyADirectoryCannotBeWritten(_ path: String, because reason: String) throws {
      try folder.write("", to: "full/Models")
      try folder.makeDirectory("taken/Operations.swift")
      let before = try folder.entries()
      let outcome = try Tool.run(["generate", "openapi.yaml", "-o", path], in: folder.root)
      #expect(
        outcome
          == Tool.Outcome(status: 1, output: "", errors: "specwright: error: \(reason)\n"))
      #expect(try folder.entries() == before)
    }

    @Test(.enabled(if: FileManager.default.fileExists(atPath: "/proc/self")))
    func saysThatTheSystemRefuses() throws {
      let outcome = try Tool.run(
        ["generate", "openapi.yaml", "-o", "/proc/specwright/out"], in: folder.root)
      #expect(outcome.status == 1)
      #expect(outcome.errors.hasPrefix("specwright: error: '/proc/specwright' cannot be made: "))
    }

    @Test(.enabled(if: geteuid() != 0, "root may write everywhere"))
    func saysThatADirectoryMayNotBeWritten() throws {
      try folder.makeDirectory("out")
      try FileManager.default.setAttributes(
        [.posixPermissions: 0o500], ofItemAtPath: folder.url("out").path)
      let outcome = try generate()
      #expect(outcome.status == 1)
      #expect(outcome.errors.contains("permission denied"))
      #expect(try folder.entries(below: "out").isEmpty)
    }

    private func generate() throws -> Tool.Outcome {
      try Tool.run(["generate", "openapi.yaml", "--output", "out"], in: folder.root)
    }
  }
}
