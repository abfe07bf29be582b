import OpenAPIDocument

extension JSONLiteral {
  /// What a text of JSON says; `nil` where it is none.
  init?(text: String) {
    var diagnostics = Diagnostics()
    let source = SourceFile(path: "value.json", bytes: Array(text.utf8))
    guard let node = parseYAML(source, reporting: &diagnostics),
      let value = JSONLiteral(node, reporting: &diagnostics)
    else { return nil }
    self = value
  }

  /// As JSON in ASCII on one line.
  var text: String {
    switch self {
    case .null: "null"
    case .boolean(let flag): "\(flag)"
    case .number(let number): number.description
    case .string(let string): Self.quoted(string)
    case .array(let items): "[" + items.map(\.text).joined(separator: ",") + "]"
    case .object(let members):
      "{" + members.map { Self.quoted($0.name) + ":" + $0.value.text }.joined(separator: ",") + "}"
    }
  }

  subscript(name: String) -> JSONLiteral? {
    guard case .object(let members) = self else { return nil }
    return members.first { $0.name == name }?.value
  }

  private static func quoted(_ string: String) -> String {
    var text = "\""
    for unit in string.utf16 {
      switch unit {
      case 0x22: text += "\\\""
      case 0x5C: text += "\\\\"
      case 0x20..<0x7F: text.unicodeScalars.append(Unicode.Scalar(UInt8(unit)))
      default:
        let digits = String(unit, radix: 16)
        text += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      }
    }
    return text + "\""
  }
}
