import Foundation
import Testing

extension CommandTests {
  /// Documents that refer to files outside their own directory.
  @Suite struct Root {
    private let folder: TemporaryFolder

    /// A document in one directory, and what it shares with others in another one.
    init() throws {
      folder = try TemporaryFolder()
      try folder.write(
        Library.document.replacingText(
          "'#/components/schemas/Author'", by: "'../common/schemas.yaml#/Author'"
        ).replacingText(
          """
              Author:
                type: object
                properties:
                  name: {type: string}

          """, by: ""),
        to: "api/spec/openapi.yaml")
      try folder.write(
        """
        Author:
          type: object
          properties:
            name: {type: string}
            first: {$ref: '../spec/openapi.yaml#/components/schemas/Book'}
            country: {$ref: country.yaml}

        """, to: "api/common/schemas.yaml")
      try folder.write("{type: string, minLength: 2}\n", to: "api/common/country.yaml")
    }

    private func run(_ arguments: [String], in directory: String = "") throws -> Tool.Outcome {
      try Tool.run(
        arguments, in: directory.isEmpty ? folder.root : folder.url(directory),
        environment: ["COLUMNS": "100", "GIT_CEILING_DIRECTORIES": "/"])
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

    private func linkFolder(_ link: String, to target: String) throws {
      try FileManager.default.createSymbolicLink(
        atPath: folder.url(link).path, withDestinationPath: target)
    }

    // MARK: - Generating

    /// Wherever the tool is started, and however far up the root is.
    @Test(arguments: [
      ("api/spec/openapi.yaml", "api", ""), ("api/spec/openapi.yaml", ".", ""),
      ("openapi.yaml", "..", "api/spec"), ("./openapi.yaml", "../../", "api/spec"),
      ("../spec/openapi.yaml", "../../api/common/..", "api/common"),
    ])
    func generatesTheSame(_ spec: String, _ root: String, _ directory: String) throws {
      let output = folder.url("out").path
      #expect(
        try run(["generate", spec, "--root", root, "--output", output], in: directory)
          == .silentSuccess)
      let first = try folder.entries(below: "out").compactMapValues(\.content)
      #expect(
        Set(first.keys.filter { $0.hasPrefix("Models/") })
          == ["Models/Aliases.swift", "Models/Author.swift", "Models/Book.swift"])
      #expect(
        try run(
          ["generate", folder.url("api/spec/openapi.yaml").path, "--root", folder.root.path]
            + ["--output", output, "--check"]) == .silentSuccess)
      for content in first.values {
        #expect(!String(decoding: content, as: UTF8.self).contains(folder.root.lastPathComponent))
      }
    }

    @Test func theConfigurationNamesTheRoot() throws {
      try folder.write("root: ..\n", to: "api/spec/specwright.yaml")
      let generate = ["generate", "api/spec/openapi.yaml", "--output", "out"]
      #expect(try run(generate) == .silentSuccess)
      #expect(try run(["check", "api/spec/openapi.yaml"]) == .silentSuccess)
      #expect(
        try run(["diff", "api/spec/openapi.yaml", "api/spec"]) == .silentSuccess)
      try folder.write("root: ./api\n", to: "team.yaml")
      #expect(
        try run(generate + ["--config", "team.yaml", "--check"]) == .silentSuccess)
      #expect(try run(generate + ["--root", "api/spec"]).errors.contains("leads out of"))
    }

    @Test func refusesARootThatIsNotOne() throws {
      for (root, reason) in [
        ("api/common", "it is not below its root, 'api/common'"),
        ("nowhere", "its root 'nowhere' is not there: there is no such file"),
      ] {
        for command in [["generate", "--output", "out"], ["check"]] {
          #expect(
            try run(command + ["api/spec/openapi.yaml", "--root", root])
              == Tool.Outcome(
                status: 1, output: "",
                errors: "specwright: error: 'api/spec/openapi.yaml' cannot be read: \(reason)\n"))
        }
      }
      #expect(try run(["check", "api/spec/openapi.yaml", "--root", ""]).status == 2)
      try folder.write("root: [..]\n", to: "api/spec/specwright.yaml")
      for command in [["generate", "--output", "out"], ["check"]] {
        let outcome = try run(command + ["api/spec/openapi.yaml"])
        #expect(
          outcome.errors.contains(
            "api/spec/specwright.yaml:1:7: error: 'root' must be a string, not a list"),
          "\(outcome.errors)")
      }
    }

    // MARK: - What is refused

    @Test(arguments: [["check"], ["generate", "--output", "out"]])
    func theRefusalNamesTheOption(_ command: [String]) throws {
      let outcome = try run(command + ["api/spec/openapi.yaml"])
      #expect(outcome.status == 1)
      #expect(
        outcome.errors.hasPrefix(
          """
          api/spec/openapi.yaml:24:24: error: '../common/schemas.yaml#/Author' leads out of \
          'api/spec/', the directory of the document [reference-outside-root]
             24 |         author: {$ref: '../common/schemas.yaml#/Author'}
                |                        ^ name one that has both by --root, or by 'root' in specwright.yaml

          """), "\(outcome.errors)")
    }

    @Test func noLinkLeadsOutOfTheRoot() throws {
      try FileManager.default.moveItem(at: folder.url("api/common"), to: folder.url("common"))
      try linkFolder("api/common", to: "../common")
      let outcome = try run(["check", "api/spec/openapi.yaml", "--root", "api"])
      #expect(outcome.status == 1)
      #expect(
        outcome.errors.hasPrefix(
          "api/spec/openapi.yaml:24:24: error: '../common/schemas.yaml#/Author' leads out of "
            + "'api/', where all files have to be [reference-outside-root]\n"), "\(outcome.errors)")
      #expect(try run(["check", "api/spec/openapi.yaml", "--root", "."]) == .silentSuccess)
      #expect(
        try run(["diff", "api/spec", "api/spec", "--root", "api"]).errors.contains(
          "[reference-outside-root]"))
    }

    /// The path of the document is taken as it is written.
    @Test func aDocumentBehindALink() throws {
      try linkFolder("link", to: "api")
      try FileManager.default.removeItem(at: folder.url("api/common/country.yaml"))
      let outcome = try run(["check", "link/spec/openapi.yaml", "--root", folder.url("link").path])
      #expect(
        outcome.errors.hasPrefix(
          "link/common/schemas.yaml:6:21: error: 'link/common/country.yaml' cannot be read: there "
            + "is no such file [unreadable-file]\n"), "\(outcome.errors)")
    }

    // MARK: - Comparing

    @Test func comparesWithACommit() throws {
      try git("init", "--initial-branch", "main")
      try git("add", ".")
      try git("commit", "--message", "Old")
      try folder.write("{type: string, minLength: 3}\n", to: "api/common/country.yaml")
      try FileManager.default.moveItem(
        at: folder.url("api/common/schemas.yaml"), to: folder.url("api/common/people.yaml"))
      try folder.write(
        try folder.text(of: "api/spec/openapi.yaml").replacingText(
          "schemas.yaml", by: "people.yaml"),
        to: "api/spec/openapi.yaml")
      for (old, new, root, directory, path) in [
        (
          "main:api/spec/openapi.yaml", "api/spec/openapi.yaml", "api", "",
          "api/common/country.yaml"
        ),
        ("main:api/spec", "api/spec", ".", "", "api/common/country.yaml"),
        ("main:./openapi.yaml", "openapi.yaml", "..", "api/spec", "../common/country.yaml"),
        ("main:./", ".", "/", "api/spec", "../common/country.yaml"),
      ] {
        let outcome = try run(["diff", old, new, "--root", root], in: directory)
        #expect(outcome.errors == "")
        #expect(outcome.output.contains("main:api/common/country.yaml:1:16"), "\(outcome.output)")
        #expect(outcome.output.contains(" \(path):1:16 minLength 3"))
      }
      let refused = try run(["diff", "main:api/spec/openapi.yaml", "api/spec/openapi.yaml"])
      #expect(refused.status == 1)
      #expect(refused.errors.contains("leads out of 'main:api/spec/', the directory of the"))
      let beside = try run(["diff", "main:api/spec", "api/spec", "--root", "api/common"])
      #expect(
        beside.errors
          == "specwright: error: 'main:api/spec' cannot be read: it is not below its root, "
          + "'api/common'\n")
    }

    @Test func theNewVersionSaysWhereTheFilesOfBothAre() throws {
      try git("init", "--initial-branch", "main")
      try git("add", ".")
      try git("commit", "--message", "Old")
      try folder.write("root: ..\n", to: "api/spec/specwright.yaml")
      #expect(try run(["diff", "main:api/spec/openapi.yaml", "api/spec"]) == .silentSuccess)
    }

    @Test func eachVersionSaysWhereItsFilesAre() throws {
      try folder.write("root: ..\n", to: "api/spec/specwright.yaml")
      try git("init", "--initial-branch", "main")
      try git("add", ".")
      try git("commit", "--message", "Old")
      try FileManager.default.moveItem(at: folder.url("api"), to: folder.url("service"))
      try folder.write("{type: string, minLength: 3}\n", to: "service/common/country.yaml")
      let outcome = try run(["diff", "main:api/spec/openapi.yaml", "service/spec/openapi.yaml"])
      #expect(outcome.errors == "")
      #expect(outcome.output.contains("service/common/country.yaml:1:16 minLength 3"))
    }
  }
}
