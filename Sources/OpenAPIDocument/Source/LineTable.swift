/// Where the lines of a file begin, and where in the bytes a column is.
///
/// Lines end at LF, CR or CRLF; columns count Unicode scalars from 1, a byte order mark excluded.
package struct LineTable {
  private let bytes: [UInt8]
  /// Byte offsets.
  private let lineStarts: [Int]
  /// The number of scalars before every 4,096th byte, so that one huge line costs no more than many
  /// short ones.
  private let scalarsBeforeBlock: [Int]
  private static let blockSize = 4096

  package init(_ bytes: [UInt8]) {
    var starts = [bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0]
    var blocks: [Int] = []
    blocks.reserveCapacity(bytes.count / Self.blockSize + 1)
    var scalars = 0
    for start in stride(from: 0, to: bytes.count, by: Self.blockSize) {
      blocks.append(scalars)
      scalars += bytes.scalarCount(in: start..<min(start + Self.blockSize, bytes.count))
    }
    for end: UInt8 in [0x0A, 0x0D] {
      var offset = 0
      while let place = bytes.firstIndex(of: end, from: offset) {
        offset = place + 1
        let isBeforeFeed = end == 0x0D && offset < bytes.count && bytes[offset] == 0x0A
        if !isBeforeFeed { starts.append(offset) }
      }
    }
    starts.sort()
    self.bytes = bytes
    lineStarts = starts
    scalarsBeforeBlock = blocks
  }

  /// The place of a byte; a byte inside a character belongs to that character.
  func position(ofByte offset: Int) -> (line: Int, column: Int) {
    let offset = min(max(offset, lineStarts[0]), bytes.count)
    let line = lineIndex(ofByte: offset)
    let column = scalars(before: offset) - scalars(before: lineStarts[line])
    let isInside = offset < bytes.count && bytes[offset] & 0xC0 == 0x80 && column > 0
    return (line + 1, column + (isInside ? 0 : 1))
  }

  package var lineCount: Int { lineStarts.count }

  /// The bytes of a line without its line break; empty beyond the end.
  package func byteRange(ofLine line: Int) -> Range<Int> {
    guard line >= 1, line <= lineStarts.count else { return bytes.count..<bytes.count }
    let start = lineStarts[line - 1]
    var end = line < lineStarts.count ? lineStarts[line] : bytes.count
    while end > start, bytes[end - 1] == 0x0A || bytes[end - 1] == 0x0D { end -= 1 }
    return start..<end
  }

  /// The byte at which a column starts; the end of the line for a column beyond it.
  package func byteOffset(line: Int, column: Int) -> Int {
    let range = byteRange(ofLine: line)
    guard column > 1, !range.isEmpty else { return range.lowerBound }
    let target = scalars(before: range.lowerBound) + column - 1
    var low = range.lowerBound / Self.blockSize
    var high = scalarsBeforeBlock.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if scalarsBeforeBlock[middle] <= target { low = middle } else { high = middle }
    }
    var offset = low * Self.blockSize
    var count = scalarsBeforeBlock[low]
    if offset < range.lowerBound {
      offset = range.lowerBound
      count = target - column + 1
    }
    while offset < range.upperBound {
      if bytes[offset] & 0xC0 != 0x80 {
        if count == target { return offset }
        count += 1
      }
      offset += 1
    }
    return range.upperBound
  }

  /// The place of the scalar with the given index, a byte order mark excluded.
  func position(ofScalar index: Int) -> (line: Int, column: Int) {
    let target = index + scalars(before: lineStarts[0])
    var low = 0
    var high = lineStarts.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if scalars(before: lineStarts[middle]) <= target { low = middle } else { high = middle }
    }
    return (low + 1, target - scalars(before: lineStarts[low]) + 1)
  }

  /// Whether the file has U+0085, U+2028 or U+2029, which were line breaks in YAML 1.1 only.
  static func hasObsoleteBreaks(_ bytes: [UInt8]) -> Bool {
    var offset = 0
    while let lead = bytes.firstIndex(of: 0xC2, from: offset) {
      offset = lead + 1
      if offset < bytes.count, bytes[offset] == 0x85 { return true }
    }
    offset = 0
    while let lead = bytes.firstIndex(of: 0xE2, from: offset) {
      offset = lead + 1
      if lead + 2 < bytes.count, bytes[lead + 1] == 0x80, bytes[lead + 2] & 0xFE == 0xA8 {
        return true
      }
    }
    return false
  }

  private func scalars(before offset: Int) -> Int {
    guard !scalarsBeforeBlock.isEmpty else { return 0 }
    let block = min(offset / Self.blockSize, scalarsBeforeBlock.count - 1)
    return scalarsBeforeBlock[block] + bytes.scalarCount(in: (block * Self.blockSize)..<offset)
  }

  private func lineIndex(ofByte offset: Int) -> Int {
    var low = 0
    var high = lineStarts.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if lineStarts[middle] <= offset { low = middle } else { high = middle }
    }
    return low
  }
}
