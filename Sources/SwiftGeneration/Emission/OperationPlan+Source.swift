import OpenAPIDocument

extension OperationPlan {
  /// The namespace with the operation's description, input and output, and the code for the sides
  /// that the group has.
  func source(in group: OperationGroup, _ sharedParameters: SharedParameters) -> SwiftSource {
    let shared = sharedParameters.names(among: parameters)
    return SwiftSource {
      introduction.source
      block("public nonisolated enum \(namespace)") {
        SwiftSource.list(
          opening: "public static let description = OperationDescription(",
          items: descriptionItems, closing: ")")
        SwiftSource.blank
        input
        body?.alternativesSource
        for form in forms { form.declaration }
        SwiftSource.blank
        output
        for response in responses {
          response.own?.typesSource(of: "`\(response.name.spelling)`")
        }
      }
      if group.sides.contains(.answering) {
        serverOperation(shared)
      }
      if group.sides.contains(.calling) {
        clientOperation(shared)
        clientFunction(group.client)
      }
      for form in forms { form.coding(in: namespace) }
      for response in responses { response.own?.headers?.coding(in: namespace) }
      formats(shared)
    }
  }

  private var descriptionItems: [Line] {
    let paths = Line(paths.map { "\(literal: $0)" }, separator: ", ")
    let alternatives = security.map { schemes -> Line in
      "[\(Line(schemes.map { "SecuritySchemes.\($0)" }, separator: ", "))]"
    }
    let items: [Line] = ["id: \(literal: id)", method.argument, "paths: [\(paths)]"]
    return alternatives.isEmpty
      ? items : items + ["security: [\(Line(alternatives, separator: ", "))]"]
  }

  /// The requirement of the protocol.
  var requirement: SwiftSource {
    SwiftSource {
      introduction.source
      SwiftSource.list(
        opening: "func \(function)(",
        items: ["_ input: \(namespace).Input", "_ request: ServerRequest"],
        closing: ") async throws -> \(namespace).Output")
    }
  }

  var binding: SwiftSource {
    .line("OperationBinding(\(namespace).self) { try await $0.\(function)($1, $2) },")
  }

  /// How the parameters and forms are laid out, for both directions. Within the namespace, as several
  /// operations may stand in one file.
  private func formats(_ shared: Set<Identifier>) -> SwiftSource? {
    let parameters = parameters.filter { !shared.contains($0.name) }
    let forms = ownContents.compactMap(\.formDeclaration)
    guard !parameters.isEmpty || !forms.isEmpty else { return nil }
    return SwiftSource {
      SwiftSource.blank
      block("nonisolated extension \(namespace)") {
        if !parameters.isEmpty {
          block("private enum ParameterFormats") {
            for parameter in parameters { parameter.formatDeclaration }
          }
        }
        SwiftSource.blank
        if !forms.isEmpty {
          block("private enum FormFormats") { for form in forms { form } }
        }
      }
    }
  }

  /// Without that of components.
  private var ownContents: [ContentPlan] {
    (body?.contents ?? []) + responses.compactMap(\.own).flatMap(\.contents)
  }

  private var allContents: [ContentPlan] {
    (body?.contents ?? []) + responses.flatMap(\.contents)
  }
}

// MARK: - Input

extension OperationPlan {
  private var members: [InputMember] {
    parameters.map(\.member) + (body.map { [$0.member] } ?? [])
  }

  /// Whether there is something that a caller has to say.
  fileprivate var needsInput: Bool { members.contains(where: \.isRequired) }

  private var input: SwiftSource {
    block("public struct Input: Sendable") {
      for member in members { member.declaration }
      SwiftSource.blank
      members.initializer
    }
  }
}

// MARK: - Output

extension OperationPlan {
  private var output: SwiftSource {
    // Out of line: the larger the bodies, the more code it would take to copy them.
    block("public indirect enum Output: Sendable") {
      for response in responses { response.declaration }
      if !answersEveryStatus {
        "/// A status that the document does not describe."
        "case undocumented(ServerResponse)"
      }
    }
  }

  private var answersEveryStatus: Bool { responses.contains { $0.status == .default } }
}

// MARK: - Server

extension OperationPlan {
  private func serverOperation(_ shared: Set<Identifier>) -> SwiftSource {
    SwiftSource {
      SwiftSource.blank
      block("nonisolated extension \(namespace): ServerOperation") {
        Line.optimizedForSize
        block("public static func decode(_ decoder: inout RequestDecoder) -> Input?") {
          inputStatements(shared)
        }
        SwiftSource.blank
        Line.optimizedForSize
        SwiftSource.list(
          opening: "public static func encode(",
          items: ["_ output: Output", "to encoder: inout ResponseEncoder"],
          closing: ") throws(SerializationError) {")
        SwiftSource.indented(outputStatements)
        "}"
      }
    }
  }

