/// JSON Pointers (RFC 6901) are kept as their text; these are the two steps of dealing with it.
package enum JSONPointer {
  /// The pointer to a member or an item.
  package static func appending(_ token: String, to pointer: String) -> String {
    token.withBytes { token in
      pointer.withBytes { pointer in appending(token, to: pointer) }
    }
  }

  private static func appending(
    _ token: UnsafeBufferPointer<UInt8>, to pointer: UnsafeBufferPointer<UInt8>
  ) -> String {
    let escapes = token.count { $0 == UInt8(ascii: "~") || $0 == UInt8(ascii: "/") }
    let count = pointer.count + 1 + token.count + escapes
    return String(unsafeUninitializedCapacity: count) { bytes in
      var end = bytes.update(fromContentsOf: pointer)
      bytes[end] = UInt8(ascii: "/")
      end += 1
      guard escapes > 0 else {
        _ = bytes[end...].update(fromContentsOf: token)
        return count
      }
      for byte in token {
        let isEscaped = byte == UInt8(ascii: "~") || byte == UInt8(ascii: "/")
        bytes[end] = isEscaped ? UInt8(ascii: "~") : byte
        end += 1
        guard isEscaped else { continue }
        bytes[end] = byte == UInt8(ascii: "~") ? UInt8(ascii: "0") : UInt8(ascii: "1")
        end += 1
      }
      return count
    }
  }

  static func appending(_ index: Int, to pointer: String) -> String {
    appending(String(index), to: pointer)
  }

  /// The pointer to where tokens lead, one after the other.
  static func text(of tokens: [String]) -> String {
    tokens.reduce("") { appending($1, to: $0) }
  }

  /// The unescaped tokens; `nil` where the text is no pointer.
  package static func tokens(of pointer: String) -> [String]? {
    guard !pointer.isEmpty else { return [] }
    return pointer.withBytes { bytes in
      guard bytes[0] == UInt8(ascii: "/") else { return nil }
      var tokens: [String] = []
      var start = 1
      while start <= bytes.count {
        let end = bytes[start...].firstIndex(of: UInt8(ascii: "/")) ?? bytes.count
        guard let token = unescaped(UnsafeBufferPointer(rebasing: bytes[start..<end])) else {
          return nil
        }
        tokens.append(token)
        start = end + 1
      }
      return tokens
    }
  }

  private static func unescaped(_ part: UnsafeBufferPointer<UInt8>) -> String? {
    guard part.contains(UInt8(ascii: "~")) else { return String(decoding: part, as: UTF8.self) }
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
