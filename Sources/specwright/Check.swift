import ArgumentParser
import DocumentLint
import OpenAPIDocument

/// `specwright check`.
struct Check: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Tells what is wrong with an OpenAPI document.",
    usage: "specwright check <spec> [<options>]",
    discussion: """
      Reads the document and every file it refers to, and prints what does not hold, each with \
      its place: references that lead nowhere, examples and defaults that their own schemas \
      refuse, schemas that no value can fit, alternatives of 'oneOf' that overlap, components \
      that nothing uses, discriminators that select nothing. What is called impossible is proved, \
      and what is said to overlap is shown by a value. Nothing is written.

      EXAMPLES
        specwright check openapi.yaml
        specwright check openapi.yaml --strict
            In CI: warnings fail, too.
        specwright check openapi.yaml --all-warnings 2> warnings.txt
            All of them, where there are many of a kind; --strict prints them all, too.
        specwright check openapi.yaml --keywords
            Which keywords the document uses, and which of them are enforced.

      EXIT CODES
        0  fine, or only warnings
        1  errors, or with --strict warnings
        2  unusable arguments
      """)

  @Argument(help: "The OpenAPI document, YAML or JSON.")
  var spec: String

  @Flag(help: "Treat warnings as errors.")
  var strict = false

  @OptionGroup
  var root: RootChoice

  @OptionGroup
  var printed: WarningChoices

  @Flag(
    help: """
      List the JSON Schema keywords that the document uses, and whether generated code enforces, \
      models or only documents each.
      """)
  var keywords = false

  func validate() throws {
    guard !spec.isEmpty else { throw ValidationError("The path of the document is empty.") }
  }

  func run() throws {
    let terminal = Terminal.standardError
    var diagnostics = Diagnostics()
    let source: SourceFile
    let files: DocumentFiles
    do {
      source = try SourceFile.read(spec)
      var reader = RootReader(reporting: diagnostics)
      let written = reader.root(besideDocumentIn: spec.folder)
      diagnostics = reader.diagnostics
      files = try DocumentFiles(in: spec.folder, below: root.directory ?? written)
    } catch {
      terminal.write("specwright: error: '\(spec)' cannot be read: \(error)\n")
      throw ExitCode(1)
    }
    terminal.showProgress("Reading \(spec)…")
    let graph = loadGraph(
      from: source, below: files.root, reading: files.read, reporting: &diagnostics)
    terminal.showProgress("Checking…")
    if let graph { lint(graph, of: source, reporting: &diagnostics) }
    terminal.clearProgress()
    terminal.write(diagnostics, everyWarning: strict || printed.allWarnings)
    if keywords, let graph {
      let output = Terminal.standardOutput
      output.write(KeywordCoverage(of: graph).table(width: output.width))
    }
    terminal.write(summary(of: diagnostics, hasGraph: graph != nil, for: terminal))
    if diagnostics.hasErrors || (strict && !diagnostics.all.isEmpty) { throw ExitCode(1) }
  }

  private func summary(
    of diagnostics: Diagnostics, hasGraph: Bool, for terminal: Terminal
  ) -> String {
    let errors = diagnostics.errorCount
    let warnings = diagnostics.all.count - errors
    var parts: [String] = []
    if errors > 0 { parts.append("\(errors) error\(errors == 1 ? "" : "s")") }
    if warnings > 0 { parts.append("\(warnings) warning\(warnings == 1 ? "" : "s")") }
    guard !parts.isEmpty else {
      return terminal.isInteractive ? "\(spec): nothing is wrong\n" : ""
    }
    let reason = strict && errors == 0 ? ", which --strict does not accept" : ""
    let omission = keywords && !hasGraph ? "; with errors, no keywords are listed" : ""
    return "\(parts.joined(separator: " and "))\(reason)\(omission)\n"
  }
}
