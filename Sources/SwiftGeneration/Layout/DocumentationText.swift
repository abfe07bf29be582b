/// Descriptions of documents as the lines of a comment, in UTF-8.
enum DocumentationText {
  private typealias Bytes = ArraySlice<UInt8>

  /// Without blank lines at the ends, trailing blanks and control characters. The lines of a paragraph
  /// are wrapped anew between words, at `width`; lists, headings, quotations and code keep theirs.
  static func lines(of text: [UInt8], width: Int) -> [[UInt8]] {
    var lines: [[UInt8]] = []
    var paragraph: Bytes = []
    var isCode = false
    func endParagraph() {
      if !paragraph.isEmpty { lines += wrapped(paragraph, width: width) }
      paragraph = []
    }
    for line in written(text) {
      let isFence = line.starts(with: "```".utf8)
      if isFence { isCode.toggle() }
      if !isCode, !isFence, startsParagraph(line) {
        if paragraph.isEmpty {
          paragraph = line
        } else {
          paragraph.append(blank)
          paragraph.append(contentsOf: line)
        }
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

  /// Whether a text is what `lines` would make of it, as most are.
  static func isLine(_ text: UnsafeBufferPointer<UInt8>, width: Int) -> Bool {
    text.count <= width && text.last != blank && text.allSatisfy { $0 >= 0x20 && $0 < 0x7F }
  }

  /// The lines as the author wrote them, at whatever ends a line in Unicode.
  private static func written(_ text: [UInt8]) -> [Bytes] {
    var lines: [Bytes] = []
    var start = 0
    var offset = 0
    while offset < text.count {
      guard let length = lengthOfLineEnd(at: offset, in: text) else {
        offset += 1
        continue
      }
      lines.append(text[start..<offset])
      offset += length
      start = offset
    }
    lines.append(text[start...])
    return lines
  }

  private static func lengthOfLineEnd(at offset: Int, in text: [UInt8]) -> Int? {
    func hasNext(_ bytes: UInt8...) -> Bool { text[(offset + 1)...].starts(with: bytes) }
    switch text[offset] {
    case 0x0D: return hasNext(0x0A) ? 2 : 1
    case 0x0A...0x0C: return 1
    case 0xC2: return hasNext(0x85) ? 2 : nil
    case 0xE2: return hasNext(0x80, 0xA8) || hasNext(0x80, 0xA9) ? 3 : nil
    default: return nil
    }
  }

  private static func startsParagraph(_ line: Bytes) -> Bool {
    guard let byte = line.first else { return false }
    if byte < 0x80 {
      return byte == UInt8(ascii: "`") || Unicode.Scalar(byte).isASCIILetter
    }
    let first = String(decoding: line.prefix(4), as: UTF8.self).unicodeScalars.first
    return first?.properties.isAlphabetic == true
  }

  private static func wrapped(_ line: Bytes, width: Int) -> [[UInt8]] {
    let cleaned = cleaned(line)
    let words = cleaned.drop { $0 == blank }
    let indentation = Array(cleaned.prefix(cleaned.count - words.count))
    let room = max(1, width - indentation.count)
    guard end(ofFirst: room, in: words) != nil else { return [Array(cleaned)] }
    var lines: [[UInt8]] = []
    var rest = singleSpaced(words)
    while let next = end(ofFirst: room, in: rest),
      let gap = rest[...next].lastIndex(of: blank) ?? rest[next...].firstIndex(of: blank)
    {
      lines.append(indentation + rest[..<gap])
      rest = rest[(gap + 1)...]
    }
    lines.append(indentation + rest)
    return lines
  }

  private static let blank = UInt8(ascii: " ")

  /// Where the first `count` characters end; `nil` where there are no more. Only text beyond ASCII has
  /// to be searched for its characters.
  private static func end(ofFirst count: Int, in text: Bytes) -> Int? {
    guard text.count > count else { return nil }
    guard !text.prefix(count + 1).allSatisfy({ $0 < 0x80 }) else { return text.startIndex + count }
    // What stands further behind does not matter, unless characters are very long.
    var size = 4 * count + 16
    while true {
      let characters = String(decoding: text.prefix(size), as: UTF8.self)
      let start = characters.startIndex
      let isEnough =
        size >= text.count
        || characters.index(start, offsetBy: count + 2, limitedBy: characters.endIndex) != nil
      guard isEnough else {
        size *= 2
        continue
      }
      guard let end = characters.index(start, offsetBy: count, limitedBy: characters.endIndex),
        end < characters.endIndex
      else { return nil }
      return text.startIndex + characters.utf8.distance(from: start, to: end)
    }
  }

  private static func singleSpaced(_ text: Bytes) -> Bytes {
    var result: [UInt8] = []
    result.reserveCapacity(text.count)
    for byte in text where byte != blank || result.last != blank { result.append(byte) }
    return result[...]
  }

  /// Without control characters and without blanks at the end.
  private static func cleaned(_ line: Bytes) -> Bytes {
    let visible = line.allSatisfy { $0 >= 0x20 && $0 != 0x7F && $0 != 0xC2 } ? line : visible(line)
    guard let last = visible.lastIndex(where: { $0 != blank }) else { return [] }
    return visible[...last]
  }

  /// With blanks instead of control characters: those of ASCII, and those of two bytes.
  private static func visible(_ line: Bytes) -> Bytes {
    var result: Bytes = []
    for byte in line {
      if result.last == 0xC2, byte < 0xA0 {
        result[result.endIndex - 1] = blank
      } else {
        result.append(byte < 0x20 || byte == 0x7F ? blank : byte)
      }
    }
    return result
  }
}
