extension ReferenceResolver {
  mutating func link(_ written: Document.Named<Document.ReferenceOr<Document.Link>>) -> Link? {
    guard let resolved = resolve(written.value, .links, { $0.link($1, at: $2) }) else {
      return nil
    }
    let link = resolved.value
    links.append(link)
    return Link(
      name: written.name,
      target: link.target,
      parameters: link.parameters,
      requestBody: link.requestBody,
      description: resolved.description ?? link.description,
      server: link.server,
      location: written.location)
  }

  /// Once all operations are known, if nothing is wrong with any. Operations of other machines are
  /// taken on trust.
  mutating func checkLinks() {
    let ids = operationIDs.keys.map(\.text).sorted()
    for link in links {
      switch link.target {
      case .operation(let id):
        guard operationIDs[Spelling(id)] == nil, !diagnostics.hasErrors else { continue }
        decoder.diagnostics.report(
          .warning, "unknown-operation", "no operation has the operationId '\(id)'",
          at: link.targetLocation, pointer: link.pointer,
          advice: decoder.advice(for: id, among: ids))
      case .reference(let text):
        if URIReference(text).isAbsolute { continue }
        _ = target(of: text, at: link.targetLocation, pointer: link.pointer)
      }
    }
  }
}
