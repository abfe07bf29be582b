import OpenAPIDiff
import OpenAPIDocument

/// The report with something else in it.
extension Petstore {
  static let emptyReport = Report(
    old: report.old, new: report.new, findings: [], impacts: [], step: .none)

  /// The same findings again and again.
  static func report(times count: Int) -> Report {
    let findings = (0..<count).flatMap { _ in report.findings }
    return Report(
      old: report.old, new: report.new, findings: findings, impacts: report.impacts, step: .major)
  }

  static func report(from old: String, to new: String, step: SemanticVersionStep) -> Report {
    func side(_ side: Report.Side, _ version: String) -> Report.Side {
      Report.Side(name: side.name, title: side.title, version: version, files: side.files)
    }
    return Report(
      old: side(report.old, old), new: side(report.new, new), findings: report.findings,
      impacts: [], step: step)
  }

  static func report(provenBy value: JSONLiteral) -> Report {
    single(verdict: .breaking(.value(value, acceptedBy: .old)))
  }

  static func report(saying message: String) -> Report { single(message: message) }

  static func report(of severity: Severity, acceptance: Acceptance? = nil) -> Report {
    single(severity: severity, acceptance: acceptance)
  }

  /// About a place of the new document, or its start.
  static func report(at file: SourceFile, _ place: Place? = nil) -> Report {
    let start = SourceLocation(file: file, line: 1, column: 1)
    return single(new: place ?? Place(location: start, pointer: "", excerpt: "x"), in: file)
  }

  private static func single(
    new: Place? = nil, in file: SourceFile? = nil, message: String = "something changed",
    verdict: Verdict = .breaking(.presence), severity: Severity = .breaking,
    acceptance: Acceptance? = nil
  ) -> Report {
    let change = Change(
      subject: .document, facet: .version, effect: .changed, direction: .neither, old: nil,
      new: new, verdict: verdict, reaches: [])
    let finding = Finding(
      id: "document-changed", change: change, severity: severity, message: message,
      reason: "this is why", consequences: [], fingerprint: "0123456789abcdef",
      acceptance: acceptance)
    let side = Report.Side(
      name: file?.path ?? "new.yaml", title: "Petstore", version: "1",
      files: [file].compactMap { $0 })
    return Report(old: side, new: side, findings: [finding], impacts: [], step: .major)
  }
}
