import DiffReports
import OpenAPIDiff
import OpenAPIDocument
import Testing

@Suite("Reports as Markdown") struct MarkdownTests {
  @Test("A report of thousands of findings fits a comment")
  func length() {
    let text = Petstore.report(times: 3_000).rendered(as: .markdown)
    #expect(text.utf8.count < 65_000)
    #expect(text.contains("and 20951 more"))
    #expect(text.contains(" more do not fit here."))
  }

  @Test("Nothing is a report, too")
  func nothing() {
    let text = Petstore.emptyReport.rendered(as: .markdown)
    #expect(text == "### ✅ Petstore: Nothing changed\n\n`1.2.0` → `1.3.0`\n")
  }
}
