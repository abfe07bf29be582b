internal import OpenAPIDocument

/// A hash that is the same on every machine and in every run (FNV-1a, 64 bits).
struct Fingerprint {
  private var state: UInt64 = 0xcbf2_9ce4_8422_2325

  mutating func combine(_ text: String) {
    for byte in text.utf8 { combine(byte) }
    // No text has this byte, so that two texts are not mistaken for one.
    combine(0xff)
  }

  private mutating func combine(_ byte: UInt8) {
    state = (state ^ UInt64(byte)) &* 0x100_0000_01b3
  }

  /// 16 hexadecimal digits.
  var digits: String {
    let text = String(state, radix: 16)
    return String(repeating: "0", count: 16 - text.count) + text
  }
}

extension Fingerprint {
  /// `count` tells apart what is equal but for its place in a list.
  init(of change: Change, id: String, count: Int) {
    combine(id)
    combine(change.subject.phrase)
    for place in [change.old, change.new] {
      combine(place.map { Self.withoutIndices($0.pointer) } ?? "")
      combine(place?.excerpt ?? "")
    }
    for reach in change.reaches {
      combine(reach.operation.description)
      combine(reach.carrier.phrase)
      combine(reach.valuePath)
    }
    if count > 0 { combine("\(count)") }
  }

  /// Places in lists move when something is put before them.
  private static func withoutIndices(_ pointer: String) -> String {
    pointer.split(separator: "/").map { token in
      token.allSatisfy(\.isNumber) ? "*" : String(token)
    }.joined(separator: "/")
  }
}
