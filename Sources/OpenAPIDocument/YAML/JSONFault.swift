/// What is expected where a file breaks the grammar of JSON (RFC 8259).
enum JSONFault {
  case noValue, noKey, noColon, noEnd, controlCharacter, unknownEscape
  /// Neither a comma nor the end of the list or object, which is this.
  case noSeparator(UInt8)

  /// What is wrong, `byte` standing there.
  func sentence(at byte: UInt8?) -> (message: String, advice: String?) {
    let message =
      switch self {
      case .noValue: "a value of JSON is expected here"
      case .noKey: "a key in double quotes is expected here"
      case .noColon: "':' is expected here"
      case .noEnd: "the file must end here, behind its one value"
      case .noSeparator(let end): "',' or '\(Unicode.Scalar(end))' is expected here"
      case .controlCharacter: "a control character must be escaped in JSON"
      case .unknownEscape: "there is no such escape in JSON"
      }
    return (message, byte.flatMap(advice(at:)))
  }

  private func advice(at byte: UInt8) -> String? {
    switch (self, byte) {
    case (.controlCharacter, _), (.unknownEscape, _): nil
    case (_, UInt8(ascii: "#")), (_, UInt8(ascii: "/")): "JSON has no comments"
    case (_, UInt8(ascii: "'")): "use double quotes"
    case (.noKey, UInt8(ascii: "}")), (.noValue, UInt8(ascii: "]")): "remove the last ','"
    default: nil
    }
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// Whether a plain scalar of YAML that is no string is one of JSON, too.
  var isJSONScalar: Bool {
    if elementsEqual("true".utf8) || elementsEqual("false".utf8) || elementsEqual("null".utf8) {
      return true
    }
    let digits = first == UInt8(ascii: "-") ? dropFirst() : self[...]
    let whole = digits.prefix(while: \.isDecimalDigit)
    guard !whole.isEmpty, whole.count == 1 || whole.first != UInt8(ascii: "0") else { return false }
    let rest = digits.dropFirst(whole.count)
    switch rest.first {
    case nil, UInt8(ascii: "e"), UInt8(ascii: "E"): return true
    case UInt8(ascii: "."): return rest.dropFirst().first?.isDecimalDigit == true
    default: return false
    }
  }
}
