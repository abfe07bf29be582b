import SpecwrightRuntime
import Testing

@Suite struct DepthTests {
  private func nested(_ levels: Int) -> String {
    String(repeating: #"{"content":["#, count: levels / 2)
      + String(repeating: "]}", count: levels / 2)
  }

  @Test func typedValuesToTheLimit() throws {
    _ = try decoded(nested(512), as: Block.self)
    let found = issues(nested(514), as: Block.self)
    #expect(found.count == 1)
    #expect(found.first?.contains(" depth at most 512 levels | { @") == true)
  }

  @Test func skippedValuesToTheLimit() throws {
    let array = { (levels: Int) in
      String(repeating: "[", count: levels) + String(repeating: "]", count: levels)
    }
    _ = try decoded(array(512), as: RawJSON.self)
    _ = try decoded(#"{"input":{"a":\#(array(510))}}"#, as: Block.self)
    #expect(issues(array(513), as: RawJSON.self).count == 1)
    #expect(issues(#"{"input":{"a":\#(array(511))}}"#, as: Block.self).count == 1)
    var options = JSONReader.Options()
    options.depthLimit = 200_000
    _ = try decoded(array(100_000), as: RawJSON.self, options: options)
    let mixed =
      String(repeating: #"[{"a":"#, count: 5000) + "1" + String(repeating: "}]", count: 5000)
    _ = try decoded(mixed, as: RawJSON.self, options: options)
    let wrong =
      String(repeating: #"[{"a":"#, count: 5000) + "1" + String(repeating: "]}", count: 5000)
    #expect(issues(wrong, as: RawJSON.self, options: options).count == 1)
  }

  @Test func enormousDepthIsRefusedAtOnce() {
    #expect(issues(nested(10_000), as: Block.self).count == 1)
    for bracket in ["[", "{\"a\":", "{\"content\":["] {
      let text = String(repeating: bracket, count: 100_000)
      #expect(issues(text, as: Block.self).count == 1)
      #expect(issues(text, as: RawJSON.self).count == 1)
      #expect(issues(text, as: JSONValue.self).count == 1)
    }
  }
}
