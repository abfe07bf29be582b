/// The `\ud83d\ude00` escapes of JSON, which libyaml refuses.
///
/// Before parsing, the first hexadecimal digit of every such escape is replaced, so that each half
/// names a character of a block that the file does not use otherwise; positions stay as they are.
/// Afterwards the characters of the block are combined in the text of each scalar.
struct SurrogateEscapes {
  /// The file with the escapes replaced.
  let bytes: [UInt8]
  /// Offsets of the backslashes of halves that have no other half.
  let loneOffsets: [Int]
  /// Halves stand at `block << 12 | half & 0xFFF`.
  private let block: UInt8

  /// `nil` where the file has no such escape, or leaves no block free for them.
  init?(in original: [UInt8]) {
    let offsets = Self.escapeOffsets(in: original)
    guard !offsets.isEmpty,
      let block = [0xE, 0xB, 0xA, 0x9, 0xC, 0x1].first(where: {
        !Self.uses(block: $0, in: original)
      })
    else { return nil }
    var bytes = original
    var lone: [Int] = []
    var pending: Int?
    for offset in offsets {
      bytes[offset + 2] = Self.digit(block, like: original[offset + 2])
      let isHigh = (original[offset + 3] | 0x20) < UInt8(ascii: "c")
      if isHigh {
        if let pending { lone.append(pending) }
        pending = offset
      } else if let first = pending, first + 6 == offset {
        pending = nil
      } else {
        if let pending { lone.append(pending) }
        pending = nil
        lone.append(offset)
      }
    }
    if let pending { lone.append(pending) }
    self.bytes = bytes
    self.block = block
    loneOffsets = lone
  }

  /// The text that the author meant, or `nil` where a half stands alone.
  func restored(_ text: String, isDoubleQuoted: Bool) -> String? {
    isDoubleQuoted ? combined(text) : uncovered(text)
  }

  private func combined(_ text: String) -> String? {
    let first = UInt32(block) << 12 | 0x800
    guard text.unicodeScalars.contains(where: { $0.value & 0xFFFF_F800 == first }) else {
      return text
    }
    var result = String.UnicodeScalarView()
    var high: UInt32?
    for scalar in text.unicodeScalars {
      guard scalar.value & 0xFFFF_F800 == first else {
        guard high == nil else { return nil }
        result.append(scalar)
        continue
      }
      let bits = scalar.value & 0x7FF
      if bits < 0x400 {
        guard high == nil else { return nil }
        high = bits
      } else {
        guard let upper = high, let pair = Unicode.Scalar(0x10000 + upper << 10 + (bits - 0x400))
        else { return nil }
        result.append(pair)
        high = nil
      }
    }
    return high == nil ? String(result) : nil
  }

  /// Outside double quotes a backslash is only a backslash.
  private func uncovered(_ text: String) -> String {
    var bytes = Array(text.utf8)
    let offsets = Self.offsets(of: block, in: bytes)
    guard !offsets.isEmpty else { return text }
    for offset in offsets { bytes[offset + 2] = Self.digit(0xD, like: bytes[offset + 2]) }
    return String(decoding: bytes, as: UTF8.self)
  }

  private static func escapeOffsets(in bytes: [UInt8]) -> [Int] { offsets(of: 0xD, in: bytes) }

  /// Offsets of `\uX8xx` to `\uXFxx`, where `X` is the digit of the block.
  private static func offsets(of block: UInt8, in bytes: [UInt8]) -> [Int] {
    var offsets: [Int] = []
    let lower = digit(block, like: UInt8(ascii: "a"))
    var offset = 0
    while let escape = bytes.firstIndex(of: UInt8(ascii: "\\"), from: offset),
      escape + 5 < bytes.count
    {
      offset = escape
      if bytes[offset + 1] == UInt8(ascii: "u"), bytes[offset + 2] | 0x20 == lower | 0x20,
        bytes[(offset + 2)...(offset + 5)].allSatisfy(\.isHexadecimalDigit),
        bytes[offset + 3] >= UInt8(ascii: "8")
      {
        offsets.append(offset)
      }
      offset += 2
    }
    return offsets
  }

  /// Whether the file has a character of the block, in itself or as an escape.
  private static func uses(block: UInt8, in bytes: [UInt8]) -> Bool {
    let lead = 0xE0 | block
    for offset in bytes.indices.dropLast()
    where bytes[offset] == lead && bytes[offset + 1] >= 0xA0 && bytes[offset + 1] <= 0xBF {
      return true
    }
    let lower = digit(block, like: UInt8(ascii: "a")) | 0x20
    let prefix = Array(#"\U0000"#.utf8)
    for offset in bytes.indices.dropLast(7)
    where bytes[offset] == prefix[0] && bytes[offset..<(offset + 6)].elementsEqual(prefix)
      && bytes[offset + 6] | 0x20 == lower
    {
      return true
    }
    return !offsets(of: block, in: bytes).isEmpty
  }

  /// A hexadecimal digit in the letter case of another.
  private static func digit(_ value: UInt8, like other: UInt8) -> UInt8 {
    guard value > 9 else { return UInt8(ascii: "0") + value }
    let isUpper = other >= UInt8(ascii: "A") && other <= UInt8(ascii: "F")
    return (isUpper ? UInt8(ascii: "A") : UInt8(ascii: "a")) + value - 10
  }
}
