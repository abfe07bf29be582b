extension PatternParser {
  /// A class in brackets.
  mutating func characterClass() throws(PatternError) -> ScalarSet {
    let start = place
    place += 1
    let isNegated = take("^")
    var pieces: [ClosedRange<UInt32>] = []
    while !take("]") {
      guard next != nil else {
        place = start
        throw problem("has a '[' without a ']'")
      }
      pieces += try classItem()
    }
    let set = ScalarSet(pieces)
    return isNegated ? set.inverted : set
  }

  private mutating func classItem() throws(PatternError) -> [ClosedRange<UInt32>] {
    let start = place
    let first = try classAtom()
    guard starts("-"), place + 1 < scalars.count, scalars[place + 1] != "]" else {
      return first.ranges
    }
    place += 1
    let last = try classAtom()
    guard let lower = first.single, let upper = last.single else {
      // A set is no end of a range, so the '-' stands for itself.
      return first.ranges + last.ranges + [0x2D...0x2D]
    }
    guard lower <= upper else {
      let end = place
      place = start
      throw problem("has the range '\(text(start..<end))', whose ends are in the wrong order")
    }
    return [lower...upper]
  }

  private mutating func classAtom() throws(PatternError) -> EscapedScalars {
    if starts("[:") { try refusePOSIXClass() }
    guard let scalar = next else { return .value(0) }
    if scalar == "\\" { return try escape(inClass: true) }
    place += 1
    return .value(scalar.value)
  }

  private func refusePOSIXClass() throws(PatternError) {
    var end = place + 2
    while end < scalars.count, ("a"..."z").contains(scalars[end]) { end += 1 }
    guard end > place + 2, end + 1 < scalars.count, scalars[end] == ":", scalars[end + 1] == "]"
    else { return }
    throw problem("has the class '\(text(place..<end + 2))', which ECMA-262 does not know")
  }
}

/// What an escape stands for.
enum EscapedScalars {
  /// One code point, which may be a surrogate.
  case value(UInt32)
  case set(ScalarSet)

  var single: UInt32? {
    if case .value(let value) = self { value } else { nil }
  }

  var ranges: [ClosedRange<UInt32>] {
    switch self {
    case .value(let value): [value...value]
    case .set(let set): set.ranges
    }
  }

  /// A surrogate by itself is in no valid text.
  var set: ScalarSet { ScalarSet(ranges) }
}
