import OpenAPIDocument
import Testing

@Suite("What the parser refuses")
struct YAMLProblemTests {
  @Test(
    arguments: [
      ("①", "① error: the file is empty [empty-file]"),
      ("①# nothing\n", "① error: the file has nothing but comments and blanks [empty-file]"),
      (
        "a: 1\n---\nb: 2\n",
        "2:1 error: a second YAML document starts here, but a file holds only "
          + "one [several-documents]"
      ),
      (
        "②a:\n  b: 1\n ①c: 2\n",
        "① error: this line does not line up with the keys around it [invalid-yaml] "
          + "(② the mapping starts here)"
      ),
      (
        "②- a\n- b\n①c: d\n",
        "① error: this line does not line up with the list items around it [invalid-yaml] "
          + "(② the list starts here)"
      ),
      ("a:\n①\tb: 1\n", "① error: a tab cannot indent YAML [invalid-yaml] → use spaces"),
      ("a: ①\"x\nb: 1\n", "① error: this quoted text is never closed [invalid-yaml]"),
      ("a: ①'x\n", "① error: this quoted text is never closed [invalid-yaml]"),
      (
        "a: ②[x, y\nb①: 1\n",
        "① error: ',' or ']' is expected here [invalid-yaml] (② the list starts here)"
      ),
      (
        "a: x①: y\n",
        "① error: a ':' cannot stand inside text without quotes [invalid-yaml] → put the text into "
          + "quotes"
      ),
      (
        "a: ①@x\n",
        "① error: this character cannot start a value [invalid-yaml] → put the text into quotes"
      ),
      ("a: \"①\\q\"\n", "① error: there is no such escape [invalid-yaml]"),
      ("a: x\n①b\nc: d\n", "① error: this line is no 'key: value' [invalid-yaml]"),
      ("a: ①*y\n", "① error: no '&y' stands before '*y' [unknown-anchor]"),
      (
        "a: &name x\nb: ①*nme\n",
        "① error: no '&nme' stands before '*nme' [unknown-anchor] → did you mean '*name'?"
      ),
      (
        "a: &x [①*x]\n",
        "① error: '*x' stands inside the value that '&x' names [alias-in-own-anchor]"
      ),
      (
        "②a: 1\nb: 2\n①a: 3\n",
        "① error: 'a' is already a key of this mapping [duplicate-key] (② 'a' is first here)"
      ),
      (
        "{②\"1\": a, ①1: b}\n",
        "① error: '1' is already a key of this mapping [duplicate-key] (② '1' is first here)"
      ),
      (
        "a: {<<: ①1}\n",
        "① error: '<<' takes a mapping or a list of mappings, not a number [invalid-merge-key]"
      ),
      ("? ①[a]\n: b\n", "① error: a key must be text, not a list [invalid-key]"),
      ("a: ①!!int x\n", "① error: 'x' is not what the tag '!!int' says [invalid-tag]"),
      ("a: ①!!seq {}\n", "① error: a mapping is not what the tag '!!seq' says [invalid-tag]"),
      (
        "a: ①!set x\n",
        "① warning: the tag '!set' means nothing here; the value is read as if it had none "
          + "[unknown-tag]"
      ),
      (
        "a: é①\u{1}\n",
        "① error: the control character U+0001 may not stand in a document [control-character]"
      ),
      (
        "a: \"😀①\\ud83dx\"\n",
        "① error: '\\ud83d' is half of a character, and its other half is missing "
          + "[lone-surrogate]"
      ),
      (
        "{\(String(repeating: "k", count: 1100))①: 1}",
        "① error: a key must fit into one line and 1,024 characters, which the one before this "
          + "':' does not [invalid-yaml] (1:1 the mapping starts here)"
      ),
    ])
  func one(_ text: String, _ problem: String) {
    #expect(yamlProblems(in: text) == [problem])
  }

