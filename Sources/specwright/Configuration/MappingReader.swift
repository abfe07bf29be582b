import OpenAPIDocument

/// Reads settings from YAML, and reports everything in them that means nothing.
protocol MappingReader {
  var diagnostics: Diagnostics { get set }
}

extension MappingReader {
  /// The entries of a mapping, after refusing those whose keys mean nothing; `nil` for `known` takes
  /// any key.
  mutating func entries(
    of node: YAMLNode, noun: String, known: [String]?
  ) -> [YAMLNode.Entry] {
    guard let entries = node.entries else {
      report("wrong-type", "\(noun) must be a mapping, not \(node.kindPhrase)", at: node.location)
      return []
    }
    guard let known else { return entries }
    for entry in entries where !known.contains(entry.key) {
      let nearest = suggestion(for: entry.key, among: known)
      report(
        "unknown-field", "\(noun) has no field '\(entry.key)'", at: entry.keyLocation,
        advice: nearest.map { "did you mean '\($0)'?" } ?? "it has \(known.listed)")
    }
    return entries.filter { known.contains($0.key) }
  }

  mutating func text(_ entry: YAMLNode.Entry) -> String? {
    if let text = entry.value.string { return text }
    report(
      "wrong-type", "'\(entry.key)' must be a string, not \(entry.value.kindPhrase)",
      at: entry.value.location)
    return nil
  }

  /// A list of texts, or a single one; `nil` where it is something else.
  mutating func texts(
    _ entry: YAMLNode.Entry
  ) -> [(text: String, location: SourceLocation)]? {
    let items = entry.value.items ?? [entry.value]
    var texts: [(String, SourceLocation)] = []
    for item in items {
      guard let text = item.string else {
        let noun = entry.value.items == nil ? "'\(entry.key)'" : "an item of '\(entry.key)'"
        let expected = entry.value.items == nil ? "a list of strings" : "a string"
        report(
          "wrong-type", "\(noun) must be \(expected), not \(item.kindPhrase)", at: item.location)
        return nil
      }
      texts.append((text, item.location))
    }
    return texts
  }

  /// The text of any scalar: what looks like a number or a date is still a name.
  mutating func scalarText(_ entry: YAMLNode.Entry) -> String? {
    if case .scalar(let scalar) = entry.value.value, scalar.kind != .null { return scalar.text }
    report(
      "wrong-type", "'\(entry.key)' must be a string, not \(entry.value.kindPhrase)",
      at: entry.value.location)
    return nil
  }

  mutating func flag(_ entry: YAMLNode.Entry) -> Bool? {
    if case .scalar(let scalar) = entry.value.value, case .boolean(let flag) = scalar.kind {
      return flag
    }
    report(
      "wrong-type", "'\(entry.key)' must be true or false, not \(entry.value.kindPhrase)",
      at: entry.value.location)
    return nil
  }

  /// One of a few words.
  mutating func word<Value: RawRepresentable<String> & CaseIterable>(
    _ entry: YAMLNode.Entry
  ) -> Value? {
    guard let text = text(entry) else { return nil }
    if let value = Value(rawValue: text) { return value }
    refuse(
      text, in: "'\(entry.key)'", among: Value.allCases.map(\.rawValue), at: entry.value.location)
    return nil
  }

  mutating func refuse(
    _ text: String, in noun: String, among words: [String], at location: SourceLocation
  ) {
    report(
      "unknown-word", "\(noun) can be \(words.listed), not '\(text)'", at: location,
      advice: suggestion(for: text, among: words).map { "did you mean '\($0)'?" })
  }

  mutating func report(
    _ id: String, _ message: String, at location: SourceLocation, advice: String? = nil
  ) {
    diagnostics.report(.error, id, message, at: location, advice: advice)
  }
}

extension [String] {
  /// As a sentence lists alternatives: `a, b or c`.
  var listed: String {
    guard let last, count > 1 else { return first ?? "" }
    return dropLast().joined(separator: ", ") + " or " + last
  }
}
