/// Text of HTML or XML. A literal is markup; whatever is put into one is escaped, unless it is markup
/// itself.
struct Markup: ExpressibleByStringInterpolation {
  private(set) var text: String

  init() { text = "" }

  /// Markup that is kept as it is.
  init(verbatim text: String) { self.text = text }

  init(stringLiteral value: String) { text = value }

  init(stringInterpolation: Interpolation) { text = stringInterpolation.text }

  struct Interpolation: StringInterpolationProtocol {
    fileprivate var text: String

    init(literalCapacity: Int, interpolationCount: Int) {
      text = ""
      text.reserveCapacity(literalCapacity + 16 * interpolationCount)
    }

    mutating func appendLiteral(_ literal: String) { text += literal }

    mutating func appendInterpolation(_ markup: Markup) { text += markup.text }

    mutating func appendInterpolation(_ markup: Markup?) { text += markup?.text ?? "" }

    mutating func appendInterpolation(_ string: String) { text += string.escapedAsMarkup }

    mutating func appendInterpolation(_ number: Int) { text += String(number) }
  }

  static func += (left: inout Markup, right: Markup) { left.text += right.text }
}

extension Sequence<Markup> {
  func joined(separator: Markup = "") -> Markup {
    var result = Markup()
    for (index, markup) in enumerated() {
      if index > 0 { result += separator }
      result += markup
    }
    return result
  }
}

extension String {
  /// Fit for text and for quoted attributes of HTML and of XML 1.0, which has no place for controls.
  fileprivate var escapedAsMarkup: String {
    var text = ""
    text.reserveCapacity(utf8.count)
    for scalar in unicodeScalars {
      switch scalar {
      case "&": text += "&amp;"
      case "<": text += "&lt;"
      case ">": text += "&gt;"
      case "\"": text += "&quot;"
      case "'": text += "&#39;"
      case "\n": text += "&#10;"
      case "\t": text += "&#9;"
      case "\r": text += "&#13;"
      case "\u{FFFE}", "\u{FFFF}": text += "\u{FFFD}"
      default: text.unicodeScalars.append(scalar.harmless)
      }
    }
    return text
  }
}