  @Test func everyDuplicateIsReported() {
    let problems = yamlProblems(in: "②a: 1\n①a: 2\nb: {③c: 1, ④c: 2}\n")
    #expect(
      problems == [
        "④ error: 'c' is already a key of this mapping [duplicate-key] (③ 'c' is first here)",
        "① error: 'a' is already a key of this mapping [duplicate-key] (② 'a' is first here)",
      ])
  }

  private func messages(_ bytes: [UInt8]) -> [String] {
    var diagnostics = Diagnostics()
    #expect(parseYAML(SourceFile(path: "a", bytes: bytes), reporting: &diagnostics) == nil)
    return diagnostics.all.map { "\($0.location): \($0.message)" }
  }

  @Test func invalidUTF8() {
    let text = Array("a: é\nb: é".utf8)
    #expect(messages(text + [0xFF, 0x0A]) == ["a:2:5: the byte 0xFF is not UTF-8 here"])
    // The letters after it are fine: it is the one that promises another byte.
    let latin1 = text + [0xE8, 0x71, 0x75, 0x65]
    #expect(messages(latin1) == ["a:2:5: the byte 0xE8 is not UTF-8 here"])
    #expect(messages(text + [0xE2, 0x82, 0x71]) == ["a:2:5: the byte 0xE2 is not UTF-8 here"])
    #expect(messages(text + [0xC3]) == ["a:2:5: the byte 0xC3 is not UTF-8 here"])
  }

  @Test func utf16() {
    let sentence = "a:1:1: the file is UTF-16, but a document must be UTF-8"
    #expect(messages([0xFF, 0xFE, 0x61, 0]) == [sentence])
    #expect(messages([0xFE, 0xFF, 0, 0x61]) == [sentence])
  }

  @Test func aliasBomb() {
    var text = "a0: &a0 [x, x, x, x, x, x, x, x, x]\n"
    for level in 1...9 {
      let aliases = Array(repeating: "*a\(level - 1)", count: 9).joined(separator: ", ")
      text += "a\(level): &a\(level) [\(aliases)]\n"
    }
    #expect(
      messages(Array(text.utf8)) == [
        "a:7:10: the aliases up to here stand for more than 1,000,000 values"
      ])
  }

  @Test func mergeBomb() {
    var text = "a0: &a0 {k0: 1, k1: 1, k2: 1, k3: 1, k4: 1, k5: 1, k6: 1, k7: 1, k8: 1}\n"
    for level in 1...30 {
      text += "a\(level): &a\(level) {p: *a\(level - 1), <<: [*a\(level - 1), *a\(level - 1)]}\n"
    }
    #expect(messages(Array(text.utf8)).count == 1)
  }

  @Test(arguments: [("[", "]"), ("{a: ", "}"), ("- ", ""), ("? ", "")])
  func deepNesting(_ open: String, _ close: String) throws {
    let text =
      String(repeating: open, count: 10_000) + "x" + String(repeating: close, count: 10_000)
    let messages = messages(Array(text.utf8))
    #expect(messages.count == 1)
    #expect(try #require(messages.first).hasSuffix("values nest more than 500 levels deep here"))
  }

  @Test func nestingByAliases() {
    var text = "a0: &a0 [x]\n"
    for level in 1...600 { text += "a\(level): &a\(level) [*a\(level - 1)]\n" }
    #expect(
      messages(Array(text.utf8)) == ["a:499:14: values nest more than 500 levels deep here"])
  }

  @Test func everyPrefixEnds() throws {
    let text = "a: &x [1, \"\\ud83d\\ude00\", {b: *x}]\nc: |\n  é\n<<: {d: !!int 3}\n? - e\n: 'f'\n"
    for count in 0..<text.utf8.count {
      var diagnostics = Diagnostics()
      let source = SourceFile(path: "a", bytes: Array(text.utf8.prefix(count)))
      let node = parseYAML(source, reporting: &diagnostics)
      #expect((node == nil) == diagnostics.hasErrors)
      _ = diagnostics.rendered(width: 40)
    }
  }
}
