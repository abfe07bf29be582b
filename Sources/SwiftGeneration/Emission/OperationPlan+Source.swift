extension OperationPlan {
  /// The namespace with the operation's description, input and output.
  var source: SwiftSource {
    SwiftSource {
      introduction.source
      block("public enum \(namespace)") {
        SwiftSource.list(
          opening: "public static let description = OperationDescription(",
          items: descriptionItems, closing: ")")
        SwiftSource.blank
        input
        SwiftSource.blank
        output
        for response in responses { response.alternativesSource }
      }
      SwiftSource.blank
      inputDecoding
      SwiftSource.blank
      outputEncoding
    }
  }

  private var descriptionItems: [Line] {
    let paths = Line(paths.map { "\(literal: $0)" }, separator: ", ")
    let alternatives = security.map { schemes -> Line in
      "[\(Line(schemes.map { "SecuritySchemes.\($0)" }, separator: ", "))]"
    }
    let items: [Line] = ["id: \(literal: id)", "method: .\(method.name)", "paths: [\(paths)]"]
    return alternatives.isEmpty
      ? items : items + ["security: [\(Line(alternatives, separator: ", "))]"]
  }

  /// The requirement of the protocol.
  var requirement: SwiftSource {
    SwiftSource {
      introduction.source
      "func \(function)(_ input: \(namespace).Input) async throws -> \(namespace).Output"
    }
  }

  var binding: SwiftSource {
    SwiftSource {
      "OperationBinding(\(namespace).description) { server, request in"
      SwiftSource.indented(
        .line("try await server.\(function)(\(namespace).Input(request)).response()"))
      "},"
    }
  }
}

// MARK: - Input

extension OperationPlan {
  private var input: SwiftSource {
    block("public struct Input: Sendable") {
      for parameter in parameters { parameter.declaration }
      if let body { body.declaration }
      "/// As it was received."
      "public let request: ServerRequest"
    }
  }

  private var inputDecoding: SwiftSource {
    block("extension \(namespace).Input") {
      "/// Throws a `RequestRejection` with everything in the request that does not fit."
      block("public init(_ request: ServerRequest) throws(RequestRejection)") {
        if parameters.isEmpty, body == nil {
          "self.request = request"
        } else {
          "var decoder = RequestDecoder(request)"
          for parameter in parameters { parameter.decodeStatement }
          if let body { body.decodeStatement }
          requiredGuard
          for parameter in parameters { "self.\(parameter.name) = \(parameter.name)" }
          if body != nil { "self.body = body" }
          "self.request = request"
        }
      }
    }
  }

  private var requiredGuard: SwiftSource {
    var conditions = parameters.filter(\.isRequired).map { "let \($0.name)" as Line }
    if body?.isRequired == true { conditions.append("let body") }
    conditions.append("decoder.isAccepted")
    return SwiftSource.line(
      "guard \(Line(conditions, separator: ", ")) else { throw decoder.rejection }")
  }
}

extension ParameterPlan {
  fileprivate var type: TypeReference { isRequired ? use.type : .optional(use.type) }

  fileprivate var declaration: SwiftSource {
    SwiftSource {
      introduction.source
      "public var \(name): \(type)"
    }
  }

  fileprivate var decodeStatement: Line {
    "let \(name): \(use.type)? = decoder.\(function)(\(Line(arguments, separator: ", ")))"
  }

  private var arguments: [Line] {
    var arguments: [Line] = ["\(literal: key)"]
    switch form {
    case .scalar:
      if let rule = use.rule { arguments.append(rule.expression) }
    case .list(let isExploded):
      arguments.append(use.listRuleExpression)
      if isRequired { arguments.append("isRequired: true") }
      if !isExploded, place == .query { arguments.append("isExploded: false") }
      return arguments
    }
    if isRequired, place != .path { arguments.append("isRequired: true") }
    return arguments
  }

  private var function: Line {
    switch (place, form) {
    case (.path, _): "pathParameter"
    case (.query, .scalar): "queryParameter"
    case (.query, .list): "queryParameters"
    case (.header, .scalar): "headerParameter"
    case (.header, .list): "headerParameters"
    case (.cookie, _): "cookieParameter"
    }
  }
}

