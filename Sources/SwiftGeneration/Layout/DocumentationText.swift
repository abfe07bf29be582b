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
    let words = cleaned.drop { $0 == " " }
    let indentation = String(repeating: " ", count: cleaned.utf8.count - words.utf8.count)
    let room = max(1, width - indentation.utf8.count)
    guard end(ofFirst: room, in: words) != nil else { return [String(cleaned)] }
    var lines: [String] = []
    var rest = singleSpaced(words)
    while let next = end(ofFirst: room, in: rest),
      let gap = rest[...next].utf8.lastIndex(of: blank) ?? rest[next...].utf8.firstIndex(of: blank)
    {
      lines.append(indentation + rest[..<gap])
      rest = rest[rest.utf8.index(after: gap)...]
    }
    lines.append(indentation + rest)
    return lines
  }

  private static let blank = UInt8(ascii: " ")

  /// Where the first `count` characters end; `nil` where there are no more. Only text beyond ASCII has
  /// to be searched for its characters.
  private static func end(ofFirst count: Int, in text: Substring) -> String.Index? {
    guard text.utf8.count > count else { return nil }
    let start = text.startIndex
    let end =
      text.utf8.prefix(count + 1).allSatisfy { $0 < 0x80 }
      ? text.utf8.index(start, offsetBy: count)
      : text.index(start, offsetBy: count, limitedBy: text.endIndex) ?? text.endIndex
    return end < text.endIndex ? end : nil
  }

  private static func singleSpaced(_ text: Substring) -> Substring {
    guard zip(text.utf8, text.utf8.dropFirst()).contains(where: { $0 == blank && $1 == blank })
    else { return text }
    return text.split(separator: " ").joined(separator: " ")[...]
  }

  /// Without control characters and without blanks at the end.
  private static func cleaned(_ line: Substring) -> Substring {
    let isPlain = line.utf8.allSatisfy { $0 >= 0x20 && $0 < 0x7F }
    let visible =
      isPlain ? line : String(String.UnicodeScalarView(line.unicodeScalars.map(visible)))[...]
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
