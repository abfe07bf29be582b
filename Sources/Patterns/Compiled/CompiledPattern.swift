/// A pattern made ready to match: a table where that stays small, else a program. Either way a
/// match takes time in proportion to the text.
public struct CompiledPattern: Sendable {
  enum Form: Sendable {
    case table(MatchingTable)
    case program(MatchingProgram)
    /// What no compiler wrote.
    case malformed
  }

  /// The compiled pattern in printable ASCII without `"` and `\`, to be written into source code.
  public let encoded: String
  let form: Form

  /// Takes what `encoded` was for a compiled pattern. Anything else matches nothing.
  public init(encoded: StaticString) {
    self.init(decoding: encoded.description)
  }

  init(decoding encoded: String) {
    self.encoded = encoded
    var reader = NumberReader(encoded)
    form = Self.form(from: &reader) ?? .malformed
  }

  private static func form(from reader: inout NumberReader) -> Form? {
    switch reader.number() {
    case MatchingTable.mark: MatchingTable(from: &reader).map(Form.table)
    case MatchingProgram.mark: MatchingProgram(from: &reader).map(Form.program)
    default: nil
    }
  }

  /// Whether the pattern is found anywhere in the text.
  public func matches(_ text: String) -> Bool {
    var text = text
    return text.withUTF8 { matches($0) }
  }

  /// Whether the pattern is found anywhere in the text, which has to be valid UTF-8.
  public func matches(_ utf8: UnsafeBufferPointer<UInt8>) -> Bool {
    switch form {
    case .table(let table): table.matches(utf8)
    case .program(let program): program.matches(utf8)
    case .malformed: false
    }
  }
}

extension Pattern {
  /// Bytes. What needs more is all counting, and shorter as a program by far.
  private static let encodedTableLimit = 16 * 1024
  public static let tableStateLimit = 10_240

  /// Makes the pattern ready to match. Up to `stateLimit` states become a table, which takes a few
  /// instructions for each byte of a text; a pattern that needs more becomes a program, which
  /// takes time in proportion to the length of the pattern for each scalar.
  public func compiled(stateLimit: Int = tableStateLimit) -> CompiledPattern {
    let program = Program(root)
    if let automaton = try? Determinizer.automaton(for: program, stateLimit: stateLimit) {
      let encoded = automaton.encoded
      if encoded.utf8.count <= Self.encodedTableLimit { return CompiledPattern(decoding: encoded) }
    }
    return CompiledPattern(decoding: program.encoded)
  }
}
