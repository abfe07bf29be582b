extension DocumentDecoder {
  mutating func text(_ name: String, in fields: Fields) -> String? {
    fields[name].flatMap {
      text(
        $0, at: fields.pointer(to: name), noun: "'\(name)'", isProse: Self.prose.contains(name))
    }
  }

  mutating func requiredText(_ name: String, in fields: Fields) -> String? {
    guard fields[name] != nil else {
      reportMissing(name, in: fields)
      return nil
    }
    return text(name, in: fields)
  }

  /// Empty, after a warning, where the field is absent: a name that nothing depends on.
  mutating func expectedText(_ name: String, in fields: Fields) -> String? {
    guard fields[name] == nil else { return text(name, in: fields) }
    diagnostics.report(
      .warning, "missing-field", "\(fields.noun) needs '\(name)'", at: fields.location,
      pointer: fields.pointer)
    return ""
  }

  /// Fields that are there to be read by people.
  static let prose: Set<String> = ["title", "version", "summary", "description", "$comment"]

  /// A text; where it is prose, also a number or boolean that lacks its quotes.
  mutating func text(
    _ node: YAMLNode, at pointer: @autoclosure () -> String, noun: @autoclosure () -> String,
    isProse: @autoclosure () -> Bool = false
  ) -> String? {
    if let text = node.string { return text }
    guard case .scalar(let scalar) = node.value, !scalar.text.isEmpty else {
      refuse(node, at: pointer(), noun: noun(), expected: "a string")
      return nil
    }
    let advice = "put it into quotes: '\(scalar.text)'"
    guard isProse(), scalar.kind != .null else {
      refuse(node, at: pointer(), noun: noun(), expected: "a string", advice: advice)
      return nil
    }
    diagnostics.report(
      .warning, "wrong-type",
      "\(noun()) must be a string, not \(node.kindPhrase); it is read as '\(scalar.text)'",
      at: node.location, pointer: pointer(), advice: advice)
    return scalar.text
  }

  mutating func flag(_ name: String, in fields: Fields) -> Bool? {
    fields[name].flatMap { flag($0, at: fields.pointer(to: name), noun: "'\(name)'") }
  }

  mutating func flag(
    _ node: YAMLNode, at pointer: @autoclosure () -> String, noun: @autoclosure () -> String
  ) -> Bool? {
    if case .scalar(let scalar) = node.value, case .boolean(let flag) = scalar.kind { return flag }
    refuse(
      node, at: pointer(), noun: noun(), expected: "true or false", advice: node.adviceForBoolean)
    return nil
  }

  /// Empty where the field is absent or refused.
  mutating func list(_ name: String, of what: String, in fields: Fields) -> [YAMLNode] {
    guard let node = fields[name] else { return [] }
    if let items = node.items { return items }
    refuse(node, at: fields.pointer(to: name), noun: "'\(name)'", expected: "a list of \(what)")
    return []
  }

  /// Each item of a list by a function; empty where the field is absent or refused.
  mutating func items<Value>(
    _ name: String, of what: String, in fields: Fields,
    _ decode: (inout Self, YAMLNode, String) -> Value?
  ) -> [Value] {
    let pointer = fields.pointer(to: name)
    var values: [Value] = []
    for (index, item) in list(name, of: what, in: fields).enumerated() {
      if let value = decode(&self, item, JSONPointer.appending(index, to: pointer)) {
        values.append(value)
      }
    }
    return values
  }

  /// Each entry of a map by a function; empty where the field is absent or refused.
  mutating func members<Value>(
    _ name: String, in fields: Fields, _ decode: (inout Self, YAMLNode, String) -> Value?
  ) -> [Document.Named<Value>] {
    guard let node = fields[name] else { return [] }
    return members(of: node, at: fields.pointer(to: name), noun: "'\(name)'", decode)
  }

  mutating func members<Value>(
    of node: YAMLNode, at pointer: String, noun: String,
    _ decode: (inout Self, YAMLNode, String) -> Value?
  ) -> [Document.Named<Value>] {
    let entries = mapping(node, at: pointer, noun: noun) ?? []
    var members: [Document.Named<Value>] = []
    members.reserveCapacity(entries.count)
    for entry in entries {
      let place = JSONPointer.appending(entry.key, to: pointer)
      if let value = decode(&self, entry.value, place) {
        members.append(
          Document.Named(name: entry.key, location: entry.keyLocation, value: value))
      }
    }
    return members
  }

  /// A list of texts; `nil` where it is something else.
  mutating func texts(
    _ node: YAMLNode, at pointer: @autoclosure () -> String, noun: @autoclosure () -> String,
    areProse: Bool = false
  ) -> [String]? {
    guard let items = node.items else {
      let advice = node.string.map { "write a list: [\($0)]" }
      refuse(node, at: pointer(), noun: noun(), expected: "a list of strings", advice: advice)
      return nil
    }
    var texts: [String] = []
    texts.reserveCapacity(items.count)
    for (index, item) in items.enumerated() {
      let text = text(
        item, at: JSONPointer.appending(index, to: pointer()), noun: "an item of \(noun())",
        isProse: areProse)
      if let text { texts.append(text) }
    }
    return texts
  }
}

extension YAMLNode {
  /// What to write instead of a string that somebody takes for true or false.
  var adviceForBoolean: String? {
    switch string?.lowercased() {
    case "true", "false": "remove the quotes"
    case "yes", "on": "'\(string ?? "")' is a string in YAML 1.2; write true"
    case "no", "off": "'\(string ?? "")' is a string in YAML 1.2; write false"
    default: nil
    }
  }

  /// What to write instead of a string that is a number.
  var adviceForNumber: String? {
    string.flatMap(DecimalNumber.init) == nil ? nil : "remove the quotes"
  }
}
