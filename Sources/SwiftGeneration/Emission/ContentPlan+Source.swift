extension ContentPlan {
  var type: TypeReference {
    switch form {
    case .json(let use), .urlEncoded(let use, _), .text(let use, _): use.valueType
    case .multipart(let type): .declared([type])
    case .parts: .array(.library(.bodyPart))
    case .string: .library(.string)
    case .stream: .library(.byteStream)
    case .items(let use, _, let isStream):
      isStream ? .itemStream(use.valueType) : .array(use.valueType)
    case .bytes: .array(.library(.uint8))
    case .open: .library(.mediaContent)
    }
  }

  var isStream: Bool {
    switch form {
    case .stream, .items(_, _, isStream: true): true
    default: false
    }
  }

  /// Reads the content with `decoder`.
  func decoding(in namespace: Identifier) -> (expression: Line, isOptional: Bool) {
    switch form {
    case .json(let use): ("decoder.json(\(use.ruleExpression))", true)
    case .urlEncoded(let use, let layout):
      ("decoder.form(FormFormats.\(layout.name), \(use.ruleExpression))", true)
    case .multipart(let type): ("decoder.multipart(\(namespace).\(type).self)", true)
    case .parts: ("decoder.parts()", true)
    case .string: ("decoder.text()", true)
    case .text(let use, let shape):
      ("decoder.text(\(shape.expression), \(use.ruleExpression))", true)
    case .stream: ("decoder.stream()", false)
    case .items(let use, let framing, let isStream):
      ("decoder.items(\(use.ruleExpression), .\(framing.name))", !isStream)
    case .bytes: ("decoder.content", false)
    case .open: ("decoder.mediaContent()", false)
    }
  }

  /// Writes `body` with `encoder`.
  var encoding: Line {
    let type: Line = "\(literal: mediaType)"
    return switch form {
    case .json: "encoder.json(body, \(type))"
    case .urlEncoded(_, let layout):
      "try encoder.form(body, FormFormats.\(layout.name), \(type))"
    case .multipart: "try encoder.multipart(body, \(type))"
    case .parts: "encoder.parts(body, \(type))"
    case .string: "encoder.text(body, \(type))"
    case .text: "encoder.text(of: body, \(type))"
    case .stream: "encoder.stream(body, \(type))"
    case .items(_, let framing, let isStream):
      "\(isStream ? "" : "try ")encoder.items(body, .\(framing.name), \(type))"
    case .bytes: "encoder.content(body, \(type))"
    case .open: "encoder.mediaContent(body)"
    }
  }
}

extension ItemFraming {
  fileprivate var name: Identifier { Identifier(spelling: rawValue) }
}

extension [ContentPlan] {
  /// The arguments that tell a decoder how to read content that can only be JSON.
  var onlyJSON: Line? {
    guard count == 1, case .json(let use) = self[0].form else { return nil }
    return "\(use.ruleExpression), \(literal: self[0].mediaType)"
  }

  var typesList: Line { "[\(Line(map { "\(literal: $0.mediaType)" }, separator: ", "))]" }

  /// The enumeration of the alternatives, of which a server can ask which it should answer with.
  func alternatives(_ type: Identifier, of subject: String) -> SwiftSource {
    SwiftSource {
      SwiftSource.blank
      SwiftSource.documentation("What \(subject) carries, by media type.")
      block("public enum \(type): Sendable") {
        for content in self { "case \(content.name)(\(content.type))" }
        SwiftSource.blank
        "/// In the order of the cases."
        SwiftSource.list(
          opening: "public static let mediaTypes = [", items: map { "\(literal: $0.mediaType)" },
          closing: "]")
      }
    }
  }
}

extension ContentPlan {
  /// The layout of a form; `nil` for other content.
  var formDeclaration: SwiftSource? {
    guard case .urlEncoded(_, let layout) = form else { return nil }
    let kinds = layout.kinds
    let name: Line = "static let \(layout.name) = FormFormat("
    if kinds.count == 1 { return kinds[0].source(opening: name, closing: ")") }
    return SwiftSource {
      name
      SwiftSource.indented(
        SwiftSource {
          for (index, kind) in kinds.enumerated() {
            kind.source(
              opening: index == 1 ? "or: FormFormat(" : "FormFormat(",
              closing: index == kinds.count - 1 ? "))" : "),")
          }
        })
    }
  }
}

extension FormPlan {
  /// The arguments of the runtime's format.
  fileprivate func source(opening: Line, closing: Line) -> SwiftSource {
    let fields = fields.map { field -> Line in
      let arguments = Line(["\(literal: field.key)"] + field.layout.arguments, separator: ", ")
      return ".init(\(arguments))"
    }
    let end = others.map { "], others: \($0.expression)\(closing)" as Line } ?? "]\(closing)"
    return .list(opening: "\(opening)[", items: fields, closing: end)
  }
}

// MARK: - Request bodies

extension BodyPlan {
  var member: InputMember {
    InputMember(
      name: Identifier(spelling: "body"), introduction: introduction,
      type: isRequired ? type : .optional(type), isRequired: isRequired, isBoxed: isBoxed)
  }

  private var type: TypeReference {
    alternatives.map { .declared([$0]) } ?? contents[0].type
  }

  var alternativesSource: SwiftSource? {
    alternatives.map { contents.alternatives($0, of: "the request") }
  }

  func decodeStatements(in namespace: Identifier) -> SwiftSource {
    SwiftSource {
      let optional: Line = "\(type.inNamespace(namespace, isNested: isNested))?"
      let required: Line = isRequired ? ", isRequired: true" : ""
      if let json = contents.onlyJSON {
        "let body = decoder.json(\(json)\(required))"
      } else {
        let types: Line =
          alternatives.map { "\(namespace).\($0).mediaTypes" } ?? contents.typesList
        "let body: \(optional) = switch decoder.content(among: \(types)\(required)) {"
        for (index, content) in contents.enumerated() {
          let (expression, isOptional) = content.decoding(in: namespace)
          if alternatives == nil {
            "case \(index)?: \(expression)"
          } else if isOptional {
            "case \(index)?: \(expression).map { .\(content.name)($0) }"
          } else {
            "case \(index)?: .\(content.name)(\(expression))"
          }
        }
        "default: nil"
        "}"
      }
    }
  }

  /// Whether the body's type is declared in the namespace.
  private var isNested: Bool {
    if alternatives != nil { return true }
    if case .multipart = contents[0].form { return true }
    return false
  }

  var encodeStatements: SwiftSource {
    SwiftSource {
      if alternatives == nil {
        if isRequired {
          "let body = input.body"
          contents[0].encoding
        } else {
          block("if let body = input.body") { contents[0].encoding }
        }
      } else {
        "switch input.body {"
        for content in contents {
          "case .\(content.name)(let body)\(isRequired ? "" : "?"): \(content.encoding)"
        }
        if !isRequired { "case nil: break" }
        "}"
      }
    }
  }
}

extension TypeReference {
  fileprivate func inNamespace(_ namespace: Identifier, isNested: Bool) -> TypeReference {
    guard isNested, case .declared(let path) = self else { return self }
    return .declared([namespace] + path)
  }
}
