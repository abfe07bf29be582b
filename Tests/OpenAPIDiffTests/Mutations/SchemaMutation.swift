import OpenAPIDiff
import OpenAPIDocument

/// A way to change a schema of a document, which determines what has to be found.
struct SchemaMutation: Sendable {
  /// What the changed schema does with values.
  enum Outcome: Sendable {
    /// Refuses some that it accepted, and accepts no others.
    case narrows
    case widens
    /// Refuses some, and accepts some others.
    case replaces
    /// Says something else that no value tells.
    case annotates
    /// Accepts more where something is required that only the other side sends.
    case mayWiden
  }

  let name: String
  let facets: Set<Facet>
  let outcome: Outcome
  /// Changes the schema object, or leaves it and is `false` where it does not fit.
  let apply: @Sendable (inout JSONLiteral, inout SeededGenerator) -> Bool

  init(
    _ name: String, _ facets: Set<Facet>, _ outcome: Outcome,
    _ apply: @escaping @Sendable (inout JSONLiteral, inout SeededGenerator) -> Bool
  ) {
    self.name = name
    self.facets = facets
    self.outcome = outcome
    self.apply = apply
  }

  static let all: [SchemaMutation] =
    types + values + numbers + texts + properties + objects + arrays + combinations + annotations
}

extension JSONLiteral {
  /// Whether it is a schema of one type with nothing beside it that could hide a change.
  func isPlain(_ type: String) -> Bool {
    self["type"]?.text == type
      && ["enum", "const", "oneOf", "anyOf", "allOf", "not", "if", "$ref"].allSatisfy {
        self[$0] == nil
      }
  }

  mutating func put(_ name: String, _ value: JSONLiteral) -> Bool {
    guard self[name] == nil else { return false }
    self[name] = value
    return true
  }

  mutating func take(_ name: String) -> Bool {
    guard self[name] != nil else { return false }
    self[name] = nil
    return true
  }

  var requiredNames: [String] { self["required"]?.items?.compactMap(\.text) ?? [] }

  var declaredNames: [String] { self["properties"]?.members?.map(\.name) ?? [] }
}
