import DiffReports
import OpenAPIDiff
import Testing

@Suite("From what on a comparison fails") struct ThresholdTests {
  @Test(
    "By severity",
    arguments: [
      (Severity.info, [FailureThreshold.any]), (.warning, [.warning, .any]),
      (.breaking, [.breaking, .warning, .any]),
    ])
  func severities(_ severity: Severity, _ reached: [FailureThreshold]) {
    let report = Petstore.report(of: severity)
    #expect(FailureThreshold.allCases.filter { $0.isReached(by: report) } == reached)
  }

  @Test("What is accepted never fails")
  func accepted() {
    let acceptance = Acceptance(reason: "it is right", expires: nil)
    let report = Petstore.report(of: .breaking, acceptance: acceptance)
    #expect(!FailureThreshold.allCases.contains { $0.isReached(by: report) })
  }

  @Test(
    "Tests of JUnit fail as the comparison does",
    arguments: [
      (FailureThreshold.breaking, 3), (.warning, 5), (.any, 7), (FailureThreshold.none, 0),
    ])
  func junit(_ threshold: FailureThreshold, _ count: Int) {
    let text = Petstore.report.rendered(as: .junit, ReportStyle(failOn: threshold))
    #expect(text.ranges(of: "<failure ").count == count)
    #expect(text.contains("tests=\"8\" failures=\"\(count)\" skipped=\"1\""))
  }
}
