/// The rings of schemas that lead back to themselves without going into the value: through `allOf`,
/// `oneOf` and the like (JSON Schema 2020-12, section 9.4.1). Whether a value is valid then has no
/// answer.
struct EndlessSchemas {
  /// By schema; of those that are on some ring or lead to one.
  private var edges: [SchemaID: [SchemaID]] = [:]
  private let schemas: [Schema]

  init(among schemas: [Schema]) {
    self.schemas = schemas
    for (index, schema) in schemas.enumerated() {
      let targets = schema.appliedInPlace
      if !targets.isEmpty { edges[SchemaID(index: index)] = targets }
    }
    while true {
      let leading = edges.filter { _, targets in targets.contains { edges[$0] != nil } }
      if leading.count == edges.count { break }
      edges = leading
    }
  }

  /// Says each ring once. One with a discriminator in it is how a base type lists those derived from
  /// it, and meant.
  func report(to diagnostics: inout Diagnostics) {
    var reported: Set<SchemaID> = []
    for start in edges.keys.sorted(by: { $0.index < $1.index }) where !reported.contains(start) {
      guard let ring = ring(from: start) else { continue }
      reported.formUnion(ring)
      if ring.contains(where: { schemas[$0.index].hasDiscriminator }) { continue }
      let schema = schemas[start.index]
      let notes = ring.dropFirst().map {
        Diagnostic.Note("through here", at: schemas[$0.index].location)
      }
      diagnostics.report(
        .warning, "endless-schema",
        "\(schema.name.map { "'\($0)'" } ?? "this schema") comes back to itself at the same value;"
          + " there it counts as met",
        at: schema.location, pointer: schema.pointer, notes: notes)
    }
  }

  /// The schemas on a way from `start` back to it.
  private func ring(from start: SchemaID) -> [SchemaID]? {
    var previous: [SchemaID: SchemaID] = [:]
    var rest = [start]
    while let current = rest.popLast() {
      for next in edges[current] ?? [] {
        guard next != start else {
          var ring = [current]
          while let last = ring.last, last != start, let before = previous[last] {
            ring.append(before)
          }
          return ring.reversed()
        }
        guard previous[next] == nil else { continue }
        previous[next] = current
        rest.append(next)
      }
    }
    return nil
  }
}

extension Schema {
  fileprivate var appliedInPlace: [SchemaID] {
    guard case .object(let keywords) = form else { return [] }
    var applied: [SchemaID] = []
    for occurrence in keywords {
      switch occurrence.keyword {
      case .ref, .allOf, .anyOf, .oneOf, .not, .if, .then, .else:
        applied += occurrence.keyword.subschemas
      default: break
      }
    }
    return applied
  }

  fileprivate var hasDiscriminator: Bool {
    guard case .object(let keywords) = form else { return false }
    return keywords.contains { if case .discriminator = $0.keyword { true } else { false } }
  }
}
