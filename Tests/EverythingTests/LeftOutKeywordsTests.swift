import LeftOutKeywordsAPI
import SpecwrightRuntime
import Testing

/// Keywords that the shape of a type has no place for refuse values all the same.
@Suite struct LeftOutKeywordsTests {
  @Test func eachIsEnforced() throws {
    let text = #"""
      {"untyped":"ab","bounded":0,"listed":"a","either":"x","encoded":"AAAAAAAA","never":1}
      """#
    let error = try #require(throws: ValidationError.self) {
      try Root.decoded(from: Array(text.utf8))
    }
    #expect(
      error.issues.map { "\($0.pointer) \($0.keyword)" } == [
        "/untyped minLength", "/bounded minimum", "/listed minLength", "/either minLength",
        "/encoded maxLength", "/never false",
      ])
  }

  @Test func otherTypesAreNotTheirConcern() throws {
    let text = #"{"untyped":1,"bounded":"0","listed":"bb","either":["x"]}"#
    let root = try Root.decoded(from: Array(text.utf8))
    #expect(String(decoding: root.encoded(), as: UTF8.self) == text)
  }

  @Test func valuesInMemoryAreToldTheSame() throws {
    var root = try Root.decoded(from: Array("{}".utf8))
    root.bounded = RawJSON(0)
    root.listed = .a
    #expect(
      root.validate().map { "\($0.pointer) \($0.keyword)" } == [
        "/bounded minimum", "/listed minLength",
      ])
  }

  @Test func membersOfACombinationAreThoseOfEachSchema() throws {
    #expect(throws: ValidationError.self) {
      try Derived.decoded(from: Array(#"{"a":"x","b":"y"}"#.utf8))
    }
    #expect(try Derived.decoded(from: Array(#"{"a":"x"}"#.utf8)).a == "x")
  }

  @Test(arguments: ["x1", "x2", "x3", "x4"])
  func whatIsTakenUpIsAssertedToo(_ name: String) throws {
    #expect(throws: ValidationError.self) {
      try Fourth.decoded(from: Array(#"{"a":"x","\#(name)":1}"#.utf8))
    }
    #expect(try Fourth.decoded(from: Array(#"{"a":"x","x5":1}"#.utf8)).a == "x")
  }

  @Test func withoutATypeAnObjectIsAssumed() {
    #expect(throws: ValidationError.self) {
      try Root.decoded(from: Array(#"{"loose":"text"}"#.utf8))
    }
  }
}
