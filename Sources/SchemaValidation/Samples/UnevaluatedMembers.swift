internal import OpenAPIDocument

/// What `unevaluatedProperties` asks of members that no keyword beside or below it looks at, whatever
/// the value is.
struct UnevaluatedMembers: Sendable {
  /// More schemas are not looked at.
  private static let schemaLimit = 64

  let schema: SchemaID
  private let evaluated: [PropertySchemas]

  /// `nil` where something evaluates all members, or may.
  init?(in owner: SchemaID, fitting edge: SchemaProgram.Edge, _ programs: [SchemaProgram]) {
    schema = SchemaID(index: edge.schema)
    var evaluated: [PropertySchemas] = []
    var schemas = [owner.index]
    var next = 0
    while next < schemas.count {
      guard schemas.count <= Self.schemaLimit else { return nil }
      for step in programs[schemas[next]].steps {
        switch step.check {
        case .properties(let rules):
          guard rules.additional == nil else { return nil }
          evaluated.append(rules)
        case .unevaluatedProperties where next > 0: return nil
        default: break
        }
        for edge in step.check.edgesInPlace where !schemas.contains(edge.schema) {
          schemas.append(edge.schema)
        }
      }
      next += 1
    }
    self.evaluated = evaluated
  }

  func includes(_ name: String) -> Bool {
    !evaluated.contains { rules in
      rules.named[Spelling(name)] != nil || rules.patterns.contains { $0.test(name) }
    }
  }
}

extension Check {
  /// The schemas that it may apply to the value itself.
  fileprivate var edgesInPlace: [SchemaProgram.Edge] {
    switch self {
    case .all, .anyOf, .oneOf, .condition, .dependentSchemas: edges
    default: []
    }
  }
}
