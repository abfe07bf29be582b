import OpenAPIDocument
import Testing

@testable import OpenAPIDiff

@Suite("Inclusion of large schemas")
struct LargeSchemaTests {
  @Test("Hundreds of schemas inside each other are followed to the end")
  func deepNesting() throws {
    func nested(_ innermost: String) -> String {
      (0..<250).reduce(innermost) { inner, level in
        level % 2 == 0
          ? #"{"type":"object","required":["a"],"properties":{"a":\#(inner)}}"#
          : #"{"type":"array","minItems":1,"items":\#(inner)}"#
      }
    }
    let narrow = nested(#"{"type":"integer"}"#)
    let wide = nested(#"{"type":"number"}"#)
    #expect(try TwoSchemas(narrow, wide).verdict() == .holds)
    guard case .fails(let value) = try TwoSchemas(wide, narrow).verdict() else {
      Issue.record("no value was found")
      return
    }
    #expect(value.json.contains("0.1"))
  }

  /// Alternatives that nothing tells apart, and that stand in another order in the other version.
  private func untagged(_ count: Int, from start: Int = 0, raising raised: Int? = nil) -> String {
    let branches = (0..<count).map { place in
      let number = (place + start) % count
      return """
        {"type":"object","required":["a\(number)"],"properties":{"a\(number)":{"type":"string"},
        "b":{"type":"integer","minimum":\(number == raised ? number + 1 : number)}}}
        """
    }
    return #"{"anyOf":[\#(branches.joined(separator: ","))]}"#
  }

  @Test(
    "Of alternatives without tags, those that are the same are passed over",
    .timeLimit(.minutes(1)))
  func untaggedAlternatives() throws {
    let old = untagged(120)
    let new = untagged(120, from: 50, raising: 20)
    #expect(try TwoSchemas(new, old).verdict() == .holds)
    #expect(try TwoSchemas(old, new).verdict() == .fails(try value(#"{"a20":"","b":20}"#)))
    #expect(try TwoSchemas(old, untagged(120, from: 70)).verdict() == .holds)
  }

  /// Alternatives that a member tells apart, each with a few members that the others have too.
  private func union(_ count: Int, changing changed: Int? = nil, keyword: String = "oneOf")
    -> String
  {
    let branches = (0..<count).map { number in
      let type = number == changed ? "number" : "integer"
      return """
        {"type":"object","required":["kind","value"],"properties":{"kind":{"const":"k\(number)"},
        "value":{"type":"\(type)"},"note":{"type":"string"},"n\(number)":{"type":"boolean"}}}
        """
    }
    return #"{"\#(keyword)":[\#(branches.joined(separator: ","))]}"#
  }

  @Test(
    "Alternatives that are told apart by a member are compared one by one",
    arguments: [
      "oneOf", "anyOf",
    ])
  func largeUnions(_ keyword: String) throws {
    let old = union(40, keyword: keyword)
    let new = union(40, changing: 30, keyword: keyword)
    #expect(try TwoSchemas(old, new).verdict() == .holds)
    #expect(
      try TwoSchemas(new, old).verdict() == .fails(try value(#"{"kind":"k30","value":0.1}"#)))
    #expect(try TwoSchemas(old, union(41, keyword: keyword)).verdict() == .holds)
    #expect(
      try TwoSchemas(union(41, keyword: keyword), old).verdict()
        == .fails(try value(#"{"kind":"k40","value":0}"#)))
    #expect(
      try TwoSchemas(union(20, keyword: "oneOf"), union(20, keyword: "anyOf")).verdict() == .holds)
    #expect(
      try TwoSchemas(union(20, keyword: "anyOf"), union(20, keyword: "oneOf")).verdict() == .holds)
  }

  @Test("What takes too long is not known, and says why")
  func limits() throws {
    let clauses = (0..<24).map { number in
      #"{"anyOf":[{"required":["a\#(number)"]},{"required":["b\#(number)"]},{"required":["c\#(number)"]}]}"#
    }
    let sent = #"{"type":"object","maxProperties":23,"allOf":[\#(clauses.joined(separator: ","))]}"#
    #expect(
      try TwoSchemas(sent, "false").verdict()
        == .unknown("the schemas allow too many combinations to look at all of them"))
    #expect(
      try TwoSchemas(#"{"pattern":"(a)\\1"}"#, #"{"pattern":"(b)\\1"}"#).verdict()
        == .unknown(#"the pattern '(a)\1' cannot be reasoned about"#))
  }
}
