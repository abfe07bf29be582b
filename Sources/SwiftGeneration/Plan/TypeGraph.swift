import OpenAPIDocument

/// Which declared types lead to which, through what.
struct TypeGraph {
  /// Types that a value of the key holds in line: through properties, but not through arrays or
  /// dictionaries.
  private(set) var inline: [SchemaID: Set<SchemaID>] = [:]
  /// Types that a value of the key holds in any way.
  private(set) var all: [SchemaID: Set<SchemaID>] = [:]

  init(of shapes: ShapeTable, walk: TypeWalk) {
    for id in walk.order where walk.declared.contains(id) {
      var edges = Edges()
      edges.follow(shapes[id], isInline: true, in: shapes, walk)
      inline[id] = edges.inline
      all[id] = edges.all
    }
  }

  /// The types that have one of `seeds` in them, at any depth, and `seeds` themselves.
  func containing(_ seeds: Set<SchemaID>) -> Set<SchemaID> {
    var containers: [SchemaID: [SchemaID]] = [:]
    for (container, contents) in all {
      for content in contents { containers[content, default: []].append(container) }
    }
    var reached = seeds
    var pending = Array(seeds)
    while let id = pending.popLast() {
      for container in containers[id] ?? [] where reached.insert(container).inserted {
        pending.append(container)
      }
    }
    return reached
  }

  /// `roots` and everything in them.
  func contents(of roots: Set<SchemaID>) -> Set<SchemaID> {
    var reached = roots
    var pending = Array(roots)
    while let id = pending.popLast() {
      for content in all[id] ?? [] where reached.insert(content).inserted {
        pending.append(content)
      }
    }
    return reached
  }

  /// Of the inline edges; each component comes after all that it leads to. This is Tarjan's algorithm
  /// with a stack of its own.
  func stronglyConnectedComponents() -> [[SchemaID]] {
    var components: [[SchemaID]] = []
    var index: [SchemaID: Int] = [:]
    var low: [SchemaID: Int] = [:]
    var open: [SchemaID] = []
    var isOpen: Set<SchemaID> = []
    for root in inline.keys.sorted(by: { $0.index < $1.index }) where index[root] == nil {
      var calls: [(id: SchemaID, rest: [SchemaID])] = [(root, [])]
      while var call = calls.popLast() {
        if index[call.id] == nil {
          index[call.id] = index.count
          low[call.id] = index[call.id]
          open.append(call.id)
          isOpen.insert(call.id)
          call.rest = (inline[call.id] ?? []).sorted { $0.index < $1.index }
        }
        if let next = call.rest.popLast() {
          calls.append(call)
          if index[next] == nil {
            calls.append((next, []))
          } else if isOpen.contains(next) {
            low[call.id] = min(low[call.id] ?? 0, index[next] ?? 0)
          }
          continue
        }
        if low[call.id] == index[call.id], let start = open.lastIndex(of: call.id) {
          components.append(Array(open[start...]))
          isOpen.subtract(open[start...])
          open.removeSubrange(start...)
        }
        if let caller = calls.last?.id {
          low[caller] = min(low[caller] ?? 0, low[call.id] ?? 0)
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
  fileprivate var hasContents: Bool {
    switch self {
    case .any, .null, .boolean, .integer, .unsigned, .number, .string, .base64, .enumeration,
      .constants:
      false
    case .array, .dictionary, .object, .union, .same, .nullable: true
    }
  }
}
