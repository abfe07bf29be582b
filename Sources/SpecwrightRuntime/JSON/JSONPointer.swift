/// The tokens of JSON Pointers (RFC 6901).
enum JSONPointer {
  /// A name as a token: `~` and `/` escaped.
  static func escape(_ name: String) -> String {
    guard name.utf8.contains(where: { $0 == UInt8(ascii: "~") || $0 == Byte.slash }) else {
      return name
    }
    var token = ""
    for scalar in name.unicodeScalars {
      switch scalar {
      case "~": token += "~0"
      case "/": token += "~1"
      default: token.unicodeScalars.append(scalar)
      }
    }
    return token
  }

  /// The name that a token stands for; `nil` for a `~` that is neither `~0` nor `~1`.
  static func unescape(_ token: Substring) -> String? {
    var name = ""
    var scalars = token.unicodeScalars.makeIterator()
    while let scalar = scalars.next() {
      guard scalar == "~" else {
        name.unicodeScalars.append(scalar)
        continue
      }
      switch scalars.next() {
      case "0": name += "~"
      case "1": name += "/"
      default: return nil
      }
    }
    return name
  }

  /// The index that a token stands for: digits without a leading zero.
  static func index(_ token: String) -> Int? {
    guard token == "0" || (token.utf8.first ?? 0) > Byte.zero else { return nil }
    guard token.utf8.allSatisfy(Byte.isDigit) else { return nil }
    return Int(token)
  }
}
