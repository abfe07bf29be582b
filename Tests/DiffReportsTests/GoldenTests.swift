import DiffReports
import Foundation
import OpenAPIDiff
import Testing

/// A report in every format, as it was last looked at.
///
/// `RECORD_GOLDENS=1 swift test --filter ReportGoldens` writes them anew, and fails.
@Suite("Goldens of reports") struct ReportGoldens {
  static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .appending(path: "Goldens")

  static let names: [ReportFormat: String] = [
    .text: "report.txt", .json: "report.json", .markdown: "report.md", .sarif: "report.sarif",
    .github: "annotations.txt", .junit: "junit.xml", .html: "report.html",
  ]

  @Test("A report is written as before", arguments: ReportFormat.allCases)
  func format(_ format: ReportFormat) throws {
    try compare(Petstore.report.rendered(as: format), with: try #require(Self.names[format]))
  }

  @Test("Text fits a narrow terminal, too")
  func narrow() throws {
    let text = Petstore.report.rendered(as: .text, ReportStyle(width: 40))
    try compare(text, with: "report-40.txt")
  }

  private func compare(_ text: String, with name: String) throws {
    let file = Self.folder.appending(path: name)
    if ProcessInfo.processInfo.environment["RECORD_GOLDENS"] != nil {
      try Data(text.utf8).write(to: file)
      Issue.record("recorded \(name): look at the difference, then run without RECORD_GOLDENS")
      return
    }
    #expect(text == String(decoding: try Data(contentsOf: file), as: UTF8.self), "\(name)")
  }
}
