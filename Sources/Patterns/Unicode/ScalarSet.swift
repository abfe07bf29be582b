/// A set of Unicode scalars, as ranges in order that do not touch.
///
/// Surrogates are not scalars, so U+D7FF and U+E000 are neighbours here.
struct ScalarSet: Hashable, Sendable {
  let ranges: [ClosedRange<UInt32>]

  static let everything = ScalarSet([0...0x10FFFF])
  static let nothing = ScalarSet([])
  static let digits = ScalarSet([0x30...0x39])
  static let wordCharacters = ScalarSet([0x30...0x39, 0x41...0x5A, 0x5F...0x5F, 0x61...0x7A])
  static let lineTerminators = ScalarSet([0x0A...0x0A, 0x0D...0x0D, 0x2028...0x2029])
  /// What `\s` takes: WhiteSpace and LineTerminator of ECMA-262.
  static let whiteSpace = ScalarSet([
    0x09...0x0D, 0x20...0x20, 0xA0...0xA0, 0x1680...0x1680, 0x2000...0x200A, 0x2028...0x2029,
    0x202F...0x202F, 0x205F...0x205F, 0x3000...0x3000, 0xFEFF...0xFEFF,
  ])

  /// The ranges may come in any order, overlap and hold surrogates, which are left out.
  init(_ pieces: [ClosedRange<UInt32>]) {
    var merged: [ClosedRange<UInt32>] = []
    for piece in pieces.sorted(by: { $0.lowerBound < $1.lowerBound }) {
      let lower = Self.isSurrogate(piece.lowerBound) ? 0xE000 : piece.lowerBound
      let upper = Self.isSurrogate(piece.upperBound) ? 0xD7FF : piece.upperBound
      guard lower <= upper else { continue }
      if let last = merged.last, lower <= Self.value(after: last.upperBound) {
        merged[merged.count - 1] = last.lowerBound...max(last.upperBound, upper)
      } else {
        merged.append(lower...upper)
      }
    }
    ranges = merged
  }

  init(_ scalar: Unicode.Scalar) {
    ranges = [scalar.value...scalar.value]
  }

  var isEmpty: Bool { ranges.isEmpty }

  func union(_ other: ScalarSet) -> ScalarSet {
    ScalarSet(ranges + other.ranges)
  }

  /// Everything that is not in the set.
  var inverted: ScalarSet {
    var gaps: [ClosedRange<UInt32>] = []
    var next: UInt32 = 0
    for range in ranges {
      if range.lowerBound > next { gaps.append(next...Self.value(before: range.lowerBound)) }
      next = Self.value(after: range.upperBound)
    }
    if next <= 0x10FFFF { gaps.append(next...0x10FFFF) }
    return ScalarSet(gaps)
  }

  static func value(after value: UInt32) -> UInt32 { value == 0xD7FF ? 0xE000 : value + 1 }

  private static func value(before value: UInt32) -> UInt32 {
    value == 0xE000 ? 0xD7FF : value - 1
  }

  private static func isSurrogate(_ value: UInt32) -> Bool { value & 0xFFFF_F800 == 0xD800 }
}
