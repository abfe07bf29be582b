import Foundation
import Testing

extension CommandTests {
  /// `specwright diff`: what it says, and how it ends.
  @Suite struct Diffs {
    private let folder: TemporaryFolder

    init() throws {
      folder = try TemporaryFolder()
      try folder.write(Versions.old, to: "old.yaml")
      try folder.write(Versions.new, to: "new.yaml")
      try folder.write(Versions.compatible, to: "compatible.yaml")
    }

    private func diff(_ arguments: String..., input: String? = nil) throws -> Tool.Outcome {
      try Tool.run(
        ["diff"] + arguments + ["--today", "2026-01-01"], in: folder.root,
        environment: ["COLUMNS": "100"], input: input)
    }

    @Test func tellsWhatBreaks() throws {
      let outcome = try diff("old.yaml", "new.yaml")
      #expect(outcome.status == 1)
      #expect(outcome.errors == "")
      #expect(outcome.output.hasPrefix("Breaking (1)\n\nDELETE /books\n  breaking: "))
      #expect(outcome.output.contains("[operation-removed]\n"))
      #expect(outcome.output.contains("old           old.yaml:11:5"))
      #expect(outcome.output.contains("major, at least 2.0.0, but the new document says 1.1.0"))
    }

    @Test func isSilentWhereNothingChanged() throws {
      #expect(try diff("old.yaml", "old.yaml") == .silentSuccess)
      #expect(try diff("old.yaml", "old.yaml", "--fail-on", "any") == .silentSuccess)
    }

    @Test(arguments: [
      ("new.yaml", [1, 1, 1, 0]), ("compatible.yaml", [0, 0, 1, 0]),
    ])
    func failsAsItIsTold(_ document: String, _ statuses: [Int32]) throws {
      let found = try ["breaking", "warning", "any", "none"].map {
        try diff("old.yaml", document, "--fail-on", $0).status
      }
      #expect(found == statuses)
    }

    @Test func writesTheSameTwice() throws {
      for format in ["text", "json", "markdown", "sarif", "github", "junit", "html"] {
        let first = try diff("old.yaml", "new.yaml", "--format", format)
        let second = try diff("old.yaml", "new.yaml", "--format", format)
        #expect(first == second)
        #expect(!first.output.contains(folder.root.path), "\(format)")
      }
    }

    @Test func saysWhyItFailsWhereTheReportIsForMachines() throws {
      let outcome = try diff("old.yaml", "new.yaml", "--format", "json")
      #expect(outcome.status == 1)
      #expect(outcome.errors.hasPrefix("1 breaking, "))
      #expect(outcome.errors.hasSuffix(", and --fail-on is breaking\n"))
      let object = try JSONSerialization.jsonObject(with: Data(outcome.output.utf8))
      #expect((object as? [String: Any])?["formatVersion"] as? Int == 1)
    }

    @Test func comparesOnlyAnOperation() throws {
      let outcome = try diff("old.yaml", "new.yaml", "--only-operation", "listBooks")
      #expect(outcome == .silentSuccess)
      #expect(try diff("old.yaml", "new.yaml", "--only-operation", "DELETE /books").status == 1)
      let unknown = try diff("old.yaml", "new.yaml", "--only-operation", "listBook")
      #expect(unknown.status == 1)
      #expect(
        unknown.errors
          == "specwright: error: neither document has an operation 'listBook'; "
          + "did you mean 'listBooks'?\n")
    }

    @Test func takesPrefixesOff() throws {
      try folder.write(Versions.old.replacingText("/books", by: "/v2/books"), to: "moved.yaml")
      #expect(try diff("old.yaml", "moved.yaml").status == 1)
      let outcome = try diff(
        "old.yaml", "moved.yaml", "--strip-prefix-new", "/v2", "--fail-on", "breaking")
      #expect(outcome.status == 0, "\(outcome.output)")
    }

    @Test func hidesWhatIsNotAskedFor() throws {
      let outcome = try diff("old.yaml", "compatible.yaml", "--show", "warning")
      #expect(outcome.status == 0)
      #expect(!outcome.output.contains("POST /books"))
      #expect(outcome.output.contains("1 compatible (1 not shown)"))
    }

    @Test(arguments: [
      (["old.yaml"], "Missing expected argument '<new>'"),
      (["-", "-"], "Only one of the two documents can come from standard input"),
      (["", "new.yaml"], "The path of a document is empty"),
      (["old.yaml", "new.yaml", "--format", "pdf"], "it can be text, json, markdown"),
      (["old.yaml", "new.yaml", "--report", "html"], "FORMAT=FILE"),
      (["old.yaml", "new.yaml", "--report", "htm=a"], "it can be text, json, markdown"),
      (["old.yaml", "new.yaml", "--fail-on", "info"], "it can be breaking, warning, any or none"),
      (["old.yaml", "new.yaml", "--show", "all"], "it can be info, warning or breaking"),
      (["old.yaml", "new.yaml", "--output", "new.yaml"], "over the document 'new.yaml'"),
      (["old.yaml", "new.yaml", "-o", "a", "--report", "json=a"], "Two reports"),
      (["old.yaml", "new.yaml", "--today", "2026-02-30"], "--today takes a day such as"),
      (["old.yaml", "new.yaml", "--acept", "a"], "Did you mean '--accept'?"),
    ])
    func refusesArguments(_ arguments: [String], saying sentence: String) throws {
      let outcome = try Tool.run(["diff"] + arguments, in: folder.root)
      #expect(outcome.status == 2)
      #expect(outcome.output == "")
      #expect(outcome.errors.contains(sentence), "\(outcome.errors)")
    }

    @Test func teachesByExample() throws {
      let outcome = try Tool.run(["diff", "--help"], in: folder.root)
      #expect(outcome.status == 0)
      #expect(outcome.output.contains("specwright diff main:openapi.yaml openapi.yaml\n"))
      #expect(outcome.output.contains("--fail-on <severity>"))
    }
  }
}