extension TypeUse {
  /// A list parameter has a rule even where its elements are free.
  fileprivate var listRuleExpression: Line {
    if let rule { return rule.expression }
    guard case .array(let element) = type else { return "ArrayRule(items: Unconstrained())" }
    return "ArrayRule(items: Unconstrained<\(element)>())"
  }
}

extension BodyPlan {
  fileprivate var declaration: SwiftSource {
    SwiftSource {
      introduction.source
      "public var body: \(isRequired ? use.valueType : TypeReference.optional(use.valueType))"
    }
  }

  fileprivate var decodeStatement: Line {
    let rule: Line = use.rule == nil ? "" : use.ruleExpression
    let function: Line = isRequired ? "jsonBody" : "optionalJSONBody"
    return "let body: \(use.valueType)? = decoder.\(function)(\(rule))"
  }
}

// MARK: - Output

extension OperationPlan {
  private var output: SwiftSource {
    block("public enum Output: Sendable") {
      for response in responses { response.declaration }
    }
  }

  private var outputEncoding: SwiftSource {
    block("extension \(namespace).Output") {
      block("public func response() -> ServerResponse") {
        "switch self {"
        for response in responses { response.encodingCase }
        "}"
      }
    }
  }
}

extension ResponsePlan {
  fileprivate var declaration: SwiftSource {
    SwiftSource {
      introduction.source
      switch body {
      case .none: "case \(name)(\(statusParameter)headerFields: HTTPFields = [:])"
      case .content(let content):
        "case \(name)(\(content.type), \(statusParameter)headerFields: HTTPFields = [:])"
      case .alternatives(let type, _):
        "case \(name)(\(type), \(statusParameter)headerFields: HTTPFields = [:])"
      }
    }
  }

  private var statusParameter: Line {
    switch status {
    case .code: ""
    case .chosen: "status: HTTPResponse.Status, "
    }
  }

  private var statusExpression: Line {
    switch status {
    case .code(let code): "\(code)"
    case .chosen: "status"
    }
  }

  private var statusPattern: Line {
    switch status {
    case .code: ""
    case .chosen: "let status, "
    }
  }

  /// The media types of a response that has several.
  fileprivate var alternativesSource: SwiftSource {
    SwiftSource {
      if case .alternatives(let type, let contents) = body {
        SwiftSource.blank
        SwiftSource.documentation("What `\(name.spelling)` carries, by media type.")
        block("public enum \(type): Sendable") {
          for content in contents { "case \(content.name)(\(content.type))" }
        }
      }
    }
  }

  fileprivate var encodingCase: SwiftSource {
    SwiftSource {
      switch body {
      case .none:
        "case .\(name)(\(statusPattern)let headerFields):"
        SwiftSource.indented(
          .line("ServerResponse(status: \(statusExpression), headerFields: headerFields)"))
      case .content(let content):
        "case .\(name)(let body, \(statusPattern)let headerFields):"
        SwiftSource.indented(.line(content.response(status: statusExpression)))
      case .alternatives(_, let contents):
        for content in contents {
          "case .\(name)(.\(content.name)(let body), \(statusPattern)let headerFields):"
          SwiftSource.indented(.line(content.response(status: statusExpression)))
        }
      }
    }
  }
}

extension ContentPlan {
  fileprivate var type: TypeReference {
    switch form {
    case .json(let use): use.valueType
    case .stream: .library(.byteStream)
    case .bytes: .array(.library(.uint8))
    }
  }

  fileprivate func response(status: Line) -> Line {
    let function: Line =
      switch form {
      case .json: "json"
      case .stream: "stream"
      case .bytes: "bytes"
      }
    return """
      .\(function)(\(status), body, mediaType: \(literal: mediaType), headerFields: headerFields)
      """
  }
}

extension HTTPMethod {
  fileprivate var name: Identifier {
    switch self {
    case .get: Identifier(spelling: "get")
    case .put: Identifier(spelling: "put")
    case .post: Identifier(spelling: "post")
    case .delete: Identifier(spelling: "delete")
    case .options: Identifier(spelling: "options")
    case .head: Identifier(spelling: "head")
    case .patch: Identifier(spelling: "patch")
    case .trace: Identifier(spelling: "trace")
    }
  }
}
