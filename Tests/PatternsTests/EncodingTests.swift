import Testing

@testable import Patterns

struct EncodingTests {
  static let sources = [
    "", "[]", "^[a-zA-Z0-9_-]{1,64}$", #"^\d{4}-\d{2}-\d{2}$"#, #"\p{Lu}\P{L}"#, #"\bfoo\b"#,
    #"^(?=.*[A-Z])(?=.*\d).{8,}$"#, "^(?!a)(b|😀|é){2,5}", "^(([a-z])+.)+[A-Z]([a-z])+$",
    "[01]*1[01]{20}$", "^.{1,2048}$", #"^(?:[0-9a-f]{2}:){5}[0-9a-f]{2}$"#,
  ]
  static let texts = [
    "", "a", "b", "foo", "a foo.", "2024-01-31", "2024-1-31", "Passw0rd", "b😀é", "aa.bbCc", "Ä1",
    "10000000000000000000", "100000000000000000000", "00:1b:44:11:3a:b7", "hello_world-1", "\n",
  ]

  @Test("What is read again matches the same", arguments: sources)
  func roundTrip(_ source: String) throws {
    let pattern = try Pattern(source)
    for compiled in [pattern.compiled(), pattern.compiled(stateLimit: 0)] {
      let again = CompiledPattern(decoding: compiled.encoded)
      #expect(again.encoded == compiled.encoded)
      for text in Self.texts { #expect(again.matches(text) == compiled.matches(text), "\(text)") }
    }
  }

  @Test("The encoding fits a string literal and is the same every time", arguments: sources)
  func literal(_ source: String) throws {
    for limit in [10_240, 0] {
      let encoded = try Pattern(source).compiled(stateLimit: limit).encoded
      #expect(encoded.utf8.allSatisfy { (0x21...0x7E).contains($0) })
      #expect(!encoded.contains("\"") && !encoded.contains("\\"))
      #expect(try Pattern(source).compiled(stateLimit: limit).encoded == encoded)
    }
  }

  @Test func readsALiteral() throws {
    let compiled = CompiledPattern(encoded: "#%&f$=$%%#%#$#")
    #expect(compiled.encoded == (try Pattern("[a-z]").compiled().encoded))
    #expect(compiled.matches("1a"))
    #expect(!compiled.matches("1A"))
  }

  @Test func shortPatternsStayShort() throws {
    let sizes = try [
      "^[a-zA-Z0-9_-]{1,64}$",
      "^[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}$",
      #"^\d{4}-\d{2}-\d{2}$"#,
    ].map { try Pattern($0).compiled().encoded.utf8.count }
    #expect(sizes.allSatisfy { $0 < 100 })
  }

  @Test("What nobody encoded matches nothing")
  func malformed() {
    for encoded: StaticString in ["", "#", "#%", "hello", "~~~~~~~~~~~~", "é", "$$$", "\"", "%%%%"]
    {
      let compiled = CompiledPattern(encoded: encoded)
      for text in Self.texts { #expect(!compiled.matches(text)) }
    }
  }

  @Test("Damaged encodings are read without harm", arguments: sources)
  func damaged(_ source: String) throws {
    for limit in [10_240, 0] {
      let bytes = Array(try Pattern(source).compiled(stateLimit: limit).encoded.utf8)
      for index in bytes.indices.prefix(120) {
        for byte: UInt8 in [0x23, 0x24, 0x30, 0x60, 0x7E] {
          var damaged = bytes
          damaged[index] = byte
          let compiled = CompiledPattern(decoding: String(decoding: damaged, as: UTF8.self))
          for text in ["", "a😀", "2024"] { _ = compiled.matches(text) }
        }
        let cut = CompiledPattern(decoding: String(decoding: bytes[..<index], as: UTF8.self))
        #expect(!cut.matches("a"))
      }
    }
  }
}
