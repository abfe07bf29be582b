/// Padded standard Base64 (RFC 4648, section 4).
enum Base64 {
  private static let alphabet = Array(
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)
  private static let padding = UInt8(ascii: "=")
  /// Set in the value of bytes that are not in the alphabet.
  private static let foreign: UInt32 = 1 << 31

  /// For each of a group's four bytes a table of 256 entries: its six bits where they belong, so
  /// that the or of four entries is the group's three bytes, the first in the lowest eight bits.
  private static let decoding: [UInt32] = {
    var tables = [UInt32](repeating: foreign, count: 1024)
    for (value, byte) in alphabet.enumerated() {
      for place in 0..<4 {
        let group = UInt32(value) << UInt32(18 - 6 * place)
        tables[place * 256 + Int(byte)] =
          (group >> 16) & 0xFF | group & 0xFF00 | (group & 0xFF) << 16
      }
    }
    return tables
  }()

  /// For each twelve bits their two characters, the first in the lowest eight bits.
  private static let encoding: [UInt16] = (0..<4096).map { bits in
    UInt16(alphabet[bits >> 6]) | UInt16(alphabet[bits & 63]) << 8
  }

  static func encodedLength(_ count: Int) -> Int {
    (count + 2) / 3 * 4
  }

  /// The bytes that `text` stands for; `nil` if it is no padded standard Base64, or if the bits
  /// beyond its last byte are not zero.
  static func decode(_ text: UnsafeBufferPointer<UInt8>) -> [UInt8]? {
    guard let start = text.baseAddress, text.count > 0 else { return [] }
    guard text.count & 3 == 0 else { return nil }
    var padded = 0
    if start[text.count - 1] == padding { padded = start[text.count - 2] == padding ? 2 : 1 }
    let length = text.count / 4 * 3
    var isValid = false
    let decoded = [UInt8](unsafeUninitializedCapacity: length + 2) { output, count in
      guard let target = output.baseAddress else { return }
      isValid = decode(start, groups: text.count / 4, padded: padded, to: target)
      count = isValid ? length - padded : 0
    }
    return isValid ? decoded : nil
  }

  /// Writes three bytes a group, and one more beyond the last.
  private static func decode(
    _ start: UnsafePointer<UInt8>, groups: Int, padded: Int, to target: UnsafeMutablePointer<UInt8>
  ) -> Bool {
    decoding.withUnsafeBufferPointer { tables in
      guard let table = tables.baseAddress else { return false }
      let whole = padded == 0 ? groups : groups - 1
      var seen: UInt32 = 0
      for group in 0..<whole {
        let text = start + group &* 4
        let bits =
          table[Int(text[0])] | table[256 &+ Int(text[1])] | table[512 &+ Int(text[2])]
          | table[768 &+ Int(text[3])]
        seen |= bits
        UnsafeMutableRawPointer(target + group &* 3)
          .storeBytes(of: bits.littleEndian, as: UInt32.self)
      }
      if padded > 0 {
        let text = start + whole &* 4
        var bits = table[Int(text[0])] | table[256 &+ Int(text[1])]
        if padded == 1 { bits |= table[512 &+ Int(text[2])] }
        seen |= bits
        target[whole &* 3] = UInt8(truncatingIfNeeded: bits)
        let second = UInt8(truncatingIfNeeded: bits >> 8)
        let third = UInt8(truncatingIfNeeded: bits >> 16)
        if padded == 1 { target[whole &* 3 &+ 1] = second }
        if third != 0 || (padded == 2 && second != 0) { return false }
      }
      return seen & foreign == 0
    }
  }

  /// Writes `encodedLength(bytes.count)` bytes.
  static func encode(_ bytes: [UInt8], to target: UnsafeMutablePointer<UInt8>) {
    bytes.withUnsafeBufferPointer { source in
      encoding.withUnsafeBufferPointer { table in
        guard let start = source.baseAddress, let pairs = table.baseAddress else { return }
        let whole = source.count / 3
        for group in 0..<whole {
          let text = start + group &* 3
          let bits = Int(text[0]) << 16 | Int(text[1]) << 8 | Int(text[2])
          let word = UInt32(pairs[bits >> 12]) | UInt32(pairs[bits & 4095]) << 16
          UnsafeMutableRawPointer(target + group &* 4)
            .storeBytes(of: word.littleEndian, as: UInt32.self)
        }
        let rest = source.count - whole * 3
        guard rest > 0 else { return }
        let first = Int(start[whole * 3])
        let second = rest == 2 ? Int(start[whole * 3 + 1]) : 0
        let tail = target + whole * 4
        tail[0] = alphabet[first >> 2]
        tail[1] = alphabet[(first & 3) << 4 | second >> 4]
        tail[2] = rest == 2 ? alphabet[(second & 15) << 2] : padding
        tail[3] = padding
      }
    }
  }
}
