internal import OpenAPIDocument
internal import SchemaValidation

/// Examples, defaults and members of `enum` that the schemas beside them refuse.
struct ExampleCheck {
  /// Of one value, more issues are not told.
  private static let issueLimit = 5
  /// Of one keyword, more values are not told.
  private static let valueLimit = 3

  private let graph: SchemaGraph
  private let unsatisfiable: Set<SchemaID>
  /// By the properties that may be missing.
  private let inRequests: SchemaValidator
  private let inResponses: SchemaValidator
  private let anywhere: SchemaValidator

  /// Where no value is valid, nobody needs to hear it of every example.
  init(graph: SchemaGraph, unsatisfiable: Set<SchemaID>) {
    self.graph = graph
    self.unsatisfiable = unsatisfiable
    anywhere = SchemaValidator(
      graph: graph, options: .init(omissions: [.readOnly, .writeOnly]))
    guard graph.hasDirections else {
      inRequests = anywhere
      inResponses = anywhere
      return
    }
    inRequests = SchemaValidator(graph: graph, options: .init(omissions: [.readOnly]))
    inResponses = SchemaValidator(graph: graph, options: .init(omissions: [.writeOnly]))
  }

  /// What is being looked at, and how to say so.
  private struct Subject {
    let id: String
    /// As in "the example must be a string".
    let phrase: String
    let value: JSONLiteral
    /// The tree of the value, where it is known; its root is at `location`.
    let node: YAMLNode?
    let location: SourceLocation
    let pointer: String
    /// How many values after this one are refused, too.
    var untold = 0
  }

  func report(to diagnostics: inout Diagnostics, trees: inout SourceTrees) {
    for index in graph.schemas.indices {
      reportKeywords(of: SchemaID(index: index), to: &diagnostics, trees: &trees)
    }
    for operation in graph.operations {
      report(operation, requests: inRequests, responses: inResponses, to: &diagnostics)
    }
    let others =
      graph.webhooks.flatMap(\.operations) + graph.pathItems.flatMap(\.operations)
      + graph.callbacks.flatMap { $0.requests.flatMap(\.operations) }
    for operation in others {
      report(operation, requests: anywhere, responses: anywhere, to: &diagnostics)
    }
  }

  // MARK: Schemas

  private func reportKeywords(
    of id: SchemaID, to diagnostics: inout Diagnostics, trees: inout SourceTrees
  ) {
    let schema = graph[id]
    guard case .object(let keywords) = schema.form, !unsatisfiable.contains(id) else { return }
    for located in keywords {
      let values: [(value: JSONLiteral, suffix: String)]
      var (name, phrase) = ("invalid-example", "the example")
      switch located.keyword {
      case .example(let value): values = [(value, "/example")]
      case .examples(let items):
        values = items.enumerated().map { ($0.element, "/examples/\($0.offset)") }
      case .default(let value):
        values = [(value, "/default")]
        (name, phrase) = ("invalid-default", "the default")
      case .enum(let items):
        values = items.enumerated().map { ($0.element, "/enum/\($0.offset)") }
        (name, phrase) = ("refused-enum-value", "this value of 'enum'")
      default: continue
      }
      let refused = values.filter { !anywhere.accepts($0.value, id) }
      for (index, (value, suffix)) in refused.prefix(Self.valueLimit).enumerated() {
        let pointer = schema.pointer + suffix
        let node = trees.node(at: pointer, in: schema.location.file)
        let subject = Subject(
          id: name, phrase: phrase, value: value, node: node,
          location: node?.location ?? located.valueLocation, pointer: pointer,
          untold: index + 1 == Self.valueLimit ? refused.count - Self.valueLimit : 0)
        report(subject, against: id, by: anywhere, to: &diagnostics)
      }
    }
  }

  // MARK: Operations

