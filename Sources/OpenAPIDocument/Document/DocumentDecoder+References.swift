extension DocumentDecoder {
  /// The object itself, or the Reference Object in its place.
  mutating func referenceOr<Value>(
    _ node: YAMLNode, at pointer: String, _ decode: (inout Self, YAMLNode, String) -> Value?
  ) -> Document.ReferenceOr<Value>? {
    guard node["$ref"] != nil else { return decode(&self, node, pointer).map { .value($0) } }
    return reference(node, at: pointer).map { .reference($0) }
  }

  mutating func reference(_ node: YAMLNode, at pointer: String) -> Document.Reference? {
    guard let fields = referenceFields(of: node, at: pointer), let target = fields["$ref"],
      let text = text("$ref", in: fields)
    else { return nil }
    return Document.Reference(
      text: text, location: target.location, pointer: pointer,
      summary: self.text("summary", in: fields),
      description: self.text("description", in: fields))
  }

  private mutating func referenceFields(of node: YAMLNode, at pointer: String) -> Fields? {
    let noun = "a Reference Object"
    let documentation = ["summary", "description"]
    guard version == .v3_0 else {
      return fields(of: node, at: pointer, noun: noun, known: ["$ref"] + documentation)
    }
    guard let written = mapping(node, at: pointer, noun: noun) else { return nil }
    var entries = besideReference(Set(documentation), of: written, at: pointer)
    removeNulls(from: &entries, at: pointer)
    return Fields(noun: noun, location: node.location, pointer: pointer, entries: entries)
  }

  /// What describes a value and asserts nothing of it.
  static let annotations: Set<String> = [
    "title", "summary", "description", "deprecated", "default", "example", "externalDocs",
  ]

  /// The `$ref`, and beside it what is kept in OpenAPI 3.0: by its letter nothing is (section 4.7.23),
  /// but documentation is of the one place where it stands, and meant.
  mutating func besideReference(
    _ kept: Set<String>, of entries: [YAMLNode.Entry], at pointer: String
  ) -> [YAMLNode.Entry] {
    entries.filter { entry in
      if entry.key == "$ref" || kept.contains(entry.key) { return true }
      guard !entry.key.hasPrefix("x-") else { return false }
      diagnostics.report(
        .warning, "ignored-sibling", "OpenAPI 3.0 ignores '\(entry.key)' beside '$ref'",
        at: entry.keyLocation, pointer: JSONPointer.appending(entry.key, to: pointer))
      return false
    }
  }
}
