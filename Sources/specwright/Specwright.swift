import ArgumentParser

/// The command line of the tool.
@main
struct Specwright: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "specwright",
    abstract: "Turns OpenAPI documents into Swift, and checks them.",
    discussion: """
      EXAMPLES
        specwright check openapi.yaml
            What is wrong with the document, each thing with its place.
        specwright generate openapi.yaml --output Sources/API
            Models that validate, a server's protocol and a client.
        specwright generate openapi.yaml --output Sources/API --check
            Writes nothing; exits with 1 if the files are not up to date.
        specwright check openapi.yaml
            What is wrong with the document: examples, impossible schemas, unused components.

      EXIT CODES
        0 fine · 1 problems found · 2 unusable arguments
      """,
    version: "0.1.0",
    subcommands: [Generate.self, Check.self])

  /// ArgumentParser ends with 64 where arguments cannot be used; this tool promises 2.
  static func main() {
    Terminal.ignoreClosedPipes()
    do {
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
}
