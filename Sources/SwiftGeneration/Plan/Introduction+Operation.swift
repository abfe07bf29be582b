import OpenAPIDocument

extension Introduction {
  /// What the operation says of itself, and where its callbacks are sent.
  init(of operation: Operation, in graph: SchemaGraph) {
    var paragraphs = [operation.summary, operation.description].compactMap { $0 }
    if case .callback(let expression) = operation.root {
      paragraphs.append("Sent to `\(expression)`.")
    }
    let callbacks = operation.callbacks.flatMap { callback in
      graph[callback.value].requests.map { "- `\(callback.name)`: sent to `\($0.expression)`" }
    }
    if !callbacks.isEmpty {
      paragraphs.append("Callbacks:\n" + callbacks.joined(separator: "\n"))
    }
    self.init(
      documentation: paragraphs.filter { !$0.isEmpty }.joined(separator: "\n\n"),
      isDeprecated: operation.isDeprecated)
  }

  /// What the response says of itself, and where its links lead to.
  init(of response: Response) {
    var paragraphs = [response.description]
    if !response.links.isEmpty {
      paragraphs.append(
        "Links:\n" + response.links.map { "- " + $0.sentence }.joined(separator: "\n"))
    }
    self.init(
      documentation: paragraphs.filter { !$0.isEmpty }.joined(separator: "\n\n"),
      isDeprecated: false)
  }

  /// What is said where it stands, whatever those say that refer to it.
  init(of component: ResponseComponent) {
    self.init(documentation: component.description, isDeprecated: false)
  }
}

extension Link {
  /// The name, the operation, and what is handed to it.
  fileprivate var sentence: String {
    let operation =
      switch target {
      case .operation(let id): id
      case .reference(let text): text
      }
    var values = parameters.map { "`\($0.name)` = `\($0.value.spelling)`" }
    if let requestBody { values.append("the body = `\(requestBody.spelling)`") }
    let list = values.isEmpty ? "" : " with " + values.joined(separator: ", ")
    let text = description.map { text in
      ". " + text.split(whereSeparator: \.isNewline).joined(separator: " ")
    }
    return "`\(name)` leads to `\(operation)`\(list)\(text ?? "")"
  }
}

extension JSONLiteral {
  /// A runtime expression or a string as it is, anything else as JSON.
  fileprivate var spelling: String {
    if case .string(let text) = self { text } else { jsonText }
  }
}
