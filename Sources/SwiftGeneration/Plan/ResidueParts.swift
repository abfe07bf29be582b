import OpenAPIDocument

/// What of a schema's residue is all that of another schema, which it takes up by `allOf` or `$ref`.
///
/// The function of the one calls that of the other then, so that a chain of schemas is not written
/// anew at each of its links.
struct ResidueParts {
  /// How many functions call each other, each the next.
  private static let callLimit = 100

  struct Split {
    /// The schemas whose functions assert a part of the keywords.
    var taken: [SchemaID] = []
    /// The keywords that none of them does.
    var own: [LocatedKeyword<SchemaID>]
  }

  private let shapes: ShapeTable
  private let reached: Set<SchemaID>
  private var splits: [SchemaID: Split] = [:]
  private var depths: [SchemaID: Int] = [:]

  init(of shapes: ShapeTable, reached: [SchemaID]) {
    var residues: [(id: SchemaID, keywords: [LocatedKeyword<SchemaID>])] = []
    for id in reached {
      guard case .keywords(let keywords) = shapes.residue(of: id), keywords.count > 2 else {
        continue
      }
      residues.append((id, keywords))
    }
    self.shapes = shapes
    self.reached = residues.isEmpty ? [] : Set(reached)
    // What is taken up has fewer keywords, and does not lead back.
    residues.sort { ($0.keywords.count, $0.id.index) < ($1.keywords.count, $1.id.index) }
    for (id, keywords) in residues { split(keywords, of: id) }
  }

  subscript(id: SchemaID) -> Split? { splits[id] }

  private mutating func split(_ keywords: [LocatedKeyword<SchemaID>], of id: SchemaID) {
    guard case .object(let occurrences) = shapes.graph[id].form else { return }
    var split = Split(own: keywords)
    for parent in occurrences.flatMap(\.keyword.takenUp).map({ shapes.identity[$0] }) {
      let depth = depths[parent, default: 0] + 1
      guard depth <= Self.callLimit, reached.contains(parent), let part = part(parent),
        part.count < keywords.count
      else { continue }
      var asserted = KeywordOccurrences()
      for keyword in part { _ = asserted.insert(keyword) }
      let others = split.own.filter { !asserted.contains($0) }
      guard others.count + part.count == split.own.count else { continue }
      split.own = others
      split.taken.append(parent)
      depths[id] = max(depths[id, default: 0], depth)
    }
    if !split.taken.isEmpty { splits[id] = split }
  }

  /// `nil` where it is not worth a call, or depends on what stands beside it: who may leave a member
  /// out is said by its schema.
  private func part(_ id: SchemaID) -> [LocatedKeyword<SchemaID>]? {
    guard case .keywords(let keywords) = shapes.residue(of: id), keywords.count > 1 else {
      return nil
    }
    let isAlone = keywords.allSatisfy { if case .required = $0.keyword { false } else { true } }
    return isAlone ? keywords : nil
  }
}

extension Keyword<SchemaID> {
  /// The schemas that apply to the same value.
  fileprivate var takenUp: [SchemaID] {
    switch self {
    case .ref(let target), .dynamicRef(let target): [target]
    case .allOf(let schemas): schemas
    default: []
    }
  }
}
