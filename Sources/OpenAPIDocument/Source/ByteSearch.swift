#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

extension UnsafeBufferPointer<UInt8> {
  /// The first place of a byte from `start` on, or `nil`.
  package func firstIndex(of byte: UInt8, from start: Int) -> Int? {
    guard start < count, let first = UnsafeRawPointer(baseAddress) else { return nil }
    return memchr(first + start, Int32(byte), count - start).map { UnsafeRawPointer($0) - first }
  }
}

extension [UInt8] {
  /// The first place of a byte from `start` on, or `nil`.
  func firstIndex(of byte: UInt8, from start: Int) -> Int? {
    withUnsafeBufferPointer { $0.firstIndex(of: byte, from: start) }
  }

  private static var lowBits: UInt64 { 0x0101_0101_0101_0101 }

  /// How many Unicode scalars begin in a range.
  func scalarCount(in range: Range<Int>) -> Int {
    withUnsafeBytes { bytes in
      var count = range.count
      var offset = range.lowerBound
      while offset + 8 <= range.upperBound {
        let word = bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self)
        // One bit for each byte that continues a scalar: the product has their sum at its top.
        let others = word >> 7 & ~(word >> 6) & Self.lowBits
        count -= Int((others &* Self.lowBits) >> 56)
        offset += 8
      }
      while offset < range.upperBound {
        if bytes[offset] & 0xC0 == 0x80 { count -= 1 }
        offset += 1
      }
      return count
    }
  }
}
