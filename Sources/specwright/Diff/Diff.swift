import ArgumentParser
import DiffReports
import OpenAPIDiff
import OpenAPIDocument

/// `specwright diff`.
struct Diff: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Tells what changed between two versions of a document, and proves what breaks.",
    discussion: """
      A change breaks if a request that was accepted is refused, or if an answer may come that \
      was not promised; the value that shows it is printed. What means the same is not a change, \
      however it is written. Each finding has an id, a fingerprint that stays when lines move, \
      and its places in both documents.

      OLD and NEW are each a file, a directory (with openapi.yaml, openapi.yml or openapi.json in \
      it), - for standard input, or GITREF:path for a file as it is in a commit, with all that it \
      refers to.

      EXAMPLES
        specwright diff old.yaml new.yaml
        specwright diff main:openapi.yaml openapi.yaml
            What does my branch change?
        curl -s https://example.com/openapi.json | specwright diff - openapi.json
            What will my deployment change?
        specwright diff old.yaml new.yaml --report html=diff.html
            One page to look through, beside the text.
        specwright diff old.yaml new.yaml --fail-on warning --format github
            In CI: annotations, and 1 if anything may break.
        specwright diff old.yaml new.yaml --accept accepted.yaml \\
            --write-accept 'agreed with all clients'
            Takes what breaks for right from now on.

      FORMATS
        text, json, markdown (for a pull request), sarif, github (annotations), junit, html

      ACCEPTED FINDINGS
        - fingerprint: 77d2036cb7a4911e
          id: request-parameter-required-narrowed   # optional, and checked
          reason: nobody sends it
          expires: 2027-03-31                       # optional, its last day

      CONFIGURATION
        Decisions to keep stand in 'specwright.yaml' beside the new document:

        diff:
          failOn: breaking                # or warning, any, none
          accept: accepted.yaml
          severities: {response-schema-enum-widened: info}
          enumerations: open              # of answers; or closed
          unknownMembers: {senders: declared, servers: as-written, clients: ignore}
          requiredWithDefault: refused    # or defaulted
          removal: after-sunset           # or after-deprecation, never
          deprecationNeedsSunset: false
          unstableLevels: [draft, alpha]  # of x-stability-level
          stripPrefix: {old: /v1, new: /v2}

      Flags win over the file.

      EXIT CODES
        0 fine · 1 something breaks, or cannot be read · 2 unusable arguments
      """)

  @Argument(help: "The old version.")
  var old: String

  @Argument(help: "The new version.")
  var new: String

  @Option(
    name: .shortAndLong,
    help: "How the report is written: text, json, markdown, sarif, github, junit or html.",
    transform: ReportFormat.named)
  var format = ReportFormat.text

  @Option(
    name: .shortAndLong, help: "The file to write the report to, in place of standard output.")
  var output: String?

  @Option(
    name: .customLong("report"),
    help: ArgumentHelp("Write another report to a file; repeatable.", valueName: "format=file"),
    transform: RequestedReport.parsed)
  var reports: [RequestedReport] = []

  @Option(
    help: ArgumentHelp(
      "Show only findings from here on: info, warning or breaking. All are counted.",
      valueName: "severity"),
    transform: Severity.named)
  var show = Severity.info

  @OptionGroup
  var root: RootChoice

  @OptionGroup
  var printed: WarningChoices

  @OptionGroup(title: "What is compared, and what counts")
  var choices: DiffChoices

  func validate() throws {
    guard !old.isEmpty, !new.isEmpty else {
      throw ValidationError("The path of a document is empty.")
    }
    guard old != "-" || new != "-" else {
      throw ValidationError("Only one of the two documents can come from standard input.")
    }
    guard output?.isEmpty != true else { throw ValidationError("The path of the output is empty.") }
    var paths: Set<String> = []
    for path in reports.map(\.path) + [output].compactMap({ $0 }) {
      guard !paths.contains(path) else {
        throw ValidationError("Two reports cannot be written to '\(path)'.")
      }
      guard path != old, path != new else {
        throw ValidationError("A report cannot be written over the document '\(path)'.")
      }
      paths.insert(path)
    }
  }

  func run() throws {
    let comparison = DiffRun(
      old: old, new: new, root: root, choices: choices, everyWarning: printed.allWarnings,
      showing: Terminal.standardError)
    let files: [(ReportFormat, OutputFile)]
    do {
      let requested =
        reports
        + [output].compactMap { $0 }.map {
          RequestedReport(format: format, path: $0)
        }
      files = try requested.map { ($0.format, try OutputFile($0.path)) }
    } catch {
      throw comparison.failure("\(error)")
    }
    let (report, settings) = try comparison.report()
    var style = ReportStyle(leastSeverity: show, failOn: settings.failOn)
    for (format, file) in files {
      do {
        try file.write(report.rendered(as: format, style))
      } catch {
        throw comparison.failure("\(error)")
      }
    }
    let terminal = Terminal.standardOutput
    if output == nil {
      style.width = terminal.width
      style.hasColour = terminal.hasColour
      terminal.write(report.rendered(as: format, style))
    }
    try comparison.finish(report, settings, isTold: output == nil && format == .text)
  }
}
