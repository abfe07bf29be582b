extension JSONLiteral {
  /// As JSON on one line, cut where it gets long.
  package var excerpt: String {
    var text = ""
    append(to: &text, levels: 6)
    return text.unicodeScalars.count <= 120
      ? text : String(String.UnicodeScalarView(text.unicodeScalars.prefix(119))) + "…"
  }

  private func append(to text: inout String, levels: Int) {
    // What is cut off anyway need not be written.
    guard levels > 0, text.utf8.count < 1000 else {
      text += "…"
      return
    }
    switch self {
    case .null: text += "null"
    case .boolean(let flag): text += "\(flag)"
    case .number(let number): text += number.description
    case .string(let string): text += Self.quoted(string)
    case .array(let items):
      text += "["
      for (index, item) in items.prefix(50).enumerated() {
        if index > 0 { text += ", " }
        item.append(to: &text, levels: levels - 1)
      }
      text += "]"
    case .object(let members):
      text += "{"
      for (index, member) in members.prefix(50).enumerated() {
        if index > 0 { text += ", " }
        text += Self.quoted(member.name) + ": "
        member.value.append(to: &text, levels: levels - 1)
      }
      text += "}"
    }
  }

  private static func quoted(_ string: String) -> String {
    var text = "\""
    for scalar in string.unicodeScalars.prefix(200) {
      switch scalar {
      case "\"": text += "\\\""
      case "\\": text += "\\\\"
      case "\n": text += "\\n"
      case "\t": text += "\\t"
      case "\u{0}"..<" ":
        let digits = String(scalar.value, radix: 16)
        text += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: text.unicodeScalars.append(scalar)
      }
    }
    return text + "\""
  }
}
