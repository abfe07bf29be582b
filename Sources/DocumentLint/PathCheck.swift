internal import OpenAPIDocument
internal import SchemaValidation

/// Paths of which neither is the more specific one for a request that both match, such as
/// `/{kind}/new` and `/books/{isbn}`, or `/{a}-{b}` and `/{a}.{b}` (OpenAPI 3.1, section 4.8.8.2).
struct PathCheck {
  /// More comparisons are not made.
  private static let comparisonLimit = 2_000_000

  private let validator: SchemaValidator
  private var languages = SegmentLanguages()

  init(validator: SchemaValidator) {
    self.validator = validator
  }

  private struct Entry {
    let template: PathTemplate
    let segments: [Segment]
  }

  private enum Segment {
    case literal(String)
    /// With its schema, where it has one.
    case parameter(SchemaID?)
    case mixed(Mixed)
  }

  /// Parameters with text around them.
  private struct Mixed {
    /// The text before the first parameter and behind the last.
    let ends: (String, String)
    /// `nil` where what its parameters exclude is not thought of.
    let parts: [SegmentLanguages.Part]?
  }

  private struct Pair: Hashable {
    let first: PathTemplate
    let second: PathTemplate
  }

  mutating func report(to diagnostics: inout Diagnostics) {
    var pairs = self.pairs()
    // What most others collide with is the cause.
    while !pairs.isEmpty {
      var others: [PathTemplate: [PathTemplate]] = [:]
      for pair in pairs {
        others[pair.first, default: []].append(pair.second)
        others[pair.second, default: []].append(pair.first)
      }
      let most = others.values.map(\.count).max() ?? 0
      guard
        let cause = pairs.flatMap({ [$0.second, $0.first] }).first(where: {
          others[$0]?.count == most
        })
      else { return }
      report(cause, beside: others[cause] ?? [], to: &diagnostics)
      pairs.removeAll { $0.first == cause || $0.second == cause }
    }
  }

  private func report(
    _ path: PathTemplate, beside others: [PathTemplate], to diagnostics: inout Diagnostics
  ) {
    guard let first = others.first else { return }
    let count = others.count - 1
    let more =
      count == 0 ? "" : "; the same holds for \(count) other \(count == 1 ? "path" : "paths")"
    diagnostics.report(
      .warning, "overlapping-paths",
      "some requests match both '\(path.text)' and '\(first.text)', and neither is the more "
        + "specific one\(more)", at: path.location,
      pointer: JSONPointer.appending(path.text, to: "/paths"),
      notes: others.prefix(3).map { Diagnostic.Note("'\($0.text)' is here", at: $0.location) })
  }

  /// In the order of the document, each once.
  private mutating func pairs() -> [Pair] {
    var groups: [String: [Entry]] = [:]
    var order: [String] = []
    for operation in validator.graph.operations {
      for path in operation.paths {
        let key = "\(operation.method) \(path.segments.count)"
        if groups[key] == nil { order.append(key) }
        groups[key, default: []].append(
          Entry(template: path, segments: path.segments.map { segment($0, of: operation) }))
      }
    }
    var pairs: [Pair] = []
    var known: Set<Pair> = []
    var comparisons = 0
    for group in order.compactMap({ groups[$0] }) {
      for (index, second) in group.enumerated() {
        comparisons += index
        guard comparisons <= Self.comparisonLimit else { return pairs }
        for first in group[..<index] where areAmbiguous(first.segments, second.segments) {
          let pair = Pair(first: first.template, second: second.template)
          if known.insert(pair).inserted { pairs.append(pair) }
        }
      }
    }
    return pairs
  }

  private func segment(_ parts: [PathTemplate.Part], of operation: Operation) -> Segment {
    guard let first = parts.first, let last = parts.last else { return .literal("") }
    if parts.count == 1 {
      switch first {
      case .literal(let text): return .literal(text)
      case .parameter(let name): return .parameter(schema(of: name, in: operation))
      }
    }
    let texts = parts.compactMap { part -> SegmentLanguages.Part? in
      switch part {
      case .literal(let text): SegmentLanguages.Part(text: text)
      case .parameter(let name): validator.pathPart(of: schema(of: name, in: operation))
      }
    }
    return .mixed(
      Mixed(
        ends: (first.literal, last.literal), parts: texts.count == parts.count ? texts : nil))
  }

  private func schema(of name: String, in operation: Operation) -> SchemaID? {
    let parameter = operation.parameters.first { $0.isNamed(name, in: .path) }
    if case .style(.simple, _, _, let schema)? = parameter?.serialization { return schema }
    return nil
  }

  private mutating func areAmbiguous(_ left: [Segment], _ right: [Segment]) -> Bool {
    var leftIsMoreSpecific = false
    var rightIsMoreSpecific = false
    var literals: [(text: String, schema: SchemaID?)] = []
    var mixed: [(Segment, Segment)] = []
    for (one, other) in zip(left, right) {
      switch (one, other) {
      case (.mixed(let first), .mixed(let second)) where Self.differ(first.ends, second.ends):
        return false
      case (.mixed, _), (_, .mixed): mixed.append((one, other))
      case (.literal(let text), .literal(let otherText)):
        guard text.hasSameCodeUnits(as: otherText) else { return false }
      case (.literal(let text), .parameter(let schema)):
        leftIsMoreSpecific = true
        literals.append((text, schema))
      case (.parameter(let schema), .literal(let text)):
        rightIsMoreSpecific = true
        literals.append((text, schema))
      case (.parameter, .parameter): break
      }
    }
    for (one, other) in mixed {
      guard let first = parts(of: one), let second = parts(of: other) else { return false }
      switch languages.relation(of: first, to: second) {
      case nil, .apart?: return false
      case .same?: break
      case .narrower?: leftIsMoreSpecific = true
      case .wider?: rightIsMoreSpecific = true
      case .crossing?: (leftIsMoreSpecific, rightIsMoreSpecific) = (true, true)
      }
    }
    return leftIsMoreSpecific && rightIsMoreSpecific
      && literals.allSatisfy { accepts($0.text, $0.schema) }
  }

  /// Whether texts with these starts and ends are certainly different.
  private static func differ(_ left: (String, String), _ right: (String, String)) -> Bool {
    let starts = (Array(left.0.utf8), Array(right.0.utf8))
    let ends = (Array(left.1.utf8.reversed()), Array(right.1.utf8.reversed()))
    return [starts, ends].contains { !$0.starts(with: $1) && !$1.starts(with: $0) }
  }

  private func parts(of segment: Segment) -> [SegmentLanguages.Part]? {
    switch segment {
    case .literal(let text): [SegmentLanguages.Part(text: text)]
    case .parameter(let schema): validator.pathPart(of: schema).map { [$0] }
    case .mixed(let mixed): mixed.parts
    }
  }

  /// Whether a text in a path can be the value of a parameter.
  private func accepts(_ text: String, _ schema: SchemaID?) -> Bool {
    guard let schema else { return true }
    let demands = validator.demands(of: [schema])
    // Lists and objects have a text of their own.
    if demands.kinds.contains(.array) || demands.kinds.contains(.object) { return true }
    if validator.accepts(.string(text), schema) { return true }
    if let number = DecimalNumber(text), validator.accepts(.number(number), schema) { return true }
    return ["true", "false"].contains(text)
      && validator.accepts(.boolean(text == "true"), schema)
  }
}

extension PathTemplate.Part {
  /// Empty for a parameter.
  fileprivate var literal: String {
    if case .literal(let text) = self { text } else { "" }
  }
}
