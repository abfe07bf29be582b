import ArgumentParser
import OpenAPIDocument
import SwiftGeneration

/// `specwright generate`.
struct Generate: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Writes Swift for an OpenAPI document.",
    usage: "specwright generate <spec> --output <directory> [<options>]",
    discussion: """
      Reads the document and every file it refers to, and writes one file for each type and each \
      operation: models that decode and validate in one pass, a protocol for the server with what \
      decodes its requests and encodes its answers, and a client. Files of an earlier run that are \
      no longer needed are removed; files that specwright did not write are left alone. If \
      anything is wrong, everything that is wrong is printed and nothing is written.

      EXAMPLES
        specwright generate openapi.yaml --output Sources/API
        specwright generate openapi.yaml --output Sources/API --check
            In CI: is it up to date?
        specwright generate openapi.json --output Sources/API --strict
            Warnings are errors.
        specwright generate openapi.yaml --output Sources/API --tag pets
            Only what these operations need.

      CONFIGURATION
        Decisions to keep stand in 'specwright.yaml' beside the document:

        generate: [models, server, client]
        access: package  # public, internal
        names:  # by what the document says
          schemas:
            foo_bar: FooBar
            Pet.owner: Owner
          operations:
            get-pets: listPets
            GET /toys: listToys
          properties: {Pet.dob: birthday}
          cases: {Pet.state.on-hold: waits}
        enumerations:
          requests: closed
          responses: open
        formats: {uuid: annotate}
        unknownMembers: ignore
        assumeObjects: true
        decodeContent: true
        hashable: false
        only:
          operations: [login]
          tags: [pets]
          paths: [/toys]
        files: 8
        root: ..

      'unknownMembers' (ignore, refuse, keep) is about objects of which the document says neither \
      'additionalProperties' nor 'unevaluatedProperties'. 'formats: annotate' switches off all \
      formats; 'other' stands for those without a line of their own. 'assumeObjects' takes a schema \
      with 'properties' for an object, 'decodeContent' makes bytes of base64, 'hashable: true' \
      compiles slower, 'files' is for a number of files instead of one per type, and below 'root' \
      are the files that references lead to. Flags win over the file.

      EXIT CODES
        0  fine
        1  problems found, or not up to date
        2  unusable arguments
        128 and the signal's number, after an interruption; nothing is left half written
      """)

  @Argument(help: "The OpenAPI document, YAML or JSON.")
  var spec: String

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp(
      "The directory to write to; it is made if it is not there.", valueName: "directory"))
  var output: String

  @Flag(help: "Write nothing; list what would change and exit with 1 if anything would.")
  var check = false

  @Flag(help: "Treat warnings, such as a keyword that is not enforced, as errors.")
  var strict = false

  @OptionGroup
  var root: RootChoice

  @OptionGroup
  var printed: WarningChoices

  @OptionGroup(title: "What to generate")
  var choices: Choices

  func validate() throws {
    guard !spec.isEmpty else { throw ValidationError("The path of the document is empty.") }
    guard !output.isEmpty else { throw ValidationError("The path of the output is empty.") }
  }

  func run() throws {
    let terminal = Terminal.standardError
    let files = try generatedFiles(showing: terminal)
    let directory = OutputDirectory(output)
    terminal.showProgress(check ? "Comparing with \(output)…" : "Writing \(output)…")
    do {
      let changes = try directory.changes(to: files)
      if check {
        terminal.clearProgress()
        return try reportDrift(changes, to: terminal)
      }
      try directory.apply(changes)
      terminal.clearProgress()
      if let signal = Interruption.cause { throw ExitCode(128 + signal) }
      if terminal.isInteractive {
        terminal.write("\(output): \(counted(files.count, "file")), \(changes.count) changed\n")
      }
    } catch let error as OutputDirectory.Unusable {
      terminal.clearProgress()
      terminal.write("specwright: error: \(error)\n")
      throw ExitCode(1)
    }
  }

  private func generatedFiles(showing terminal: Terminal) throws -> [GeneratedFile] {
    var diagnostics = Diagnostics()
    let files: [GeneratedFile]?
    do {
      files = try generatedFiles(showing: terminal, reporting: &diagnostics)
    } catch {
      terminal.clearProgress()
      for sentence in error.sentences { terminal.write("specwright: error: \(sentence)\n") }
      throw ExitCode(1)
    }
    terminal.clearProgress()
    terminal.write(diagnostics, everyWarning: strict || printed.allWarnings)
    let isRefused = strict && !diagnostics.all.isEmpty
    guard let files, !isRefused else {
      terminal.write(summary(of: diagnostics))
      throw ExitCode(1)
    }
    return files
  }

  private func generatedFiles(
    showing terminal: Terminal, reporting diagnostics: inout Diagnostics
  ) throws(Unusable) -> [GeneratedFile]? {
    let source: SourceFile
    do {
      source = try SourceFile.read(spec)
    } catch {
      throw Unusable("'\(spec)' cannot be read: \(error)")
    }
    let configuration: Configuration
    do {
      configuration = try choices.configuration(beside: spec, reporting: &diagnostics)
    } catch {
      throw Unusable("'\(error.path)' cannot be read: \(error.reason)")
    }
    let files: DocumentFiles
    do {
      files = try DocumentFiles(
        in: spec.folder, below: root.directory ?? configuration.root)
    } catch {
      throw Unusable("'\(spec)' cannot be read: \(error)")
    }
    terminal.showProgress("Reading \(spec)…")
    let graph = loadGraph(
      from: source, below: files.root, reading: files.read, reporting: &diagnostics)
    guard let graph, !diagnostics.hasErrors else { return nil }
    // It is needed nearly as long as the process lives, and taking it apart would take time.
    _ = Unmanaged.passRetained(graph)
    let selected: SchemaGraph?
    do {
      selected = try choices.selection(of: graph, configuration, reporting: &diagnostics)
    } catch {
      throw Unusable(sentences: error.sentences)
    }
    guard let selected else { return nil }
    terminal.showProgress("Generating…")
    return generate(from: selected, options: configuration.options, reporting: &diagnostics)
  }

  private func summary(of diagnostics: Diagnostics) -> String {
    let errors = diagnostics.errorCount
    let warnings = diagnostics.all.count - errors
    var parts: [String] = []
    if errors > 0 { parts.append(counted(errors, "error")) }
    if warnings > 0 { parts.append(counted(warnings, "warning")) }
    let reason = errors == 0 ? ", which --strict does not accept" : ""
    return "\(parts.joined(separator: " and "))\(reason); nothing was written\n"
  }

  private func reportDrift(_ changes: [OutputDirectory.Change], to terminal: Terminal) throws {
    guard !changes.isEmpty else {
      if terminal.isInteractive { terminal.write("\(output) is up to date\n") }
      return
    }
    Terminal.standardOutput.write(changes.map { $0.summary + "\n" }.joined())
    terminal.write(
      "\(output) is not up to date: \(counted(changes.count, "file")) would change; "
        + "run the same without --check\n")
    throw ExitCode(1)
  }

  private func counted(_ count: Int, _ noun: String) -> String {
    "\(count) \(noun)\(count == 1 ? "" : "s")"
  }
}

/// What has no place in a document, each as a sentence.
private struct Unusable: Error {
  let sentences: [String]

  init(sentences: [String]) { self.sentences = sentences }

  init(_ sentence: String) { sentences = [sentence] }
}
