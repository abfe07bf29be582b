import OpenAPIDocument

/// Which declared types lead to which, through what.
struct TypeGraph {
  /// Types that a value of the key holds in line: through properties, but not through arrays or
  /// dictionaries.
  private(set) var inline: [SchemaID: Set<SchemaID>] = [:]
  /// Types that a value of the key holds in any way.
  private(set) var all: [SchemaID: Set<SchemaID>] = [:]
  private let graph: SchemaGraph

  init(of shapes: ShapeTable, walk: TypeWalk) {
    graph = shapes.graph
    for id in walk.order where walk.declared.contains(id) {
      var edges = Edges()
      edges.follow(shapes[id], isInline: true, in: shapes, walk)
      inline[id] = edges.inline
      all[id] = edges.all
    }
  }

  /// The types that have one of `seeds` in them, at any depth, and `seeds` themselves.
  func containing(_ seeds: [SchemaID]) -> SchemaSet {
    var containers: [SchemaID: [SchemaID]] = [:]
    for (container, contents) in all {
      for content in contents { containers[content, default: []].append(container) }
    }
    var reached = SchemaSet(of: graph)
    var pending = seeds.filter { reached.insert($0) }
    while let id = pending.popLast() {
      for container in containers[id] ?? [] where reached.insert(container) {
        pending.append(container)
      }
    }
    return reached
  }

  /// `roots` and everything in them.
  func contents(of roots: Set<SchemaID>) -> SchemaSet {
    var reached = SchemaSet(of: graph)
    var pending = Array(roots)
    for root in roots { reached.insert(root) }
    while let id = pending.popLast() {
      for content in all[id] ?? [] where reached.insert(content) {
        pending.append(content)
      }
    }
    return reached
  }

  /// Of the inline edges; each component comes after all that it leads to. This is Tarjan's algorithm
  /// with a stack of its own.
  func stronglyConnectedComponents() -> [[SchemaID]] {
    var components: [[SchemaID]] = []
    // By the indices of the schemas.
    var numbers: [Int?] = Array(repeating: nil, count: graph.schemas.count)
    var low = Array(repeating: 0, count: numbers.count)
    var isOpen = Array(repeating: false, count: numbers.count)
    var open: [SchemaID] = []
    var count = 0
    for root in inline.keys.sorted(by: { $0.index < $1.index }) where numbers[root.index] == nil {
      var calls: [(id: SchemaID, rest: [SchemaID])] = [(root, [])]
      while var call = calls.popLast() {
        let place = call.id.index
        if numbers[place] == nil {
          numbers[place] = count
          low[place] = count
          count += 1
          open.append(call.id)
          isOpen[place] = true
          call.rest = (inline[call.id] ?? []).sorted { $0.index < $1.index }
        }
        if let next = call.rest.popLast() {
          calls.append(call)
          if let number = numbers[next.index] {
            if isOpen[next.index] { low[place] = min(low[place], number) }
          } else {
            calls.append((next, []))
          }
          continue
        }
        if low[place] == numbers[place], let start = open.lastIndex(of: call.id) {
          components.append(Array(open[start...]))
          for id in open[start...] { isOpen[id.index] = false }
          open.removeSubrange(start...)
        }
        if let caller = calls.last?.id {
          low[caller.index] = min(low[caller.index], low[place])
        }
      }
    }
    return components
  }
}

/// The declared types that one shape leads to, through anything that is not declared.
struct Edges {
  private(set) var inline: Set<SchemaID> = []
  private(set) var all: Set<SchemaID> = []
  private var followed: Set<SchemaID> = []

  mutating func follow(
    _ schema: SchemaID, isInline: Bool, in shapes: ShapeTable, _ walk: TypeWalk
  ) {
    let id = shapes.identity[schema]
    if walk.declared.contains(id) {
      all.insert(id)
      if isInline { inline.insert(id) }
    } else if shapes[id].hasContents, followed.insert(id).inserted {
      follow(shapes[id], isInline: isInline, in: shapes, walk)
    }
  }

  mutating func follow(
    _ shape: Shape, isInline: Bool, in shapes: ShapeTable, _ walk: TypeWalk
  ) {
    switch shape {
    case .any, .null, .boolean, .integer, .unsigned, .number, .string, .base64, .enumeration,
      .constants:
      break
    case .array(let items, _, _):
      if let items { follow(items, isInline: false, in: shapes, walk) }
    case .dictionary(let values, _):
      if let values { follow(values, isInline: false, in: shapes, walk) }
    case .object(let object):
      for property in object.properties {
        if let schema = property.value { follow(schema, isInline: isInline, in: shapes, walk) }
      }
      if case .kept(let values?) = object.additionalMembers {
        follow(values, isInline: false, in: shapes, walk)
      }
    case .union(let union):
      for branch in union.branches {
        switch branch.content {
        case .schema(let schema): follow(schema, isInline: isInline, in: shapes, walk)
        case .shape(let shape): follow(shape, isInline: isInline, in: shapes, walk)
        }
      }
    case .same(let schema): follow(schema, isInline: isInline, in: shapes, walk)
    case .nullable(let wrapped): follow(wrapped, isInline: isInline, in: shapes, walk)
    }
  }
}

extension Shape {
  /// Whether it is made of other shapes.
  var hasContents: Bool {
    switch self {
    case .any, .null, .boolean, .integer, .unsigned, .number, .string, .base64, .enumeration,
      .constants:
      false
    case .array, .dictionary, .object, .union, .same, .nullable: true
    }
  }
}
