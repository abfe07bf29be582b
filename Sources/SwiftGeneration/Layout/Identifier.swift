/// A Swift identifier that is safe where it is declared and where it is used: escaped if it is a
/// reserved word.
public struct Identifier: Hashable, Sendable {
  /// With backticks where Swift wants them.
  let text: String

  /// `spelling` has to be made of identifier characters; `SwiftName` makes such spellings.
  init(spelling: String) {
    text = ReservedWords.needsBackticks(spelling) ? "`\(spelling)`" : spelling
  }

  /// As the label of an argument, where all reserved words but these stand for themselves.
  var label: Identifier {
    ReservedWords.neverLabels.contains(spelling) ? self : Identifier(bare: spelling)
  }

  private init(bare text: String) {
    self.text = text
  }

  /// Without backticks.
  var spelling: String {
    let isEscaped = text.utf8.first == UInt8(ascii: "`")
    return isEscaped ? String(text.dropFirst().dropLast()) : text
  }
}
