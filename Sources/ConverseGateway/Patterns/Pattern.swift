/// A regular expression of the part of ECMA-262 that JSON Schema recommends: characters, classes,
/// groups, alternatives, quantifiers and the two anchors. Neither look-around nor back references.
struct Pattern: Hashable {
  indirect enum Node: Hashable {
    case scalars(ScalarSet)
    case sequence([Node])
    case alternatives([Node])
    /// `most` is `nil` without a limit.
    case repeated(Node, least: Int, most: Int?)
    case start
    case end
  }

  let root: Node
  let program: [Instruction]

  /// `nil` for a pattern that is malformed, of another part of the standard, or unreasonably large.
  init?(_ text: String) {
    var parser = PatternParser(text)
    guard let root = parser.wholePattern(), let program = Self.program(for: root) else {
      return nil
    }
    self.root = root
    self.program = program
  }
}
