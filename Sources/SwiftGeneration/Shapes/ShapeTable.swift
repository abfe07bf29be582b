import OpenAPIDocument

/// The shape of every schema, read once.
struct ShapeTable {
  let graph: SchemaGraph
  let identity: SchemaIdentity
  let options: GenerationOptions
  /// By index; those of schemas that are the same as another are never looked at.
  private var shapes: [Shape] = []
  private var residues: [Residue] = []

  /// Those of a shape that their authors only meant.
  private var assumed: Set<SchemaID> = []
  /// Those that are among their own alternatives.
  private var endless: Set<SchemaID> = []
  /// By the schemas of lists, maps and references that come back to themselves, where their ring
  /// begins.
  private(set) var ringStarts: [SchemaID: SchemaID] = [:]

  init(of graph: SchemaGraph, options: GenerationOptions) {
    self.graph = graph
    self.options = options
    identity = SchemaIdentity(of: graph)
    shapes.reserveCapacity(graph.schemas.count)
    for index in graph.schemas.indices {
      let id = SchemaID(index: index)
      guard identity[id] == id else {
        shapes.append(.any)
        residues.append(.none)
        continue
      }
      var reader = ShapeReader(of: id, in: graph, identity: identity, options: options)
      let (shape, residue) = reader.read()
      if case .object = shape, reader.assumesObject { assumed.insert(id) }
      shapes.append(shape)
      residues.append(residue)
    }
    assertRings()
    assertEndlessUnions()
    assertDeepLists()
  }

  /// An array of itself and the like has no type that says so: it is asserted as a whole.
  private mutating func assertRings() {
    var isVisited = Array(repeating: false, count: shapes.count)
    var path: [Int] = []
    for start in shapes.indices {
      path.removeAll(keepingCapacity: true)
      var current = start
      while !isVisited[current] {
        isVisited[current] = true
        path.append(current)
        guard let next = self[SchemaID(index: current)].soleContent else { break }
        current = identity[next].index
        if isVisited[current], let first = path.firstIndex(of: current) {
          noteRing(path[first...].map(SchemaID.init(index:)))
        }
      }
    }
  }

  private mutating func noteRing(_ ring: [SchemaID]) {
    let start = ring.first { graph[$0].name != nil } ?? ring[0]
    for id in ring {
      residues[id.index] = .whole([])
      ringStarts[id] = start
    }
  }

  /// Says of which of some schemas the shape is not what they say to the letter.
  func reportAssumptions(
    among ids: [SchemaID], reporting diagnostics: inout Diagnostics
  ) {
    for id in ids {
      let schema = graph[id]
      if assumed.contains(id) {
        diagnostics.report(
          .warning, "object-assumed",
          "without 'type: object' values of other types fit too; here they are refused",
          at: schema.location, pointer: schema.pointer, advice: "write 'type: object'")
      }
      if endless.contains(id) {
        diagnostics.report(
          .warning, "endless-alternatives",
          "\(schema.name.map { "'\($0)'" } ?? "this schema") is one of its own alternatives;"
            + " there it counts as met, and values are kept as they are sent",
          at: schema.location, pointer: schema.pointer,
          advice: "leave itself out of its alternatives")
      }
    }
  }

  /// A union that is one of its own alternatives, at whatever remove, would be read without end.
  private mutating func assertEndlessUnions() {
    for index in shapes.indices {
      guard case .union = shapes[index].withoutNull else { continue }
      let id = SchemaID(index: index)
      guard isItsOwnAlternative(id) else { continue }
      shapes[index] = .any
      residues[index] = .whole([])
      endless.insert(id)
    }
  }

  private func isItsOwnAlternative(_ id: SchemaID) -> Bool {
    var seen: Set<SchemaID> = []
    var rest = self[id].sameValueContents
    while let next = rest.popLast().map({ identity[$0] }) {
      if next == id { return true }
      if seen.insert(next).inserted { rest += self[next].sameValueContents }
    }
    return false
  }

  /// A compiler takes very long for lists in lists in lists, so that a part of many of them is asserted
  /// as a whole. Rings are asserted so already.
  private mutating func assertDeepLists() {
    let greatestDepth = 16
    /// How many lists are in each other from there on; `nil` where nobody has been.
    var depths: [Int?] = Array(repeating: nil, count: shapes.count)
    for index in shapes.indices where depths[index] == nil {
      var chain = [index]
      // Whoever comes here again is in a ring.
      depths[index] = 0
      while let last = chain.last, let content = shapes[last].soleContent {
        let next = identity[content].index
        guard depths[next] == nil else { break }
        depths[next] = 0
        chain.append(next)
      }
      for index in chain.reversed() {
        let below = shapes[index].soleContent.flatMap { depths[identity[$0].index] } ?? 0
        let depth = shapes[index].isList ? below + 1 : below
        depths[index] = depth % greatestDepth
        guard depth == greatestDepth else { continue }
        shapes[index] = .any
        residues[index] = .whole([])
      }
    }
  }

  /// What reading the schema's shape leaves out.
  func residue(of id: SchemaID) -> Residue { residues[identity[id].index] }

  subscript(id: SchemaID) -> Shape { shapes[identity[id].index] }

  /// Follows `same` to the schema that has the shape of its own; the schema itself for a ring.
  func origin(of id: SchemaID) -> SchemaID {
    var seen: Set<SchemaID> = []
    var current = identity[id]
    while case .same(let next) = self[current], seen.insert(current).inserted {
      current = identity[next]
    }
    return current
  }
}

extension Shape {
  /// The schema of what an undeclared type is made of.
  fileprivate var soleContent: SchemaID? {
    switch self {
    case .array(let content, _, _), .dictionary(let content, _): content
    case .same(let schema): schema
    case .nullable(let wrapped): wrapped.soleContent
    default: nil
    }
  }

  fileprivate var isList: Bool {
    switch withoutNull {
    case .array, .dictionary: true
    default: false
    }
  }

  /// The schemas that are asked to read a value when it is read as this shape.
  fileprivate var sameValueContents: [SchemaID] {
    switch self {
    case .same(let schema): [schema]
    case .nullable(let wrapped): wrapped.sameValueContents
    case .union(let union):
      union.branches.flatMap { branch in
        switch branch.content {
        case .schema(let schema): [schema]
        case .shape(let shape): shape.sameValueContents
        }
      }
    default: []
    }
  }
}
