public import OpenAPIDiff

/// How a report is written.
public enum ReportFormat: String, Hashable, Sendable, CaseIterable {
  case text, json, markdown, sarif, github, junit, html
}

/// What the reader of a report wants of it.
public struct ReportStyle: Hashable, Sendable {
  /// Of text, in columns of a terminal.
  public var width: Int
  /// Of text: whether the reader's terminal has colours.
  public var hasColour: Bool
  /// Findings below are counted, and not shown.
  public var leastSeverity: Severity
  /// What is called a failure, where a format knows failures.
  public var failOn: FailureThreshold

  public init(
    width: Int = 80, hasColour: Bool = false, leastSeverity: Severity = .info,
    failOn: FailureThreshold = .breaking
  ) {
    self.width = width
    self.hasColour = hasColour
    self.leastSeverity = leastSeverity
    self.failOn = failOn
  }
}

/// From what on a comparison fails. What is accepted never fails.
public enum FailureThreshold: String, Hashable, Sendable, CaseIterable {
  case breaking, warning
  /// Any finding.
  case any
  case none

  public func isReached(by finding: Finding) -> Bool {
    guard finding.acceptance == nil else { return false }
    return switch self {
    case .breaking: finding.severity >= .breaking
    case .warning: finding.severity >= .warning
    case .any: true
    case .none: false
    }
  }

  public func isReached(by report: Report) -> Bool {
    report.findings.contains(where: isReached)
  }
}

extension Report {
  /// The whole text of a report, which is the same for equal reports; nothing for text if nothing
  /// was found.
  public func rendered(as format: ReportFormat, _ style: ReportStyle = ReportStyle()) -> String {
    switch format {
    case .text: TextReport(self, style).rendered()
    case .json: JSONReport(self, style).tree.rendered()
    case .markdown: MarkdownReport(self, style).rendered()
    case .sarif: SARIFReport(self, style).tree.rendered()
    case .github: AnnotationReport(self, style).rendered()
    case .junit: JUnitReport(self, style).markup.text
    case .html: HTMLReport(self, style).markup.text
    }
  }

  /// Those that a style shows, in order.
  func shown(in style: ReportStyle) -> [Finding] {
    findings.filter { $0.severity >= style.leastSeverity }
  }
}
