internal import OpenAPIDocument

/// JSON as a report writes it: members stay in order, and those without a value are left out.
indirect enum JSONTree {
  case null
  case boolean(Bool)
  case integer(Int)
  case string(String)
  case array([JSONTree])
  case object([(name: String, value: JSONTree)])
  /// What a document says, with its numbers exactly as large as they are there.
  case literal(JSONLiteral)
}

extension JSONTree: ExpressibleByStringLiteral, ExpressibleByIntegerLiteral,
  ExpressibleByBooleanLiteral, ExpressibleByArrayLiteral, ExpressibleByDictionaryLiteral
{
  init(stringLiteral value: String) { self = .string(value) }
  init(integerLiteral value: Int) { self = .integer(value) }
  init(booleanLiteral value: Bool) { self = .boolean(value) }
  init(arrayLiteral elements: JSONTree...) { self = .array(elements) }
  init(dictionaryLiteral elements: (String, JSONTree?)...) {
    self = .object(elements.compactMap { name, value in value.map { (name, $0) } })
  }

  init?(_ text: String?) {
    guard let text else { return nil }
    self = .string(text)
  }

  init(_ texts: [String]) { self = .array(texts.map(JSONTree.string)) }
}

extension JSONTree {
  /// Indented by two spaces, with a line break at the end. Reports nest no deeper than their formats
  /// say; what documents nest stands on one line.
  func rendered() -> String {
    var text = ""
    append(to: &text, indentation: "\n")
    return text + "\n"
  }

  private func append(to text: inout String, indentation: String) {
    switch self {
    case .null: text += "null"
    case .boolean(let flag): text += flag ? "true" : "false"
    case .integer(let number): text += String(number)
    case .string(let string): text += string.quotedAsJSON
    case .literal(let literal): text += literal.json
    case .array(let items):
      guard !items.isEmpty else { return text += "[]" }
      text += "["
      for (index, item) in items.enumerated() {
        text += (index > 0 ? "," : "") + indentation + "  "
        item.append(to: &text, indentation: indentation + "  ")
      }
      text += indentation + "]"
    case .object(let members):
      guard !members.isEmpty else { return text += "{}" }
      text += "{"
      for (index, member) in members.enumerated() {
        text += (index > 0 ? "," : "") + indentation + "  " + member.name.quotedAsJSON + ": "
        member.value.append(to: &text, indentation: indentation + "  ")
      }
      text += indentation + "}"
    }
  }
}
