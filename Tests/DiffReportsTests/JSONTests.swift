import DiffReports
import Foundation
import OpenAPIDiff
import OpenAPIDocument
import Testing

@Suite("Reports as JSON and SARIF") struct JSONTests {
  static let reports: [String: Report] = [
    "petstore": Petstore.report, "hostile": Hostile.report, "empty": Petstore.emptyReport,
  ]

  @Test("What is written fits the schema that is published", arguments: reports.keys.sorted())
  func schema(_ name: String) throws {
    let report = try #require(Self.reports[name])
    #expect(try Schema.published().issues(of: report.rendered(as: .json)) == [])
  }

  @Test("The schema refuses what is no report")
  func strictness() throws {
    let text = Petstore.report.rendered(as: .json)
    for (part, other) in [
      ("\"severity\": \"breaking\"", "\"severity\": \"grave\""),
      ("\"line\": 48", "\"line\": 0"), ("\"findings\": [", "\"finding\": ["),
    ] {
      #expect(text.contains(part))
      let wrong = text.replacing(part, with: other, maxReplacements: 1)
      #expect(try Schema.published().issues(of: wrong) != [])
    }
  }

  @Test("SARIF says what the standard has words for", arguments: reports.keys.sorted())
  func sarif(_ name: String) throws {
    let report = try #require(Self.reports[name])
    #expect(try Schema(SARIFSubset.schema).issues(of: report.rendered(as: .sarif)) == [])
  }

  @Test("Texts arrive as they were, in both", arguments: [ReportFormat.json, .sarif])
  func texts(_ format: ReportFormat) throws {
    let object = try JSONSerialization.jsonObject(
      with: Data(Hostile.report.rendered(as: format).utf8))
    var texts: [String] = []
    func collect(_ value: Any) {
      if let text = value as? String { texts.append(text) }
      if let items = value as? [Any] { items.forEach(collect) }
      if let members = value as? [String: Any] { members.values.forEach(collect) }
    }
    collect(object)
    #expect(texts.contains { $0.unicodeScalars.starts(with: Hostile.text.unicodeScalars) })
  }

  @Test("Numbers keep all their digits")
  func numbers() throws {
    let digits = "12345678901234567890.125"
    let number = try #require(DecimalNumber(digits))
    let text = Petstore.report(provenBy: .number(number)).rendered(as: .json)
    #expect(text.contains("\"witness\": \(digits)"))
  }

  @Test("A witness may be nested deeply")
  func depth() {
    let value = (0..<20_000).reduce(JSONLiteral.null) { value, _ in .array([value]) }
    for format in ReportFormat.allCases {
      #expect(!Petstore.report(provenBy: value).rendered(as: format).isEmpty)
    }
  }

  @Test("SARIF leads to the new document, and tells where it was in the old one")
  func places() throws {
    let run = try sarifRun(of: Petstore.report)
    let results = try #require(run["results"] as? [[String: Any]])
    #expect(results.count == 8)
    let removed = try #require(results.first)
    #expect(try uri(removed, "locations") == "petstore.yaml")
    #expect(try uri(removed, "relatedLocations") == "petstore.yaml")
    let bases = try #require(run["originalUriBaseIds"] as? [String: Any])
    #expect(bases.keys.sorted() == ["%SRCROOT%", "GIT:main"])
    #expect(results.filter { $0["suppressions"] != nil }.count == 1)
    let levels = results.map { $0["level"] as? String }
    #expect(levels == ["error", "error", "error", "warning", "warning", "note", "note", "error"])
  }

  @Test("A result of SARIF names its rule by id and by index")
  func rules() throws {
    let run = try sarifRun(of: Petstore.report)
    let tool = try #require(run["tool"] as? [String: [String: Any]])
    let rules = try #require(tool["driver"]?["rules"] as? [[String: Any]])
    for result in try #require(run["results"] as? [[String: Any]]) {
      let index = try #require(result["ruleIndex"] as? Int)
      #expect(rules[index]["id"] as? String == result["ruleId"] as? String)
    }
  }

  private func sarifRun(of report: Report) throws -> [String: Any] {
    let object = try JSONSerialization.jsonObject(with: Data(report.rendered(as: .sarif).utf8))
    let runs = try #require((object as? [String: Any])?["runs"] as? [[String: Any]])
    return try #require(runs.first)
  }

  private func uri(_ result: [String: Any], _ key: String) throws -> String {
    let locations = try #require(result[key] as? [[String: Any]])
    let physical = try #require(locations.first?["physicalLocation"] as? [String: [String: Any]])
    return try #require(physical["artifactLocation"]?["uri"] as? String)
  }
}
