import OpenAPIDocument

/// One line of Swift, or a piece of one.
///
/// Its text comes from literals in this module's source, from identifiers and types, and from string
/// literals made with `literal:`; so no text of a document can get into a place for code.
struct Line: Hashable, Sendable, ExpressibleByStringInterpolation {
  private(set) var text: String

  init(stringLiteral value: String) { text = value }

  init(stringInterpolation: StringInterpolation) { text = stringInterpolation.text }

  init(_ lines: some Sequence<Line>, separator: Line) {
    text = ""
    var isFirst = true
    for line in lines {
      if !isFirst { text += separator.text }
      isFirst = false
      text += line.text
    }
  }

  static func + (left: Line, right: Line) -> Line {
    var line = left
    line.text += right.text
    return line
  }

  struct StringInterpolation: StringInterpolationProtocol {
    fileprivate(set) var text = ""

    init(literalCapacity: Int, interpolationCount: Int) {
      text.reserveCapacity(literalCapacity + 16 * interpolationCount)
    }

    mutating func appendLiteral(_ literal: String) { text += literal }

    mutating func appendInterpolation(_ identifier: Identifier) { text += identifier.text }

    mutating func appendInterpolation(_ type: TypeReference) { type.write(to: &text) }

    mutating func appendInterpolation(_ line: Line) { text += line.text }

    mutating func appendInterpolation(_ line: Line?) { text += line?.text ?? "" }

    mutating func appendInterpolation(_ number: some FixedWidthInteger) {
      text += String(number)
    }

    mutating func appendInterpolation(literal value: String) {
      text += SwiftLiteral.string(value)
    }

    /// A Swift string literal whose content is `value` as JSON would escape it.
    mutating func appendInterpolation(jsonEscaped value: String) {
      text += SwiftLiteral.string(SwiftLiteral.jsonEscaped(value))
    }

    /// The same number as a `Double`. What would overflow or underflow is no literal, because the
    /// compiler warns of those.
    mutating func appendInterpolation(number value: DecimalNumber) {
      let double = value.double
      let sign = value.isNegative ? "-" : ""
      if double.isInfinite {
        text += sign + "Double.infinity"
      } else if double.isZero, !value.isZero {
        text += sign + "Double.leastNonzeroMagnitude"
      } else {
        text += value.description
      }
    }

    /// The same number as the runtime's `DecimalNumber`.
    mutating func appendInterpolation(decimal value: DecimalNumber) {
      let sign = value.isNegative ? "-" : ""
      let digits = value.digits.isEmpty ? "0" : value.digits
      let significand = sign + digits
      text +=
        Int(significand) == nil
        ? "DecimalNumber(digits: \"\(significand)\", exponent: \(value.exponent))"
        : "DecimalNumber(\(significand), exponent: \(value.exponent))"
    }
  }
}

/// Text of documents as Swift string literals.
enum SwiftLiteral {
  static func string(_ value: String) -> String {
    if isPlain(value) { return "\"" + value + "\"" }
    var text = "\""
    for scalar in value.unicodeScalars {
      switch scalar {
      case "\"": text += "\\\""
      case "\\": text += "\\\\"
      case "\n": text += "\\n"
      case "\r": text += "\\r"
      case "\t": text += "\\t"
      case _ where isInvisible(scalar): text += "\\u{\(String(scalar.value, radix: 16))}"
      default: text.unicodeScalars.append(scalar)
      }
    }
    return text + "\""
  }

  static func jsonEscaped(_ value: String) -> String {
    if isPlain(value) { return value }
    var text = ""
    for scalar in value.unicodeScalars {
      switch scalar {
      case "\"": text += "\\\""
      case "\\": text += "\\\\"
      case _ where scalar.value < 0x20:
        let digits = String(scalar.value, radix: 16)
        text += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: text.unicodeScalars.append(scalar)
      }
    }
    return text
  }

  /// Whether nothing needs an escape, as in most names.
  private static func isPlain(_ value: String) -> Bool {
    value.utf8.allSatisfy { byte in
      byte >= 0x20 && byte < 0x7F && byte != UInt8(ascii: "\"") && byte != UInt8(ascii: "\\")
    }
  }

  /// Control and format characters and foreign line ends, which an editor would hide or obey.
  private static func isInvisible(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate, .privateUse,
      .unassigned:
      true
    default: false
    }
  }
}
