/// The checksum of gzip and of AWS event streams: CRC-32 with the reflected polynomial 0xEDB88320.
enum CRC32 {
  /// Eight tables of 256 entries, one after the other: in the table with number `n` stands what a
  /// byte contributes when `n` bytes follow it in the same word.
  private static let tables: [UInt32] = {
    var tables = (0..<256).map { index in
      var value = UInt32(index)
      for _ in 0..<8 { value = value & 1 == 1 ? value >> 1 ^ 0xEDB8_8320 : value >> 1 }
      return value
    }
    for index in 256..<2048 {
      let value = tables[index - 256]
      tables.append(value >> 8 ^ tables[Int(value & 0xFF)])
    }
    return tables
  }()

  static func checksum(_ bytes: some Sequence<UInt8>) -> UInt32 {
    tables.withUnsafeBufferPointer { tables in
      let value = bytes.withContiguousStorageIfAvailable { bytes in
        let wholeWords = bytes.count & ~7
        let raw = UnsafeRawBufferPointer(bytes)
        var value = ~UInt32(0)
        for place in stride(from: 0, to: wholeWords, by: 8) {
          let word = raw.loadUnaligned(fromByteOffset: place, as: UInt64.self)
          value = advance(value, over: UInt64(littleEndian: word), tables)
        }
        return advance(value, over: bytes[wholeWords...], tables)
      }
      return ~(value ?? advance(~0, over: bytes, tables))
    }
  }

  private static func advance(
    _ value: UInt32, over word: UInt64, _ tables: UnsafeBufferPointer<UInt32>
  ) -> UInt32 {
    let mixed = word ^ UInt64(value)
    var next: UInt32 = 0
    for place in 0..<8 {
      let byte = UInt8(truncatingIfNeeded: mixed >> UInt64(place * 8))
      next ^= tables[(7 - place) * 256 + Int(byte)]
    }
    return next
  }

  private static func advance(
    _ value: UInt32, over bytes: some Sequence<UInt8>, _ tables: UnsafeBufferPointer<UInt32>
  ) -> UInt32 {
    bytes.reduce(value) { value, byte in
      value >> 8 ^ tables[Int(UInt8(truncatingIfNeeded: value) ^ byte)]
    }
  }
}
