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
        found(body: nil, if: [], result)
      } else if let json = contents.onlyJSON {
        found(body: "body", if: ["let body = decoder.json(\(json))"], result)
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
    _ content: ContentPlan, in namespace: Identifier, _ result: (Line?, [Line]) -> SwiftSource
  ) -> SwiftSource {
    let (expression, isOptional) = content.decoding(in: namespace)
    let value: Line = isOptional ? "body" : expression
    return found(
      body: alternatives == nil ? value : ".\(content.name)(\(value))",
      if: isOptional ? ["let body = \(expression)"] : [], result)
  }

  /// The headers are asked for last: what does not fit in the body is reported beside them.
  private func found(
    body: Line?, if conditions: [Line], _ result: (Line?, [Line]) -> SwiftSource
  ) -> SwiftSource {
    let conditions = conditions + (headers == nil ? [] : ["let headers"])
    let members: [Line] = headers == nil ? [] : ["headers: headers"]
    let found = result(body, members + ["headerFields: decoder.headerFields"])
    guard !conditions.isEmpty else { return found }
    return block("if \(Line(conditions, separator: ", "))") { found }
  }
}
