internal import OpenAPIDiff
internal import OpenAPIDocument

/// A report as tests: each finding is a case, and fails if the comparison fails by it.
struct JUnitReport {
  private let report: Report
  private let style: ReportStyle

  init(_ report: Report, _ style: ReportStyle) {
    self.report = report
    self.style = style
  }

  var markup: Markup {
    let shown = report.shown(in: style)
    let name = "specwright diff \(report.old.name) \(report.new.name)"
    var suites = shown.byArea.map { suite($0.area.description, $0.findings) }
    if suites.isEmpty {
      suites = [
        """
          <testsuite name="\(name)" tests="1" failures="0" skipped="0">
            <testcase classname="\(name)" name="\(Summary(of: report).verdict)"/>
          </testsuite>

        """
      ]
    }
    return """
      <?xml version="1.0" encoding="UTF-8"?>
      <testsuites name="\(name)" tests="\(max(shown.count, 1))" \
      failures="\(shown.count(where: style.failOn.isReached))" \
      skipped="\(shown.count { $0.acceptance != nil })">
      \(suites.joined())</testsuites>

      """
  }

  private func suite(_ name: String, _ findings: [Finding]) -> Markup {
    """
      <testsuite name="\(name)" tests="\(findings.count)" \
    failures="\(findings.count(where: style.failOn.isReached))" \
    skipped="\(findings.count { $0.acceptance != nil })">
    \(findings.map { testCase($0, in: name) }.joined())  </testsuite>

    """
  }

  private func testCase(_ finding: Finding, in suite: String) -> Markup {
    let place = finding.change.new ?? finding.change.old
    let location: Markup? = place.map {
      " file=\"\($0.location.file.path)\" line=\"\($0.location.line)\""
    }
    return """
          <testcase classname="\(suite)" \
      name="\(finding.message) [\(finding.id)] \(finding.fingerprint)"\(location)>
            \(outcome(of: finding))
          </testcase>

      """
  }

  private func outcome(of finding: Finding) -> Markup {
    let details: Markup = finding.lines.map { "\($0)" as Markup }.joined(separator: "\n")
    if let acceptance = finding.acceptance {
      return "<skipped message=\"accepted: \(acceptance.sentence)\"/>"
    }
    guard style.failOn.isReached(by: finding) else {
      return "<system-out>\(finding.severity.rawValue): \(details)</system-out>"
    }
    return """
      <failure type="\(finding.severity.rawValue)" message="\(finding.message)">\(details)</failure>
      """
  }
}
