internal import OpenAPIDiff
internal import OpenAPIDocument

/// A report for a comment on a pull request: a table, and the details folded away.
struct MarkdownReport {
  private let report: Report
  private let style: ReportStyle

  /// GitHub refuses comments beyond 65,536 characters; this leaves room for words around it.
  private static let longest = 60_000
  private static let mostRows = 50

  init(_ report: Report, _ style: ReportStyle) {
    self.report = report
    self.style = style
  }

  func rendered() -> String {
    let summary = Summary(of: report)
    let title = report.new.title.asMarkdown
    var text = "### \(summary.symbol) \(title): \(summary.verdict)\n\n"
    text += "\(report.old.version.asCode) → \(report.new.version.asCode)"
    guard !report.findings.isEmpty else { return text + "\n" }
    text += " · \(summary.countsSentence) · version: **\(summary.version.sentence.asMarkdown)**\n"
    for (_, words, toll) in summary.tolls { text += "\n- breaks \(words): \(toll.words)" }
    text += summary.tolls.isEmpty ? "" : "\n"
    let shown = report.shown(in: style)
    guard !shown.isEmpty else { return text }
    text += "\n" + table(of: shown)
    return text + details(of: shown, room: Self.longest - text.utf8.count)
  }

  private func table(of findings: [Finding]) -> String {
    var text = "| | Change | Where | Place |\n| --- | --- | --- | --- |\n"
    let rows = findings.bySimilarity
    for similar in rows.prefix(Self.mostRows) {
      let finding = similar.first
      let mark = finding.acceptance == nil ? finding.severity.symbol : "☑️"
      let more = finding.operations.count > 1 ? " and \(finding.operations.count - 1) more" : ""
      let place = (finding.change.new ?? finding.change.old)?.location.description ?? ""
      text += "| \(mark) | \(finding.message.shortened(to: 300).asMarkdown)\(likewise(similar)) "
      text += "| \(finding.area.description.shortened(to: 120).asCodeInTable)\(more) "
      text += "| \(place.asCodeInTable) |\n"
    }
    let hidden = rows.dropFirst(Self.mostRows).reduce(0) { $0 + 1 + $1.others.count }
    if hidden > 0 { text += "| | and \(hidden) more | | |\n" }
    return text
  }

  private func likewise(_ similar: SimilarFindings) -> String {
    guard !similar.others.isEmpty else { return "" }
    let names = similar.others.map(SimilarFindings.member).joined(separator: ", ")
    return ", likewise \(similar.others.count) others: \(names.shortened(to: 600).asMarkdown)"
  }

  private func details(of findings: [Finding], room: Int) -> String {
    var text = ""
    for (index, finding) in findings.enumerated() {
      let next = details(of: finding)
      guard text.utf8.count + next.utf8.count < room else {
        return text + "\nThe details of \(findings.count - index) more do not fit here.\n"
      }
      text += next
    }
    return text
  }

  private func details(of finding: Finding) -> String {
    // Within HTML no Markdown is read.
    let summary: Markup = "\(finding.severity.symbol) \(finding.message) <code>\(finding.id)</code>"
    var text = "\n<details>\n<summary>\(summary.text)</summary>\n\n"
    text += finding.reason.asMarkdown + ".\n\n"
    for version in Version.allCases {
      guard let whereabouts = finding.change.known(in: version) else { continue }
      let excerpt = whereabouts.place.excerpt?.shortened(to: 200).asCode
      let remark = whereabouts.isExact ? excerpt : "(around it)"
      let location = whereabouts.place.location.description.asCode
      let parts = [location, remark].compactMap { $0 }
      text += "- \(version.rawValue): \(parts.joined(separator: " "))\n"
    }
    if let (json, sentence) = finding.witness {
      text += "- witness: \(json.shortened(to: 400).asCode), \(sentence)\n"
    }
    if let doubt = finding.doubt { text += "- unproved: \(doubt.asMarkdown)\n" }
    if !finding.consequences.isEmpty {
      text += "- breaks: \(finding.consequences.words.joined(separator: ", "))\n"
    }
    let most = 10
    for reach in finding.change.reaches.prefix(most) {
      text += "- reaches: \(reach.sentence.asCode)\n"
    }
    if finding.change.reaches.count > most {
      text += "- and \(finding.change.reaches.count - most) more\n"
    }
    if let acceptance = finding.acceptance {
      text += "- accepted: \(acceptance.sentence.asMarkdown)\n"
    }
    return text + "- fingerprint: `\(finding.fingerprint)`\n\n</details>\n"
  }
}

extension Summary {
  fileprivate var symbol: String {
    (counts.first { $0.count > 0 && $0.severity > .info }?.severity ?? .info).symbol
  }
}

extension Severity {
  fileprivate var symbol: String {
    switch self {
    case .breaking: "❌"
    case .warning: "⚠️"
    case .info: "✅"
    }
  }
}

extension String {
  /// Text that means nothing else in Markdown, in a table or out of it, and calls nobody.
  fileprivate var asMarkdown: String {
    var text = ""
    for scalar in unicodeScalars {
      switch scalar {
      case "\\", "`", "*", "_", "[", "]", "|", "~", "#", "$": text += "\\\(scalar)"
      case "<": text += "&lt;"
      case ">": text += "&gt;"
      case "&": text += "&amp;"
      case "@": text += "@&#8203;"
      default: text.unicodeScalars.append(scalar.harmless)
      }
    }
    return text
  }

  /// A code span, whose fence is longer than any run of backticks in it.
  fileprivate var asCode: String {
    var (run, longest) = (0, 0)
    for scalar in unicodeScalars {
      run = scalar == "`" ? run + 1 : 0
      longest = max(longest, run)
    }
    let fence = String(repeating: "`", count: longest + 1)
    let padding = longest > 0 || isEmpty ? " " : ""
    return fence + padding + harmless + padding + fence
  }

  /// What stands in a cell of a table, where even code ends at a bar.
  fileprivate var asCodeInTable: String {
    asCode.split(separator: "|", omittingEmptySubsequences: false).joined(separator: "\\|")
  }
}
