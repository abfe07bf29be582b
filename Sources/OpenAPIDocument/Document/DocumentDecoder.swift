/// Turns YAML into the objects of OpenAPI, and reports what is not as the specification has it.
struct DocumentDecoder {
  var diagnostics: Diagnostics
  var version: OpenAPIVersion

  /// The fields of one object.
  struct Fields {
    /// As a sentence names the object: `an Info Object`.
    let noun: String
    let location: SourceLocation
    let pointer: String
    let entries: [YAMLNode.Entry]

    subscript(name: String) -> YAMLNode? { entry(name)?.value }

    func entry(_ name: String) -> YAMLNode.Entry? { entries.first { $0.key == name } }

    func pointer(to name: String) -> String { JSONPointer.appending(name, to: pointer) }

    /// The specification extensions.
    var extensions: [Member<JSONLiteral>] {
      entries.lazy.filter { $0.key.hasPrefix("x-") }.map { entry in
        Member(
          name: entry.key, value: JSONLiteral(annotation: entry.value),
          nameLocation: entry.keyLocation)
      }
    }
  }

  /// The fields of a mapping; warns of those that the specification does not know. Those that came
  /// `since` a version are read in older documents, too.
  mutating func fields(
    of node: YAMLNode, at pointer: String, noun: String, known: [String],
    since newer: [OpenAPIVersion: [String]] = [:]
  ) -> Fields? {
    guard let entries = mapping(node, at: pointer, noun: noun) else { return nil }
    for entry in entries where !known.contains(entry.key) && !entry.key.hasPrefix("x-") {
      let place = JSONPointer.appending(entry.key, to: pointer)
      if let first = newer.first(where: { $0.value.contains(entry.key) })?.key {
        warnOfNewer("the field '\(entry.key)'", since: first, at: entry.keyLocation, pointer: place)
        continue
      }
      let names = known + newer.sorted { $0.key < $1.key }.flatMap(\.value)
      diagnostics.report(
        .warning, "unknown-field", "\(noun) has no field '\(entry.key)'", at: entry.keyLocation,
        pointer: place,
        advice: suggestion(for: entry.key, among: names).map { "did you mean '\($0)'?" })
    }
    return Fields(noun: noun, location: node.location, pointer: pointer, entries: entries)
  }

  /// Says that something is newer than the document's version, if it is.
  mutating func warnOfNewer(
    _ subject: String, since first: OpenAPIVersion, at location: SourceLocation, pointer: String
  ) {
    guard version < first else { return }
    diagnostics.report(
      .warning, "newer-than-document",
      "\(subject) came with OpenAPI \(first.rawValue), but this document is of \(version.rawValue); "
        + "it is read all the same", at: location, pointer: pointer,
      advice: "write 'openapi: \(first.rawValue).0'")
  }

  /// The entries of what must be a mapping; `noun` begins the sentence about anything else.
  mutating func mapping(
    _ node: YAMLNode, at pointer: String, noun: String
  ) -> [YAMLNode.Entry]? {
    if let entries = node.entries { return entries }
    refuse(node, at: pointer, noun: noun, expected: "a mapping")
    return nil
  }

  mutating func refuse(
    _ node: YAMLNode, at pointer: String, noun: String, expected: String, advice: String? = nil
  ) {
    diagnostics.report(
      .error, "wrong-type", "\(noun) must be \(expected), not \(node.kindPhrase)",
      at: node.location, pointer: pointer, advice: advice)
  }

  mutating func reportMissing(_ name: String, in fields: Fields) {
    diagnostics.report(
      .error, "missing-field", "\(fields.noun) needs '\(name)'", at: fields.location,
      pointer: fields.pointer)
  }
}

extension DocumentDecoder {
  mutating func text(_ name: String, in fields: Fields) -> String? {
    fields[name].flatMap { text($0, at: fields.pointer(to: name), noun: "'\(name)'") }
  }

  mutating func requiredText(_ name: String, in fields: Fields) -> String? {
    guard fields[name] != nil else {
      reportMissing(name, in: fields)
      return nil
    }
    return text(name, in: fields)
  }

