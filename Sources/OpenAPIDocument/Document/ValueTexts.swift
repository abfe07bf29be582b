/// An extension that says something of each value of the `enum` beside it, in its order.
package enum ValueTexts: String, CaseIterable {
  case variableNames = "x-enum-varnames"
  /// As NSwag writes them.
  case names = "x-enumNames"
  case descriptions = "x-enum-descriptions"

  /// Whether the texts are names that code can have.
  package var areNames: Bool { self != .descriptions }

  /// The texts with the values that they are about; null among the values may have none.
  package static func pairs(
    _ texts: [JSONLiteral], with values: [JSONLiteral]
  ) -> [(value: JSONLiteral, text: String)] {
    let values = texts.count == values.count ? values : values.filter { $0 != .null }
    return zip(values, texts).compactMap { value, text in
      if case .string(let text) = text { (value, text) } else { nil }
    }
  }
}

extension DocumentDecoder {
  /// `nil` for another extension, and after a warning for one that has no text for each value.
  mutating func isUsable(
    _ entry: YAMLNode.Entry, among entries: [YAMLNode.Entry], at pointer: String
  ) -> Bool {
    guard let kind = ValueTexts(rawValue: entry.key) else { return true }
    let noun = "'\(entry.key)'"
    guard let items = entry.value.items else {
      return ignore(
        noun, "must be a list of strings, not \(entry.value.kindPhrase)",
        at: entry.value.location, pointer: pointer)
    }
    guard let values = entries.first(where: { $0.key == "enum" })?.value.items else {
      return ignore(noun, "has no 'enum' beside it", at: entry.keyLocation, pointer: pointer)
    }
    for (index, item) in items.enumerated() where item.string == nil {
      if !kind.areNames, item.isNull { continue }
      return ignore(
        noun, "must be a list of strings, and this is \(item.kindPhrase)", at: item.location,
        pointer: JSONPointer.appending(index, to: pointer))
    }
    let count = values.count { !$0.isNull }
    guard items.count == values.count || items.count == count else {
      return ignore(
        noun,
        "has \(Self.counted(items.count, "item")) for \(Self.counted(values.count, "value")) of "
          + "'enum'",
        at: entry.value.location, pointer: pointer)
    }
    return true
  }

  private static func counted(_ count: Int, _ noun: String) -> String {
    "\(count) \(noun)\(count == 1 ? "" : "s")"
  }

  private mutating func ignore(
    _ noun: String, _ problem: String, at location: SourceLocation, pointer: String
  ) -> Bool {
    diagnostics.report(
      .warning, "ignored-value-texts", "\(noun) \(problem); it is ignored", at: location,
      pointer: pointer)
    return false
  }
}
