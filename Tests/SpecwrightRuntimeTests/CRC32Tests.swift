import Testing

@testable import SpecwrightRuntime

struct CRC32Tests {
  /// The check value that catalogues of checksums give for this algorithm.
  @Test func hasTheCheckValue() {
    #expect(CRC32.checksum("123456789".utf8) == 0xCBF4_3926)
    #expect(CRC32.checksum(Array("123456789".utf8)) == 0xCBF4_3926)
  }

  @Test func wholeWordsAndSingleBytesAgreeWithTheDefinition() {
    let bytes = (0..<60).map { UInt8(truncatingIfNeeded: $0 * 151 + 77) }
    for start in 0..<9 {
      for end in start...bytes.count {
        #expect(CRC32.checksum(bytes[start..<end]) == bitByBit(bytes[start..<end]))
      }
    }
  }

  private func bitByBit(_ bytes: ArraySlice<UInt8>) -> UInt32 {
    var value = ~UInt32(0)
    for byte in bytes {
      value ^= UInt32(byte)
      for _ in 0..<8 { value = value & 1 == 1 ? value >> 1 ^ 0xEDB8_8320 : value >> 1 }
    }
    return ~value
  }
}
