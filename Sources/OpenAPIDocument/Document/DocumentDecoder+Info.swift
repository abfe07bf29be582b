extension DocumentDecoder {
  /// With the name of the file as the title where the document has none.
  mutating func info(in document: Fields) -> Info {
    guard let node = document["info"] else {
      let title = document.location.file.name
      diagnostics.report(
        .warning, "missing-field",
        "an OpenAPI document needs 'info'; its title is read as '\(title)'", at: document.location)
      return Info(title: title, version: "", location: document.location)
    }
    return info(node) ?? Info(title: "", version: "", location: node.location)
  }

  private mutating func info(_ node: YAMLNode) -> Info? {
    guard
      let fields = fields(
        of: node, at: "/info", noun: "an Info Object",
        known: ["title", "description", "termsOfService", "contact", "license", "version"],
        since: [.v3_1: ["summary"]])
    else { return nil }
    let title = expectedText("title", in: fields)
    let version = expectedText("version", in: fields)
    let summary = text("summary", in: fields)
    let description = text("description", in: fields)
    let termsOfService = text("termsOfService", in: fields)
    let contact = contact(in: fields)
    let license = license(in: fields)
    guard let title, let version else { return nil }
    return Info(
      title: title, version: version, summary: summary, description: description,
      termsOfService: termsOfService, contact: contact, license: license,
      extensions: fields.extensions, location: node.location)
  }

  private mutating func contact(in info: Fields) -> Contact? {
    guard let node = info["contact"],
      let fields = fields(
        of: node, at: info.pointer(to: "contact"), noun: "a Contact Object",
        known: ["name", "url", "email"])
    else { return nil }
    return Contact(
      name: text("name", in: fields), url: text("url", in: fields),
      email: text("email", in: fields))
  }

  private mutating func license(in info: Fields) -> License? {
    guard let node = info["license"],
      let fields = fields(
        of: node, at: info.pointer(to: "license"), noun: "a License Object",
        known: ["name", "url"], since: [.v3_1: ["identifier"]])
    else { return nil }
    let name = requiredText("name", in: fields)
    let identifier = text("identifier", in: fields)
    let url = text("url", in: fields)
    if let entry = fields.entry("url"), identifier != nil {
      diagnostics.report(
        .warning, "either-or",
        "a License Object has either 'identifier' or 'url'; 'url' is ignored",
        at: entry.keyLocation, pointer: fields.pointer(to: "url"))
    }
    let terms = identifier.map { License.Terms.identifier($0) } ?? url.map { .url($0) }
    return name.map { License(name: $0, terms: terms) }
  }

  mutating func tags(in document: Fields) -> [Tag] {
    let written = items("tags", of: "tags", in: document) { $0.tag($1, at: $2) }
    var firsts: [Spelling: SourceLocation] = [:]
    var tags: [Tag] = []
    for (tag, pointer) in written {
      guard let first = firsts[Spelling(tag.name)] else {
        firsts[Spelling(tag.name)] = tag.location
        tags.append(tag)
        continue
      }
      diagnostics.report(
        .warning, "duplicate-tag", "there is a tag '\(tag.name)' already; this one is ignored",
        at: tag.location, pointer: pointer,
        notes: [Diagnostic.Note("it is first here", at: first)])
    }
    for (tag, pointer) in written {
      guard let parent = tag.parent, firsts[Spelling(parent)] == nil else { continue }
      diagnostics.report(
        .warning, "unknown-tag", "'tags' has no '\(parent)', the parent of '\(tag.name)'",
        at: tag.location, pointer: pointer,
        advice: advice(for: parent, among: tags.map(\.name)))
    }
    return tags
  }

  private mutating func tag(_ node: YAMLNode, at pointer: String) -> (Tag, pointer: String)? {
    guard
      let fields = fields(
        of: node, at: pointer, noun: "a Tag Object",
        known: ["name", "description", "externalDocs"],
        since: [.v3_2: ["summary", "parent", "kind"]]),
      let name = requiredText("name", in: fields)
    else { return nil }
    let tag = Tag(
      name: name, summary: text("summary", in: fields),
      description: text("description", in: fields), externalDocs: externalDocs(in: fields),
      parent: text("parent", in: fields), kind: text("kind", in: fields),
      extensions: fields.extensions, location: node.location)
    return (tag, pointer)
  }

  mutating func externalDocs(in fields: Fields) -> ExternalDocumentation? {
    fields["externalDocs"].flatMap { externalDocs($0, at: fields.pointer(to: "externalDocs")) }
  }

  mutating func externalDocs(_ node: YAMLNode, at pointer: String) -> ExternalDocumentation? {
    guard
      let fields = fields(
        of: node, at: pointer, noun: "an External Documentation Object",
        known: ["description", "url"])
    else { return nil }
    let description = text("description", in: fields)
    return requiredText("url", in: fields).map {
      ExternalDocumentation(url: $0, description: description)
    }
  }
}

extension SourceFile {
  /// Without its directory and its extension.
  fileprivate var name: String {
    let last = path.split(separator: "/").last ?? ""
    guard let dot = last.lastIndex(of: "."), dot > last.startIndex else { return String(last) }
    return String(last[..<dot])
  }
}
