/// Descriptions of documents as the lines of a comment.
enum DocumentationText {
  /// Without blank lines at the ends, trailing blanks and control characters. The lines of a paragraph
  /// are wrapped anew between words, at `width`; lists, headings, quotations and code keep theirs.
  static func lines(of text: String, width: Int) -> [String] {
    var lines: [String] = []
    var paragraph: Substring = ""
    var isCode = false
    func endParagraph() {
      if !paragraph.isEmpty { lines += wrapped(paragraph, width: width) }
      paragraph = ""
    }
    for line in written(text) {
      let isFence = line.hasPrefix("```")
      if isFence { isCode.toggle() }
      if !isCode, !isFence, startsParagraph(line) {
        paragraph = paragraph.isEmpty ? line : paragraph + " " + line
      } else {
        endParagraph()
        lines += wrapped(line, width: width)
      }
    }
    endParagraph()
    let first = lines.firstIndex { !$0.isEmpty } ?? lines.endIndex
    let last = lines.lastIndex { !$0.isEmpty } ?? lines.startIndex
    return first <= last && first < lines.endIndex ? Array(lines[first...last]) : []
  }

  /// The lines as the author wrote them, at whatever ends a line.
  private static func written(_ text: String) -> [Substring] {
    let lineFeed = UInt8(ascii: "\n")
    if text.utf8.allSatisfy({ $0 >= 0x20 && $0 < 0x80 || $0 == lineFeed }) {
      return text.utf8.split(separator: lineFeed, omittingEmptySubsequences: false)
        .map { Substring($0) }
    }
    return text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
  }

  private static func startsParagraph(_ line: Substring) -> Bool {
    guard let first = line.unicodeScalars.first else { return false }
    return first == "`" || first.isASCIILetter || !first.isASCII && first.properties.isAlphabetic
  }

  private static func wrapped(_ line: Substring, width: Int) -> [String] {
    let cleaned = cleaned(line)
    guard length(of: cleaned) > width else { return [String(cleaned)] }
    let indentation = cleaned.prefix { $0 == " " }
    var lines: [String] = []
    var current = ""
    var column = 0
    for bytes in cleaned.utf8.split(separator: UInt8(ascii: " ")) {
      let word = Substring(bytes)
      let length = length(of: word)
      if column > 0, column + 1 + length <= width {
        current += " "
        current += word
        column += 1 + length
      } else {
        if column > 0 { lines.append(current) }
        current = String(indentation + word)
        column = indentation.utf8.count + length
      }
    }
    lines.append(current)
    return lines
  }

  /// In characters, which need no looking for where each is one byte.
  private static func length(of text: Substring) -> Int {
    text.utf8.allSatisfy { $0 < 0x80 } ? text.utf8.count : text.count
  }

  /// Without control characters and without blanks at the end.
  private static func cleaned(_ line: Substring) -> Substring {
    let isPlain = line.utf8.allSatisfy { $0 >= 0x20 && $0 < 0x7F }
    let visible =
      isPlain ? line : String(String.UnicodeScalarView(line.unicodeScalars.map(visible)))[...]
    let blank = UInt8(ascii: " ")
    guard let last = visible.utf8.lastIndex(where: { $0 != blank }) else { return "" }
    return visible[...last]
  }

  private static func visible(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    switch scalar.properties.generalCategory {
    case .control, .lineSeparator, .paragraphSeparator: " "
    default: scalar
    }
  }
}
