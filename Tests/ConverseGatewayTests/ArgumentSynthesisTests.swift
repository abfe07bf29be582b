import SpecwrightRuntime
import Testing

@testable import ConverseGateway

@Suite struct ArgumentSynthesisTests {
  private func arguments(_ schema: String) throws -> String? {
    let schema = try JSONValue.decoded(from: Array(schema.utf8))
    return ArgumentSynthesis.arguments(for: schema)
      .map { String(decoding: $0.encoded(), as: UTF8.self) }
  }

  /// Schemas of a required member `a`, and what it becomes.
  @Test(arguments: [
    (#"{"type":"string"}"#, #""a""#),
    (#"{"enum":["x","y"]}"#, #""x""#),
    (#"{"const":null}"#, "null"),
    (#"{"type":"integer","minimum":3.2}"#, "4"),
    (#"{"type":"integer","exclusiveMinimum":7}"#, "8"),
    (#"{"type":"integer","multipleOf":7,"minimum":15}"#, "21"),
    (#"{"type":"integer","maximum":-4}"#, "-4"),
    (#"{"type":"number","exclusiveMinimum":0,"exclusiveMaximum":1}"#, "0.5"),
    (#"{"type":"number","multipleOf":0.1,"minimum":0.25}"#, "0.3"),
    (#"{"type":"number","minimum":5,"exclusiveMinimum":true}"#, "6"),
    (#"{"type":"string","minLength":5,"maxLength":5}"#, #""axxxx""#),
    (#"{"type":"string","maxLength":0}"#, #""""#),
    (#"{"type":"string","format":"date"}"#, #""2024-01-01""#),
    (#"{"type":"string","pattern":"^[A-Z]{3}-\\d{2,4}$"}"#, #""AAA-00""#),
    (#"{"type":"string","pattern":"^(?=.*9)[0-9]{3}$"}"#, #""009""#),
    (#"{"type":"string","pattern":"^\\p{Lu}+$","minLength":3}"#, #""AAA""#),
    (#"{"type":"string","default":"yes","minLength":2}"#, #""yes""#),
    (#"{"type":"string","default":"no","minLength":3}"#, #""axx""#),
    (#"{"type":"string","examples":[1,"one"]}"#, #""one""#),
    (#"{"type":"array","items":{"type":"boolean"}}"#, "[true]"),
    (#"{"type":"array","items":{"type":"integer"},"minItems":3,"uniqueItems":true}"#, "[1,2,3]"),
    (#"{"prefixItems":[{"type":"integer"},{"type":"boolean"}],"minItems":2}"#, "[1,true]"),
    (#"{"type":"array","contains":{"const":7}}"#, "[7]"),
    (#"{"anyOf":[{"type":"null"},{"type":"integer"}]}"#, "1"),
    (#"{"type":["null","boolean"]}"#, "true"),
    (#"{"oneOf":[{"type":"integer"},{"type":"number"},{"type":"string"}]}"#, #""a""#),
    (#"{"allOf":[{"type":"number"},{"type":"integer"},{"minimum":2}],"maximum":2}"#, "2"),
    (
      #"{"minProperties":2,"additionalProperties":{"type":"integer"}}"#,
      #"{"member1":1,"member2":1}"#
    ),
    (#"{"required":["t"],"dependentRequired":{"t":["u"]}}"#, #"{"t":"t","u":"u"}"#),
    (#"{"if":{"type":"integer"},"then":{"minimum":9},"type":"integer"}"#, "9"),
    ("true", #""a""#),
  ])
  func satisfiesTheSchemaOfAMember(schema: String, expected: String) throws {
    let whole = #"{"required":["a"],"properties":{"a":\#(schema)}}"#
    #expect(try arguments(whole) == #"{"a":\#(expected)}"#)
  }

  @Test func leavesOutWhatIsNotRequired() throws {
    #expect(try arguments("{}") == "{}")
    #expect(try arguments(#"{"properties":{"a":{"type":"string"}}}"#) == "{}")
  }

  @Test func followsReferencesAndRecursion() throws {
    let schema = ##"""
      {"$ref":"#/$defs/Node","$defs":{"Node":{"type":"object","required":["value","children"],
      "properties":{"value":{"$ref":"#/$defs/Value"},
      "children":{"type":"array","items":{"$ref":"#/$defs/Node"}},
      "next":{"$ref":"#/$defs/Node"}}},
      "Value":{"type":"integer","minimum":5}}}
      """##
    let text = try #require(try arguments(schema))
    #expect(text.hasPrefix(#"{"value":5,"children":[{"value":5,"#))
  }

  @Test(arguments: [
    #"{"type":"string"}"#,
    #"{"minimum":2,"maximum":1,"type":"integer"}"#,
    #"{"type":"string","pattern":"(x)\\1"}"#,
    #"{"$ref":"https://example.com/schema"}"#,
    ##"{"$ref":"#/missing"}"##,
    #"{"required":["b"],"additionalProperties":false}"#,
    ##"{"required":["a"],"properties":{"a":{"$ref":"#/properties/a"}}}"##,
    #"{"type":"array","minItems":1000000000}"#,
    #"{"type":"string","minLength":1000000000}"#,
    #"{"enum":[]}"#,
    "false",
  ])
  func givesUpWhereNothingFits(schema: String) throws {
    let whole = #"{"required":["a"],"properties":{"a":\#(schema)}}"#
    if schema == #"{"type":"string"}"# {
      #expect(try arguments(schema) == nil)
    } else {
      #expect(try arguments(whole) == nil)
    }
  }

  /// The automata of these patterns have a million states.
  @Test func endsOnPatternsThatTakeMuchWork() throws {
    let names = (0..<200).map { "m\($0)" }
    let members = names.enumerated().map { index, name in
      #""\#(name)":{"type":"string","pattern":"^(a|b)*a(a|b){20}\#(index)$"}"#
    }
    func schema(_ count: Int) -> String {
      let required = names.prefix(count).map { "\"\($0)\"" }.joined(separator: ",")
      return "{\"required\":[\(required)],\"properties\":{\(members.joined(separator: ","))}}"
    }
    #expect(try arguments(schema(2))?.hasPrefix(#"{"m0":"a"#) == true)
    #expect(try arguments(schema(200)) == nil)
  }

  @Test func endsOnSchemasThatBranchWithoutEnd() throws {
    let schema = ##"{"anyOf":[{"$ref":"#"},{"$ref":"#"}],"not":{}}"##
    #expect(try arguments(schema) == nil)
  }
}
