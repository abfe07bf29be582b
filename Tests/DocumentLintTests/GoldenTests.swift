import DocumentLint
import Foundation
import OpenAPIDocument
import Testing

/// Every directory `Tests/Fixtures/check-…` holds a document, and what `check` says about it on 80
/// and on 40 columns, with the table of its keywords at the end.
///
/// `RECORD_GOLDENS=1 swift test --filter DocumentLintTests` writes them anew, and fails, so that a
/// look at the difference comes before anything passes.
@Suite struct GoldenTests {
  static let fixtures: [URL] = {
    let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .appending(path: "Fixtures")
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    return names.filter { $0.hasPrefix("check-") }.sorted().map { folder.appending(path: $0) }
  }()

  @Test func thereAreFixtures() { #expect(!Self.fixtures.isEmpty) }

  @Test(arguments: fixtures, [80, 40])
  func saysWhatIsExpected(of fixture: URL, width: Int) throws {
    let text = try report(on: fixture, width: width)
    let golden = fixture.appending(path: "check-\(width).txt")
    if ProcessInfo.processInfo.environment["RECORD_GOLDENS"] != nil {
      try Data(text.utf8).write(to: golden)
      Issue.record("recorded \(golden.path): look at the difference")
      return
    }
    #expect(text == (try? String(contentsOf: golden, encoding: .utf8)))
  }

  private func report(on fixture: URL, width: Int) throws -> String {
    let data = try Data(contentsOf: fixture.appending(path: "openapi.yaml"))
    let loaded = try Lint(text: String(decoding: data, as: UTF8.self))
    let table = KeywordCoverage(of: loaded.graph).table(width: width)
    for line in table.split(separator: "\n") { #expect(line.count <= width) }
    return loaded.diagnostics.rendered(width: width) + table
  }
}
