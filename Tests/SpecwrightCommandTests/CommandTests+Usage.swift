import Foundation
import Testing

extension CommandTests {
  /// What is said of arguments.
  @Suite struct Usage {
    private let folder: TemporaryFolder

    init() throws {
      folder = try TemporaryFolder()
      try folder.write(Library.document, to: "openapi.yaml")
    }

    @Test(
      arguments: [
        (["explain"], "Unexpected argument 'explain'"),
        (["--colour"], "Unknown option '--colour'"),
        (["generate"], "Missing expected argument '<spec>'"),
        (["generate", "openapi.yaml"], "Missing expected argument '--output <output>'"),
        (["generate", "openapi.yaml", "--output"], "Missing value for '--output <output>'"),
        (["generate", "openapi.yaml", "--output", "out", "more"], "Unexpected argument 'more'"),
        (["generate", "openapi.yaml", "--output", "out", "--strickt"], "Did you mean '--strict'?"),
        (["generate", "", "--output", "out"], "The path of the document is empty"),
        (["generate", "openapi.yaml", "--output", ""], "The path of the output is empty"),
      ])
    func refusesArguments(_ arguments: [String], saying sentence: String) throws {
      let outcome = try run(arguments)
      #expect(outcome.status == 2)
      #expect(outcome.output == "")
      #expect(outcome.errors.contains(sentence), "\(outcome.errors)")
      #expect(outcome.errors.contains("Usage: specwright"))
      #expect(!folder.has("out"))
    }

    @Test(arguments: [["--help"], ["generate", "--help"], []])
    func teachesByExample(_ arguments: [String]) throws {
      let outcome = try run(arguments)
      #expect(outcome.status == 0)
      #expect(outcome.errors == "")
      #expect(outcome.output.contains("EXAMPLES\n"))
      #expect(outcome.output.contains("specwright generate openapi.yaml --output Sources/API"))
      #expect(outcome.output.contains("EXIT CODES\n"))
      #expect(outcome.output.contains("unusable arguments"))
    }

    @Test func knowsItsVersion() throws {
      let outcome = try run(["--version"])
      #expect(outcome.status == 0)
      #expect(outcome.output.wholeMatch(of: #/\d+\.\d+\.\d+\n/#) != nil)
    }

    private func run(_ arguments: [String]) throws -> Tool.Outcome {
      try Tool.run(arguments, in: folder.root)
    }
  }
}
