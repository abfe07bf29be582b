import OpenAPIDocument

/// The schemas that a document's operations and components reach, in reading order, with who uses
/// each one under which label.
struct TypeWalk {
  enum Owner: Hashable {
    case type(SchemaID)
    case operation(Int)
  }

  /// Who uses a schema.
  struct Use {
    /// The first one.
    let owner: Owner
    /// A type name made from the name of the first one's property; that of an operation has the
    /// operation's name in front.
    let firstLabel: String
    /// Whether there are others.
    fileprivate(set) var isShared = false
    private(set) var count = 0
    /// Those that are names, without the names of operations.
    private var labels: [(label: String, count: Int)] = []

    fileprivate init(by owner: Owner, called label: String) {
      self.owner = owner
      firstLabel = label
    }

    /// What most of them call it; the first of several.
    var label: String {
      if case .operation = owner, !isShared { return firstLabel }
      guard var most = labels.first else { return firstLabel }
      for candidate in labels where candidate.count > most.count { most = candidate }
      return most.label
    }

    /// Whether all that have a name for it have the same.
    var isUnanimous: Bool { labels.count == 1 }

    /// Whether it is called after its JSON type or its number among alternatives, for want of a name.
    var isNameless: Bool { labels.isEmpty }

    /// `name` is `nil` for want of one.
    fileprivate mutating func add(_ owner: Owner, name: String?) {
      if owner != self.owner { isShared = true }
      count += 1
      guard let name else { return }
      if let index = labels.firstIndex(where: { $0.label == name }) {
        labels[index].count += 1
      } else {
        labels.append((name, 1))
      }
    }
  }

  /// Those with a type or an alias of their own: declared ones, and named ones of whatever shape.
  private(set) var order: [SchemaID] = []
  /// Those that are a structure, an enumeration or a union.
  private(set) var declared: SchemaSet

  private let shapes: ShapeTable
  /// By the indices of the schemas.
  private var uses: [Use?]
  private var visited: SchemaSet
  private var pending: [SchemaID] = []

  init(of shapes: ShapeTable, names: NameTable) {
    self.shapes = shapes
    declared = SchemaSet(of: shapes.graph)
    uses = Array(repeating: nil, count: shapes.graph.schemas.count)
    visited = declared
    for component in shapes.graph.components {
      let id = shapes.identity[component.value]
      use(id, by: .type(id), label: SwiftName.type(component.name))
      visitPending()
    }
    for (index, operation) in shapes.graph.operations.enumerated() {
      for root in operation.schemaRoots(called: names.namespace(of: operation)) {
        use(root, by: .operation(index))
        visitPending()
      }
    }
  }

  /// `nil` for a schema that nobody uses.
  subscript(id: SchemaID) -> Use? { uses[id.index] }

  /// As many uses as others leave the order as it is.
  func mostUsedFirst(_ ids: [SchemaID]) -> [SchemaID] {
    let counts = ids.map { uses[$0.index]?.count ?? 0 }
    return ids.indices.sorted { (counts[$1], $0) < (counts[$0], $1) }.map { ids[$0] }
  }

  /// Of a form whose schema has no name, only the properties have types.
  private mutating func use(_ root: Operation.SchemaRoot, by owner: Owner) {
    let id = shapes.origin(of: root.schema)
    if root.isMultipartForm, shapes.graph[id].name == nil,
      case .object(let object) = shapes[id].withoutNull
    {
      for property in object.properties {
        guard let schema = property.value else { continue }
        let label = SwiftName.type(property.name)
        use(schema, by: owner, label: root.label + label, shared: label)
      }
    } else {
      use(root.schema, by: owner, label: root.label, shared: root.sharedLabel)
    }
  }

  /// `shared` is what it is called where others use it, too.
  private mutating func use(
    _ schema: SchemaID, by owner: Owner, label: @autoclosure () -> String, shared: String? = nil,
    isName: Bool = true
  ) {
    let id = shapes.identity[schema]
    let hasName = shapes.graph[id].name != nil
    let isDeclared = shapes[id].isDeclared
    if hasName || isDeclared {
      if owner != .type(id) || hasName {
        note(owner, of: id, label: label(), shared: shared, isName: isName)
      }
      guard visited.insert(id) else { return }
      order.append(id)
      if isDeclared { declared.insert(id) }
      pending.append(id)
    } else {
      visit(shapes[id], of: owner, label: label(), shared: shared)
    }
  }

  private mutating func note(
    _ owner: Owner, of id: SchemaID, label: @autoclosure () -> String, shared: String?,
    isName: Bool
  ) {
    if uses[id.index] == nil { uses[id.index] = Use(by: owner, called: label()) }
    let isInline = shapes.graph[id].name == nil
    uses[id.index]?.add(owner, name: isInline && isName ? shared ?? label() : nil)
  }

  /// Breadth first, so that what is near the root is named first and nothing recurses.
  private mutating func visitPending() {
    var next = 0
    while next < pending.count {
      let id = pending[next]
      next += 1
      let label = shapes.graph[id].name.map(SwiftName.type) ?? uses[id.index]?.label ?? "Value"
      visit(shapes[id], of: .type(id), label: label)
    }
    pending.removeAll(keepingCapacity: true)
  }

  private mutating func visit(
    _ shape: Shape, of owner: Owner, label: @autoclosure () -> String, shared: String? = nil
  ) {
    switch shape {
    case .any, .null, .boolean, .integer, .unsigned, .number, .string, .base64, .enumeration,
      .constants:
      break
    case .array(let items, _, _):
      if let items {
        use(
          items, by: owner, label: SwiftName.element(label()),
          shared: shared.map(SwiftName.element))
      }
    case .dictionary(let values, _):
      if let values {
        use(
          values, by: owner, label: SwiftName.element(label()),
          shared: shared.map(SwiftName.element))
      }
    case .object(let object):
      for property in object.properties {
        if let schema = property.value {
          use(schema, by: owner, label: SwiftName.type(property.name))
        }
      }
      if case .kept(let values?) = object.additionalMembers {
        use(values, by: owner, label: SwiftName.element("additionalProperties"))
      }
    case .union(let union):
      for branch in union.branches {
        switch branch.content {
        case .schema(let schema):
          use(
            schema, by: owner, label: SwiftName.type(branch.label), isName: branch.isNamed)
        case .shape(let shape):
          visit(shape, of: owner, label: SwiftName.type(branch.label))
        }
      }
    case .same(let schema): use(schema, by: owner, label: label(), shared: shared)
    case .nullable(let wrapped): visit(wrapped, of: owner, label: label(), shared: shared)
    }
  }
}

extension Shape {
  /// Whether values of the shape get a type of their own.
  var isDeclared: Bool {
    switch self {
    case .object, .enumeration, .union: true
    case .nullable(let wrapped): wrapped.isDeclared
    default: false
    }
  }
}
