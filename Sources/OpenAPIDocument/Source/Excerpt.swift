/// A line of a file, or as much of it around one column as fits, with a caret below that column.
struct Excerpt {
  let lineNumber: Int
  /// With `…` at either end where the line goes on.
  let text: String
  /// How many columns stand before the caret.
  let indentation: Int

  /// `width` is what the text may take, in columns of a terminal.
  init(of location: SourceLocation, in table: LineTable, width: Int) {
    let width = max(width, 20)
    let line = table.byteRange(ofLine: location.line)
    let caret = table.byteOffset(line: location.line, column: location.column)
    let bytes = location.file.bytes
    // No character takes more than four bytes, and combining characters are rare.
    let before = Self.scalars(bytes, line.clamped(to: max(0, caret - 8 * width)..<caret))
    let after = Self.scalars(bytes, line.clamped(to: caret..<(caret + 8 * width)))
    let start = Self.fitting(before.reversed(), width: width)
    let isWhole =
      start == before.count && before.count == location.column - 1
      && Self.width(before[...]) + Self.width(after[...]) <= width
      && Self.reachesEnd(line, caret, after)
    lineNumber = location.line
    if isWhole {
      text = Self.string(before[...]) + Self.string(after[...])
      indentation = Self.width(before[...])
      return
    }
    (text, indentation) = Self.window(
      before: before, after: after, column: location.column,
      hasMore: !Self.reachesEnd(line, caret, after), width: width)
  }

  private static func window(
    before: [Unicode.Scalar], after: [Unicode.Scalar], column: Int, hasMore: Bool, width: Int
  ) -> (String, Int) {
    let afterWidth = Self.width(after[...])
    let room = max(width / 2, width - afterWidth - (hasMore ? 1 : 0))
    let isCutBefore = Self.width(before[...]) > room || before.count < column - 1
    let count = fitting(before.reversed(), width: room - (isCutBefore ? 1 : 0))
    let left = before.suffix(count)
    let leftWidth = Self.width(left) + (isCutBefore ? 1 : 0)
    var right = after[...]
    var isCutAfter = hasMore
    if leftWidth + Self.width(right) + (isCutAfter ? 1 : 0) > width {
      isCutAfter = true
      right = right.prefix(fitting(after, width: width - leftWidth - 1))
    }
    let text = (isCutBefore ? "…" : "") + string(left) + string(right) + (isCutAfter ? "…" : "")
    return (text, leftWidth)
  }

  private static func reachesEnd(
    _ line: Range<Int>, _ caret: Int, _ after: [Unicode.Scalar]
  ) -> Bool {
    caret + after.reduce(0) { $0 + UTF8.width($1) } >= line.upperBound
  }

  private static func scalars(_ bytes: [UInt8], _ range: Range<Int>) -> [Unicode.Scalar] {
    var start = range.lowerBound
    var end = range.upperBound
    while start < end, bytes[start] & 0xC0 == 0x80 { start += 1 }
    while end > start, end < bytes.count, bytes[end] & 0xC0 == 0x80 { end -= 1 }
    return Array(String(decoding: bytes[start..<end], as: UTF8.self).unicodeScalars)
  }

  /// How many of the characters fit from the start.
  private static func fitting(_ scalars: some Sequence<Unicode.Scalar>, width: Int) -> Int {
    var used = 0
    var count = 0
    for scalar in scalars {
      used += scalar.displayWidth
      if used > width { break }
      count += 1
    }
    return count
  }

  private static func width(_ scalars: ArraySlice<Unicode.Scalar>) -> Int {
    scalars.reduce(0) { $0 + $1.displayWidth }
  }

  private static func string(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
    var text = String.UnicodeScalarView()
    for scalar in scalars { text.append(scalar.displayed) }
    return String(text)
  }
}
