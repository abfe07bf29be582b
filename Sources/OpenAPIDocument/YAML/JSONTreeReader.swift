/// Reads a file that is JSON (RFC 8259) through and through, many times as fast as libyaml does.
///
/// Whatever is not JSON, or may be wrong in any way, is left to libyaml; in a file that is named as
/// JSON, what breaks the grammar is a fault. Where the reader does not give up, the tree is what
/// libyaml makes of it, but for what libyaml knows otherwise than JSON: characters that it refuses or
/// takes for line breaks, and keys that are long or not in the line of their colon.
struct JSONTreeReader {
  private let source: SourceFile
  private let bytes: UnsafeBufferPointer<UInt8>
  private let isNamedJSON: Bool
  private var offset = 0
  private var line = 1
  private var lineStart = 0
  /// Of the bytes since the start of the line, those that begin no Unicode scalar.
  private var continuations = 0
  private var depth = 0

  /// What the reader makes of a file.
  enum Outcome {
    case tree(YAMLNode)
    /// The file is named as JSON, and at this place it is none.
    case fault(JSONFault, SourceLocation)
    case leftToYAML
  }

  /// Why the reader gives up.
  private enum Doubt: Error {
    /// The grammar is broken at the place where the reader is.
    case fault(JSONFault)
    /// The grammar allows what libyaml knows to tell of.
    case leftToYAML
  }

  private init(_ source: SourceFile, _ bytes: UnsafeBufferPointer<UInt8>) {
    self.source = source
    self.bytes = bytes
    isNamedJSON = source.path.lowercased().hasSuffix(".json")
  }

  static func read(_ source: SourceFile) -> Outcome {
    source.bytes.withUnsafeBufferPointer { bytes in
      var reader = JSONTreeReader(source, bytes)
      do throws(Doubt) {
        return .tree(try reader.document())
      } catch {
        guard case .fault(let fault) = error, reader.isNamedJSON else { return .leftToYAML }
        return .fault(fault, reader.location)
      }
    }
  }

  private mutating func document() throws(Doubt) -> YAMLNode {
    if isNamedJSON, bytes.starts(with: [0xEF, 0xBB, 0xBF]) {
      offset = 3
      lineStart = 3
    }
    skipBlanks()
    guard offset < bytes.count else { throw .leftToYAML }
    let root = try value()
    skipBlanks()
    guard offset == bytes.count else { throw .fault(.noEnd) }
    return root
  }

  /// Zero at the end, as no JSON has it.
  private var next: UInt8 { offset < bytes.count ? bytes[offset] : 0 }

  private var location: SourceLocation {
    SourceLocation(file: source, line: line, column: offset - lineStart - continuations + 1)
  }

  private mutating func skipBlanks() {
    while offset < bytes.count {
      switch bytes[offset] {
      case UInt8(ascii: " "), UInt8(ascii: "\t"): offset += 1
      case UInt8(ascii: "\n"):
        startLine()
        skipIndentation()
      case UInt8(ascii: "\r"):
        if offset + 1 < bytes.count, bytes[offset + 1] == UInt8(ascii: "\n") { offset += 1 }
        startLine()
      default: return
      }
    }
  }

  /// Eight blanks at a time.
  private mutating func skipIndentation() {
    let raw = UnsafeRawBufferPointer(bytes)
    while offset + 8 <= raw.count,
      raw.loadUnaligned(fromByteOffset: offset, as: UInt64.self) == 0x2020_2020_2020_2020
    {
      offset += 8
    }
  }

  private mutating func startLine() {
    offset += 1
    line += 1
    lineStart = offset
    continuations = 0
  }

  private mutating func skip(_ byte: UInt8) -> Bool {
    guard next == byte else { return false }
    offset += 1
    return true
  }

  private mutating func value() throws(Doubt) -> YAMLNode {
    let location = location
    switch next {
    case UInt8(ascii: "{"): return YAMLNode(.mapping(try entries()), at: location)
    case UInt8(ascii: "["): return YAMLNode(.sequence(try items()), at: location)
    case UInt8(ascii: "\""):
      return YAMLNode(.scalar(YAMLScalar(text: try string(), kind: .string)), at: location)
    default: return YAMLNode(.scalar(try plainScalar()), at: location)
    }
  }

  /// A number, a boolean or null.
  private mutating func plainScalar() throws(Doubt) -> YAMLScalar {
    let start = offset
    while offset < bytes.count, bytes[offset].isInPlainScalar { offset += 1 }
    let text = UnsafeBufferPointer(rebasing: bytes[start..<offset])
    let kind = YAMLScalar.Kind(plain: text)
    guard !text.isEmpty, kind != .string, !isNamedJSON || text.isJSONScalar else {
      offset = start
      throw .fault(.noValue)
    }
    return YAMLScalar(text: String(decoding: text, as: UTF8.self), kind: kind)
  }

  // MARK: - Collections

  private mutating func enter() throws(Doubt) {
    depth += 1
    guard depth <= YAMLTreeBuilder.deepestNesting else { throw .leftToYAML }
    offset += 1
    skipBlanks()
  }

