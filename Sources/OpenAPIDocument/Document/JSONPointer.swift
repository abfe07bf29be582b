/// JSON Pointers (RFC 6901) are kept as their text; these are the two steps of dealing with it.
package enum JSONPointer {
  /// The pointer to a member or an item.
  package static func appending(_ token: String, to pointer: String) -> String {
    guard token.utf8.contains(where: { $0 == UInt8(ascii: "~") || $0 == UInt8(ascii: "/") }) else {
      let count = pointer.utf8.count + 1 + token.utf8.count
      return String(unsafeUninitializedCapacity: count) { bytes in
        let slash = bytes.update(fromContentsOf: pointer.utf8)
        bytes[slash] = UInt8(ascii: "/")
        _ = bytes[(slash + 1)...].update(fromContentsOf: token.utf8)
        return count
      }
    }
    var result = pointer + "/"
    for scalar in token.unicodeScalars {
      switch scalar {
      case "~": result += "~0"
      case "/": result += "~1"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }

  static func appending(_ index: Int, to pointer: String) -> String {
    appending(String(index), to: pointer)
  }

  /// The unescaped tokens; `nil` where the text is no pointer.
  package static func tokens(of pointer: String) -> [String]? {
    guard !pointer.isEmpty else { return [] }
    guard pointer.utf8.first == UInt8(ascii: "/") else { return nil }
    var tokens: [String] = []
    for part in pointer.utf8.dropFirst().split(
      separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
    {
      guard let token = unescaped(part) else { return nil }
      tokens.append(token)
    }
    return tokens
  }

  private static func unescaped(_ part: Substring.UTF8View) -> String? {
    guard part.contains(UInt8(ascii: "~")) else { return String(Substring(part)) }
    var bytes: [UInt8] = []
    var isEscaped = false
    for byte in part {
      switch (isEscaped, byte) {
      case (true, UInt8(ascii: "0")): bytes.append(UInt8(ascii: "~"))
      case (true, UInt8(ascii: "1")): bytes.append(UInt8(ascii: "/"))
      case (true, _): return nil
      case (false, UInt8(ascii: "~")): break
      case (false, _): bytes.append(byte)
      }
      isEscaped = !isEscaped && byte == UInt8(ascii: "~")
    }
    return isEscaped ? nil : String(decoding: bytes, as: UTF8.self)
  }
}
