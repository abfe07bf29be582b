/// The name of one request: a random UUID (RFC 9562, version 4) in lower case.
struct RequestID: Hashable, Sendable, CustomStringConvertible {
  let description: String

  init() {
    var generator = SystemRandomNumberGenerator()
    self.init(high: generator.next(), low: generator.next())
  }

  /// From 128 bits, of which six are replaced by version and variant.
  init(high: UInt64, low: UInt64) {
    let high = high & 0xFFFF_FFFF_FFFF_0FFF | 0x4000
    let low = low & 0x3FFF_FFFF_FFFF_FFFF | 0x8000_0000_0000_0000
    let digits = Fingerprint.hexadecimal(high) + Fingerprint.hexadecimal(low)
    var text = ""
    for (place, digit) in digits.enumerated() {
      if [8, 12, 16, 20].contains(place) { text.append("-") }
      text.append(digit)
    }
    description = text
  }

  /// Without hyphens, as other ids are made from it.
  var digits: String { description.filter { $0 != "-" } }
}
