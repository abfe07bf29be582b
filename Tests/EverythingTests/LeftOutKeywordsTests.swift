import LeftOutKeywordsAPI
import SpecwrightRuntime
import Testing

/// What a warning of the generator means for the values: they are accepted, and kept as they were.
@Suite struct LeftOutKeywordsTests {
  @Test func valuesThatAKeywordRefusesAreKept() throws {
    let text = #"{"untyped":"ab","bounded":0,"listed":"a","either":"x","never":1}"#
    let root = try Root.decoded(from: Array(text.utf8))
    #expect(String(decoding: root.encoded(), as: UTF8.self) == text)
  }

  @Test func withoutATypeAnObjectIsAssumed() {
    #expect(throws: ValidationError.self) {
      try Root.decoded(from: Array(#"{"loose":"text"}"#.utf8))
    }
  }
}
