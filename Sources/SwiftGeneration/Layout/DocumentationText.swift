/// Descriptions of documents as the lines of a comment.
enum DocumentationText {
  /// Without blank lines at the ends, trailing blanks and control characters. The lines of a paragraph
  /// are wrapped anew between words, at `width`; lists, headings, quotations and code keep theirs.
  static func lines(of text: String, width: Int) -> [String] {
    var lines: [String] = []
    var paragraph = ""
    var isCode = false
    func endParagraph() {
      if !paragraph.isEmpty { lines += wrapped(paragraph[...], width: width) }
      paragraph = ""
    }
    for line in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline) {
      if line.hasPrefix("```") { isCode.toggle() }
      if !isCode, let first = line.first, first.isLetter || first == "`" && !line.hasPrefix("```") {
        paragraph += paragraph.isEmpty ? String(line) : " " + line
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

  private static func wrapped(_ line: Substring, width: Int) -> [String] {
    var cleaned = String(String.UnicodeScalarView(line.unicodeScalars.map(visible)))
    while cleaned.last == " " { cleaned.removeLast() }
    guard cleaned.count > width else { return [cleaned] }
    let indentation = String(cleaned.prefix { $0 == " " })
    var lines: [String] = []
    var current = ""
    for word in cleaned.split(separator: " ") {
      if current.isEmpty {
        current = indentation + word
      } else if current.count + 1 + word.count <= width {
        current += " " + word
      } else {
        lines.append(current)
        current = indentation + word
      }
    }
    lines.append(current)
    return lines
  }

  private static func visible(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    switch scalar.properties.generalCategory {
    case .control, .lineSeparator, .paragraphSeparator: " "
    default: scalar
    }
  }
}
