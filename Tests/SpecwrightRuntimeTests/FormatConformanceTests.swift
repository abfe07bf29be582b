import SpecwrightRuntime
import Testing

/// The cases of the JSON Schema test suite that are about `format` alone.
@Suite struct FormatConformanceTests {
  /// Cases answered otherwise than the suite wants, as `file: group: case`, with the reason.
  private static let disagreements: [String: String] = [:]

  @Test func suite() throws {
    let path = "conformance/json-schema-2020-12/tests/optional/format"
    guard let folder = SharedFiles.path(path) else { return }
    var disagreements: Set<String> = []
    var formats: Set<StringFormat> = []
    var count = 0
    for name in SharedFiles.names(in: folder) {
      let groups = try JSONValue.decoded(from: SharedFiles.bytes("\(folder)/\(name)"))
      for group in groups.elements ?? [] {
        let format = try #require(group["schema"]?["format"]?.string)
        if let known = StringFormat(rawValue: format) { formats.insert(known) }
        for test in group["tests"]?.elements ?? [] {
          count += 1
          let accepted = accepts(test["data"], format: format)
          guard accepted != test["valid"]?.boolean else { continue }
          let words = [group["description"]?.string, test["description"]?.string]
          disagreements.insert(([name] + words.map { $0 ?? "" }).joined(separator: ": "))
        }
      }
    }
    #expect(disagreements == Set(Self.disagreements.keys))
    #expect(count > 700)
    #expect(formats == Set(StringFormat.allCases).subtracting([.byte]))
  }

  /// As a validator has it: other values than strings have every format, and so has every string a
  /// format that nobody knows.
  private func accepts(_ value: JSONValue?, format: String) -> Bool {
    guard let text = value?.string, let format = StringFormat(rawValue: format) else { return true }
    return format.accepts(text)
  }
}
