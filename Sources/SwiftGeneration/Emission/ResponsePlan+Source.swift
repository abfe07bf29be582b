import OpenAPIDocument

extension ResponsePlan {
  /// A case of the operation's output.
  var declaration: SwiftSource {
    SwiftSource {
      introduction.source
      "case \(name)(\(Line(associatedValues, separator: ", ")))"
    }
  }

  private var associatedValues: [Line] {
    let status: [Line] = isChosen ? ["status: HTTPResponse.Status"] : []
    switch payload {
    case .component(let component):
      let value: Line = component.answer.isOptional ? " = \(component.type)()" : ""
      return ["\(component.type)\(value)"] + status
    case .own(let answer):
      let body: [Line] = answer.bodyType.map { ["\($0)"] } ?? []
      return body + status + answer.otherMembers
    }
  }

  /// Whether the answer itself says which status it has.
  private var isChosen: Bool { if case .code = status { false } else { true } }

  /// Whether the case names types of HTTP.
  var showsHTTP: Bool { if case .own = payload { true } else { isChosen } }

  /// What is declared for it alone.
  var own: AnswerPlan? { if case .own(let answer) = payload { answer } else { nil } }

  var contents: [ContentPlan] {
    switch payload {
    case .own(let answer): answer.contents
    case .component(let component): component.answer.contents
    }
  }

  /// A status is looked for among codes first, then among ranges.
  var specificity: Int {
    switch status {
    case .code: 2
    case .range: 1
    case .default: 0
    }
  }
}

// MARK: - Encoding

extension ResponsePlan {
  var encodingCase: SwiftSource {
    SwiftSource {
      switch payload {
      case .component:
        let status: Line = isChosen ? ", let status" : ""
        "case .\(name)(let response\(status)):"
        SwiftSource.indented(
          .line("try response.encode(\(statusExpression), to: &encoder)"))
      case .own(let answer) where answer.contents.isEmpty:
        "case .\(name)(\(Line(patterns(of: answer, body: nil), separator: ", "))):"
        SwiftSource.indented(answer.encoding(nil, statusExpression))
      case .own(let answer):
        for content in answer.contents {
          let body: Line =
            answer.alternatives == nil ? "let body" : ".\(content.name)(let body)"
          "case .\(name)(\(Line(patterns(of: answer, body: body), separator: ", "))):"
          SwiftSource.indented(answer.encoding(content, statusExpression))
        }
      }
    }
  }

  private var statusExpression: Line {
    if case .code(let code) = status { "\(code)" } else { "status" }
  }

  private func patterns(of answer: AnswerPlan, body: Line?) -> [Line] {
    var patterns: [Line] = body.map { [$0] } ?? []
    if isChosen { patterns.append("let status") }
    if answer.headers != nil { patterns.append("let headers") }
    return patterns + ["let headerFields"]
  }
}

// MARK: - Decoding

extension ResponsePlan {
  /// Whether a response of this status can fail to fit.
  var canMismatch: Bool {
    switch payload {
    case .own(let answer): answer.canMismatch
    case .component(let component): component.answer.canMismatch
    }
  }

  func decodingCase(in namespace: Identifier) -> SwiftSource {
    SwiftSource {
      switch status {
      case .code(let code): "case \(code):"
      case .range(let hundred): "case \(hundred * 100)...\(hundred * 100 + 99):"
      case .default: "default:"
      }
      switch payload {
      case .own(let answer):
        SwiftSource.indented(
          answer.decoding(in: namespace) { body, members in
            let values = (body.map { [$0] } ?? []) + ownStatus + members
            return .line("return .\(name)(\(Line(values, separator: ", ")))")
          })
      case .component(let component):
        let reading: Line = "\(component.type)(&decoder)"
        let isRead = component.answer.canMismatch
        let values = [isRead ? "response" : reading] + ownStatus
        let result: Line = "return .\(name)(\(Line(values, separator: ", ")))"
        SwiftSource.indented(
          .line(isRead ? "if let response = \(reading) { \(result) }" : result))
      }
    }
  }

  private var ownStatus: [Line] { isChosen ? ["status: decoder.status"] : [] }
}
