import ReservedWordsAPI
import SpecwrightRuntime
import Testing

/// The code that is generated for names which Swift, its library or the runtime claim.
@Suite struct ReservedWordsTests {
  @Test func membersMayHaveTheNamesOfKeywords() throws {
    let text = #"{"class":"c","self":"s","init":"i","default":1,"inout":0.5,"let":null}"#
    let keywords = try Keywords.decoded(from: Array(text.utf8))
    #expect(keywords.class == "c")
    #expect(keywords.self_ == "s")
    #expect(keywords.`init` == "i")
    #expect(keywords.inout == 0.5)
    #expect(keywords.let == .null)
    #expect(try Keywords.decoded(from: keywords.encoded()) == keywords)
  }

  @Test func rulesOfComponentsGiveWayToANestedTypeOfTheirName() throws {
    let ruled = try Ruled.decoded(from: Array(#"{"code":"AB","rules":{"code":"CD"}}"#.utf8))
    #expect(ruled.rules?.code == "CD")
    #expect(ruled.validate().isEmpty)
    #expect(RulesOfComponents.code.validate("A").map(\.keyword) == ["minLength"])
  }
}
