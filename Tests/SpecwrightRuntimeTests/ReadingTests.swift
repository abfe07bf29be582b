import Testing

@testable import SpecwrightRuntime

@Suite struct ReadingTests {
  @Test func readsEveryKindOfProperty() throws {
    let text = #"""
       { "role" : "user" , "content":[{"text":"a\né\"\u00e9\ud83d\ude00","image":"AQID"},
      {"input":{"b": 1.0,"a":[ ]}},{"content":[{"text":"x"}],"inner":{"inner":{"text":"y"}}}],
      "note":null,"parent":null,"stopSequences":["a","b"],"stopReason":"later","extra":7}
      """#
    let turn = try decoded(text, as: Turn.self)
    #expect(turn.role == .user)
    #expect(turn.note == nil)
    #expect(turn.parent == .null)
    #expect(turn.stopReason == .unrecognized("later"))
    #expect(turn.additionalProperties == ["extra": 7])
    guard case .blocks(let blocks) = turn.content else { return #expect(Bool(false)) }
    #expect(blocks[0].text == "a\né\"é😀")
    #expect(blocks[0].image == Base64Data([1, 2, 3]))
    #expect(blocks[1].input?.bytes == Array(#"{"b": 1.0,"a":[ ]}"#.utf8))
    #expect(blocks[2].inner?.inner?.text == "y")
    #expect(try Turn.decoded(from: turn.encoded()) == turn)
  }

  @Test func collectsEveryIssueWithPlaceAndText() {
    let text = #"{"role":"robot","content":[{"text":""},{"text":5}],"stopSequences":["a","b","b"]}"#
    #expect(
      issues(text, as: Turn.self) == [
        #"/role enum one of "user", "assistant" | "robot" @8"#,
        #"/content/0/text minLength at least 1 character | "" @35"#,
        #"/content/1/text type a string | 5 @47"#,
        #"/stopSequences maxItems at most 2 elements | ["a","b","b"] @67"#,
        "/stopSequences uniqueItems no element twice, as the one at index 2 is"
          + #" | ["a","b","b"] @67"#,
        " required a member 'note' | - @0",
      ])
  }

  @Test func pointersEscapeNames() {
    #expect(
      issues(#"{"a/b":{"~\u00e9":-1}}"#, as: [String: [String: Bool]].self) == [
        "/a~1b/~0é type a boolean | -1 @18"
      ])
  }

  @Test func longTextsAreTruncated() {
    let text = "[\"" + String(repeating: "é", count: 80) + "\"]"
    let expected = "\"" + String(repeating: "é", count: 62) + "…"
    #expect(issues(text, as: [Int].self) == ["/0 type an integer | \(expected) @1"])
  }

  @Test func missingNullAndWrongTypes() {
    #expect(issues("[]", as: Turn.self) == [" type an object | [] @0"])
    #expect(
      issues(#"{"role":null,"content":null,"note":1}"#, as: Turn.self) == [
        "/role type a string | null @8", "/content oneOf a string or an array | null @23",
        "/note type a string | 1 @35",
      ])
    #expect(
      issues("{}", as: Turn.self) == [
        " required a member 'role' | - @0", " required a member 'content' | - @0",
        " required a member 'note' | - @0",
      ])
  }

  @Test func duplicateMembers() throws {
    let text = #"{"text":"a","content":[],"text":"b"}"#
    #expect(
      issues(text, as: Block.self) == [
        #"/text duplicate one member of this name | "b" @32"#
      ])
    var options = JSONReader.Options()
    options.duplicateMembers = .keepFirst
    #expect(try decoded(text, as: Block.self, options: options).text == "a")
    options.duplicateMembers = .keepLast
    #expect(try decoded(text, as: Block.self, options: options).text == "b")
    #expect(
      issues(#"{"a":1,"a":2}"#, as: [String: Int].self) == [
        "/a duplicate one member of this name | 2 @11"
      ])
    #expect(try decoded(#"{"input":{"a":1,"a":2}}"#, as: Block.self).input != nil)
    #expect(try decoded(#"{"x":1,"x":2}"#, as: Block.self) == Block())
  }

  @Test func openEnumerationsCanBeClosed() {
    var options = JSONReader.Options()
    options.unknownEnumerationValues = .refuse
    #expect(
      issues(#"["end_turn","later"]"#, as: [StopReason].self, options: options) == [
        #"/1 enum one of "end_turn", "max_tokens" | "later" @12"#
      ])
  }

  @Test(arguments: [
    ("", " json a JSON value | - @0"),
    ("  ", " json a JSON value | - @2"),
    ("\u{FEFF}{}", " json JSON text without a byte order mark | \u{FEFF} @0"),
    ("{} x", " json the end of the text | x @3"),
    (#"{"text":"a"#, "/text json the end of the string that begins at byte 8 | - @10"),
    (#"{"text":"\x"}"#, #"/text json one of the escapes \" \\ \/ \b \f \n \r \t \u | \ @9"#),
    (#"{"text":"\ud800x"}"#, #"/text json both halves of a surrogate pair | \ @9"#),
    (#"{"text":"\udc00"}"#, #"/text json both halves of a surrogate pair | \ @9"#),
    ("{\"text\":\"a\tb\"}", "/text json an escape in place of a control character | \t @10"),
    (#"{"text" "a"}"#, "/text json a colon | \" @8"),
    (#"{"text":"a" "x":1}"#, "/text json a comma or the end of the object | \" @12"),
    (#"{"text":"a",}"#, " json a name in quotation marks | } @12"),
    (#"{"content":[{},]}"#, "/content/1 json a JSON value | ] @15"),
    (#"{"content":[{} {}]}"#, "/content/0 json a comma or the end of the array | { @15"),
    (#"{"z":[1,{"y":tru}]}"#, "/z/1/y json a JSON value | t @13"),
    (#"{"z":01}"#, "/z json no digit after a leading zero | 1 @6"),
  ])
  func textThatIsNoJSON(text: String, issue: String) {
    #expect(issues(text, as: Block.self) == [issue])
  }

  @Test func bytesThatAreNotUTF8() {
    let cases: [[UInt8]] = [
      [0x80], [0xC0, 0x80], [0xC3], [0xE0, 0x80, 0x80], [0xED, 0xA0, 0x80],
      [0xF0, 0x80, 0x80, 0x80],
      [0xF4, 0x90, 0x80, 0x80], [0xF5, 0x80, 0x80, 0x80], [0xFF],
    ]
    for bytes in cases {
      for (prefix, suffix) in [(#"{"text":""#, #""}"#), (#"{"x":""#, #""}"#), (#"{""#, #"":1}"#)] {
        let text = Array(prefix.utf8) + bytes + Array(suffix.utf8)
        #expect {
          try Block.decoded(from: text)
        } throws: { error in
          let issue = (error as? ValidationError)?.issues.first
          return issue?.expected == "UTF-8" && issue?.offset == prefix.utf8.count
        }
      }
    }
  }

  private static let manyNames = (0..<150).map { "member\($0)" }
  private static let manyNamesTable = MemberNames(
    required: Array(manyNames[..<100]), optional: Array(manyNames[100...]))

  @Test func manyMembers() throws {
    let names = Self.manyNames
    let table = Self.manyNamesTable
    let text = "{" + names.reversed().map { "\"\($0)\":1" }.joined(separator: ",") + "}"
    let cut = "{\"member149\":1,\"member149\":2,\"member3\":0}"
    for (text, seen, refused) in [(text, 150, 0), (cut, 2, 100)] {
      var indices: [Int] = []
      let count = Array(text.utf8).withUnsafeBufferPointer { buffer in
        var reader = JSONReader(buffer)
        guard var object = reader.beginObject() else { return -1 }
        while let index = reader.nextMember(of: table, in: &object) {
          indices.append(index)
          reader.skipValue()
        }
        reader.finish()
        return reader.issues().count
      }
      #expect(indices.count == seen)
      #expect(count == refused)
    }
  }

  private static let similarNames = MemberNames([
    "contentBlockIndexOfThisStream", "contentBlockStartOfThisStream", "", "é",
  ])

  @Test func namesThatDifferInTheMiddle() {
    let names = Self.similarNames
    #expect(names.index(of: "contentBlockIndexOfThisStream") == 0)
    #expect(names.index(of: "contentBlockStartOfThisStream") == 1)
    #expect(names.index(of: "contentBlockOtherOfThisStream") == nil)
    #expect(names.index(of: "") == 2)
    #expect(names.index(of: "e\u{301}") == nil)
    #expect(names.index(of: "é") == 3)
  }

  @Test func issuesEndAtTheLimit() {
    let text = "[" + [String](repeating: "1", count: 200).joined(separator: ",") + "]"
    let found = issues(text, as: [String].self)
    #expect(found.count == 101)
    #expect(found.last?.contains("issues at most 100 issues") == true)
  }
}
