extension DocumentDecoder {
  mutating func link(_ node: YAMLNode, at pointer: String) -> Document.Link? {
    guard
      let fields = fields(
        of: node, at: pointer, noun: "a Link Object",
        known: [
          "operationRef", "operationId", "parameters", "requestBody", "description", "server",
        ])
    else { return nil }
    let id = text("operationId", in: fields)
    let reference = text("operationRef", in: fields)
    let parameters = members("parameters", in: fields) { (_, node, _) -> JSONLiteral? in
      JSONLiteral(annotation: node)
    }
    let description = text("description", in: fields)
    let server = fields["server"].flatMap { self.server($0, at: fields.pointer(to: "server")) }
    guard let entry = fields.entry("operationId") ?? fields.entry("operationRef") else {
      diagnostics.report(
        .error, "missing-field", "a Link Object needs 'operationId' or 'operationRef'",
        at: node.location, pointer: pointer)
      return nil
    }
    if let other = fields.entry("operationRef"), other.key != entry.key {
      diagnostics.report(
        .warning, "either-or",
        "a Link Object has either 'operationId' or 'operationRef'; 'operationRef' is ignored",
        at: other.keyLocation, pointer: fields.pointer(to: other.key))
    }
    let target = id.map { Link.Target.operation(id: $0) } ?? reference.map { .reference($0) }
    return target.map {
      Document.Link(
        target: $0, targetLocation: entry.value.location, parameters: parameters.map(\.member),
        requestBody: fields["requestBody"].map { JSONLiteral(annotation: $0) },
        description: description, server: server, pointer: fields.pointer(to: entry.key))
    }
  }
}
