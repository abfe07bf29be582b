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
        (["explain"], "There is no command 'explain'. It can be generate, check or diff."),
        (["chek", "openapi.yaml"], "There is no command 'chek'. Did you mean 'check'?"),
        (["--colour"], "Unknown option '--colour'"),
        (["generate"], "Missing expected argument '<spec>'"),
        (["generate", "openapi.yaml"], "Missing expected argument '--output <directory>'"),
        (["generate", "openapi.yaml", "--output"], "Missing value for '--output <directory>'"),
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

    /// The configuration is there to be copied: none of its lines may be broken.
    @Test(arguments: [["--help"], ["generate", "--help"], ["check", "--help"]], [80, 40])
    func keepsWithinTheWidth(_ arguments: [String], columns: Int) throws {
      let outcome = try Tool.run(
        arguments, in: folder.root, environment: ["COLUMNS": "\(columns)"])
      let lines = outcome.output.split(separator: "\n", omittingEmptySubsequences: false)
      let usage = lines.filter { $0.hasPrefix("USAGE: ") }
      #expect(usage.count == 1)
      for line in lines where !line.hasPrefix("USAGE: ") && !line.contains("help <subcommand>") {
        let isOneWord = line.split(separator: " ").count == 1
        #expect(line.count <= columns || isOneWord, "\(line)")
      }
      #expect(usage.allSatisfy { $0.count <= 80 })
      let configuration = lines.drop { $0 != "CONFIGURATION" }
        .drop { !$0.contains("generate: [") }.prefix { !$0.isEmpty }
      // A continued line would start at the margin.
      #expect(configuration.allSatisfy { $0.hasPrefix("  ") })
      #expect(configuration.isEmpty == (arguments != ["generate", "--help"]))
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
