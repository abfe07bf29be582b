internal import OpenAPIDocument
internal import SchemaValidation

extension Demands {
  /// Whether every value that fits these demands also fits a schema, as far as that is plain to see.
  ///
  /// No schema is looked into that stands deeper than `depth`.
  func imply(_ schema: SchemaID, in graph: SchemaGraph, depth: Int = 8) -> Bool {
    if contains(schema) { return true }
    guard depth > 0 else { return false }
    return switch graph[schema].form {
    case .boolean(let flag): flag
    case .object(let keywords):
      keywords.allSatisfy { imply($0.keyword, in: graph, depth: depth - 1) }
    }
  }

  private func imply(_ keyword: Keyword<SchemaID>, in graph: SchemaGraph, depth: Int) -> Bool {
    switch keyword {
    case .ref(let target): imply(target, in: graph, depth: depth)
    case .allOf(let all): all.allSatisfy { imply($0, in: graph, depth: depth) }
    case .anyOf(let some): some.contains { imply($0, in: graph, depth: depth) }
    case .not(let target): negations.contains { $0.value == target }
    case .type(let types):
      kinds.allSatisfy { types.contains($0) || $0 == .integer && types.contains(.number) }
    case .minLength(let count): !allow(.string) || lengths.least?.value ?? 0 >= count
    case .maxLength(let count): !allow(.string) || lengths.most?.value ?? .max <= count
    case .pattern(let pattern):
      !allow(.string) || patterns.contains { $0.value.hasSameCodeUnits(as: pattern) }
    case .minItems(let count): !allow(.array) || itemCounts.least?.value ?? 0 >= count
    case .maxItems(let count): !allow(.array) || itemCounts.most?.value ?? .max <= count
    case .required(let names): !allow(.object) || names.allSatisfy(requires)
    case .minProperties(let count): !allow(.object) || memberCounts.least?.value ?? 0 >= count
    case .maxProperties(let count): !allow(.object) || memberCounts.most?.value ?? .max <= count
    case .minimum(let number): !allow(.integer) || lower.map { $0.value.number >= number } == true
    case .maximum(let number): !allow(.integer) || upper.map { $0.value.number <= number } == true
    default: keyword.isAnnotation
    }
  }

  /// `integer` stands for all numbers: where those with a fraction are allowed, it is, too.
  private func allow(_ kind: JSONType) -> Bool { kinds.contains(kind) }
}
