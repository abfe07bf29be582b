import ArgumentParser
import OpenAPIDocument

/// The command line of the tool.
@main
struct Specwright: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "specwright",
    abstract: "Turns OpenAPI documents into Swift, checks them, and compares their versions.",
    discussion: """
      EXAMPLES
        specwright check openapi.yaml
            What is wrong with it, at which place.
        specwright generate openapi.yaml --output Sources/API
            Models, a server and a client.
        specwright generate openapi.yaml --output Sources/API --check
            In CI: is it up to date?
        specwright diff main:openapi.yaml openapi.yaml
            What changed, and whom it breaks.

      EXIT CODES
        0  fine
        1  problems found, or something breaks
        2  unusable arguments
      """,
    version: "0.1.0",
    subcommands: [Generate.self, Check.self, Diff.self])

  /// ArgumentParser ends with 64 where arguments cannot be used; this tool promises 2.
  static func main() {
    Terminal.ignoreClosedPipes()
    do {
      if let word = CommandLine.arguments.dropFirst().first { try refuseUnknownCommand(word) }
      var command = try parseAsRoot()
      try command.run()
    } catch {
      let code = exitCode(for: error)
      let usage = ExitCode.validationFailure
      guard code == usage else { exit(withError: error) }
      Terminal.standardError.write(fullMessage(for: error) + "\n")
      exit(withError: ExitCode(2))
    }
  }

  private static func refuseUnknownCommand(_ word: String) throws {
    let names = configuration.subcommands.map { "\($0)".lowercased() }
    guard !word.hasPrefix("-"), word != "help", !names.contains(word) else { return }
    let advice =
      suggestion(for: word, among: names).map { "Did you mean '\($0)'?" }
      ?? "It can be \(names.listed)."
    throw ValidationError("There is no command '\(word)'. \(advice)")
  }
}
