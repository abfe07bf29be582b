/// How a report is written.
public enum ReportFormat: String, Hashable, Sendable, CaseIterable {
  case text, json, markdown, sarif, github, junit, html
}
