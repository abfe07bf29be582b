/// The value of a `$ref`, taken apart.
enum ReferenceText {
  /// In the file that holds the reference.
  case here(Fragment)
  /// Path segments relative to that file, percent-decoded, and what follows `#`.
  case file([String], Fragment)
  /// Another scheme or another machine.
  case remote
  /// What is wrong with it, to follow it in a sentence.
  case invalid(String)

  enum Fragment: Hashable {
    case pointer([String])
    case anchor(String)
  }

  init(_ text: String) {
    let parts = text.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
    let path = parts[0]
    if path.hasPrefix("//") || Self.hasScheme(path) {
      self = .remote
      return
    }
    guard let fragment = Self.fragment(parts.count > 1 ? parts[1] : "") else {
      self = .invalid("has an escape after '#' that means nothing")
      return
    }
    guard !path.isEmpty else {
      self = .here(fragment)
      return
    }
    guard let decoded = percentDecoded(path), !decoded.utf8.contains(0) else {
      self = .invalid("has a '%' that no two hexadecimal digits follow")
      return
    }
    guard !decoded.hasPrefix("/") else {
      self = .invalid("is an absolute path, but files are found relative to the one that refers")
      return
    }
    self = .file(decoded.split(separator: "/").map(String.init), fragment)
  }

  private static func fragment(_ text: Substring) -> Fragment? {
    guard let decoded = percentDecoded(text) else { return nil }
    if decoded.isEmpty || decoded.hasPrefix("/") {
      return JSONPointer.tokens(of: decoded).map { .pointer($0) }
    }
    return .anchor(decoded)
  }

  private static func hasScheme(_ path: Substring) -> Bool {
    guard let colon = path.utf8.firstIndex(of: UInt8(ascii: ":")),
      let first = path.utf8.first, first.isLetter
    else { return false }
    return path.utf8[..<colon].allSatisfy {
      $0.isLetter || $0.isDecimalDigit || "+-.".utf8.contains($0)
    }
  }
}

extension UInt8 {
  fileprivate var isLetter: Bool {
    (self | 0x20) >= UInt8(ascii: "a") && (self | 0x20) <= UInt8(ascii: "z")
  }
}

/// The text of a part of a URI (RFC 3986, section 2.1); `nil` where an escape is broken or the bytes
/// are not UTF-8.
func percentDecoded(_ text: Substring) -> String? {
  guard text.utf8.contains(UInt8(ascii: "%")) else { return String(text) }
  var bytes: [UInt8] = []
  var rest = text.utf8[...]
  while let byte = rest.popFirst() {
    guard byte == UInt8(ascii: "%") else {
      bytes.append(byte)
      continue
    }
    let digits = rest.prefix(2)
    guard digits.count == 2, digits.allSatisfy(\.isHexadecimalDigit),
      let value = UInt8(String(decoding: digits, as: UTF8.self), radix: 16)
    else { return nil }
    bytes.append(value)
    rest.removeFirst(2)
  }
  return String(validating: bytes, as: UTF8.self)
}
