/// The name of one request: a random UUID (RFC 9562, version 4) in lower case.
struct RequestID: Hashable, Sendable, CustomStringConvertible {
  private let high: UInt64
  private let low: UInt64

  init() {
    var generator = SystemRandomNumberGenerator()
    self.init(high: generator.next(), low: generator.next())
  }

  /// From 128 bits, of which six are replaced by version and variant.
  init(high: UInt64, low: UInt64) {
    self.high = high & 0xFFFF_FFFF_FFFF_0FFF | 0x4000
    self.low = low & 0x3FFF_FFFF_FFFF_FFFF | 0x8000_0000_0000_0000
  }

  /// With hyphens.
  var description: String { digits(hyphens: [8, 12, 16, 20]) }

  /// Without hyphens, as other ids are made from it.
  var digits: String { digits(hyphens: []) }

  private func digits(hyphens: [Int]) -> String {
    String(unsafeUninitializedCapacity: 36) { buffer in
      var end = 0
      for place in 0..<32 {
        if hyphens.contains(place) {
          buffer[end] = UInt8(ascii: "-")
          end += 1
        }
        let word = place < 16 ? high : low
        let digit = UInt8(truncatingIfNeeded: word >> UInt64(60 - place % 16 * 4)) & 0xF
        buffer[end] = digit < 10 ? UInt8(ascii: "0") + digit : UInt8(ascii: "a") + digit - 10
        end += 1
      }
      return end
    }
  }
}
