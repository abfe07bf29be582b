/// Reads the text of a pattern. Every function answers `nil` where the pattern is not understood.
struct PatternParser {
  private let scalars: [Unicode.Scalar]
  private var place = 0
  private var depth = 0
  private static let depthLimit = 64
  private static let repetitionLimit = 1_000

  init(_ text: String) {
    scalars = Array(text.unicodeScalars)
  }

  mutating func wholePattern() -> Pattern.Node? {
    guard let node = alternatives(), place == scalars.count else { return nil }
    return node
  }

  private var next: Unicode.Scalar? { place < scalars.count ? scalars[place] : nil }

  private mutating func take(_ text: String) -> Bool {
    let wanted = Array(text.unicodeScalars)
    guard scalars[place...].starts(with: wanted) else { return false }
    place += wanted.count
    return true
  }

  private mutating func alternatives() -> Pattern.Node? {
    depth += 1
    defer { depth -= 1 }
    guard depth <= Self.depthLimit else { return nil }
    var branches: [Pattern.Node] = []
    repeat {
      guard let branch = sequence() else { return nil }
      branches.append(branch)
    } while take("|")
    return branches.count == 1 ? branches[0] : .alternatives(branches)
  }

  private mutating func sequence() -> Pattern.Node? {
    var items: [Pattern.Node] = []
    while let scalar = next, scalar != "|", scalar != ")" {
      guard let atom = atom(), let item = quantified(atom) else { return nil }
      items.append(item)
    }
    return .sequence(items)
  }

  private mutating func atom() -> Pattern.Node? {
    guard let scalar = next else { return nil }
    place += 1
    switch scalar {
    case "^": return .start
    case "$": return .end
    case ".": return .scalars(ScalarSet.lineEnds.inverted)
    case "(": return group()
    case "[": return characterClass().map(Pattern.Node.scalars)
    case "\\": return escape(inClass: false).map(Pattern.Node.scalars)
    case "*", "+", "?", "{": return nil
    default: return .scalars(ScalarSet(scalar))
    }
  }

  private mutating func group() -> Pattern.Node? {
    if take("?") {
      if take("<") {
        guard next != "=", next != "!" else { return nil }
        while let scalar = next, scalar != ">" {
          guard scalar.properties.isXIDContinue || scalar == "$" else { return nil }
          place += 1
        }
        guard take(">") else { return nil }
      } else if !take(":") {
        return nil
      }
    }
    guard let content = alternatives(), take(")") else { return nil }
    return content
  }
}

// MARK: - Quantifiers

extension PatternParser {
  private mutating func quantified(_ atom: Pattern.Node) -> Pattern.Node? {
    let bounds: (least: Int, most: Int?)
    if take("*") {
      bounds = (0, nil)
    } else if take("+") {
      bounds = (1, nil)
    } else if take("?") {
      bounds = (0, 1)
    } else if take("{") {
      guard let counts = counts() else { return nil }
      bounds = counts
    } else {
      return atom
    }
    // Whether it is lazy makes no difference to what matches.
    _ = take("?")
    return .repeated(atom, least: bounds.least, most: bounds.most)
  }

  private mutating func counts() -> (least: Int, most: Int?)? {
    guard let least = number() else { return nil }
    if take("}") { return (least, least) }
    guard take(",") else { return nil }
    if take("}") { return (least, nil) }
    guard let most = number(), take("}"), least <= most else { return nil }
    return (least, most)
  }

  private mutating func number() -> Int? {
    var value: Int?
    while let scalar = next, ("0"..."9").contains(scalar) {
      value = (value ?? 0) * 10 + Int(scalar.value - 0x30)
      guard let value, value <= Self.repetitionLimit else { return nil }
      place += 1
    }
    return value
  }
}

// MARK: - Classes and escapes

extension PatternParser {
  private mutating func characterClass() -> ScalarSet? {
    let isInverted = take("^")
    var set = ScalarSet()
    while !take("]") {
      guard let first = classMember() else { return nil }
      if place + 1 < scalars.count, next == "-", scalars[place + 1] != "]" {
        place += 1
        guard let last = classMember(), let low = first.onlyScalar, let high = last.onlyScalar,
          low <= high
        else { return nil }
        set.formUnion(ScalarSet(ranges: [low...high]))
      } else {
        set.formUnion(first)
      }
    }
    return isInverted ? set.inverted : set
  }

  private mutating func classMember() -> ScalarSet? {
    guard let scalar = next else { return nil }
    place += 1
    return scalar == "\\" ? escape(inClass: true) : ScalarSet(scalar)
  }

  private mutating func escape(inClass: Bool) -> ScalarSet? {
    guard let scalar = next else { return nil }
    place += 1
    switch scalar {
    case "d": return .digits
    case "D": return ScalarSet.digits.inverted
    case "w": return .wordCharacters
    case "W": return ScalarSet.wordCharacters.inverted
    case "s": return .whiteSpace
    case "S": return ScalarSet.whiteSpace.inverted
    case "n": return ScalarSet("\n")
    case "r": return ScalarSet("\r")
    case "t": return ScalarSet("\t")
    case "f": return ScalarSet("\u{0C}")
    case "v": return ScalarSet("\u{0B}")
    case "0": return ScalarSet("\0")
    case "b": return inClass ? ScalarSet("\u{08}") : nil
    case "x": return hexadecimal(digits: 2)
    case "u": return take("{") ? bracedHexadecimal() : hexadecimal(digits: 4)
    case "a"..."z", "A"..."Z", "1"..."9": return nil
    default: return ScalarSet(scalar)
    }
  }

  private mutating func hexadecimal(digits: Int) -> ScalarSet? {
    guard place + digits <= scalars.count else { return nil }
    let text = scalars[place..<place + digits]
    place += digits
    return Self.scalar(text)
  }

  private mutating func bracedHexadecimal() -> ScalarSet? {
    let start = place
    while let scalar = next, scalar != "}" {
      guard scalar.properties.isASCIIHexDigit, place - start < 6 else { return nil }
      place += 1
    }
    let text = scalars[start..<place]
    return take("}") ? Self.scalar(text) : nil
  }

  private static func scalar(_ digits: ArraySlice<Unicode.Scalar>) -> ScalarSet? {
    let text = String(String.UnicodeScalarView(digits))
    guard text.allSatisfy(\.isHexDigit) else { return nil }
    return UInt32(text, radix: 16).flatMap(Unicode.Scalar.init).map { ScalarSet($0) }
  }
}

extension ScalarSet {
  fileprivate var onlyScalar: UInt32? {
    guard ranges.count == 1, ranges[0].lowerBound == ranges[0].upperBound else { return nil }
    return ranges[0].lowerBound
  }
}
