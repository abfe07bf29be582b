import ArgumentParser
import DiffReports
import OpenAPIDiff
import OpenAPIDocument

/// One comparison, from the words of the command line to its report.
struct DiffRun {
  private let old: String
  private let new: String
  private let root: RootChoice
  private let choices: DiffChoices
  private let everyWarning: Bool
  private let terminal: Terminal

  init(
    old: String, new: String, root: RootChoice, choices: DiffChoices, everyWarning: Bool,
    showing terminal: Terminal
  ) {
    self.old = old
    self.new = new
    self.root = root
    self.choices = choices
    self.everyWarning = everyWarning
    self.terminal = terminal
  }

  /// Prints a sentence, and tells how to exit.
  func failure(_ sentence: String) -> ExitCode {
    terminal.clearProgress()
    terminal.write("specwright: error: \(sentence)\n")
    return ExitCode(1)
  }

  /// What there is to tell, after printing all that is wrong with the inputs.
  func report() throws -> (Report, DiffSettings) {
    let inputs = [try input(old), try input(new)]
    var diagnostics = Diagnostics()
    let roots = writtenRoots(of: inputs, reporting: &diagnostics)
    let settings: DiffSettings?
    let accepted: AcceptFile?
    do {
      settings = try choices.settings(beside: inputs[1].folder, reporting: &diagnostics)
      accepted = try settings.flatMap { settings throws(UnreadableConfiguration) in
        try choices.acceptFile(settings, reporting: &diagnostics)
      }
    } catch {
      throw failure("'\(error.path)' cannot be read: \(error.reason)")
    }
    let graphs = [
      try graph(of: inputs[0], named: old, below: roots[0], reporting: &diagnostics),
      try graph(of: inputs[1], named: new, below: roots[1], reporting: &diagnostics),
    ]
    guard let settings, let accepted, let before = graphs[0], let after = graphs[1] else {
      print(diagnostics)
      throw failure("nothing was compared", after: diagnostics)
    }
    try refuseUnknownOperations(settings, before, after)
    terminal.showProgress("Comparing…")
    let judged = judge(
      compare(before, after, options: settings.comparison),
      of: NamedGraph(name: inputs[0].name, graph: before),
      and: NamedGraph(name: inputs[1].name, graph: after), policy: settings.policy)
    let report = accepted.apply(
      to: judged, today: settings.policy.today ?? Day.today,
      isWhole: settings.comparison.operations.isEmpty, reporting: &diagnostics)
    print(diagnostics)
    return (report, settings)
  }

  /// Writes what is to be accepted, and exits as the findings want it.
  func finish(_ report: Report, _ settings: DiffSettings, isTold: Bool) throws {
    if let reason = choices.writeAccept {
      return try accept(report, settings, for: reason)
    }
    let isReached = settings.failOn.isReached(by: report)
    if report.findings.isEmpty, terminal.isInteractive {
      terminal.write("\(old) and \(new) describe the same API\n")
    } else if isReached, !isTold {
      let counts = Severity.allCases.reversed().map { "\(report.count($0)) \($0.rawValue)" }
      terminal.write(
        "\(counts.joined(separator: ", ")), and --fail-on is \(settings.failOn.rawValue)\n")
    }
    if isReached { throw ExitCode(1) }
  }

  // MARK: - Steps

  private func input(_ word: String) throws -> DocumentInput {
    do {
      return try DocumentInput(word)
    } catch {
      throw failure("'\(word)' cannot be read: \(error)")
    }
  }

  /// What the new version says of the way to its root holds for an old one that says nothing.
  private func writtenRoots(
    of inputs: [DocumentInput], reporting diagnostics: inout Diagnostics
  ) -> [String?] {
    guard root.directory == nil else { return [nil, nil] }
    let own = inputs.map { $0.writtenRoot(reporting: &diagnostics) }
    return [own[0] ?? own[1].flatMap { $0.hasPrefix("/") ? nil : $0 }, own[1]]
  }

  private func graph(
    of input: DocumentInput, named word: String, below written: String?,
    reporting diagnostics: inout Diagnostics
  ) throws -> SchemaGraph? {
    terminal.showProgress("Reading \(word)…")
    do {
      return try input.graph(below: root.directory, or: written, reporting: &diagnostics)
    } catch {
      throw failure("'\(word)' cannot be read: \(error)")
    }
  }

  private func print(_ diagnostics: Diagnostics) {
    terminal.clearProgress()
    terminal.write(diagnostics, everyWarning: everyWarning)
  }

  private func failure(_ sentence: String, after diagnostics: Diagnostics) -> ExitCode {
    let count = diagnostics.errorCount
    terminal.write("\(count) error\(count == 1 ? "" : "s"); \(sentence)\n")
    return ExitCode(1)
  }

  private func refuseUnknownOperations(
    _ settings: DiffSettings, _ before: SchemaGraph, _ after: SchemaGraph
  ) throws {
    let unknown = settings.comparison.operations.filter { !before.has($0) && !after.has($0) }
    guard !unknown.isEmpty else { return }
    terminal.clearProgress()
    for case .operation(let name) in unknown {
      let nearest =
        after.nearestName(to: .operation(name)) ?? before.nearestName(to: .operation(name))
      let advice = nearest.map { "; did you mean '\($0)'?" } ?? ""
      terminal.write("specwright: error: neither document has an operation '\(name)'\(advice)\n")
    }
    throw ExitCode(1)
  }

  private func accept(_ report: Report, _ settings: DiffSettings, for reason: String) throws {
    guard let path = settings.acceptFile else {
      throw failure("--write-accept needs --accept, or 'accept' in the settings")
    }
    let findings = report.findings.filter(settings.failOn.isReached)
    do {
      try AcceptFile.add(findings, for: reason, to: path)
    } catch {
      throw failure("\(error)")
    }
    let count = findings.count
    terminal.write("\(path): \(count) finding\(count == 1 ? "" : "s") added\n")
  }
}
