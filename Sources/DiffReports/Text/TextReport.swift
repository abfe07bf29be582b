internal import OpenAPIDiff
internal import OpenAPIDocument

/// A report for the reader of a terminal: by severity, then by what it is about.
struct TextReport {
  private let report: Report
  private let style: ReportStyle
  private var output = ""

  init(_ report: Report, _ style: ReportStyle) {
    self.report = report
    self.style = style
  }

  func rendered() -> String {
    guard !report.findings.isEmpty else { return "" }
    var copy = self
    copy.write()
    return copy.output
  }

  private mutating func write() {
    let shown = report.shown(in: style)
    let open = shown.filter { $0.acceptance == nil }
    for severity in Severity.allCases.reversed() {
      write(open.filter { $0.severity == severity }, under: severity)
    }
    writeAccepted(shown.filter { $0.acceptance != nil })
    writeSummary(hidden: report.findings.count - shown.count)
  }

  // MARK: - Findings

  private mutating func write(_ findings: [Finding], under severity: Severity) {
    guard !findings.isEmpty else { return }
    write(painted("\(severity.heading) (\(findings.count))", severity.paint) + "\n\n")
    for (area, group) in findings.byArea {
      write(painted(area.description.harmless, .bold) + "\n")
      for similar in group.bySimilarity {
        write(similar.first)
        for (index, other) in similar.others.enumerated() {
          let place = (other.change.old ?? other.change.new)?.location
          let position = place.map { " (\($0.line):\($0.column))" } ?? ""
          write(
            index == 0 ? "likewise" : "",
            "\(SimilarFindings.member(of: other))\(position) \(other.fingerprint)")
        }
        write("\n")
      }
    }
  }

  private mutating func write(_ finding: Finding) {
    let word = finding.severity.rawValue
    let head = "\(word): \(finding.message.harmless) [\(finding.id)]"
    let lines = head.wrapped(to: style.width - 4)
    for (index, line) in lines.enumerated() {
      let isFirst = index == 0 && line.hasPrefix(word)
      let text = isFirst ? painted(word, finding.severity.paint) + line.dropFirst(word.count) : line
      write((index == 0 ? "  " : "    ") + text + "\n")
    }
    write("why", finding.reason)
    writePlaces(of: finding.change)
    // The reason often has it already.
    if let (json, sentence) = finding.witness, !finding.reason.contains(json) {
      write("witness", json.shortened(to: 400))
      write("", sentence)
    }
    if let doubt = finding.doubt { write("unproved", doubt) }
    if !finding.consequences.isEmpty {
      write("breaks", finding.consequences.words.joined(separator: ", "))
    }
    writeReaches(of: finding)
    write("id", finding.fingerprint, .dim)
  }

  private mutating func writePlaces(of change: Change) {
    for version in Version.allCases {
      guard let whereabouts = change.known(in: version) else { continue }
      let location = whereabouts.place.location.description
      let excerpt = whereabouts.place.excerpt?.shortened(to: 200)
      let remark = whereabouts.isExact ? excerpt : "(around it)"
      write(version.rawValue, [location, remark].compactMap { $0 }.joined(separator: " "))
    }
  }

  /// The heading says it where there is only the one.
  private mutating func writeReaches(of finding: Finding) {
    let reaches = finding.change.reaches
    let most = 3
    guard reaches.contains(where: { Area.operation($0.operation) != finding.area || !$0.isWhole })
    else { return }
    for (index, reach) in reaches.prefix(most).enumerated() {
      write(index == 0 ? "reaches" : "", reach.sentence)
    }
    if reaches.count > most { write("", "and \(reaches.count - most) more") }
  }

  private mutating func writeAccepted(_ findings: [Finding]) {
    guard !findings.isEmpty else { return }
    write(painted("Accepted (\(findings.count))", .bold) + "\n\n")
    for finding in findings {
      let head = "\(finding.severity.rawValue): \(finding.message.harmless) [\(finding.id)]"
      for (index, line) in head.wrapped(to: style.width - 4).enumerated() {
        write((index == 0 ? "  " : "    ") + line + "\n")
      }
      if let acceptance = finding.acceptance { write("because", acceptance.sentence) }
      write("id", finding.fingerprint, .dim)
      write("\n")
    }
  }

  // MARK: - Summary

  private mutating func writeSummary(hidden: Int) {
    let summary = Summary(of: report)
    let isGrave = summary.count(.breaking) > 0
    for (index, line) in summary.verdict.wrapped(to: style.width).enumerated() {
      let paint: Paint = isGrave ? .red : summary.count(.warning) > 0 ? .yellow : .green
      write((index == 0 ? "" : "  ") + painted(line, paint) + "\n")
    }
    write("changes", summary.countsSentence + (hidden > 0 ? " (\(hidden) not shown)" : ""))
    for (_, words, toll) in summary.tolls { write(words, toll.words) }
    write("version", summary.version.sentence)
  }

  // MARK: - Lines

  /// A labelled text, with what does not fit the line below its start.
  private mutating func write(_ label: String, _ text: String, _ paint: Paint = .plain) {
    // On a narrow terminal the text gets the width that a column of labels would take.
    guard style.width >= 60 else { return writeNarrow(label, text.harmless, paint) }
    let lines = text.harmless.wrapped(to: style.width - 4 - Self.labelWidth)
    for (index, line) in lines.enumerated() {
      let shown = index == 0 ? label : ""
      let padding = String(repeating: " ", count: max(Self.labelWidth - shown.displayWidth, 1))
      write("    " + painted(shown, .dim) + padding + painted(line, paint) + "\n")
    }
  }

  private mutating func writeNarrow(_ label: String, _ text: String, _ paint: Paint) {
    let start = label.isEmpty ? "" : label + " "
    let lines = (start + text).wrapped(to: max(style.width - 6, 14))
    for (index, line) in lines.enumerated() {
      let isFirst = index == 0 && line.hasPrefix(start)
      let rest = isFirst ? String(line.dropFirst(start.count)) : line
      let indentation = index == 0 && !label.isEmpty ? "    " : "      "
      write(indentation + (isFirst ? painted(start, .dim) : "") + painted(rest, paint) + "\n")
    }
  }

  private static let labelWidth = 14

  private mutating func write(_ text: String) { output += text }

  fileprivate enum Paint: String {
    case plain = ""
    case bold = "1"
    case dim = "2"
    case red = "1;31"
    case yellow = "1;33"
    case green = "1;32"
  }

  private func painted(_ text: String, _ paint: Paint) -> String {
    style.hasColour && paint != .plain && !text.isEmpty
      ? "\u{1B}[\(paint.rawValue)m\(text)\u{1B}[0m" : text
  }
}

extension Severity {
  fileprivate var paint: TextReport.Paint {
    switch self {
    case .breaking: .red
    case .warning: .yellow
    case .info: .green
    }
  }
}

extension Reach {
  /// Whether it says nothing beyond the operation's name.
  var isWhole: Bool { carrier == .operation && valuePath.isEmpty }
}