  private func report(
    _ operation: Operation, requests: SchemaValidator, responses: SchemaValidator,
    to diagnostics: inout Diagnostics
  ) {
    for parameter in operation.parameters {
      report(parameter.examples, of: parameter.serialization, by: requests, to: &diagnostics)
    }
    for mediaType in operation.requestBody?.content ?? [] {
      report(mediaType, by: requests, to: &diagnostics)
    }
    for response in operation.responses {
      for header in response.headers {
        report(header.examples, of: header.serialization, by: responses, to: &diagnostics)
      }
      for mediaType in response.content { report(mediaType, by: responses, to: &diagnostics) }
    }
  }

  private func report(
    _ examples: [ExampleValue], of serialization: Parameter.Serialization,
    by validator: SchemaValidator, to diagnostics: inout Diagnostics
  ) {
    switch serialization {
    case .style(_, _, _, let schema):
      for example in examples { report(example, against: schema, by: validator, to: &diagnostics) }
    case .content(let mediaType): report(mediaType, by: validator, to: &diagnostics)
    }
  }

  private func report(
    _ mediaType: MediaType, by validator: SchemaValidator, to diagnostics: inout Diagnostics
  ) {
    guard let schema = mediaType.schema else { return }
    for example in mediaType.examples {
      // Of other media types, an example may be the text that is sent.
      if case .string? = example.value, !mediaType.isJSON { continue }
      report(example, against: schema, by: validator, to: &diagnostics)
    }
  }

  private func report(
    _ example: ExampleValue, against schema: SchemaID, by validator: SchemaValidator,
    to diagnostics: inout Diagnostics
  ) {
    guard case .value(let value, let node) = example.content, !unsatisfiable.contains(schema),
      !validator.accepts(value, schema)
    else { return }
    let subject = Subject(
      id: "invalid-example", phrase: example.name.map { "the example '\($0)'" } ?? "the example",
      value: value, node: node, location: example.location, pointer: example.pointer)
    report(subject, against: schema, by: validator, to: &diagnostics)
  }

  private func report(
    _ subject: Subject, against schema: SchemaID, by validator: SchemaValidator,
    to diagnostics: inout Diagnostics
  ) {
    let issues = validator.issues(of: subject.value, against: schema)
    for issue in issues.prefix(Self.issueLimit) {
      let place = issue.pointer.isEmpty ? "" : "'\(issue.pointer)' in "
      let rest = issues.count - Self.issueLimit
      let isLast = issue == issues[min(issues.count, Self.issueLimit) - 1]
      var more = rest > 0 && isLast ? "; it has \(rest) more \(rest == 1 ? "flaw" : "flaws")" : ""
      if isLast, subject.untold > 0 {
        more += "; \(subject.untold) more \(subject.untold == 1 ? "is" : "are") refused, too"
      }
      let node = subject.node?.node(at: issue.pointer)
      diagnostics.report(
        .warning, subject.id, place + subject.phrase + " " + issue.message + more,
        at: node?.location ?? subject.location, pointer: subject.pointer + issue.pointer,
        advice: Self.advice(for: node, issue),
        notes: [
          Diagnostic.Note(
            issue.keyword.isEmpty
              ? "the schema is here" : "'\(issue.keyword)' is here", at: issue.location)
        ])
    }
  }
}

extension ExampleCheck {
  /// YAML takes a text for something else where it looks like that.
  private static func advice(for node: YAMLNode?, _ issue: SchemaIssue) -> String? {
    guard issue.keyword == "type", issue.message.hasPrefix("must be a string"),
      case .scalar(let scalar)? = node?.value, scalar.kind != .null
    else { return nil }
    return "put it into quotes"
  }
}

extension SchemaGraph {
  fileprivate var hasDirections: Bool {
    schemas.contains { schema in
      guard case .object(let keywords) = schema.form else { return false }
      return keywords.contains { located in
        switch located.keyword {
        case .readOnly(true), .writeOnly(true): true
        default: false
        }
      }
    }
  }
}

extension MediaType {
  var isJSON: Bool {
    let type = name.split(separator: ";").first.map { $0.lowercased() } ?? ""
    return type.hasSuffix("/json") || type.hasSuffix("+json")
  }
}
