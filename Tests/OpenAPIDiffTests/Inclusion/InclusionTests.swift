import OpenAPIDocument
import Testing

@testable import OpenAPIDiff

@Suite("Inclusion of schemas")
struct InclusionTests {
  /// The first schema, the second, and a value that only the first accepts, if there is one; the same
  /// the other way round.
  typealias Case = (first: String, second: String, onlyFirst: String?, onlySecond: String?)

  func check(_ cases: [Case]) throws {
    for (first, second, onlyFirst, onlySecond) in cases {
      for (sent, received, witness) in [(first, second, onlyFirst), (second, first, onlySecond)] {
        let verdict = try TwoSchemas(sent, received).verdict()
        let expected: TwoSchemas.Verdict = try witness.map { .fails(try value($0)) } ?? .holds
        #expect(verdict == expected, "\(sent) in \(received)")
      }
    }
  }

  @Test func types() throws {
    try check([
      (#"{"type":"integer"}"#, #"{"type":"number"}"#, nil, "0.1"),
      (#"{"type":"string"}"#, #"{"type":["string","null"]}"#, nil, "null"),
      (#"{}"#, #"{"type":"string"}"#, "null", nil),
      (#"{"type":["integer","string"]}"#, #"{"type":["number","boolean"]}"#, #""""#, "false"),
      ("true", "false", "null", nil),
      ("true", "{}", nil, nil),
    ])
  }

  /// The tag selects one alternative, whatever the others accept.
  @Test func discriminators() throws {
    func pets(_ size: String) -> String {
      let kind = #""type":"object","required":["kind"],"properties":{"kind":{"type":"string"}"#
      return ##"{"oneOf":[{"$ref":"#/$defs/Cat"},{"$ref":"#/$defs/Dog"}],"##
        + #""discriminator":{"propertyName":"kind"},"#
        + #""$defs":{"Cat":{\#(kind)}},"Dog":{\#(kind),"size":\#(size)}}}}"#
    }
    try check([
      (
        pets(#"{"type":"integer"}"#), pets(#"{"type":"number"}"#), nil,
        #"{"kind":"Dog","size":0.1}"#
      )
    ])
  }

  @Test func listedValues() throws {
    try check([
      (#"{"enum":["a","b"]}"#, #"{"enum":["b","a","c"]}"#, nil, #""c""#),
      (#"{"enum":["a"]}"#, #"{"const":"a"}"#, nil, nil),
      (#"{"const":1.0}"#, #"{"type":"integer"}"#, nil, "0"),
      (#"{"type":"string"}"#, #"{"type":"string","enum":["","a"]}"#, #""b""#, nil),
      (#"{"type":"boolean"}"#, #"{"enum":[true,false]}"#, nil, nil),
      (#"{"type":["boolean","null"]}"#, #"{"enum":[true,null]}"#, "false", nil),
      (#"{"enum":[{"a":1},[1]]}"#, #"{"type":"object"}"#, "[1]", "{}"),
      (#"{"type":"object"}"#, #"{"not":{"enum":[{},{"a":null}]}}"#, "{}", "null"),
      (#"{"type":"object","maxProperties":0}"#, #"{"const":{}}"#, nil, nil),
      (
        #"{"type":"array","maxItems":1,"items":{"type":"null"}}"#, #"{"enum":[[],[null]]}"#, nil,
        nil
      ),
    ])
  }

  @Test func numbers() throws {
    try check([
      (#"{"type":"integer","maximum":100}"#, #"{"type":"integer","maximum":50}"#, "51", nil),
      (#"{"type":"number","minimum":0}"#, #"{"type":"number","exclusiveMinimum":0}"#, "0", nil),
      (#"{"type":"integer","minimum":1}"#, #"{"type":"integer","exclusiveMinimum":0}"#, nil, nil),
      (#"{"type":"number","minimum":1}"#, #"{"type":"number","exclusiveMinimum":0}"#, nil, "0.1"),
      (#"{"multipleOf":6}"#, #"{"multipleOf":3}"#, nil, "3"),
      (#"{"allOf":[{"multipleOf":4},{"multipleOf":6}]}"#, #"{"multipleOf":12}"#, nil, nil),
      (#"{"multipleOf":0.1}"#, #"{"multipleOf":0.01}"#, nil, "0.01"),
      (
        #"{"type":"number","minimum":1,"maximum":1}"#, #"{"const":1}"#, nil, nil
      ),
      (
        #"{"type":"integer","minimum":1,"maximum":3}"#, #"{"enum":[1,2,3]}"#, nil, nil
      ),
      (
        #"{"type":"integer","maximum":9007199254740993}"#,
        #"{"type":"integer","maximum":9007199254740992}"#, "9007199254740993", nil
      ),
      (
        #"{"type":"integer","format":"int32"}"#, #"{"type":"integer","format":"int64"}"#, nil,
        "2147483648"
      ),
      (
        #"{"type":"integer","format":"int32"}"#,
        #"{"type":"integer","minimum":-2147483648,"maximum":2147483647}"#, nil, nil
      ),
      (
        #"{"type":"number","format":"double"}"#, #"{"type":"number"}"#, nil,
        "179769313486231580793728971405303415079934132710037826936173778980444968292764750946649017977587207096330286416692887910946555547851940402630657488671505820681908902000708383676273854845817711531764475730270069855571366959622842914819860834936475292719074168444365510704342711559699508093042880177904174497792"
      ),
      (
        #"{"type":"number"}"#, #"{"anyOf":[{"type":"integer"},{"not":{"multipleOf":1}}]}"#, nil, nil
      ),
    ])
  }

  @Test func strings() throws {
    try check([
      (
        #"{"type":"string","maxLength":10}"#, #"{"type":"string","maxLength":5}"#, #""aaaaaa""#, nil
      ),
      (#"{"type":"string","minLength":1}"#, #"{"type":"string"}"#, nil, #""""#),
      (#"{"pattern":"^[a-f0-9]+$"}"#, #"{"pattern":"^[0-9a-z]*$"}"#, nil, #""""#),
      (#"{"type":"string","pattern":"^a+$"}"#, #"{"type":"string","minLength":1}"#, nil, #""b""#),
      (#"{"type":"string","pattern":"^.{3}$"}"#, #"{"type":"string","maxLength":3}"#, nil, #""""#),
      (#"{"type":"string","format":"uuid"}"#, #"{"type":"string","maxLength":36}"#, nil, #""""#),
      (
        #"{"type":"string","format":"date"}"#, #"{"type":"string","pattern":"^[0-9-]{10}$"}"#, nil,
        #""0000000000""#
      ),
      (#"{"type":"string","format":"date-time"}"#, #"{"type":"string"}"#, nil, #""""#),
      (
        #"{"type":"string","format":"uri"}"#, #"{"type":"string","format":"uri-reference"}"#, nil,
        #""/a""#
      ),
      (#"{"pattern":"(a)\\1"}"#, #"{"pattern":"(a)\\1"}"#, nil, nil),
    ])
  }

  @Test func arrays() throws {
    try check([
      (
        #"{"type":"array","items":{"type":"integer"}}"#,
        #"{"type":"array","items":{"type":"number"}}"#, nil, "[0.1]"
      ),
      (
        #"{"type":"array","maxItems":3}"#, #"{"type":"array","maxItems":2}"#, "[null,null,null]",
        nil
      ),
      (#"{"type":"array"}"#, #"{"type":"array","uniqueItems":true}"#, "[null,null]", nil),
      (
        #"{"type":"array","maxItems":1}"#, #"{"type":"array","uniqueItems":true}"#, nil,
        "[null,false]"
      ),
      (
        #"{"type":"array","uniqueItems":true,"items":{"type":"boolean"}}"#,
        #"{"type":"array","maxItems":2}"#, nil, "[null,null]"
      ),
      (
        #"{"type":"array","contains":{"const":1}}"#, #"{"type":"array","minItems":1}"#, nil,
        "[null]"
      ),
      (
        #"{"type":"array","contains":{"const":1},"minContains":2}"#,
        #"{"type":"array","contains":{"type":"integer"}}"#, nil, "[1]"
      ),
      (
        #"{"type":"array","contains":{"const":1},"maxContains":1}"#,
        #"{"type":"array","contains":{"const":1}}"#, nil, "[1,1]"
      ),
      (
        #"{"prefixItems":[{"type":"string"}],"items":false}"#,
        #"{"items":{"type":"string"},"maxItems":1}"#, nil, nil
      ),
      (#"{"type":"array","items":false}"#, #"{"type":"array","maxItems":0}"#, nil, nil),
      (
        #"{"type":"array","minItems":10,"items":{"const":1},"contains":{"const":1},"maxContains":20}"#,
        #"{"type":"array","maxItems":20}"#, nil, "[]"
      ),
      (
        #"{"type":"array","minItems":300,"items":{"const":1}}"#, #"{"items":{"type":"integer"}}"#,
        nil, "null"
      ),
      (
        #"{"type":"array","prefixItems":[{"const":1}],"unevaluatedItems":false}"#,
        #"{"type":"array","maxItems":1}"#, nil, "[null]"
      ),
      (
        #"{"type":"array","contains":{"const":1},"unevaluatedItems":{"const":2}}"#,
        #"{"type":"array","items":{"enum":[1,2]},"contains":{"const":1}}"#, nil, nil
      ),
    ])
  }

  @Test func objects() throws {
    try check([
      (#"{"type":"object","required":["a"]}"#, #"{"type":"object"}"#, nil, "{}"),
      (
        #"{"type":"object","required":["a","b"]}"#, #"{"type":"object","minProperties":2}"#, nil,
        #"{"b":null,"c":null}"#
      ),
      (
        #"{"type":"object","properties":{"a":{"type":"string"}}}"#,
        #"{"type":"object","properties":{"a":{"type":["string","null"]}}}"#, nil, #"{"a":null}"#
      ),
      (
        #"{"type":"object","properties":{"a":true},"additionalProperties":false}"#,
        #"{"type":"object","maxProperties":1}"#, nil, #"{"b":null}"#
      ),
      (
        #"{"type":"object","patternProperties":{"^a":{"type":"integer"}}}"#,
        #"{"type":"object","properties":{"abc":{"type":"number"}}}"#, nil, #"{"abc":0.1}"#
      ),
      (
        #"{"type":"object","propertyNames":{"maxLength":3}}"#,
        #"{"type":"object","propertyNames":{"maxLength":5}}"#, nil, #"{"aaaa":null}"#
      ),
      (
        #"{"type":"object","propertyNames":{"enum":["a","b"]}}"#,
        #"{"type":"object","maxProperties":2}"#, nil, #"{"c":null}"#
      ),
      (#"{"type":"object","required":["a"],"properties":{"a":false}}"#, "false", nil, nil),
      (
        #"{"dependentRequired":{"a":["b"]}}"#,
        #"{"if":{"required":["a"]},"then":{"required":["b"]}}"#, nil, nil
      ),
      (
        #"{"dependentSchemas":{"a":{"required":["b"]}}}"#, #"{"dependentRequired":{"a":["b"]}}"#,
        nil, nil
      ),
      (
        #"{"type":"object","properties":{"a":{},"b":{}},"unevaluatedProperties":false}"#,
        #"{"type":"object","properties":{"a":{},"b":{}},"additionalProperties":false}"#, nil, nil
      ),
      (
        #"{"type":"object","allOf":[{"properties":{"a":{}}}],"properties":{"b":{}},"unevaluatedProperties":false}"#,
        #"{"type":"object","properties":{"a":{},"b":{}},"additionalProperties":false}"#, nil, nil
      ),
      (
        #"{"type":"object","anyOf":[{"properties":{"a":{"const":1}},"required":["a"]},{"properties":{"b":{"const":1}},"required":["b"]}],"unevaluatedProperties":false}"#,
        #"{"type":"object","maxProperties":2}"#, nil, "{}"
      ),
    ])
  }

  @Test func combinations() throws {
    try check([
      (
        #"{"allOf":[{"type":"string"},{"minLength":1}]}"#, #"{"type":"string","minLength":1}"#, nil,
        nil
      ),
      (#"{"anyOf":[{"type":"string"},{"type":"null"}]}"#, #"{"type":["string","null"]}"#, nil, nil),
      (#"{"oneOf":[{"type":"string"},{"type":"null"}]}"#, #"{"type":["string","null"]}"#, nil, nil),
      (
        #"{"oneOf":[{"type":"integer"},{"minimum":2,"type":"number"}]}"#, #"{"type":"number"}"#,
        nil, "0.1"
      ),
      (#"{"not":{"not":{"type":"string"}}}"#, #"{"type":"string"}"#, nil, nil),
      (
        #"{"if":{"type":"string"},"then":{"minLength":1}}"#,
        #"{"anyOf":[{"not":{"type":"string"}},{"minLength":1}]}"#, nil, nil
      ),
      (
        #"{"if":{"type":"string"},"then":{"minLength":1},"else":{"type":"null"}}"#,
        #"{"oneOf":[{"type":"string","minLength":1},{"type":"null"}]}"#, nil, nil
      ),
      (
        #"{"not":{"anyOf":[{"type":"string"},{"type":"number"}]}}"#,
        #"{"allOf":[{"not":{"type":"string"}},{"not":{"type":"number"}}]}"#, nil, nil
      ),
    ])
  }

  @Test func recursion() throws {
    let tree =
      ##"{"$defs":{"T":{"type":"object","required":["v"],"properties":{"v":{"type":"integer"},"next":{"$ref":"#/$defs/T"}}}},"$ref":"#/$defs/T"}"##
    let unrolled =
      ##"{"$defs":{"T":{"type":"object","required":["v"],"properties":{"v":{"type":"integer"},"next":{"type":"object","required":["v"],"properties":{"v":{"type":"integer"},"next":{"$ref":"#/$defs/T"}}}}}},"$ref":"#/$defs/T"}"##
    let wider =
      ##"{"$defs":{"T":{"type":"object","required":["v"],"properties":{"v":{"type":"number"},"next":{"$ref":"#/$defs/T"}}}},"$ref":"#/$defs/T"}"##
    let endless =
      ##"{"$defs":{"T":{"type":"object","required":["next"],"properties":{"next":{"$ref":"#/$defs/T"}}}},"$ref":"#/$defs/T"}"##
    try check([
      (tree, unrolled, nil, nil),
      (tree, wider, nil, #"{"v":0.1}"#),
      (endless, "false", nil, nil),
    ])
  }
}
