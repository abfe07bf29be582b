extension DocumentDecoder {
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
