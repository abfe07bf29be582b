import OpenAPIDocument

extension JSONLiteral {
  var members: [Member<JSONLiteral>]? {
    if case .object(let members) = self { members } else { nil }
  }

  subscript(name: String) -> JSONLiteral? {
    get { members?.first { $0.name == name }?.value }
    set {
      guard case .object(var members) = self else { return }
      let place = members.firstIndex { $0.name == name }
      switch (place, newValue) {
      case (let place?, let value?): members[place] = Member(name: name, value: value)
      case (let place?, nil): members.remove(at: place)
      case (nil, let value?): members.append(Member(name: name, value: value))
      case (nil, nil): break
      }
      self = .object(members)
    }
  }

  /// The value at the tokens of a JSON Pointer.
  subscript(path: ArraySlice<String>) -> JSONLiteral? {
    get {
      guard let first = path.first else { return self }
      switch self {
      case .object: return self[first]?[path.dropFirst()]
      case .array(let items):
        guard let index = Int(first), items.indices.contains(index) else { return nil }
        return items[index][path.dropFirst()]
      default: return nil
      }
    }
    set {
      guard let first = path.first, let newValue else {
        if let newValue { self = newValue }
        return
      }
      switch self {
      case .object:
        guard var member = self[first] else { return }
        member[path.dropFirst()] = newValue
        self[first] = member
      case .array(var items):
        guard let index = Int(first), items.indices.contains(index) else { return }
        items[index][path.dropFirst()] = newValue
        self = .array(items)
      default: break
      }
    }
  }

  var text: String? { if case .string(let text) = self { text } else { nil } }

  var items: [JSONLiteral]? { if case .array(let items) = self { items } else { nil } }

  static func number(_ value: Int) -> JSONLiteral { .number(DecimalNumber(value)) }

  /// JSON, with each member on a line of its own.
  var documentText: String {
    var text = ""
    write(to: &text, indent: "\n")
    return text
  }

  private func write(to text: inout String, indent: String) {
    switch self {
    case .null: text += "null"
    case .boolean(let flag): text += "\(flag)"
    case .number(let number): text += number.description
    case .string(let string): Self.write(string, to: &text)
    case .array(let items):
      text += "["
      for (number, item) in items.enumerated() {
        text += (number > 0 ? "," : "") + indent + " "
        item.write(to: &text, indent: indent + " ")
      }
      text += indent + "]"
    case .object(let members):
      text += "{"
      for (number, member) in members.enumerated() {
        text += (number > 0 ? "," : "") + indent + " "
        Self.write(member.name, to: &text)
        text += ": "
        member.value.write(to: &text, indent: indent + " ")
      }
      text += indent + "}"
    }
  }

  private static func write(_ string: String, to text: inout String) {
    text += "\""
    for scalar in string.unicodeScalars {
      switch scalar {
      case "\"", "\\": text += "\\" + String(scalar)
      case "\u{0}"..<" ", "\u{7F}"..<"\u{A0}", "\u{2028}"..<"\u{202A}", "\u{FEFF}":
        let digits = String(scalar.value, radix: 16)
        text += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: text.unicodeScalars.append(scalar)
      }
    }
    text += "\""
  }
}
