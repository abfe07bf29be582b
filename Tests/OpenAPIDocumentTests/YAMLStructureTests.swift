import OpenAPIDocument
import Testing

@Suite("The tree of a YAML file")
struct YAMLStructureTests {
  private func parse(_ text: String) throws -> YAMLNode {
    try parse(Array(text.utf8))
  }

  private func parse(_ bytes: [UInt8]) throws -> YAMLNode {
    var diagnostics = Diagnostics()
    let source = SourceFile(path: "a.yaml", bytes: bytes)
    let node = parseYAML(source, reporting: &diagnostics)
    #expect(diagnostics.all.map(\.message) == [])
    return try #require(node)
  }

  /// As JSON without blanks, so that a whole tree is one text.
  private func flow(_ node: YAMLNode) -> String {
    switch node.value {
    case .scalar(let scalar): scalar.kind == .string ? "\"\(scalar.text)\"" : scalar.text
    case .sequence(let items): "[" + items.map(flow).joined(separator: ",") + "]"
    case .mapping(let entries):
      "{" + entries.map { "\($0.key):" + flow($0.value) }.joined(separator: ",") + "}"
    }
  }

  @Test func anchorsAndAliases() throws {
    let node = try parse("a: &x [1, &y {b: c}]\nd: *x\ne: *y\n&k key: *k\n")
    #expect(flow(node) == #"{a:[1,{b:"c"}],d:[1,{b:"c"}],e:{b:"c"},key:"key"}"#)
  }

  @Test func aliasKeepsTheLocationOfItsAnchor() throws {
    let node = try parse("a: &x\n  b: c\nd: *x\n")
    #expect(node["d"]?["b"]?.location.line == 2)
  }

  @Test func anchorMayBeUsedAgain() throws {
    #expect(flow(try parse("[&x 1, *x, &x 2, *x]")) == "[1,1,2,2]")
  }

  @Test func mergeKeys() throws {
    let node = try parse(
      """
      base: &base {a: 1, b: 2}
      more: &more {b: 3, c: 4}
      one: {<<: *base, b: 9}
      list: {x: 0, <<: [*more, *base], c: 8}
      quoted: {'<<': 1}
      """)
    #expect(node["one"].map(flow) == "{a:1,b:9}")
    #expect(node["list"].map(flow) == "{x:0,b:3,a:1,c:8}")
    #expect(node["quoted"].map(flow) == "{<<:1}")
  }

  @Test func blockScalars() throws {
    let node = try parse(
      "a: |\n  one\n   two\n\nb: >-\n  one\n  two\n\n  three\nc: |+\n  x\n\nd: 'it''s'\ne: \"\\x41\\t\"\n"
    )
    #expect(node["a"]?.string == "one\n two\n")
    #expect(node["b"]?.string == "one two\nthree")
    #expect(node["c"]?.string == "x\n\n")
    #expect(node["d"]?.string == "it's")
    #expect(node["e"]?.string == "A\t")
  }

  @Test func keysAreText() throws {
    #expect(
      flow(try parse("200: a\ntrue: b\n~: c\n1.50: d\n")) == #"{200:"a",true:"b",~:"c",1.50:"d"}"#)
  }

  @Test func commentsAndDocumentMarks() throws {
    let node = try parse("%YAML 1.2\n---\n# c\na: b # c\nc: d#e\n...\n")
    #expect(flow(node) == #"{a:"b",c:"d#e"}"#)
  }

  @Test func byteOrderMarkAndLineBreaks() throws {
    let node = try parse([0xEF, 0xBB, 0xBF] + Array("a: b\r\nc:\r\n  d: e\r\n".utf8))
    #expect(flow(node) == #"{a:"b",c:{d:"e"}}"#)
    #expect(node.location.column == 1)
    #expect(node["c"]?["d"]?.location.line == 3)
    #expect(node["c"]?["d"]?.location.column == 6)
  }

  @Test func columnsCountScalars() throws {
    let node = try parse("{\"é😀\": \"x\", b: c}")
    #expect(node["b"]?.location.column == 16)
  }

  @Test func linesThatOnlyYAML1Point1Breaks() throws {
    let node = try parse("a: \"x\u{2028}y\"\nb: c\n")
    #expect(node["b"]?.location.line == 2)
    #expect(node["b"]?.location.column == 4)
  }

  @Test func surrogatePairs() throws {
    let node = try parse(
      #"{"a":"\ud83d\ude00x\uD83D\uDE00","b":"\\ud83d\u00e9","c":'\ud83d',"d":1}"#)
    #expect(node["a"]?.string == "😀x😀")
    #expect(node["b"]?.string == #"\ud83dé"#)
    #expect(node["c"]?.string == #"\ud83d"#)
    #expect(node["d"]?.location.column == 71)
  }

  @Test func surrogatePairsBesideOtherPrivateCharacters() throws {
    let node = try parse("a: \"\\ud83d\\ude00\u{E83D}\\ue83d\"\nb: |\n  \\uD83d\n")
    #expect(node["a"]?.string == "😀\u{E83D}\u{E83D}")
    #expect(node["b"]?.string == "\\uD83d\n")
  }

  @Test func json() throws {
    let node = try parse(#"{"a":[1,2.5e3,null,true],"b\/c":"d\u0041","e":{"f":"g"}}"#)
    #expect(flow(node) == #"{a:[1,2.5e3,null,true],b/c:"dA",e:{f:"g"}}"#)
    #expect(node["e"]?["f"]?.location.column == 52)
  }

  @Test func jsonWithTabs() throws {
    #expect(flow(try parse("{\n\t\"a\":\t[\n\t\t1\n\t]\n}\n")) == "{a:[1]}")
  }
}
