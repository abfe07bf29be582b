import Foundation
import Testing

extension CommandTests {
  /// What a person sees, and what a pipe gets.
  @Suite struct OnATerminal {
    private let folder: TemporaryFolder

    init() throws {
      folder = try TemporaryFolder()
      try folder.write(Library.document, to: "openapi.yaml")
    }

    private func generate(
      _ more: [String] = [], environment: [String: String] = [:], columns: UInt16 = 100
    ) throws -> (status: Int32, text: String) {
      let terminal = try #require(PseudoTerminal(columns: columns))
      let process = Tool.process(
        ["generate", "openapi.yaml", "--output", "out"] + more, in: folder.root,
        environment: environment)
      process.standardOutput = FileHandle.nullDevice
      process.standardError = terminal.end
      try process.run()
      let text = terminal.readToEnd()
      process.waitUntilExit()
      return (process.terminationStatus, text)
    }

    @Test func showsProgressAndTheResult() throws {
      let (status, text) = try generate()
      #expect(status == 0)
      #expect(text.contains("\r\u{1B}[KReading openapi.yaml…"))
      #expect(text.hasSuffix("\r\u{1B}[Kout: 5 files, 5 changed\r\n"))
    }

    @Test func saysThatNothingWouldChange() throws {
      _ = try generate()
      let (status, text) = try generate(["--check"])
      #expect(status == 0)
      #expect(text.hasSuffix("\r\u{1B}[Kout is up to date\r\n"))
      #expect(!text.contains("Writing"))
    }

    @Test func replacesNoLinesOnADumbTerminal() throws {
      let (_, text) = try generate(environment: ["TERM": "dumb"])
      #expect(text == "out: 5 files, 5 changed\r\n")
    }

    @Test func showsErrorsInColour() throws {
      try folder.write(Library.documentWithError, to: "openapi.yaml")
      let (status, text) = try generate()
      #expect(status == 1)
      #expect(text.contains("\u{1B}[1;31merror: \u{1B}[0m"))
    }

    @Test(arguments: [["NO_COLOR": "1"], ["TERM": "dumb"]])
    func leavesColourOut(_ environment: [String: String]) throws {
      try folder.write(Library.documentWithError, to: "openapi.yaml")
      let (_, text) = try generate(environment: environment)
      #expect(!text.contains("\u{1B}[1"))
    }

    @Test func cutsExcerptsToTheWidth() throws {
      try folder.write(
        Library.documentWithError.replacingText(
          "author: {", by: "author: {description: \"\(String(repeating: "long ", count: 40))\", "),
        to: "openapi.yaml")
      let (_, text) = try generate(environment: ["NO_COLOR": "1"], columns: 40)
      let excerpt = try #require(text.split(separator: "\r\n").first { $0.hasPrefix("   24 | ") })
      #expect(excerpt.count <= 40)
    }

    @Test func givesNoEscapesToAPipe() throws {
      try folder.write(Library.documentWithError, to: "openapi.yaml")
      let outcome = try Tool.run(["generate", "openapi.yaml", "-o", "out"], in: folder.root)
      #expect(outcome.status == 1)
      #expect(!outcome.errors.contains("\u{1B}"))
      #expect(!outcome.errors.contains("\r"))
    }
  }
}