  /// Whether another part follows the one that was read.
  private mutating func goesOn(until end: UInt8) throws(Doubt) -> Bool {
    skipBlanks()
    if skip(UInt8(ascii: ",")) {
      skipBlanks()
      return true
    }
    guard skip(end) else { throw .fault(.noSeparator(end)) }
    depth -= 1
    return false
  }

  private mutating func items() throws(Doubt) -> [YAMLNode] {
    var items: [YAMLNode] = []
    try enter()
    if skip(UInt8(ascii: "]")) {
      depth -= 1
      return items
    }
    items.reserveCapacity(4)
    repeat { items.append(try value()) } while try goesOn(until: UInt8(ascii: "]"))
    return items
  }

  private mutating func entries() throws(Doubt) -> [YAMLNode.Entry] {
    var entries: [YAMLNode.Entry] = []
    try enter()
    if skip(UInt8(ascii: "}")) {
      depth -= 1
      return entries
    }
    entries.reserveCapacity(2)
    repeat { entries.append(try entry()) } while try goesOn(until: UInt8(ascii: "}"))
    guard !YAMLTreeBuilder.haveDuplicates(entries) else { throw .leftToYAML }
    return entries
  }

  private mutating func entry() throws(Doubt) -> YAMLNode.Entry {
    let location = location
    guard next == UInt8(ascii: "\"") else { throw .fault(.noKey) }
    let key = try string()
    skipBlanks()
    guard skip(UInt8(ascii: ":")) else { throw .fault(.noColon) }
    skipBlanks()
    return YAMLNode.Entry(key: key, keyLocation: location, value: try value())
  }

  // MARK: - Strings

  private mutating func string() throws(Doubt) -> String {
    offset += 1
    let start = offset
    var isASCII = true
    while offset < bytes.count {
      let byte = bytes[offset]
      switch byte {
      case UInt8(ascii: "\""):
        let text = UnsafeBufferPointer(rebasing: bytes[start..<offset])
        offset += 1
        return isASCII ? String(decoding: text, as: UTF8.self) : try checked(text)
      case UInt8(ascii: "\\"): return try escapedString(from: start)
      case 0x80...:
        isASCII = false
        if byte & 0xC0 == 0x80 { continuations += 1 }
        offset += 1
      case 0x20...0x7F: offset += 1
      default: throw .fault(.controlCharacter)
      }
    }
    throw .leftToYAML
  }

  /// Goes on from the first escape.
  private mutating func escapedString(from start: Int) throws(Doubt) -> String {
    var text = Array(bytes[start..<offset])
    while offset < bytes.count {
      let byte = bytes[offset]
      offset += 1
      switch byte {
      case UInt8(ascii: "\""):
        return try text.withUnsafeBufferPointer { text throws(Doubt) in try checked(text) }
      case UInt8(ascii: "\\"): text.append(contentsOf: try escape().utf8)
      case 0x20...0x7F: text.append(byte)
      case 0x80...:
        if byte & 0xC0 == 0x80 { continuations += 1 }
        text.append(byte)
      default:
        offset -= 1
        throw .fault(.controlCharacter)
      }
    }
    throw .leftToYAML
  }

  private func checked(_ text: UnsafeBufferPointer<UInt8>) throws(Doubt) -> String {
    guard let string = String(validating: text, as: UTF8.self) else { throw .leftToYAML }
    return string
  }

  private mutating func escape() throws(Doubt) -> Unicode.Scalar {
    let byte = next
    offset += 1
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): return Unicode.Scalar(byte)
    case UInt8(ascii: "b"): return "\u{8}"
    case UInt8(ascii: "f"): return "\u{C}"
    case UInt8(ascii: "n"): return "\n"
    case UInt8(ascii: "r"): return "\r"
    case UInt8(ascii: "t"): return "\t"
    case UInt8(ascii: "u"): return try unicodeEscape()
    default:
      offset -= 1
      throw .fault(.unknownEscape)
    }
  }

  private mutating func unicodeEscape() throws(Doubt) -> Unicode.Scalar {
    let unit = try hexadecimalDigits()
    if let scalar = Unicode.Scalar(unit) { return scalar }
    guard unit < 0xDC00, skip(UInt8(ascii: "\\")), skip(UInt8(ascii: "u")) else {
      throw .leftToYAML
    }
    let second = try hexadecimalDigits()
    guard second >= 0xDC00, second < 0xE000,
      let scalar = Unicode.Scalar(0x10000 + (unit & 0x3FF) << 10 + second & 0x3FF)
    else { throw .leftToYAML }
    return scalar
  }

  private mutating func hexadecimalDigits() throws(Doubt) -> UInt32 {
    guard offset + 4 <= bytes.count else { throw .leftToYAML }
    var value: UInt32 = 0
    for byte in bytes[offset..<(offset + 4)] {
      guard byte.isHexadecimalDigit else { throw .fault(.unknownEscape) }
      value = value << 4 + UInt32(byte.isDecimalDigit ? byte & 0xF : byte & 0xF + 9)
    }
    offset += 4
    return value
  }
}

extension UInt8 {
  fileprivate var isInPlainScalar: Bool {
    isDecimalDigit || (self | 0x20) >= UInt8(ascii: "a") && (self | 0x20) <= UInt8(ascii: "z")
      || self == UInt8(ascii: "-") || self == UInt8(ascii: "+") || self == UInt8(ascii: ".")
  }
}
