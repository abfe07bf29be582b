import DiffReports
import Testing

@Suite("Formats of reports")
struct FormatTests {
  @Test("Their names are those of the command line")
  func names() {
    #expect(
      ReportFormat.allCases.map(\.rawValue)
        == ["text", "json", "markdown", "sarif", "github", "junit", "html"])
  }
}
