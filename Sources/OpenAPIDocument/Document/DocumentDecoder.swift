/// Turns YAML into the objects of OpenAPI, and reports what is not as the specification has it.
struct DocumentDecoder {
  var diagnostics: Diagnostics
  var version: OpenAPIVersion
  /// Where values stand that are of a wrong type, so that a reference to one is not blamed, too.
  private(set) var refused: Set<SourceLocation>
  /// What stands in objects that are wrong themselves: its references are followed all the same.
  private(set) var loose = Document.Components()
  var assumedNulls: AssumedNulls
  private var comparisonsLeft = 100_000

  init(
    diagnostics: Diagnostics, version: OpenAPIVersion, assumedNulls: AssumedNulls = AssumedNulls()
  ) {
    self.diagnostics = diagnostics
    self.version = version
    self.assumedNulls = assumedNulls
    let errors = diagnostics.all.lazy.filter { $0.id == "wrong-type" && $0.severity == .error }
    refused = Set(errors.map(\.location))
  }

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

  /// Asks for the nearest of the names that a document has. Gives up after as many comparisons as
  /// nobody notices.
  mutating func advice(for word: String, among names: [String]) -> String? {
    guard names.count <= comparisonsLeft else { return nil }
    comparisonsLeft -= names.count
    return suggestion(for: word, among: names).map { "did you mean '\($0)'?" }
  }

  /// The fields of a mapping; warns of those that the specification does not know. Those that came
  /// `since` a version are read in older documents, too.
  mutating func fields(
    of node: YAMLNode, at pointer: String, noun: String, known: [String],
    since newer: @autoclosure () -> [OpenAPIVersion: [String]] = [:]
  ) -> Fields? {
    guard var entries = mapping(node, at: pointer, noun: noun) else { return nil }
    removeNulls(from: &entries, at: pointer)
    for entry in entries where !known.contains(entry.key) && !entry.key.hasPrefix("x-") {
      let place = JSONPointer.appending(entry.key, to: pointer)
      let newer = newer()
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

  /// A field with nothing after its colon is as good as absent, unless null is a value in its place.
  mutating func removeNulls(from entries: inout [YAMLNode.Entry], at pointer: String) {
    let nulls = entries.filter { entry in
      entry.value.isNull && !Self.nullFields.contains(entry.key) && !entry.key.hasPrefix("x-")
    }
    guard !nulls.isEmpty else { return }
    for entry in nulls {
      diagnostics.report(
        .warning, "null-field", "'\(entry.key)' is null; it is read as if it were absent",
        at: entry.keyLocation, pointer: JSONPointer.appending(entry.key, to: pointer))
    }
    let keys = Set(nulls.map(\.key))
    entries.removeAll { keys.contains($0.key) }
  }

  /// Entries with nothing after their colon, where each is an object or a schema: read as empty ones.
  mutating func fillingNulls(
    in node: YAMLNode, at pointer: String, with what: String
  ) -> YAMLNode {
    guard let entries = node.entries, entries.contains(where: \.value.isNull) else { return node }
    let filled = entries.map { entry -> YAMLNode.Entry in
      guard entry.value.isNull, !entry.key.hasPrefix("x-") else { return entry }
      diagnostics.report(
        .warning, "null-field", "'\(entry.key)' is null; it is read as \(what)",
        at: entry.keyLocation, pointer: JSONPointer.appending(entry.key, to: pointer))
      return YAMLNode.Entry(
        key: entry.key, keyLocation: entry.keyLocation,
        value: YAMLNode(.mapping([]), at: entry.value.location))
    }
    return YAMLNode(.mapping(filled), at: node.location)
  }

  private static let nullFields: Set<String> = [
    "$ref", "example", "value", "dataValue", "default", "const", "type",
  ]

  /// Says that a field of OpenAPI 3.2 has no effect yet.
  mutating func warnOfUnread(_ name: String, in fields: Fields) {
    guard let entry = fields.entry(name) else { return }
    diagnostics.report(
      .warning, "unread-field", "'\(name)' is not read", at: entry.keyLocation,
      pointer: fields.pointer(to: name))
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
    refused.insert(node.location)
    diagnostics.report(
      .error, "wrong-type", "\(noun) must be \(expected), not \(node.kindPhrase)",
      at: node.location, pointer: pointer, advice: advice)
  }

  /// Keeps what is described by an object that has been refused.
  mutating func keepContents(of fields: Fields) {
    if let node = fields["schema"],
      let schema = schema(node, at: fields.pointer(to: "schema"), noun: "'schema'")
    {
      loose.schemas.append(
        Document.Named(name: "schema", location: node.location, value: schema))
    }
    loose.mediaTypes += content(in: fields)
  }

  mutating func reportMissing(_ name: String, in fields: Fields) {
    diagnostics.report(
      .error, "missing-field", "\(fields.noun) needs '\(name)'", at: fields.location,
      pointer: fields.pointer)
  }
}

extension YAMLNode {
  var isNull: Bool {
    if case .scalar(let scalar) = value { scalar.kind == .null } else { false }
  }
}
