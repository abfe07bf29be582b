import Foundation
import Testing

extension CommandTests {
  /// Where `specwright diff` writes its reports.
  @Suite struct DiffOutputs {
    private let folder: TemporaryFolder

    init() throws {
      folder = try TemporaryFolder()
      try folder.write(Versions.old, to: "old.yaml")
      try folder.write(Versions.new, to: "new.yaml")
    }

    private func diff(_ arguments: String...) throws -> Tool.Outcome {
      try Tool.run(
        ["diff", "old.yaml", "new.yaml"] + arguments, in: folder.root,
        environment: ["COLUMNS": "100"])
    }

    @Test func writesAFileInPlaceOfStandardOutput() throws {
      let printed = try diff("--format", "markdown").output
      let outcome = try diff("--format", "markdown", "--output", "diff.md")
      #expect(outcome.status == 1)
      #expect(outcome.output == "")
      #expect(try folder.text(of: "diff.md") == printed)
      #expect(try folder.entries().count == 3)
    }

    @Test func writesSeveralReportsBesideTheText() throws {
      let outcome = try diff("--report", "html=diff.html", "--report", "sarif=diff.sarif")
      #expect(outcome.output.hasPrefix("Breaking (1)"))
      #expect(try folder.text(of: "diff.html").hasPrefix("<!doctype html>"))
      #expect(try folder.text(of: "diff.sarif").contains("\"2.1.0\""))
    }

    @Test func replacesAnOlderReport() throws {
      try folder.write("older", to: "diff.json")
      _ = try diff("--format", "json", "--output", "diff.json")
      #expect(try folder.text(of: "diff.json").hasPrefix("{"))
    }

    @Test(arguments: [
      ("missing/diff.html", "its directory does not exist"), ("folder", "it is a directory"),
      ("old.yaml/diff.html", "not a directory"),
    ])
    func saysBeforeTheWorkWhatCannotBeWritten(_ path: String, _ reason: String) throws {
      try folder.makeDirectory("folder")
      let before = try folder.entries()
      // The document is missing, and still the output is what is spoken of.
      let outcome = try Tool.run(
        [
          "diff", "old.yaml", "missing.yaml", "--report", "json=a.json", "--report", "html=\(path)",
        ],
        in: folder.root)
      #expect(outcome.status == 1)
      #expect(outcome.errors == "specwright: error: '\(path)' cannot be written: \(reason)\n")
      #expect(try folder.entries() == before)
    }

    /// Such as `/dev/stdout`, which must never be replaced.
    @Test func writesThroughLinks() throws {
      try folder.write(String(repeating: "older and longer\n", count: 1_000), to: "target.txt")
      try FileManager.default.createSymbolicLink(
        atPath: folder.url("link").path, withDestinationPath: "target.txt")
      _ = try diff("--format", "github", "--output", "link")
      let destination = try FileManager.default.destinationOfSymbolicLink(
        atPath: folder.url("link").path)
      #expect(destination == "target.txt")
      let text = try folder.text(of: "target.txt")
      #expect(text.hasPrefix("::error file=new.yaml,line="))
      #expect(!text.contains("older"))
    }

    @Test(arguments: [40, 80])
    func fitsTheTerminal(_ columns: Int) throws {
      let terminal = try #require(PseudoTerminal(columns: UInt16(columns)))
      let process = Tool.process(
        ["diff", "old.yaml", "new.yaml"], in: folder.root, environment: ["NO_COLOR": "1"])
      process.standardOutput = terminal.end
      process.standardError = FileHandle.nullDevice
      try process.run()
      let text = terminal.readToEnd()
      process.waitUntilExit()
      #expect(process.terminationStatus == 1)
      #expect(text.contains("operation-removed"))
      #expect(!text.contains("\u{1B}"))
      for line in text.split(separator: "\r\n") { #expect(line.count <= columns, "\(line)") }
    }

    @Test func isColouredOnATerminal() throws {
      let terminal = try #require(PseudoTerminal(columns: 80))
      let process = Tool.process(
        ["diff", "old.yaml", "new.yaml"], in: folder.root, environment: [:])
      process.standardOutput = terminal.end
      process.standardError = terminal.end
      try process.run()
      let text = terminal.readToEnd()
      process.waitUntilExit()
      #expect(text.contains("\u{1B}[1;31mbreaking\u{1B}[0m: "))
      #expect(text.contains("\r\u{1B}[KReading old.yaml…"))
      #expect(text.contains("\r\u{1B}[KComparing…\r\u{1B}[K"))
    }
  }
}
