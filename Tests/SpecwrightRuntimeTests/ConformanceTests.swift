import SpecwrightRuntime
import Testing

@Suite struct ConformanceTests {
  /// The parsing tests of the JSON test suite: `y_` has to be accepted, `n_` refused, `i_` is ours.
  @Test func parsingSuite() {
    guard let folder = SharedFiles.path("conformance/json-parsing/test_parsing") else { return }
    let names = SharedFiles.names(in: folder)
    #expect(names.count > 300)
    for name in names {
      let bytes = SharedFiles.bytes("\(folder)/\(name)")
      do {
        let raw = try RawJSON(validating: bytes)
        #expect(!name.hasPrefix("n_"), "\(name) is accepted")
        #expect(JSONValue(raw) != nil, "\(name) cannot be taken apart")
      } catch {
        #expect(!name.hasPrefix("y_"), "\(name): \(error)")
        for issue in error.issues {
          #expect((0...bytes.count).contains(issue.offset ?? -1), "\(name)")
        }
      }
    }
  }
}
