public import OpenAPIDocument

/// Small values made from the keywords of schemas, for tests and as witnesses.
///
/// The same schemas always give the same values, and making them takes bounded time: where schemas
/// ask for something intricate there may be none although there are valid values.
public struct SampleValues: Sendable {
  private let validator: SchemaValidator

  public init(validator: SchemaValidator) {
    self.validator = validator
  }

  /// Values that a schema accepts, at most `count`, each once, the plainest first.
  public func valid(for schema: SchemaID, count: Int = 16) -> [JSONLiteral] {
    common(to: [schema], count: count)
  }

  /// Values that every one of the schemas accepts, at most `count`, each once.
  public func common(to schemas: [SchemaID], count: Int = 16) -> [JSONLiteral] {
    var effort = SampleSearch.effort
    return values(for: schemas, count: count, effort: &effort) { value in
      schemas.allSatisfy { validator.accepts(value, $0) }
    }
  }

  /// Values made for all of the schemas, of those that `isWanted`, at most `count`, each once.
  ///
  /// Takes what is done from `effort`, one for each set of schemas that is looked at, and ends where
  /// nothing is left of it.
  package func values(
    for schemas: [SchemaID], count: Int, effort: inout Int, where isWanted: (JSONLiteral) -> Bool
  ) -> [JSONLiteral] {
    var search = SampleSearch(validator: validator, effort: effort)
    defer { effort = search.effort }
    var values: [JSONLiteral] = []
    var seen: Set<JSONLiteral> = []
    for candidate in search.candidates(for: schemas) where values.count < count {
      guard seen.insert(candidate).inserted, isWanted(candidate) else { continue }
      values.append(candidate)
    }
    return values
  }

  /// Values that a schema refuses, each a valid one with one thing changed; at most `count`.
  public func nearMisses(for schema: SchemaID, count: Int = 64) -> [NearMiss] {
    var mutation = Mutation(validator: validator)
    var misses: [NearMiss] = []
    var seen: Set<JSONLiteral> = []
    for value in valid(for: schema, count: 6) {
      for miss in mutation.misses(of: value, [schema]) where misses.count < count {
        guard !validator.accepts(miss.value, schema), seen.insert(miss.value).inserted else {
          continue
        }
        misses.append(miss)
      }
    }
    return misses
  }
}

/// A value that a schema refuses, and what was done to it.
public struct NearMiss: Hashable, Sendable {
  public let value: JSONLiteral
  /// The keyword that was violated. Where alternatives are around it, it is those that refuse.
  public let keyword: String
  /// JSON Pointer (RFC 6901) of the place that was changed.
  public let pointer: String
}
