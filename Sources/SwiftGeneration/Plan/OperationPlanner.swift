import OpenAPIDocument

/// Decides what one operation becomes in Swift.
struct OperationPlanner {
  let types: TypePlanner
  let namespace: Identifier
  /// Names at the top level, which nothing in the namespace may hide.
  let taken: Set<String>
  let sharedHeaders: SharedHeaders
  let components: ResponseComponents
  let securityNames: SecurityNames

  /// `nil` if the operation has no place in Swift; why is reported.
  func plan(
    _ operation: Operation, reporting diagnostics: inout Diagnostics
  ) -> OperationPlan? {
    guard let method = HTTPMethod(operation.method) else {
      diagnostics.report(
        .error, "invalid-method", "'\(operation.method)' is no method: it is not a single word",
        at: operation.location, pointer: operation.pointer)
      return nil
    }
    var contents = ContentPlanner(types: types, taken: taken)
    let parameters = parameters(of: operation, reporting: &diagnostics)
    let body = operation.requestBody.flatMap { requestBody in
      contents.body(requestBody, reporting: &diagnostics)
    }
    let responses = operation.responses.map { response in
      self.response(response, of: method, &contents, reporting: &diagnostics)
    }
    return OperationPlan(
      namespace: namespace,
      function: Identifier(spelling: types.names.chosen.function(of: operation)),
      introduction: Introduction(of: operation, in: types.shapes.graph),
      id: operation.name,
      isOutgoing: operation.isOutgoing,
      method: method,
      paths: operation.paths.map(\.text),
      security: operation.security.map { requirement in
        requirement.schemes.map { securityNames[$0.name] }
      },
      parameters: parameters, body: body, responses: responses, forms: contents.forms)
  }

  // MARK: - Parameters

  private func parameters(
    of operation: Operation, reporting diagnostics: inout Diagnostics
  ) -> [ParameterPlan] {
    let received = operation.parameters.filter(operation.canReceive)
    let wishes = received.map { parameter in
      DistinctNames.Wish(
        SwiftName.member(parameter.name), for: parameter.name,
        orElse: parameter.place.rawValue + SwiftName.type(parameter.name))
    }
    let names = DistinctNames(for: wishes, reserved: ["body", "request", "decoder"])
    names.report(
      received.map {
        NamedThing(name: $0.name, location: $0.location, pointer: $0.pointer)
      }, wishes, noun: "the parameter ", list: nil,
      // Then the place tells them apart.
      unless: { received[$0.place].name.hasSameCodeUnits(as: received[$0.owner].name) },
      to: &diagnostics)
    let planner = ParameterPlanner(types: types)
    let queryNames =
      operation.parameters.filter { $0.place == .query }.map(\.name) + keysInQuery(of: operation)
    return zip(received, names.spellings).map { parameter, spelling in
      planner.plan(
        parameter, called: Identifier(spelling: spelling),
        beside: queryNames.filter { !$0.hasSameCodeUnits(as: parameter.name) },
        reporting: &diagnostics)
    }
  }

  /// The query parameters by which clients show who they are.
  private func keysInQuery(of operation: Operation) -> [String] {
    let names = Set(operation.security.flatMap(\.schemes).map { Spelling($0.name) })
    return types.shapes.graph.securitySchemes.compactMap { scheme in
      guard names.contains(Spelling(scheme.name)), case .apiKey(let key, .query) = scheme.kind
      else {
        return nil
      }
      return key
    }
  }

  // MARK: - Responses

  private func response(
    _ response: Response, of method: HTTPMethod, _ contents: inout ContentPlanner,
    reporting diagnostics: inout Diagnostics
  ) -> ResponsePlan {
    let payload: ResponsePlan.Payload
    if let component = components.plan(for: response, of: method) {
      payload = .component(component)
    } else {
      let type = response.status.typeName
      payload = .own(
        contents.answer(
          // What the answer to HEAD is described to carry is only announced.
          response, method == .head ? [] : response.content,
          AnswerNames(
            content: type, headers: type + "Headers", form: type + "Form",
            layout: response.status.caseName),
          sharedHeaders, reporting: &diagnostics))
    }
    return ResponsePlan(
      name: Identifier(spelling: response.status.caseName),
      introduction: Introduction(of: response), status: response.status, payload: payload)
  }
}

extension TypePlanner {
  func headers(
    _ headers: [Header], called type: Identifier, isShared: Bool,
    reporting diagnostics: inout Diagnostics
  ) -> HeadersPlan {
    let wishes = headers.map { header in
      let spelling = SwiftName.member(header.name)
      return DistinctNames.Wish(spelling, for: header.name, orElse: spelling + "Value")
    }
    let names = DistinctNames(for: wishes, reserved: ["decoder", "encoder"])
    names.report(
      headers.map { NamedThing(name: $0.name, location: $0.location, pointer: "") },
      wishes, noun: "the header ", list: nil, to: &diagnostics)
    let planner = ParameterPlanner(types: self)
    let plans = zip(headers, names.spellings).map { header, spelling in
      planner.plan(
        header, called: Identifier(spelling: spelling), reporting: &diagnostics)
    }
    return HeadersPlan(type: type, isShared: isShared, headers: plans)
  }
}

extension HTTPMethod {
  /// `nil` for what is no token.
  fileprivate init?(_ name: String) {
    switch name {
    case "GET": self = .get
    case "PUT": self = .put
    case "POST": self = .post
    case "DELETE": self = .delete
    case "OPTIONS": self = .options
    case "HEAD": self = .head
    case "PATCH": self = .patch
    case "TRACE": self = .trace
    case "QUERY": self = .query
    default:
      let isToken = name.utf8.allSatisfy { byte in
        byte > UInt8(ascii: " ") && byte < 0x7F && !"()<>@,;:\\\"/[]?={}".utf8.contains(byte)
      }
      guard isToken, !name.isEmpty else { return nil }
      self = .other(name)
    }
  }
}

extension Operation {
  /// False for what a path does not have.
  fileprivate func canReceive(_ parameter: Parameter) -> Bool {
    parameter.place != .path
      || paths.contains {
        $0.parameterNames.contains(where: parameter.name.hasSameCodeUnits)
      }
  }
}
