extension DocumentDecoder {
  mutating func servers(in fields: Fields) -> [Server] {
    items("servers", of: "servers", in: fields) { $0.server($1, at: $2) }
  }

  mutating func server(_ node: YAMLNode, at pointer: String) -> Server? {
    guard
      let fields = fields(
        of: node, at: pointer, noun: "a Server Object",
        known: ["url", "description", "variables"], since: [.v3_2: ["name"]])
    else { return nil }
    let url = requiredText("url", in: fields)
    let variables = members("variables", in: fields) { $0.variable($1, at: $2) }.map { entry in
      ServerVariable(
        name: entry.name, default: entry.value.default, values: entry.value.values,
        description: entry.value.description, location: entry.location)
    }
    guard let url else { return nil }
    if let node = fields["url"] {
      check(variables, ofURL: url, at: node.location, pointer: fields.pointer(to: "url"))
    }
    return Server(
      url: url, name: text("name", in: fields), description: text("description", in: fields),
      variables: variables, location: node.location, pointer: pointer)
  }

  private mutating func variable(
    _ node: YAMLNode, at pointer: String
  ) -> (default: String, values: [String]?, description: String?)? {
    guard
      let fields = fields(
        of: node, at: pointer, noun: "a Server Variable Object",
        known: ["enum", "default", "description"])
    else { return nil }
    let values = fields["enum"].flatMap {
      texts($0, at: fields.pointer(to: "enum"), noun: "'enum'", areProse: true)
    }
    let description = text("description", in: fields)
    guard let node = fields["default"] else {
      reportMissing("default", in: fields)
      return nil
    }
    let place = fields.pointer(to: "default")
    guard let value = text(node, at: place, noun: "'default'", isProse: true) else { return nil }
    if let values, !values.contains(where: value.hasSameCodeUnits) {
      diagnostics.report(
        .warning, "default-outside-enum", "'default' is '\(value)', which 'enum' does not have",
        at: node.location, pointer: place,
        advice: advice(for: value, among: values))
    }
    return (value, values, description)
  }

  private mutating func check(
    _ variables: [ServerVariable], ofURL url: String, at location: SourceLocation, pointer: String
  ) {
    let names = Self.variableNames(in: url)
    let declared = variables.map(\.name)
    let known = Set(declared.map(Spelling.init))
    for name in names where !known.contains(Spelling(name)) {
      diagnostics.report(
        .warning, "undeclared-server-variable",
        "'variables' has no '\(name)', which is in this URL",
        at: location, pointer: pointer,
        advice: advice(for: name, among: declared))
    }
    let used = Set(names.map(Spelling.init))
    for variable in variables where !used.contains(Spelling(variable.name)) {
      diagnostics.report(
        .warning, "unused-server-variable", "the URL '\(url)' has no '{\(variable.name)}'",
        at: variable.location,
        advice: advice(for: variable.name, among: names),
        notes: [Diagnostic.Note("the URL is here", at: location)])
    }
  }

  /// The names in braces; a brace without its other half is a character as any other.
  private static func variableNames(in url: String) -> [String] {
    var names: [String] = []
    var rest = url[...]
    while let open = rest.firstIndex(of: "{") {
      rest = rest[rest.index(after: open)...]
      guard let close = rest.firstIndex(of: "}") else { break }
      names.append(String(rest[..<close]))
      rest = rest[rest.index(after: close)...]
    }
    return names
  }
}
