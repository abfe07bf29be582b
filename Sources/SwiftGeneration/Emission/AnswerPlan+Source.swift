extension AnswerPlan {
  /// `nil` for a response without content.
  var bodyType: TypeReference? { alternatives.map { .declared([$0]) } ?? contents.first?.type }

  /// What comes with the body, as parameters with their default values.
  var otherMembers: [Line] {
    var members: [Line] = []
    if let headers {
      members.append("headers: \(headers.type)\(headers.isOptional ? " = \(headers.type)()" : "")")
    }
    return members + ["headerFields: HTTPFields = [:]"]
  }

  /// Whether nothing has to be said of it.
  var isOptional: Bool { contents.isEmpty && headers?.isOptional != false }

  /// Whether what is received can fail to fit.
  var canMismatch: Bool { !contents.isEmpty || headers != nil }

  /// The alternatives of a response with several media types, and its headers.
  func typesSource(of subject: String) -> SwiftSource {
    SwiftSource {
      if let alternatives { contents.alternatives(alternatives, of: subject) }
      if let headers, !headers.isShared {
        SwiftSource.blank
        SwiftSource.documentation("The headers of \(subject).")
        headers.declaration
      }
    }
  }

  /// Writes `body`, `headers` and `headerFields` with `encoder`.
  func encoding(_ content: ContentPlan?, _ status: Line) -> SwiftSource {
    SwiftSource {
      "encoder.begin(\(status), headerFields)"
      if headers != nil { "try headers.encode(to: &encoder)" }
      content?.encoding
    }
  }

  /// Reads with `decoder`; `result` makes something of the body and of what comes with it.
  func decoding(
    in namespace: Identifier, result: (Line?, [Line]) -> SwiftSource
  ) -> SwiftSource {
    SwiftSource {
      if let headers { "let headers = \(headers.type)(&decoder)" }
      if contents.isEmpty {
        decoding(nil, in: namespace, result)
      } else {
        let types: Line =
          alternatives.map { "\($0).mediaTypes" } ?? contents.typesList
        "switch decoder.content(among: \(types)) {"
        for (index, content) in contents.enumerated() {
          "case \(index)?:"
          SwiftSource.indented(decoding(content, in: namespace, result))
        }
        "default: break"
        "}"
      }
    }
  }

  private func decoding(
    _ content: ContentPlan?, in namespace: Identifier, _ result: (Line?, [Line]) -> SwiftSource
  ) -> SwiftSource {
    var conditions: [Line] = headers == nil ? [] : ["let headers"]
    var body: Line?
    if let content {
      let (expression, isOptional) = content.decoding(in: namespace)
      if isOptional { conditions.append("let body = \(expression)") }
      let value = isOptional ? "body" : expression
      body = alternatives == nil ? value : ".\(content.name)(\(value))"
    }
    var members: [Line] = headers == nil ? [] : ["headers: headers"]
    members.append("headerFields: decoder.headerFields")
    let found = result(body, members)
    guard !conditions.isEmpty else { return found }
    return block("if \(Line(conditions, separator: ", "))") { found }
  }
}
