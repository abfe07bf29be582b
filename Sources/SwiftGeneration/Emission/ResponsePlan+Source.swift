import OpenAPIDocument

extension ResponsePlan {
  var declaration: SwiftSource {
    SwiftSource {
      introduction.source
      "case \(name)(\(Line(payload, separator: ", ")))"
    }
  }

  private var payload: [Line] {
    var payload: [Line] = []
    if let alternatives {
      payload.append("\(alternatives)")
    } else if let content = contents.first {
      payload.append("\(content.type)")
    }
    if isChosen { payload.append("status: HTTPResponse.Status") }
    if let headers {
      payload.append(
        "headers: \(headers.type)\(headers.isOptional ? " = \(headers.type)()" : "")")
    }
    return payload + ["headerFields: HTTPFields = [:]"]
  }

  /// Whether the answer itself says which status it has.
  private var isChosen: Bool { if case .code = status { false } else { true } }

  /// A status is looked for among codes first, then among ranges.
  var specificity: Int {
    switch status {
    case .code: 2
    case .range: 1
    case .default: 0
    }
  }

  /// The alternatives of a response with several media types, and its headers.
  var typesSource: SwiftSource {
    SwiftSource {
      if let alternatives { contents.alternatives(alternatives, of: "`\(name.spelling)`") }
      if let headers, !headers.isShared {
        SwiftSource.blank
        SwiftSource.documentation("The headers of `\(name.spelling)`.")
        headers.declaration
      }
    }
  }
}

// MARK: - Encoding

extension ResponsePlan {
  var encodingCase: SwiftSource {
    SwiftSource {
      if contents.isEmpty {
        "case .\(name)(\(Line(patterns(body: nil), separator: ", "))):"
        encoding(nil)
      } else {
        for content in contents {
          let body: Line = alternatives == nil ? "let body" : ".\(content.name)(let body)"
          "case .\(name)(\(Line(patterns(body: body), separator: ", "))):"
          encoding(content)
        }
      }
    }
  }

  private func patterns(body: Line?) -> [Line] {
    var patterns: [Line] = body.map { [$0] } ?? []
    if isChosen { patterns.append("let status") }
    if headers != nil { patterns.append("let headers") }
    return patterns + ["let headerFields"]
  }

  private func encoding(_ content: ContentPlan?) -> SwiftSource {
    let status: Line = if case .code(let code) = status { "\(code)" } else { "status" }
    return .indented(
      SwiftSource {
        "encoder.begin(\(status), headerFields)"
        if headers != nil { "try headers.encode(to: &encoder)" }
        content?.encoding
      })
  }
}

// MARK: - Decoding

extension ResponsePlan {
  /// Whether a response of this status can fail to fit.
  var canMismatch: Bool { !contents.isEmpty || headers != nil }

  func decodingCase(in namespace: Identifier) -> SwiftSource {
    SwiftSource {
      switch status {
      case .code(let code): "case \(code):"
      case .range(let hundred): "case \(hundred * 100)...\(hundred * 100 + 99):"
      case .default: "default:"
      }
      SwiftSource.indented(
        SwiftSource {
          if let headers { "let headers = \(headers.type)(&decoder)" }
          if contents.isEmpty {
            decoding(nil, in: namespace)
          } else {
            let types: Line = alternatives.map { "\($0).mediaTypes" } ?? contents.typesList
            "switch decoder.content(among: \(types)) {"
            for (index, content) in contents.enumerated() {
              "case \(index)?:"
              SwiftSource.indented(decoding(content, in: namespace))
            }
            "default: break"
            "}"
          }
        })
    }
  }

  private func decoding(_ content: ContentPlan?, in namespace: Identifier) -> SwiftSource {
    var conditions: [Line] = headers == nil ? [] : ["let headers"]
    var body: Line?
    if let content {
      let (expression, isOptional) = content.decoding(in: namespace)
      if isOptional { conditions.append("let body = \(expression)") }
      let value = isOptional ? "body" : expression
      body = alternatives == nil ? value : ".\(content.name)(\(value))"
    }
    var arguments: [Line] = body.map { [$0] } ?? []
    if isChosen { arguments.append("status: decoder.status") }
    if headers != nil { arguments.append("headers: headers") }
    arguments.append("headerFields: decoder.headerFields")
    let statement: Line = "return .\(name)(\(Line(arguments, separator: ", ")))"
    guard !conditions.isEmpty else { return .line(statement) }
    return block("if \(Line(conditions, separator: ", "))") { statement }
  }
}

// MARK: - Headers

extension HeadersPlan {
  /// Whether none of them has to be there.
  var isOptional: Bool { !headers.contains(where: \.isRequired) }

  private var members: [InputMember] { headers.map(\.member) }

  /// A file of its own for what several responses have.
  var source: SwiftSource {
    SwiftSource {
      SwiftSource.documentation("Headers of several responses.")
      declaration
      coding(of: "\(type)", access: "")
    }
  }

  var declaration: SwiftSource {
    block("public struct \(type): Sendable") {
      for member in members { member.declaration }
      SwiftSource.blank
      members.initializer
    }
  }

  /// Nothing for what is declared elsewhere.
  func coding(in namespace: Identifier) -> SwiftSource? {
    isShared ? nil : coding(of: "\(namespace).\(type)", access: "fileprivate ")
  }

  private func coding(of type: Line, access: Line) -> SwiftSource {
    SwiftSource {
      SwiftSource.blank
      block("extension \(type)") {
        block("private enum ParameterFormats") {
          for header in headers { header.formatDeclaration }
        }
        SwiftSource.blank
        if isShared { "@inline(never)" }
        block("\(access)init?(_ decoder: inout ResponseDecoder)") {
          for header in headers { header.headerDecodeStatement }
          let required = headers.filter(\.hasToBeThere).map { "let \($0.name)" as Line }
          let conditions = Line(required + ["decoder.isAccepted"], separator: ", ")
          "guard \(conditions) else { return nil }"
          members.call(of: "self.init")
        }
        SwiftSource.blank
        if isShared { "@inline(never)" }
        SwiftSource.list(
          opening: "\(access)func encode(", items: ["to encoder: inout ResponseEncoder"],
          closing: ") throws(SerializationError) {")
        SwiftSource.indented(
          SwiftSource { for header in headers { header.headerEncodeStatement } })
        "}"
      }
    }
  }
}
