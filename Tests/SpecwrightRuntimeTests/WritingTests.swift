import SpecwrightRuntime
import Testing

@Suite struct WritingTests {
  @Test func membersByPresence() {
    var turn = Turn(
      role: .assistant, content: .string("a"), note: nil, parent: .absent,
      additionalProperties: ["z": 1, "a\"": 2])
    #expect(
      turn.json == #"{"role":"assistant","content":"a","note":null,"a\"":2,"z":1}"#)
    turn.parent = .null
    turn.note = "n"
    turn.stopReason = .maxTokens
    turn.stopSequences = []
    turn.additionalProperties = [:]
    #expect(
      turn.json
        == #"{"role":"assistant","content":"a","note":"n","parent":null,"stopSequences":[],"#
        + #""stopReason":"max_tokens"}"#)
    turn.parent = .value(3)
    #expect(turn.json.contains(#""parent":3"#))
  }

  @Test func stringsAreEscapedWhereTheyMustBe() throws {
    var text = ""
    for scalar in (0..<0x300).compactMap({ Unicode.Scalar($0) }) {
      text.unicodeScalars.append(scalar)
    }
    for padding in 0..<9 {
      let padded = String(repeating: "x", count: padding) + text + "€😀\u{2028}"
      #expect(try decoded(padded.json, as: String.self) == padded)
    }
    #expect(
      "\u{0}\u{1F}\u{7F}\"\\/\n\t\r\u{8}\u{C}é".json
        == "\"\\u0000\\u001f\u{7F}\\\"\\\\/\\n\\t\\r\\b\\fé\"")
    #expect("".json == "\"\"")
  }

  @Test func dictionariesAndNullables() throws {
    let value = ["b": [Nullable.value(1), .null], "a": []]
    #expect(value.json == #"{"a":[],"b":[1,null]}"#)
    #expect(try decoded(value.json, as: [String: [Nullable<Int>]].self) == value)
    #expect([true, false].json == "[true,false]")
  }

  @Test func largeTexts() throws {
    let texts = (0..<300).map { String(repeating: "añb\"", count: $0) }
    #expect(try decoded(texts.json, as: [String].self) == texts)
  }
}
