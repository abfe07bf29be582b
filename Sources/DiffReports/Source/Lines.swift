internal import OpenAPIDocument

/// The lines of files as they are shown, each file's line breaks looked for once.
struct Lines {
  private var tables: [SourceFile: LineTable] = [:]

  /// A part of a line around a place.
  struct Cut {
    let before: String
    /// What stands at the place, as far as the line shows it.
    let marked: String
    let after: String
  }

  /// Longer lines, such as that of a JSON document that has only one, are cut.
  static let longest = 400

  private mutating func table(of file: SourceFile) -> LineTable {
    if let table = tables[file] { return table }
    let table = LineTable(file.bytes)
    tables[file] = table
    return table
  }

  mutating func count(in file: SourceFile) -> Int {
    let table = table(of: file)
    // What follows the last line break is no line if it is empty.
    let isTrailing = table.lineCount > 1 && table.byteRange(ofLine: table.lineCount).isEmpty
    return table.lineCount - (isTrailing ? 1 : 0)
  }

  /// The start of a line.
  mutating func text(_ line: Int, of file: SourceFile) -> String {
    let range = table(of: file).byteRange(ofLine: line)
    let scalars = Self.scalars(file.bytes, range.prefix(4 * Self.longest))
    let shown = scalars.prefix(Self.longest)
    let isCut = shown.count < scalars.count || range.count > 4 * Self.longest
    return Self.string(shown) + (isCut ? "…" : "")
  }

  mutating func cut(around location: SourceLocation) -> Cut {
    let file = location.file
    let table = table(of: file)
    let range = table.byteRange(ofLine: location.line)
    let offset = table.byteOffset(line: location.line, column: location.column)
    let start = min(max(offset, range.lowerBound), range.upperBound)
    let isShort = range.count <= Self.longest
    let from = isShort ? range.lowerBound : max(range.lowerBound, start - Self.longest / 4)
    let before = Self.scalars(file.bytes, from..<start)
    let after = Self.scalars(
      file.bytes, (start..<range.upperBound).prefix(isShort ? range.count : 2 * Self.longest))
    let rest = isShort ? after[...] : after.prefix(Self.longest / 2)
    let isInFlow = ValueExtent.isFlow(before) || file.bytes.first == UInt8(ascii: "{")
    let length = ValueExtent.length(of: rest, isInFlow: isInFlow)
    let isCutAfter = rest.count < after.count || start + after.count < range.upperBound && !isShort
    return Cut(
      before: (from > range.lowerBound ? "…" : "") + Self.string(before[...]),
      marked: Self.string(rest.prefix(length)),
      after: Self.string(rest.dropFirst(length)) + (isCutAfter ? "…" : ""))
  }

  private static func scalars(_ bytes: [UInt8], _ range: Range<Int>) -> [Unicode.Scalar] {
    var (start, end) = (range.lowerBound, range.upperBound)
    while start < end, bytes[start] & 0xC0 == 0x80 { start += 1 }
    while end > start, end < bytes.count, bytes[end] & 0xC0 == 0x80 { end -= 1 }
    return Array(String(decoding: bytes[start..<end], as: UTF8.self).unicodeScalars)
  }

  private static func string(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
    var text = String.UnicodeScalarView()
    for scalar in scalars { text.append(scalar.harmless) }
    return String(text)
  }
}