  private func inputStatements(_ shared: Set<Identifier>) -> SwiftSource {
    SwiftSource {
      if !members.isEmpty {
        // The provider may know values that the document did not know yet.
        if isOutgoing { "decoder.options.unknownEnumerationValues = .keep" }
        for parameter in parameters { parameter.decodeStatement(shared) }
        body?.decodeStatements(in: namespace)
        requiredGuard
      }
      members.call(of: "return Input")
    }
  }

  private var requiredGuard: SwiftSource {
    var conditions = parameters.filter(\.hasToBeThere).map { "let \($0.name)" as Line }
    if body?.isRequired == true { conditions.append("let body") }
    conditions.append("decoder.isAccepted")
    return SwiftSource.line("guard \(Line(conditions, separator: ", ")) else { return nil }")
  }

  private var outputStatements: SwiftSource {
    SwiftSource {
      "switch output {"
      for response in responses { response.encodingCase }
      if !answersEveryStatus { "case .undocumented(let response): encoder.answer(response)" }
      "}"
    }
  }
}

// MARK: - Client

extension OperationPlan {
  private func clientOperation(_ shared: Set<Identifier>) -> SwiftSource {
    SwiftSource {
      SwiftSource.blank
      block("nonisolated extension \(namespace): ClientOperation") {
        let streamed = allContents.filter(\.isStream).map(\.mediaType)
        if !streamed.isEmpty {
          "public static var streamedMediaTypes: [String] { [\(streamed.uniqueLiterals)] }"
          SwiftSource.blank
        }
        Line.optimizedForSize
        SwiftSource.list(
          opening: "public static func encode(",
          items: ["_ input: Input", "to encoder: inout RequestEncoder"],
          closing: ") throws(SerializationError) {")
        SwiftSource.indented(encodeStatements(shared))
        "}"
        SwiftSource.blank
        Line.optimizedForSize
        SwiftSource.list(
          opening: "public static func decode(", items: ["_ decoder: inout ResponseDecoder"],
          closing: ") throws(ResponseMismatch) -> Output {")
        SwiftSource.indented(decodeStatements)
        "}"
      }
    }
  }

  private func encodeStatements(_ shared: Set<Identifier>) -> SwiftSource {
    SwiftSource {
      for parameter in parameters { parameter.encodeStatement(shared) }
      body?.encodeStatements
      let accepted = responses.flatMap(\.contents).map(\.mediaType)
      if !accepted.isEmpty { "encoder.accept([\(accepted.uniqueLiterals)])" }
    }
  }

  private var decodeStatements: SwiftSource {
    SwiftSource {
      "switch decoder.status.code {"
      for response in responses.sorted(by: { $0.specificity > $1.specificity }) {
        response.decodingCase(in: namespace)
      }
      if !answersEveryStatus { "default: return .undocumented(decoder.response)" }
      "}"
      if responses.contains(where: \.canMismatch) { "throw decoder.mismatch" }
    }
  }

  private func clientFunction(_ client: ClientPlan) -> SwiftSource {
    SwiftSource {
      SwiftSource.blank
      block("nonisolated extension \(client.type)") {
        introduction.source
        SwiftSource.list(
          opening: "\(Line.emittedIntoClients)public func \(function)(",
          items: ["_ input: \(namespace).Input\(needsInput ? "" : " = \(namespace).Input()")"],
          closing: ") async throws(ClientError) -> \(namespace).Output {")
        let verb: Line = isOutgoing ? "send" : "call"
        SwiftSource.indented(
          .line("try await \(client.connection).\(verb)(\(namespace).self, input)"))
        "}"
      }
    }
  }
}

extension [String] {
  /// As string literals between commas, each once.
  fileprivate var uniqueLiterals: Line {
    var seen: Set<String> = []
    return Line(filter { seen.insert($0).inserted }.map { "\(literal: $0)" }, separator: ", ")
  }
}

extension HTTPMethod {
  /// Of the description.
  fileprivate var argument: Line {
    let name: Identifier
    switch self {
    case .get: name = Identifier(spelling: "get")
    case .put: name = Identifier(spelling: "put")
    case .post: name = Identifier(spelling: "post")
    case .delete: name = Identifier(spelling: "delete")
    case .options: name = Identifier(spelling: "options")
    case .head: name = Identifier(spelling: "head")
    case .patch: name = Identifier(spelling: "patch")
    case .trace: name = Identifier(spelling: "trace")
    case .query: name = Identifier(spelling: "query")
    case .other(let token): return "token: \(literal: token)"
    }
    return "method: .\(name)"
  }
}
