extension PatternParser {
  var next: Unicode.Scalar? { place < scalars.count ? scalars[place] : nil }

  func starts(_ text: StaticString) -> Bool {
    text.withUTF8Buffer { wanted in
      guard place + wanted.count <= scalars.count else { return false }
      return wanted.indices.allSatisfy { scalars[place + $0].value == UInt32(wanted[$0]) }
    }
  }

  /// Goes beyond the text, which is ASCII, if it is here.
  mutating func take(_ text: StaticString) -> Bool {
    guard starts(text) else { return false }
    place += text.utf8CodeUnitCount
    return true
  }

  func text(_ range: Range<Int>) -> String {
    String(String.UnicodeScalarView(scalars[range]))
  }

  /// A syntax error at this place.
  func problem(_ message: String) -> PatternError {
    PatternError(kind: .syntax, offset: offset, message: message)
  }

  func unsupported(_ message: String) -> PatternError {
    PatternError(kind: .unsupported, offset: offset, message: message)
  }

  var tooLarge: PatternError {
    unsupported("is too large: over \(sizeLimit) steps when its repetitions are written out")
  }

  private var offset: Int {
    scalars[..<min(place, scalars.count)].reduce(0) { $0 + UTF8.width($1) }
  }
}
