import OpenAPIDocument

/// Decides what one operation becomes in Swift.
struct OperationPlanner {
  let types: TypePlanner
  let namespace: Identifier

  /// `nil` if the operation has no place in Swift; why is reported.
  func plan(
    _ operation: Operation, reporting diagnostics: inout Diagnostics
  ) -> OperationPlan? {
    guard let method = HTTPMethod(operation.method) else {
      diagnostics.report(
        .error, "unknown-method", "'\(operation.method)' is not a method of HTTP",
        at: operation.location, pointer: operation.pointer)
      return nil
    }
    return OperationPlan(
      namespace: namespace,
      function: Identifier(spelling: SwiftName.member(operation.name)),
      introduction: introduction(of: operation),
      id: operation.name,
      method: method,
      paths: operation.paths.map(\.text),
      security: operation.security.map { requirement in
        requirement.schemes.map { Identifier(spelling: SwiftName.member($0.name)) }
      },
      parameters: parameters(of: operation, reporting: &diagnostics),
      body: operation.requestBody.flatMap { body($0, reporting: &diagnostics) },
      responses: operation.responses.map(response))
  }

  private func introduction(of operation: Operation) -> Introduction {
    let paragraphs = [operation.summary, operation.description].compactMap { $0 }
    return Introduction(
      documentation: paragraphs.filter { !$0.isEmpty }.joined(separator: "\n\n"),
      isDeprecated: operation.isDeprecated)
  }

  // MARK: - Request

  private func parameters(
    of operation: Operation, reporting diagnostics: inout Diagnostics
  ) -> [ParameterPlan] {
    var taken: Set<String> = ["body", "request", "decoder"]
    return operation.parameters.filter(operation.canReceive).map { parameter in
      var spelling = SwiftName.member(parameter.name)
      if !taken.insert(spelling).inserted {
        spelling = parameter.place.rawValue + SwiftName.type(parameter.name)
        taken.insert(spelling)
      }
      let (use, form) = reading(of: parameter, reporting: &diagnostics)
      return ParameterPlan(
        name: Identifier(spelling: spelling), key: parameter.name,
        place: ParameterPlan.Place(parameter.place), form: form, isRequired: parameter.isRequired,
        introduction: Introduction(
          documentation: parameter.description ?? "", isDeprecated: parameter.isDeprecated),
        use: use)
    }
  }

  /// Parameters are text: scalars, and in queries and headers lists of them, in the default style. The
  /// text of any other is handed on as it is.
  private func reading(
    of parameter: Parameter, reporting diagnostics: inout Diagnostics
  ) -> (TypeUse, ParameterPlan.Form) {
    if case .style(let style, let isExploded, _, let schema) = parameter.serialization,
      style == parameter.place.defaultStyle
    {
      if types.isScalar(schema) { return (types.use(of: schema), .scalar) }
      if [.query, .header].contains(parameter.place), types.isListOfScalars(schema) {
        return (types.use(of: schema), .list(isExploded: isExploded))
      }
    }
    diagnostics.report(
      .warning, "parameter-not-decoded",
      "'\(parameter.name)' is handed on as text: only scalars and lists of them in the default style"
        + " are decoded",
      at: parameter.location, pointer: parameter.pointer)
    return (types.use(of: .string(TextBounds())), .scalar)
  }

  private func body(
    _ body: RequestBody, reporting diagnostics: inout Diagnostics
  ) -> BodyPlan? {
    let introduction = Introduction(documentation: body.description ?? "", isDeprecated: false)
    for mediaType in body.content where !mediaType.isJSON {
      diagnostics.report(
        .warning, "media-type-not-decoded",
        "bodies of type '\(mediaType.name)' are not decoded", at: mediaType.location)
    }
    if let json = body.content.first(where: \.isJSON) {
      return BodyPlan(
        introduction: introduction, isRequired: body.isRequired, use: types.use(of: json.schema))
    }
    return nil
  }

  // MARK: - Responses

  private func response(_ response: Response) -> ResponsePlan {
    let status: ResponsePlan.Status =
      if case .code(let code) = response.status { .code(code) } else { .chosen }
    return ResponsePlan(
      name: Identifier(spelling: response.status.caseName),
      introduction: Introduction(documentation: response.description, isDeprecated: false),
      status: status, body: body(of: response))
  }

  private func body(of response: Response) -> ResponsePlan.Body {
    let contents = response.content.map { mediaType in
      ContentPlan(
        name: Identifier(spelling: mediaType.caseName), mediaType: mediaType.name,
        form: mediaType.isJSON
          ? .json(types.use(of: mediaType.schema)) : mediaType.isStream ? .stream : .bytes)
    }
    return switch contents.count {
    case 0: .none
    case 1: .content(contents[0])
    default: .alternatives(Identifier(spelling: response.status.typeName), contents)
    }
  }
}

extension TypePlanner {
  /// Whether the text of a parameter can be read as one value of the schema's type.
  fileprivate func isScalar(_ schema: SchemaID) -> Bool {
    switch shapes[shapes.origin(of: schema)] {
    case .boolean, .integer, .number, .string, .enumeration, .constants: true
    default: false
    }
  }

  fileprivate func isListOfScalars(_ schema: SchemaID) -> Bool {
    if case .array(let items?, _, _) = shapes[shapes.origin(of: schema)] {
      isScalar(items)
    } else {
      false
    }
  }
}

extension Operation {
  /// False for what a path does not have.
  fileprivate func canReceive(_ parameter: Parameter) -> Bool {
    parameter.place != .path || paths.contains { $0.parameterNames.contains(parameter.name) }
  }
}

extension Parameter.Place {
  fileprivate var defaultStyle: Parameter.Style {
    switch self {
    case .path, .header: .simple
    case .query, .cookie: .form
    }
  }
}

extension MediaType {
  fileprivate var essence: String {
    let bytes = name.utf8.prefix { $0 != UInt8(ascii: ";") }.filter { $0 != UInt8(ascii: " ") }
    return String(decoding: bytes, as: UTF8.self).lowercased()
  }

  fileprivate var isJSON: Bool { essence == "application/json" || essence.hasSuffix("+json") }

  fileprivate var isStream: Bool {
    essence == "text/event-stream" || essence == "application/vnd.amazon.eventstream"
  }

  fileprivate var caseName: String {
    if isJSON { return essence == "application/json" ? "json" : SwiftName.member(essence) }
    return isStream ? "eventStream" : SwiftName.member(essence)
  }
}

extension HTTPMethod {
  fileprivate init?(_ name: String) {
    switch name.uppercased() {
    case "GET": self = .get
    case "PUT": self = .put
    case "POST": self = .post
    case "DELETE": self = .delete
    case "OPTIONS": self = .options
    case "HEAD": self = .head
    case "PATCH": self = .patch
    case "TRACE": self = .trace
    default: return nil
    }
  }
}

extension ParameterPlan.Place {
  fileprivate init(_ place: Parameter.Place) {
    self =
      switch place {
      case .path: .path
      case .query: .query
      case .header: .header
      case .cookie: .cookie
      }
  }
}
