/// The characters that one place of a pattern takes, as ranges of Unicode scalar values.
struct ScalarSet: Hashable {
  private(set) var ranges: [ClosedRange<UInt32>] = []

  static let digits = ScalarSet(ranges: [0x30...0x39])
  static let wordCharacters = ScalarSet(
    ranges: [0x30...0x39, 0x41...0x5A, 0x5F...0x5F, 0x61...0x7A])
  static let whiteSpace = ScalarSet(
    ranges: [
      0x09...0x0D, 0x20...0x20, 0xA0...0xA0, 0x1680...0x1680, 0x2000...0x200A, 0x2028...0x2029,
      0x202F...0x202F, 0x205F...0x205F, 0x3000...0x3000, 0xFEFF...0xFEFF,
    ])
  static let lineEnds = ScalarSet(ranges: [0x0A...0x0A, 0x0D...0x0D, 0x2028...0x2029])

  init(ranges: [ClosedRange<UInt32>] = []) {
    self.ranges = ranges
  }

  init(_ scalar: Unicode.Scalar) {
    ranges = [scalar.value...scalar.value]
  }

  func contains(_ scalar: Unicode.Scalar) -> Bool {
    ranges.contains { $0.contains(scalar.value) }
  }

  mutating func formUnion(_ other: ScalarSet) {
    ranges += other.ranges
  }

  /// Everything that is not in the set.
  var inverted: ScalarSet {
    var gaps: [ClosedRange<UInt32>] = []
    var next: UInt32 = 0
    for range in ranges.sorted(by: { $0.lowerBound < $1.lowerBound }) {
      if range.lowerBound > next { gaps.append(next...range.lowerBound - 1) }
      next = max(next, range.upperBound + 1)
    }
    if next <= 0x10FFFF { gaps.append(next...0x10FFFF) }
    return ScalarSet(ranges: gaps)
  }

  /// A member that reads well; `nil` for the empty set.
  var example: Unicode.Scalar? {
    let favourites: [Unicode.Scalar] = ["a", "A", "1", "0", "-", " "]
    if let favourite = favourites.first(where: contains) { return favourite }
    for range in ranges {
      for value in [range.lowerBound, range.upperBound] {
        if let scalar = Unicode.Scalar(value) { return scalar }
      }
    }
    return nil
  }
}
