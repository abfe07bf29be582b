import Foundation
import Testing

extension CommandTests {
  /// Where `specwright diff` reads its documents.
  @Suite struct DiffInputs {
    private let folder: TemporaryFolder

    init() throws {
      folder = try TemporaryFolder()
      try folder.write(Versions.old, to: "old.yaml")
      try folder.write(Versions.new, to: "new.yaml")
    }

    private func diff(
      _ arguments: String..., in directory: String = "", input: String? = nil
    ) throws -> Tool.Outcome {
      try Tool.run(
        ["diff"] + arguments, in: directory.isEmpty ? folder.root : folder.url(directory),
        environment: ["COLUMNS": "100", "GIT_CEILING_DIRECTORIES": "/"], input: input)
    }

    private func git(_ arguments: String...) throws {
      let process = Process()
      process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
      process.arguments =
        ["git", "-c", "user.name=Tester", "-c", "user.email=tester@example.com"] + arguments
      process.currentDirectoryURL = folder.root
      process.standardOutput = FileHandle.nullDevice
      process.standardError = FileHandle.nullDevice
      try process.run()
      process.waitUntilExit()
      try #require(process.terminationStatus == 0, "git \(arguments)")
    }

    /// The old version in a commit, the new one in the folder.
    private func makeRepository() throws {
      try git("init", "--initial-branch", "main")
      try folder.write(
        Versions.old.replacingText(
          "'204': {description: Done.}", by: "'204': {$ref: 'parts/done.yaml'}"),
        to: "api/openapi.yaml")
      try folder.write("description: Done.\n", to: "api/parts/done.yaml")
      try git("add", ".")
      try git("commit", "--message", "Old")
      try folder.write(Versions.new, to: "api/openapi.yaml")
      try FileManager.default.removeItem(at: folder.url("api/parts"))
    }

    @Test func readsStandardInput() throws {
      let outcome = try diff("-", "new.yaml", input: Versions.old)
      #expect(outcome.status == 1)
      #expect(outcome.output.contains("<stdin>:11:5"))
      #expect(try diff("old.yaml", "-", input: Versions.old) == .silentSuccess)
    }

    @Test(arguments: ["openapi.yaml", "openapi.yml"])
    func findsTheDocumentOfADirectory(_ name: String) throws {
      try folder.write(Versions.old, to: "api/\(name)")
      #expect(try diff("api", "old.yaml") == .silentSuccess)
      #expect(try diff("api/", "new.yaml").output.contains("api/\(name):11:5"))
    }

    @Test func findsJSONInADirectory() throws {
      try folder.write(
        #"{"openapi": "3.1.0", "info": {"title": "Library", "version": "1"}, "paths": {}}"#,
        to: "api/openapi.json")
      #expect(try diff("old.yaml", "api").output.contains("operation-removed"))
    }

    @Test func refusesDirectoriesThatDoNotSay() throws {
      try folder.makeDirectory("empty")
      #expect(
        try diff("empty", "new.yaml").errors
          == "specwright: error: 'empty' cannot be read: it is a directory, and has no "
          + "openapi.yaml, openapi.yml or openapi.json\n")
      try folder.write(Versions.old, to: "both/openapi.yaml")
      try folder.write(Versions.old, to: "both/openapi.json")
      let outcome = try diff("both", "new.yaml")
      #expect(outcome.status == 1)
      #expect(outcome.errors.contains("has openapi.yaml and openapi.json: say which"))
    }

    @Test func readsACommitAndAllThatTheDocumentRefersTo() throws {
      try makeRepository()
      let outcome = try diff("main:api/openapi.yaml", "api/openapi.yaml")
      #expect(outcome.status == 1)
      #expect(outcome.errors == "")
      #expect(outcome.output.contains("main:api/openapi.yaml:11:5"))
      #expect(try diff("HEAD:api", "main:api/openapi.yaml") == .silentSuccess)
      #expect(try diff(":api/openapi.yaml", "HEAD:api/openapi.yaml") == .silentSuccess)
      #expect(try diff("HEAD:./openapi.yaml", "main:api/openapi.yaml", in: "api") == .silentSuccess)
      #expect(try diff("HEAD:api", "main:api/openapi.yaml", in: "api") == .silentSuccess)
      #expect(try diff("HEAD:./", "main:api/openapi.yaml", in: "api") == .silentSuccess)
    }

