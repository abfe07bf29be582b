internal import OpenAPIDocument

extension Unicode.Scalar {
  /// The character, unless it could move what stands around it: controls, and those that turn the
  /// direction of writing (Unicode Technical Standard 55).
  var harmless: Unicode.Scalar {
    switch value {
    case 0x202A...0x202E, 0x2066...0x2069: "\u{FFFD}"
    default: displayed
    }
  }
}

extension String {
  /// On one line, with nothing that a terminal obeys.
  var harmless: String {
    guard unicodeScalars.contains(where: { $0.harmless != $0 }) else { return self }
    var text = String.UnicodeScalarView()
    for scalar in unicodeScalars { text.append(scalar.harmless) }
    return String(text)
  }

  /// At most so many characters, with `…` for the rest.
  func shortened(to length: Int) -> String {
    guard utf8.count > length, unicodeScalars.count > length else { return self }
    return String(UnicodeScalarView(unicodeScalars.prefix(length - 1))) + "…"
  }

  var displayWidth: Int { unicodeScalars.reduce(0) { $0 + $1.displayWidth } }
}
