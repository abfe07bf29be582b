/// A hash that is the same in every process and on every machine (after FNV-1a, eight bytes at a
/// time): what answers and ids that have to be reproducible are made from. It is no protection
/// against anybody.
struct Fingerprint: Hashable {
  private(set) var value: UInt64 = 0xCBF2_9CE4_8422_2325

  mutating func combine(_ bytes: [UInt8]) {
    bytes.withUnsafeBytes { buffer in
      let wholeWords = buffer.count & ~7
      for place in stride(from: 0, to: wholeWords, by: 8) {
        combine(UInt64(littleEndian: buffer.loadUnaligned(fromByteOffset: place, as: UInt64.self)))
      }
      for place in wholeWords..<buffer.count { combine(UInt64(buffer[place])) }
    }
    // Keeps "ab", "c" apart from "a", "bc".
    combine(UInt64(truncatingIfNeeded: bytes.count))
  }

  private mutating func combine(_ word: UInt64) {
    value = (value ^ word) &* 0x100_0000_01B3
    value ^= value >> 29
  }

  /// Sixteen digits.
  var hexadecimal: String {
    let digits = String(value, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }
}