  mutating func text(_ node: YAMLNode, at pointer: String, noun: String) -> String? {
    if let text = node.string { return text }
    var advice: String?
    if case .scalar(let scalar) = node.value, !scalar.text.isEmpty {
      advice = "put it into quotes: '\(scalar.text)'"
    }
    refuse(node, at: pointer, noun: noun, expected: "a string", advice: advice)
    return nil
  }

  mutating func flag(_ name: String, in fields: Fields) -> Bool? {
    fields[name].flatMap { flag($0, at: fields.pointer(to: name), noun: "'\(name)'") }
  }

  mutating func flag(_ node: YAMLNode, at pointer: String, noun: String) -> Bool? {
    if case .scalar(let scalar) = node.value, case .boolean(let flag) = scalar.kind { return flag }
    refuse(
      node, at: pointer, noun: noun, expected: "true or false", advice: node.adviceForBoolean)
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
    var members: [Document.Named<Value>] = []
    for entry in mapping(node, at: pointer, noun: noun) ?? [] {
      let place = JSONPointer.appending(entry.key, to: pointer)
      if let value = decode(&self, entry.value, place) {
        members.append(
          Document.Named(name: entry.key, location: entry.keyLocation, value: value))
      }
    }
    return members
  }

  /// A list of texts; `nil` where it is something else.
  mutating func texts(_ node: YAMLNode, at pointer: String, noun: String) -> [String]? {
    guard let items = node.items else {
      let advice = node.string.map { "write a list: [\($0)]" }
      refuse(node, at: pointer, noun: noun, expected: "a list of strings", advice: advice)
      return nil
    }
    var texts: [String] = []
    for (index, item) in items.enumerated() {
      let place = JSONPointer.appending(index, to: pointer)
      if let text = text(item, at: place, noun: "an item of \(noun)") { texts.append(text) }
    }
    return texts
  }

  /// The object itself, or the Reference Object in its place.
  mutating func referenceOr<Value>(
    _ node: YAMLNode, at pointer: String, _ decode: (inout Self, YAMLNode, String) -> Value?
  ) -> Document.ReferenceOr<Value>? {
    guard node["$ref"] != nil else { return decode(&self, node, pointer).map { .value($0) } }
    return reference(node, at: pointer).map { .reference($0) }
  }

  mutating func reference(_ node: YAMLNode, at pointer: String) -> Document.Reference? {
    guard version > .v3_0 else { return bareReference(node, at: pointer) }
    guard
      let fields = fields(
        of: node, at: pointer, noun: "a Reference Object",
        known: ["$ref", "summary", "description"]),
      let target = fields["$ref"],
      let text = text("$ref", in: fields)
    else { return nil }
    return Document.Reference(
      text: text, location: target.location, pointer: pointer,
      summary: self.text("summary", in: fields),
      description: self.text("description", in: fields))
  }

  /// A reference as OpenAPI 3.0 has it, where nothing else counts (section 4.7.23).
  private mutating func bareReference(
    _ node: YAMLNode, at pointer: String
  ) -> Document.Reference? {
    guard let entries = mapping(node, at: pointer, noun: "a Reference Object"),
      let target = node["$ref"],
      let text = text(target, at: JSONPointer.appending("$ref", to: pointer), noun: "'$ref'")
    else { return nil }
    warnOfSiblings(among: entries, at: pointer)
    return Document.Reference(
      text: text, location: target.location, pointer: pointer, summary: nil, description: nil)
  }

  mutating func warnOfSiblings(among entries: [YAMLNode.Entry], at pointer: String) {
    for entry in entries where entry.key != "$ref" && !entry.key.hasPrefix("x-") {
      diagnostics.report(
        .warning, "ignored-sibling", "OpenAPI 3.0 ignores '\(entry.key)' beside '$ref'",
        at: entry.keyLocation, pointer: JSONPointer.appending(entry.key, to: pointer),
        advice: entry.key == "nullable" ? Self.nullableReference : nil)
    }
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
