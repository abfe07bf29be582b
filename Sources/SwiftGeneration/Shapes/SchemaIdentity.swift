import OpenAPIDocument

/// Which schemas are one type: an inline schema that equals a named one, annotations aside, *is* that
/// one, and equal inline schemas are one; those of enumerations and unions only where they are called
/// after the same property, since short lists are equal by chance.
///
/// A named schema that something refers to counts by its name, so what is left to compare is a forest
/// of inline schemas. It is compared from the leaves up, named schemas of a height before inline ones
/// of the same height.
struct SchemaIdentity {
  private struct Kind: Hashable {
    let assertions: AssertionList
    /// The one after which an inline enumeration or union is called.
    var property: String?

    func hash(into hasher: inout Hasher) { hasher.combine(assertions) }
  }

  private var representatives: [SchemaID]

  subscript(id: SchemaID) -> SchemaID { representatives[id.index] }

  init(of graph: SchemaGraph) {
    representatives = graph.schemas.indices.map(SchemaID.init(index:))
    let heights = Heights(of: graph)
    let ascending = heights.ascending()
    let properties = PropertyNames(of: graph, parentsFirst: ascending.reversed())
    var firstOfKind: [Kind: SchemaID] = Dictionary(minimumCapacity: graph.schemas.count)
    for id in ascending {
      guard case .object(let keywords) = graph.schemas[id.index].form else { continue }
      let isNominal = heights.isNominal(id)
      // A string is a string, whatever name one of them was given.
      if isNominal, !Self.deserveType(keywords) { continue }
      var kind = Kind(assertions: assertions(of: keywords))
      if isNominal {
        if firstOfKind[kind] == nil { firstOfKind[kind] = id }
        continue
      }
      if Self.isChoice(keywords), let name = properties[id] {
        if let first = firstOfKind[kind], heights.isNominal(first) {
          representatives[id.index] = first
          continue
        }
        kind.property = name
      }
      if let first = firstOfKind[kind] {
        representatives[id.index] = first
      } else {
        firstOfKind[kind] = id
      }
    }
  }

  /// Whether values that obey the keywords are of an enumeration or a union.
  private static func isChoice(_ keywords: [LocatedKeyword<SchemaID>]) -> Bool {
    var isChoice = false
    for occurrence in keywords {
      switch occurrence.keyword {
      case .enum, .const, .oneOf, .anyOf: isChoice = true
      case .properties: return false
      default: break
      }
    }
    return isChoice
  }

  /// Whether values that obey the keywords are of a structure, an enumeration or a union.
  private static func deserveType(_ keywords: [LocatedKeyword<SchemaID>]) -> Bool {
    keywords.contains { occurrence in
      switch occurrence.keyword {
      case .properties(let members): !members.isEmpty
      case .enum, .oneOf, .anyOf: true
      default: false
      }
    }
  }

  /// By the names of the keywords, over what the subschemas are.
  private func assertions(of keywords: [LocatedKeyword<SchemaID>]) -> AssertionList {
    var assertions: [Keyword<SchemaID>] = []
    assertions.reserveCapacity(keywords.count)
    // By their places: whoever takes a keyword out of an array counts what it holds.
    for place in keywords.indices
    where !keywords[place].keyword.isAnnotation || keywords[place].keyword.namesValues {
      switch keywords[place].keyword {
      case .properties(let members):
        let sorted = members.sorted { $0.name < $1.name }
        assertions.append(
          .properties(sorted.map { Member(name: $0.name, value: self[$0.value]) }))
      case .required(let names):
        if !names.isEmpty { assertions.append(.required(names.sorted())) }
      case let keyword: assertions.append(keyword.map { self[$0] })
      }
    }
    if assertions.count > 1 { assertions.sort { $0.name < $1.name } }
    return AssertionList(assertions)
  }
}

/// How many inline schemas stand below each schema, in the longest chain.
private struct Heights {
  private var heights: [Int]
  private var nominal: [Bool]
  /// Of the schemas on the way from the root to the one that is measured.
  private var isOpen: [Bool]

  func isNominal(_ id: SchemaID) -> Bool { nominal[id.index] }

  /// All schemas by height, named ones of a height before inline ones.
  func ascending() -> [SchemaID] {
    var levels: [[SchemaID]] = Array(repeating: [], count: 2 * ((heights.max() ?? 0) + 1))
    for index in heights.indices {
      levels[heights[index] * 2 + (nominal[index] ? 0 : 1)].append(SchemaID(index: index))
    }
    return levels.flatMap { $0 }
  }

  init(of graph: SchemaGraph) {
    nominal = graph.schemas.map { $0.name != nil }
    heights = Array(repeating: -1, count: graph.schemas.count)
    isOpen = Array(repeating: false, count: graph.schemas.count)
    for index in graph.schemas.indices where heights[index] < 0 {
      measure(SchemaID(index: index), in: graph)
    }
  }

  /// Depth first with a stack of its own, since references can make long chains.
  private mutating func measure(_ root: SchemaID, in graph: SchemaGraph) {
    isOpen[root.index] = true
    var stack: [(id: SchemaID, children: [SchemaID], height: Int)] = [
      (root, graph[root].subschemas, 0)
    ]
    while var top = stack.popLast() {
      guard let child = top.children.popLast() else {
        heights[top.id.index] = top.height
        isOpen[top.id.index] = false
        if let parent = stack.indices.last, !nominal[top.id.index] {
          stack[parent].height = max(stack[parent].height, top.height + 1)
        }
        continue
      }
      if isOpen[child.index] { nominal[child.index] = true }
      let childHeight = nominal[child.index] ? 0 : heights[child.index]
      if childHeight >= 0 {
        top.height = max(top.height, childHeight + 1)
        stack.append(top)
      } else {
        stack.append(top)
        isOpen[child.index] = true
        stack.append((child, graph[child].subschemas, 0))
      }
    }
  }
}

extension Schema {
  /// In document order; `$defs` are not below, since only a reference leads to them.
  var subschemas: [SchemaID] {
    guard case .object(let keywords) = form else { return [] }
    var subschemas: [SchemaID] = []
    // By their places: whoever takes a keyword out of an array counts what it holds.
    for place in keywords.indices {
      if case .defs = keywords[place].keyword { continue }
      let below = keywords[place].keyword.subschemas
      if subschemas.isEmpty { subschemas = below } else { subschemas += below }
    }
    return subschemas
  }
}

extension Keyword {
  /// Whether enumerations of the same values are others by what it says.
  fileprivate var namesValues: Bool {
    if case .other(let name, _) = self {
      ValueTexts(rawValue: name)?.areNames == true
    } else {
      false
    }
  }
}
