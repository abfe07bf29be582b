extension JSONLiteral {
  /// What a YAML or JSON text says. Reports what no JSON can say (`.nan`, huge exponents), and is
  /// `nil` then.
  public init?(_ node: YAMLNode, reporting diagnostics: inout Diagnostics) {
    let errorsBefore = diagnostics.errorCount
    var decoder = DocumentDecoder(diagnostics: diagnostics, version: .v3_1)
    self = decoder.literal(node, at: "")
    diagnostics = decoder.diagnostics
    if diagnostics.errorCount > errorsBefore { return nil }
  }
}

extension DocumentDecoder {
  /// A value of JSON; its depth is that of the file, which the parser has limited.
  mutating func literal(_ node: YAMLNode, at pointer: String) -> JSONLiteral {
    switch node.value {
    case .scalar(let scalar): literal(scalar, of: node, at: pointer)
    case .sequence(let items): .array(items.map { literal($0, at: pointer) })
    case .mapping(let entries):
      .object(entries.map { Member(name: $0.key, value: literal($0.value, at: pointer)) })
    }
  }

  private mutating func literal(
    _ scalar: YAMLScalar, of node: YAMLNode, at pointer: String
  ) -> JSONLiteral {
    switch scalar.kind {
    case .null: return .null
    case .boolean(let flag): return .boolean(flag)
    case .string: return .string(scalar.text)
    case .integer, .float:
      if let number = DecimalNumber(scalar.text) { return .number(number) }
      diagnostics.report(
        .error, "invalid-number", "'\(scalar.text)' is no number of JSON", at: node.location,
        pointer: pointer)
      return .null
    }
  }
}

extension JSONLiteral {
  /// A value that constrains nothing: a number that JSON cannot say is its text. The depth is that of
  /// the file, which the parser has limited.
  init(annotation node: YAMLNode) {
    switch node.value {
    case .scalar(let scalar):
      self =
        switch scalar.kind {
        case .null: .null
        case .boolean(let flag): .boolean(flag)
        case .string: .string(scalar.text)
        case .integer, .float:
          DecimalNumber(scalar.text).map { .number($0) } ?? .string(scalar.text)
        }
    case .sequence(let items): self = .array(items.map { JSONLiteral(annotation: $0) })
    case .mapping(let entries):
      self = .object(
        entries.map { entry in
          Member(
            name: entry.key, value: JSONLiteral(annotation: entry.value),
            nameLocation: entry.keyLocation)
        })
    }
  }
}
