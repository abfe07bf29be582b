import SpecwrightRuntime
import Testing

@Suite struct RawJSONTests {
  @Test func bytesAreKept() throws {
    let text = #"{ "b" : 1.0e+00, "a":[1 ,2], "b":"\u00e9" }"#
    let raw = try decoded(" \n\(text)\t", as: RawJSONObject.self)
    #expect(raw.json == text)
    #expect([raw.raw].json == "[\(text)]")
    #expect(RawJSONObject(raw.raw) == raw)
    #expect(RawJSONObject(RawJSON([1])) == nil)
    #expect(RawJSONObject().json == "{}")
    #expect(RawJSONObject([JSONMember("a", .number(1))]).json == #"{"a":1}"#)
    #expect(try RawJSON(validating: Array("[null]".utf8)).type == .array)
    #expect(issues("[1]", as: RawJSONObject.self) == [" type an object | [1] @0"])
    #expect(issues("{\"a\":\"\u{1}\"}", as: RawJSONObject.self).count == 1)
  }

  @Test func valuesTakenApart() throws {
    let text = #"{"b":1.0e+00,"a":[1,null,true,{"/~":"é"}],"b":{}}"#
    let value = try decoded(text, as: JSONValue.self)
    #expect(value.json == text)
    #expect(value["b"] == .object([]))
    #expect(value.value(at: "/a/3/~1~0") == .string("é"))
    #expect(value.value(at: "/a/03") == nil)
    #expect(value.value(at: "/a/4") == nil)
    #expect(value.value(at: "/a/-") == nil)
    #expect(value.value(at: "a") == nil)
    #expect(value.value(at: "/~2") == nil)
    #expect(value.value(at: "") == value)
    #expect(value.value(at: "/a/0")?.number == DecimalNumber(1))
    #expect(JSONValue(RawJSON(value)) == value)
  }

  @Test(arguments: [
    ("1", "1.0", true), ("1e2", "100", true), ("0.1", "0.10000000000000001", false),
    (#"{"a":1,"b":2}"#, #"{"b":2.0,"a":1}"#, true), (#"{"a":1}"#, #"{"a":1,"b":2}"#, false),
    (#""\u00e9""#, #""é""#, true), ("\"e\u{301}\"", "\"é\"", false), ("[1,2]", "[2,1]", false),
    ("null", "false", false),
  ])
  func equalityOfSchemas(left: String, right: String, expected: Bool) throws {
    let left = try decoded(left, as: JSONValue.self)
    let right = try decoded(right, as: JSONValue.self)
    #expect(left.isEqual(to: right) == expected)
    #expect(right.isEqual(to: left) == expected)
  }

  @Test func base64() throws {
    for count in 0..<100 {
      let data = Base64Data((0..<count).map { UInt8(truncatingIfNeeded: $0 * 37 + count) })
      #expect(Base64Data(base64: data.base64) == data)
      #expect(try decoded(data.json, as: Base64Data.self) == data)
      let escaped = "\"" + data.base64.map { $0 == "A" ? "\\u0041" : String($0) }.joined() + "\""
      #expect(try decoded(escaped, as: Base64Data.self) == data)
    }
    #expect(Base64Data(Array("light w".utf8)).base64 == "bGlnaHQgdw==")
    #expect(Base64Data([0xFB, 0xFF]).base64 == "+/8=")
    for text in [
      "A", "AA", "AAA", "AA=", "A===", "====", "AAAA=", "AB==", "AAB=", "AA==AAAA", "AA-_", "AA A",
    ] {
      #expect(Base64Data(base64: text) == nil, "\(text)")
      #expect(
        issues("[\"\(text)\"]", as: [Base64Data].self) == [
          "/0 format standard Base64 with padding | \"\(text)\" @1"
        ])
    }
    #expect(issues("[\"AA\n=\"]", as: [Base64Data].self).first?.contains("json") == true)
    #expect(issues("[\"AAAA", as: [Base64Data].self).first?.contains("json") == true)
    #expect(issues("[5]", as: [Base64Data].self) == ["/0 type a string of Base64 | 5 @1"])
  }
}
