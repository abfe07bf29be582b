import OpenAPIDocument
import Testing

/// JSON has a reader of its own; a comment behind it is enough for the text to be read as YAML.
@Suite("JSON is read as YAML is")
struct JSONTreeTests {
  /// Every value and key of a tree with its place.
  private func listing(_ bytes: [UInt8]) -> [String] {
    var diagnostics = Diagnostics()
    let root = parseYAML(SourceFile(path: "a", bytes: bytes), reporting: &diagnostics)
    var lines = diagnostics.all.map { "\($0.location) \($0.message)" }
    var rest = root.map { [$0] } ?? []
    while let node = rest.popLast() {
      switch node.value {
      case .scalar(let scalar): lines.append("\(node.location) \(scalar)")
      case .sequence(let items):
        lines.append("\(node.location) \(items.count) items")
        rest += items
      case .mapping(let entries):
        lines += entries.map { "\($0.keyLocation) key \($0.key)" }
        lines.append("\(node.location) \(entries.count) entries")
        rest += entries.map(\.value)
      }
    }
    return lines
  }

  private func expectSameAsYAML(_ bytes: [UInt8]) {
    #expect(listing(bytes) == listing(bytes + Array("\n# no JSON".utf8)))
  }

  @Test(arguments: [
    "{}", "[]", " \n{ }", "\r\n[\r\n1,\r2\n,\t3 ]\n", #"{"a":{"b":[]},"c":[{},[[]]]}"#,
    "[null, true, false, 0, -1, 1.5e-7, 12345678901234567890, 1E+2, 012, 0x1F, nul, yes]",
    ##"["a b", " a ", "", "null", "1", "# no comment", "a: b", "- a", "'"]"##,
    #"["\"\\\/\b\f\n\r\t", "\u0000\u001f\u007f\u0085\u00e9\u20AC\ufeff", "\ud83d\uDE00"]"#,
    #"["\ud83d", 1]"#, #"["\ude00\ud83d"]"#, #"["\x41"]"#, #"["\u12"]"#,
    #"{"é😀": "ä", "b": ["é", "€", "😀"], "c": 1}"#,
    "[\"a\nb\", 1]", "[\"a\tb\"]", #"{"a": 1, "b": 2, "a": 3}"#,
    #"{"a":1,"b":1,"c":1,"d":1,"e":1,"f":1,"g":1,"h":1,"i":1,"a":1}"#, #"{"<<": {"a": 1}}"#,
    "[1, 2}", "[1,, 2]", "[1, 2,]", #"{"a" 1}"#, #"{"a": }"#, "[1] [2]",
    "[*a, &b 1, !c 2]", "[a, 'b', \"c\"]", "\"text\"", "12", "\u{FEFF}[1]",
  ])
  func sameTree(_ text: String) { expectSameAsYAML(Array(text.utf8)) }

  @Test func bytesThatAreNoText() {
    expectSameAsYAML(Array("[\"a".utf8) + [0xC3, 0x28, 0x22, 0x5D])
  }

  @Test func deepNesting() {
    for depth in [499, 500, 501] {
      let text = String(repeating: "[", count: depth) + String(repeating: "]", count: depth)
      expectSameAsYAML(Array(text.utf8))
    }
  }

  @Test(
    "What only JSON allows is read, too",
    arguments: [
      ("[\"a\u{85}b\"]", "a\u{85}b"), ("[\"c \u{2028} d\"]", "c \u{2028} d"),
      ("[\"\u{FEFF}\"]", "\u{FEFF}"), ("[\"a\u{7F}b\"]", "a\u{7F}b"),
      ("[\"\u{FFFF}\"]", "\u{FFFF}"), ("\t[ \"a\" ]", "a"),
    ])
  func ofJSONAlone(text: String, value: String) throws {
    var diagnostics = Diagnostics()
    let root = parseYAML(
      SourceFile(path: "a", bytes: Array(text.utf8)), reporting: &diagnostics)
    guard case .sequence(let items)? = root?.value, case .scalar(let scalar)? = items.first?.value
    else {
      Issue.record("\(diagnostics.all)")
      return
    }
    #expect(Array(scalar.text.utf8) == Array(value.utf8))
  }

  @Test("A colon may stand in another line than its key, which may be long")
  func keysOfJSON() {
    let key = String(repeating: "k", count: 1_030)
    #expect(
      listing(Array("{\"\(key)\"\n: 1}".utf8)).prefix(2) == ["a:1:2 key \(key)", "a:1:1 1 entries"])
  }

  @Test(arguments: [900, 1_000, 1_020]) func longKeys(_ length: Int) {
    expectSameAsYAML(Array(("{\"" + String(repeating: "k", count: length) + "\": 1}").utf8))
  }

  @Test func documentOfOthers() throws {
    guard let bytes = try SharedCorpus.bytes(of: "corpus/discord.json") else { return }
    expectSameAsYAML(bytes)
  }

  @Test(
    "A file that is named as JSON is read as nothing else",
    arguments: [
      ("{\"a\": 1,}", "1:9 a key in double quotes is expected here → remove the last ','"),
      ("[1,\n 2,\n]", "3:1 a value of JSON is expected here → remove the last ','"),
      ("[1, 2] # two", "1:8 the file must end here, behind its one value → JSON has no comments"),
      ("{a: 1}", "1:2 a key in double quotes is expected here"),
      ("{'a': 1}", "1:2 a key in double quotes is expected here → use double quotes"),
      ("{\"a\" 1}", "1:6 ':' is expected here"),
      ("[1 2]", "1:4 ',' or ']' is expected here"),
      ("{\"é\": 1", "1:8 ',' or '}' is expected here"),
      ("[012]", "1:2 a value of JSON is expected here"),
      ("[\"a\tb\"]", "1:4 a control character must be escaped in JSON"),
      ("[\"\\x41\"]", "1:4 there is no such escape in JSON"),
      ("a: 1\n", "1:1 a value of JSON is expected here"),
      ("", "1:1 the file is empty"),
      ("{\"a\": 1, \"a\": 2}", "1:10 'a' is already a key of this mapping"),
    ])
  func namedAsJSON(text: String, fault: String) {
    var diagnostics = Diagnostics()
    let source = SourceFile(path: "a.JSON", bytes: Array(text.utf8))
    #expect(parseYAML(source, reporting: &diagnostics) == nil)
    let faults = diagnostics.all.map { diagnostic in
      "\(diagnostic.location.line):\(diagnostic.location.column) \(diagnostic.message)"
        + (diagnostic.advice.map { " → \($0)" } ?? "")
    }
    #expect(faults == [fault])
  }

  @Test func suiteOfJSON() throws {
    let folder = "conformance/json-parsing/test_parsing"
    guard let names = try SharedCorpus.names(in: folder) else { return }
    // RFC 8259 lets a reader refuse these, and a document cannot mean them.
    let refused = ["y_object_duplicated_key.json", "y_object_duplicated_key_and_value.json"]
    for name in names where !name.hasPrefix("i_") {
      guard let bytes = try SharedCorpus.bytes(of: folder + "/" + name) else { return }
      var diagnostics = Diagnostics()
      let root = parseYAML(SourceFile(path: name, bytes: bytes), reporting: &diagnostics)
      #expect((root != nil) == (name.hasPrefix("y_") && !refused.contains(name)), "\(name)")
      #expect(diagnostics.all.isEmpty == (root != nil), "\(name)")
    }
  }
}
