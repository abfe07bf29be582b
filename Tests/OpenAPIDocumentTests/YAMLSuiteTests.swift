import OpenAPIDocument
import Testing

@Suite("The YAML test suite")
struct YAMLSuiteTests {
  /// All the cases that the parser reads otherwise than the suite wants: why, and which.
  private static let differences: [(reason: String, cases: String)] = [
    ("several documents in a file are refused", "35KP 6WLZ 6XDY 6ZKB 9DXL 9KAX 9WXW"),
    ("several documents in a file are refused", "JHB9 KSS4 L383 PUW8 RZT7 U9NS 5TYM"),
    ("several documents in a file are refused", "7Z25 M7A3 UT92 W4TN"),
    ("a file without a value is refused", "8G76 98YD AVM7 HWV9 QT73"),
    ("a key that is a list is refused", "4FJ6 6BFJ 6PBE KK5P LX3P M2N8/01 M5DY RZP5 SBG9 X38W"),
    ("a key that is a list is refused", "XW4D"),
    ("a key that is a mapping is refused", "9MMW Q9WF V9D5"),
    ("libyaml wants text before a ':'", "2JQS 6M2F CFD4 FRK4 M2N8/00 NHX8 NKF9 S3PD SM9W/01"),
    ("libyaml wants text before a ':'", "UKK6/00"),
    ("libyaml ends a key of a flow mapping with its line", "4MUZ/01 4MUZ/02 5MUD 9SA2"),
    ("libyaml ends a key of a flow mapping with its line", "K3WX NJ66 VJP3/01"),
    ("libyaml ends text in a flow collection at a ':'", "4ABK 58MP 5T43 DBG4 HM87/00"),
    ("libyaml takes a '?' in a flow collection for a key", "652Z HM87/01"),
    ("libyaml takes no tab between an indicator and its value", "6BCT A2M4 Y79Y/10"),
    ("libyaml takes no tab before a value", "DK95/00 DK95/03 DK95/04 Y79Y/01"),
    ("libyaml takes no tab at the start of block text", "96NN/00 96NN/01 R4YG"),
    ("libyaml does not see a line of blanks without an end", "JEF9/02 L24T/01"),
    ("libyaml ends a document at block text that is not indented", "DK3J FP8R"),
    ("libyaml takes only letters, digits and '-' in anchors", "2SXE 8XYN W5VH Y2GN"),
    ("libyaml reads versions 1.1 and 1.2", "BEC7"),
    ("libyaml knows no other directives", "2LFX 6LVF MUS6/05 MUS6/06"),
    ("libyaml takes a comment without a blank before it", "9JBA CVW2 MUS6/00 SU5Z X4QW"),
    ("libyaml lets lines in quotes and brackets be less indented", "9C9N DK95/01 QB6E"),
    ("libyaml lets lines of blanks be longer than the text after them", "S98Z"),
    ("libyaml takes a '-' in a flow collection for text", "G5U8 Y79Y/03 YJV2"),
  ]

  @Test func suite() throws {
    guard let suite = try YAMLSuite.load() else { return }
    #expect(suite.cases.count > 390)
    let found = suite.cases.compactMap { test in difference(test).map { (test.id, $0) } }
    let listed = Set(Self.differences.flatMap { $0.cases.split(separator: " ").map(String.init) })
    for (id, difference) in found where !listed.contains(id) {
      Issue.record("\(id): \(difference)")
    }
    #expect(listed.subtracting(found.map(\.0)) == [], "these are read as the suite wants")
  }

  /// `nil` where parser and suite agree.
  private func difference(_ test: YAMLSuite.Case) -> String? {
    var diagnostics = Diagnostics()
    let node = parseYAML(SourceFile(path: test.id, bytes: test.input), reporting: &diagnostics)
    #expect((node == nil) == diagnostics.hasErrors, "\(test.id)")
    let value = node.map { SuiteValue($0) }
    return switch (test.outcome, value) {
    case (.refused, nil), (.accepted, .some): nil
    case (.values(let values), let value?):
      values == [value] ? nil : "\(value) instead of \(values)"
    case (.refused, let value?): "\(value), although it is wrong"
    case (.values, nil), (.accepted, nil): diagnostics.rendered(width: 100)
    }
  }
}
