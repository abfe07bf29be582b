import OpenAPIDocument

/// One line of Swift, or a piece of one.
///
/// Its text comes from literals in this module's source, from identifiers and types, and from string
/// literals made with `literal:`; so no text of a document can get into a place for code.
struct Line: Sendable, ExpressibleByStringInterpolation {
  // Lines are what most of the work goes into, so they are bytes: a literal stays where it is, and
  // what is put together is never looked at as text.
  private let literal: StaticString
  /// What was put together, instead of the literal.
  private let bytes: ByteString?

  private init(_ bytes: ByteString) {
    literal = ""
    self.bytes = bytes
  }

  init(stringLiteral value: StaticString) {
    literal = value
    bytes = nil
  }

  init(stringInterpolation: StringInterpolation) { self.init(stringInterpolation.bytes) }

  init(_ identifier: Identifier) { self = "\(identifier)" }

  init(_ lines: [Line], separator: Line) {
    // By their places: whoever takes a line out of an array counts it.
    var count = separator.count * lines.count
    for place in lines.indices { count += lines[place].count }
    var bytes = ByteString(capacity: count)
    for place in lines.indices {
      if place > 0 { separator.write(to: &bytes) }
      lines[place].write(to: &bytes)
    }
    self.init(bytes)
  }

  static func + (left: Line, right: Line) -> Line { "\(left)\(right)" }

  var isEmpty: Bool { count == 0 }

  /// In bytes.
  var count: Int { withBytes(\.count) }

  var text: String { withBytes { String(decoding: $0, as: UTF8.self) } }

  func write(to text: inout ByteString) {
    if let bytes { text.append(bytes) } else { text.append(literal: literal) }
  }

  func withBytes<Result>(_ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
    if let bytes { return bytes.withBytes(body) }
    return body(UnsafeBufferPointer(start: literal.utf8Start, count: literal.utf8CodeUnitCount))
  }

  struct StringInterpolation: StringInterpolationProtocol {
    fileprivate(set) var bytes: ByteString

    init(literalCapacity: Int, interpolationCount: Int) {
      bytes = ByteString(capacity: literalCapacity + 40 * interpolationCount)
    }

    mutating func appendLiteral(_ literal: StaticString) { bytes.append(literal: literal) }

    private mutating func append(_ text: String) { bytes.append(text) }

    mutating func appendInterpolation(_ identifier: Identifier) { append(identifier.text) }

    mutating func appendInterpolation(_ type: TypeReference) { type.write(to: &bytes) }

    mutating func appendInterpolation(_ line: Line) { line.write(to: &bytes) }

    mutating func appendInterpolation(_ line: Line?) { line?.write(to: &bytes) }

    mutating func appendInterpolation(_ number: some FixedWidthInteger) { append(String(number)) }

    mutating func appendInterpolation(literal value: String) {
      SwiftLiteral.write(value, to: &bytes)
    }

    /// A Swift string literal whose content is `value` as JSON would escape it.
    mutating func appendInterpolation(jsonEscaped value: String) {
      SwiftLiteral.write(SwiftLiteral.jsonEscaped(value), to: &bytes)
    }

    /// The same number as a `Double`. What would overflow or underflow is no literal, because the
    /// compiler warns of those.
    mutating func appendInterpolation(number value: DecimalNumber) {
      let double = value.double
      let sign = value.isNegative ? "-" : ""
      if double.isInfinite {
        append(sign + "Double.infinity")
      } else if double.isZero, !value.isZero {
        append(sign + "Double.leastNonzeroMagnitude")
      } else {
        append(value.description)
      }
    }

    /// The same number as the runtime's `DecimalNumber`.
    mutating func appendInterpolation(decimal value: DecimalNumber) {
      let sign = value.isNegative ? "-" : ""
      let digits = value.digits.isEmpty ? "0" : value.digits
      let significand = sign + digits
      append(
        Int(significand) == nil
          ? "DecimalNumber(digits: \"\(significand)\", exponent: \(value.exponent))"
          : "DecimalNumber(\(significand), exponent: \(value.exponent))")
    }
  }
}

/// Text of documents as Swift string literals.
enum SwiftLiteral {
  /// In quotes.
  static func write(_ value: String, to bytes: inout ByteString) {
    bytes.append(UInt8(ascii: "\""))
    bytes.append(isPlain(value) ? value : escaped(value))
    bytes.append(UInt8(ascii: "\""))
  }

  private static func escaped(_ value: String) -> String {
    var text = ""
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
    return text
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
    value.withBytes { bytes in
      bytes.allSatisfy { byte in
        byte >= 0x20 && byte < 0x7F && byte != UInt8(ascii: "\"") && byte != UInt8(ascii: "\\")
      }
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