    @Test func aFileInACommitThatHasASlashInItsName() throws {
      try makeRepository()
      try git("branch", "team/api")
      let outcome = try diff("team/api:api/openapi.yaml", "main:api/openapi.yaml")
      #expect(outcome == .silentSuccess)
    }

    @Test func namesTheFileOfACommitThatIsWrong() throws {
      try makeRepository()
      try folder.write("description: [", to: "api/parts/done.yaml")
      try folder.write(
        Versions.old.replacingText(
          "'204': {description: Done.}", by: "'204': {$ref: 'parts/done.yaml'}"),
        to: "api/openapi.yaml")
      try git("add", ".")
      try git("commit", "--message", "Wrong")
      let outcome = try diff("HEAD:api/openapi.yaml", "new.yaml")
      #expect(outcome.status == 1)
      #expect(outcome.errors.contains("HEAD:api/parts/done.yaml:2:1: error: "))
      #expect(outcome.errors.hasSuffix("; nothing was compared\n"))
    }

    @Test(arguments: [
      ("mian:api/openapi.yaml", "git knows no commit 'mian'; did you mean 'main'?"),
      ("main:openapi.yaml", "'main' has no file 'openapi.yaml'; paths count from the top"),
      ("main:api/parts", "it is a directory, and has no openapi.yaml"),
    ])
    func saysWhatGitDoesNotHave(_ input: String, _ sentence: String) throws {
      try makeRepository()
      let outcome = try diff(input, "new.yaml")
      #expect(outcome.status == 1)
      #expect(outcome.errors.contains(sentence), "\(outcome.errors)")
      #expect(outcome.output == "")
    }

    @Test(arguments: [
      ("main:openapi.yaml", "there is no such file, and no git repository that could have it"),
      ("missing.yaml", "there is no such file"),
      ("https://example.com/openapi.yaml", "nothing is fetched; download it first"),
    ])
    func saysWhyNothingCanBeRead(_ input: String, _ reason: String) throws {
      let outcome = try diff("old.yaml", input)
      #expect(outcome.status == 1)
      #expect(outcome.output == "")
      #expect(
        outcome.errors.hasPrefix("specwright: error: '\(input)' cannot be read: \(reason)"),
        "\(outcome.errors)")
    }

    @Test func tellsAllThatIsWrongWithBothDocuments() throws {
      try folder.write(
        Versions.old.replacingText("{description: Done.}", by: "{$ref: '#/missing'}"),
        to: "old.yaml")
      try folder.write(
        "swagger: '2.0'\ninfo: {title: A, version: '1'}\npaths: {}\n", to: "new.yaml")
      let outcome = try diff("old.yaml", "new.yaml")
      #expect(outcome.status == 1)
      #expect(outcome.output == "")
      #expect(outcome.errors.contains("old.yaml:14:"))
      #expect(outcome.errors.contains("new.yaml:1:"))
      #expect(outcome.errors.hasSuffix("2 errors; nothing was compared\n"))
    }

    @Test(arguments: ["", "a: b\n", "just text", "[1, 2]", "\u{0}\u{1}"])
    func refusesWhatIsNoDescription(_ content: String) throws {
      try folder.write(content, to: "new.yaml")
      let outcome = try diff("old.yaml", "new.yaml")
      #expect(outcome.status == 1)
      #expect(outcome.output == "")
      #expect(outcome.errors.contains("new.yaml:1:1: error: "))
    }

    @Test func comparesVersionsOfOpenAPI() throws {
      try folder.write(
        """
        openapi: 3.0.3
        info: {title: A, version: '1'}
        paths: {}
        components:
          schemas:
            A: {type: string, nullable: true}

        """, to: "old.yaml")
      try folder.write(
        """
        openapi: 3.1.0
        info: {title: A, version: '1'}
        paths: {}
        components:
          schemas:
            A: {type: [string, 'null']}

        """, to: "new.yaml")
      let outcome = try diff("old.yaml", "new.yaml", "--fail-on", "any")
      #expect(outcome.status == 0, "\(outcome.output)")
    }
  }
}
