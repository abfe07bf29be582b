import OpenAPIDocument

/// Which schemas are one type: an inline schema that equals a named one, annotations aside, *is* that
/// one, and equal inline schemas are one.
///
/// A named schema that something refers to counts by its name, so what is left to compare is a forest
/// of inline schemas. It is compared from the leaves up, named schemas of a height before inline ones
/// of the same height.
struct SchemaIdentity {
  private var representatives: [SchemaID]

  subscript(id: SchemaID) -> SchemaID { representatives[id.index] }

  init(of graph: SchemaGraph) {
    representatives = graph.schemas.indices.map(SchemaID.init(index:))
    let heights = Heights(of: graph)
    var firstOfKind: [Set<Keyword<SchemaID>>: SchemaID] = [:]
    let order = representatives.sorted { left, right in
      let (leftKey, rightKey) = (heights.order(of: left), heights.order(of: right))
      return leftKey == rightKey ? left.index < right.index : leftKey < rightKey
    }
    for id in order {
      guard let kind = kind(of: graph[id]) else { continue }
      if heights.isNominal(id) {
        // A string is a string, whatever name one of them was given.
        if Self.deservesType(kind), firstOfKind[kind] == nil { firstOfKind[kind] = id }
      } else if let first = firstOfKind[kind] {
        representatives[id.index] = first
      } else {
        firstOfKind[kind] = id
      }
    }
  }

  /// Whether values that obey `kind` are of a structure, an enumeration or a union.
  private static func deservesType(_ kind: Set<Keyword<SchemaID>>) -> Bool {
    kind.contains { keyword in
      switch keyword {
      case .properties(let members): !members.isEmpty
      case .enum, .oneOf, .anyOf: true
      default: false
      }
    }
  }

  /// The assertions of a schema, in one order, over what its subschemas are; `nil` for `true` and
  /// `false`.
  private func kind(of schema: Schema) -> Set<Keyword<SchemaID>>? {
    guard case .object(let keywords) = schema.form else { return nil }
    var kind: Set<Keyword<SchemaID>> = []
    for keyword in keywords.map(\.keyword) where !keyword.isAnnotation {
      switch keyword {
      case .properties(let members):
        let sorted = members.sorted { $0.name < $1.name }
        kind.insert(.properties(sorted.map { Member(name: $0.name, value: self[$0.value]) }))
      case .required(let names): if !names.isEmpty { kind.insert(.required(names.sorted())) }
      default: kind.insert(keyword.map { self[$0] })
      }
    }
    return kind
  }
}

/// How many inline schemas stand below each schema, in the longest chain.
private struct Heights {
  private var heights: [Int]
  private var nominal: [Bool]

  func isNominal(_ id: SchemaID) -> Bool { nominal[id.index] }

  func order(of id: SchemaID) -> Int { heights[id.index] * 2 + (nominal[id.index] ? 0 : 1) }

  init(of graph: SchemaGraph) {
    nominal = graph.schemas.map { $0.name != nil }
    heights = Array(repeating: -1, count: graph.schemas.count)
    for index in graph.schemas.indices where heights[index] < 0 {
      measure(SchemaID(index: index), in: graph)
    }
  }

  /// Depth first with a stack of its own, since references can make long chains.
  private mutating func measure(_ root: SchemaID, in graph: SchemaGraph) {
    var isOpen: Set<SchemaID> = [root]
    var stack: [(id: SchemaID, children: [SchemaID], height: Int)] = [
      (root, graph[root].subschemas, 0)
    ]
    while var top = stack.popLast() {
      guard let child = top.children.popLast() else {
        heights[top.id.index] = top.height
        isOpen.remove(top.id)
        if let parent = stack.indices.last, !nominal[top.id.index] {
          stack[parent].height = max(stack[parent].height, top.height + 1)
        }
        continue
      }
      if isOpen.contains(child) { nominal[child.index] = true }
      let childHeight = nominal[child.index] ? 0 : heights[child.index]
      if childHeight >= 0 {
        top.height = max(top.height, childHeight + 1)
        stack.append(top)
      } else {
        stack.append(top)
        isOpen.insert(child)
        stack.append((child, graph[child].subschemas, 0))
      }
    }
  }
}

extension Schema {
  /// In document order; `$defs` are not below, since only a reference leads to them.
  var subschemas: [SchemaID] {
    guard case .object(let keywords) = form else { return [] }
    return keywords.flatMap { occurrence -> [SchemaID] in
      if case .defs = occurrence.keyword { return [] }
      return occurrence.keyword.subschemas
    }
  }
}
