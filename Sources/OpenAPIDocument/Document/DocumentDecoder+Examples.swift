extension DocumentDecoder {
  mutating func examples(in fields: Fields) -> Document.Examples {
    var unnamed: [Document.Example] = []
    if let node = fields["example"] {
      unnamed.append(Document.Example(node, at: fields.pointer(to: "example")))
    }
    var pointer: String { fields.pointer(to: "examples") }
    if let node = fields["examples"], let items = node.items {
      diagnostics.report(
        .warning, "unnamed-examples",
        "'examples' of \(fields.noun) must be a mapping of Example Objects; each item of this list is "
          + "read as a value", at: node.location, pointer: pointer)
      for (index, item) in items.enumerated() {
        unnamed.append(Document.Example(item, at: JSONPointer.appending(index, to: pointer)))
      }
      return Document.Examples(unnamed: unnamed, named: [])
    }
    let named = members("examples", in: fields) { decoder, node, pointer in
      decoder.referenceOr(node, at: pointer) { $0.example($1, at: $2) }
    }
    if let entry = fields.entry("examples"), !unnamed.isEmpty {
      diagnostics.report(
        .warning, "either-or", "\(fields.noun) has either 'example' or 'examples', not both",
        at: entry.keyLocation, pointer: pointer)
    }
    return Document.Examples(unnamed: unnamed, named: named)
  }

  mutating func example(_ node: YAMLNode, at pointer: String) -> Document.Example? {
    guard
      let fields = fields(
        of: node, at: pointer, noun: "an Example Object",
        known: ["summary", "description", "value", "externalValue"],
        since: [.v3_2: ["dataValue", "serializedValue"]])
    else { return nil }
    let summary = text("summary", in: fields)
    let description = text("description", in: fields)
    let serialized = text("serializedValue", in: fields)
    let url = text("externalValue", in: fields)
    let content: ExampleValue.Content
    let entry: YAMLNode.Entry
    if let value = fields.entry("value") ?? fields.entry("dataValue") {
      (content, entry) = (.value(JSONLiteral(annotation: value.value), value.value), value)
    } else if let serialized, let text = fields.entry("serializedValue") {
      (content, entry) = (.serialized(serialized), text)
    } else if let url, let text = fields.entry("externalValue") {
      (content, entry) = (.external(url: url), text)
    } else {
      let refused = ["serializedValue", "externalValue"].contains { fields[$0] != nil }
      if !refused {
        diagnostics.report(
          .warning, "missing-field", "an Example Object needs 'value' or 'externalValue'",
          at: node.location, pointer: pointer)
      }
      return nil
    }
    return Document.Example(
      summary: summary, description: description, content: content,
      location: entry.value.location, pointer: fields.pointer(to: entry.key))
  }
}

extension Document.Example {
  init(_ node: YAMLNode, at pointer: String) {
    self.init(
      summary: nil, description: nil,
      content: .value(JSONLiteral(annotation: node), node), location: node.location,
      pointer: pointer)
  }
}
