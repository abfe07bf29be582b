internal import OpenAPIDocument

extension JSONLiteral {
  /// As JSON on one line.
  var json: String {
    // What is still to be written stands on a stack: values may be nested deeply.
    enum Step {
      case value(JSONLiteral)
      case text(String)
    }
    var text = ""
    var steps: [Step] = [.value(self)]
    while let step = steps.popLast() {
      switch step {
      case .text(let written): text += written
      case .value(.null): text += "null"
      case .value(.boolean(let flag)): text += flag ? "true" : "false"
      case .value(.number(let number)): text += number.description
      case .value(.string(let string)): text += string.quotedAsJSON
      case .value(.array(let items)):
        text += "["
        steps.append(.text("]"))
        for (index, item) in items.enumerated().reversed() {
          steps.append(.value(item))
          if index > 0 { steps.append(.text(", ")) }
        }
      case .value(.object(let members)):
        text += "{"
        steps.append(.text("}"))
        for (index, member) in members.enumerated().reversed() {
          steps.append(.value(member.value))
          steps.append(.text((index > 0 ? ", " : "") + member.name.quotedAsJSON + ": "))
        }
      }
    }
    return text
  }
}

extension String {
  /// As a string of JSON. Controls, and the two line separators that scripts took for line breaks,
  /// are escaped.
  var quotedAsJSON: String {
    var text = "\""
    text.reserveCapacity(utf8.count + 2)
    for scalar in unicodeScalars {
      switch scalar {
      case "\"": text += "\\\""
      case "\\": text += "\\\\"
      case "\n": text += "\\n"
      case "\r": text += "\\r"
      case "\t": text += "\\t"
      case "\u{0}"..<" ", "\u{7F}"..<"\u{A0}", "\u{2028}", "\u{2029}", "\u{202A}"..."\u{202E}",
        "\u{2066}"..."\u{2069}":
        let digits = String(scalar.value, radix: 16)
        text += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: text.unicodeScalars.append(scalar)
      }
    }
    return text + "\""
  }
}
