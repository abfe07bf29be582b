/// A hash that is the same in every process (FNV-1a, 64 bits): what answers and ids that have to be
/// reproducible are made from. It is no protection against anybody.
struct Fingerprint: Hashable {
  private(set) var value: UInt64 = 0xCBF2_9CE4_8422_2325

  mutating func combine(_ bytes: some Sequence<UInt8>) {
    for byte in bytes { value = (value ^ UInt64(byte)) &* 0x100_0000_01B3 }
  }

  mutating func combine(_ text: String) {
    combine(text.utf8)
    // Ends the text, as no byte of UTF-8 does, so that "ab", "c" differs from "a", "bc".
    combine(CollectionOfOne(0xFF))
  }

  /// Sixteen digits.
  static func hexadecimal(_ value: UInt64) -> String {
    let digits = String(value, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }
}
