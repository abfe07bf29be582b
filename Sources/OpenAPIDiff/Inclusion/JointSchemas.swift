internal import OpenAPIDocument

/// The schemas of two versions as one graph, in which those that assert the same are one.
///
/// What is left of a schema is what it asserts: its annotations are gone, the order of its keywords
/// does not matter, and a schema that only refers to another is that other. `$ref`, `$dynamicRef` and
/// an `anyOf` or `oneOf` of one are part of `allOf`; properties that may be missing in the direction
/// are not required.
struct JointSchemas {
  struct ID: Hashable, Comparable {
    let index: Int

    static func < (left: ID, right: ID) -> Bool { left.index < right.index }
  }

  /// Which schema of the graph one of a version is.
  struct Numbers {
    fileprivate let old: [ID]
    fileprivate let new: [ID]

    func id(of schema: SchemaID, in version: Version) -> ID {
      version == .old ? old[schema.index] : new[schema.index]
    }

    func assertSame(_ old: SchemaID, _ new: SchemaID) -> Bool {
      id(of: old, in: .old) == id(of: new, in: .new)
    }
  }

  /// What schemas are looked up by: their shape and the schemas below.
  private struct Key: Hashable {
    let shape: [Int]
    let children: [[Int]]
  }

  private var nodes: [[Keyword<ID>]?] = []
  /// By numbers below zero, from −1 downwards.
  private var asides: [[Keyword<ID>]?] = []
  /// Of the schemas of both versions, whatever is inserted later.
  let numbers: Numbers
  private var names = SchemaAlphabet()
  private var known: [Key: ID] = [:]
  /// Whether a schema of the two asks which items or members others have seen.
  private let tracksEvaluation: Bool

  init(old: SchemaGraph, new: SchemaGraph, direction: Direction) {
    let reading = SchemaReading(old: old, new: new, direction: direction)
    tracksEvaluation = reading.tracksEvaluation
    var links = ConjunctionLinks(reading.schemas)
    links.resolve()
    var shapes: [SchemaShape] = []
    shapes.reserveCapacity(links.schemas.count)
    for keywords in links.schemas {
      shapes.append(SchemaShape(keywords, names: &names) { links.target(of: $0.index) })
    }
    var partition = SchemaPartition(shapes)
    partition.refine()
    let ids = links.schemas.indices.map { ID(index: partition.number(of: links.target(of: $0))) }
    nodes = Array(repeating: nil, count: partition.count)
    var isDone = Array(repeating: false, count: partition.count)
    for index in links.schemas.indices where links.target(of: index) == index {
      let id = ids[index]
      guard !isDone[id.index] else { continue }
      isDone[id.index] = true
      nodes[id.index] = links.schemas[index].map { $0.map { $0.mapped { ids[$0.index] } } }
    }
    numbers = Numbers(
      old: Array(ids.prefix(old.schemas.count)),
      new: Array(ids.dropFirst(old.schemas.count).prefix(new.schemas.count)))
  }

  /// What the schema asserts, by keyword, each at most once; `[.not(everything)]`-like forms do not
  /// occur: `false` is `nil`, `true` is the empty list.
  subscript(id: ID) -> [Keyword<ID>]? { id.index < 0 ? asides[-1 - id.index] : nodes[id.index] }

  var count: Int { nodes.count }

  /// The schema that asserts just this; a new one, unless there is one already.
  mutating func insert(_ keywords: [Keyword<ID>]) -> ID {
    var assertions = SchemaAssertions(tracksEvaluation: tracksEvaluation)
    for keyword in keywords { assertions.add(keyword) }
    return insert(simplified: conjoined(assertions.keywords), isAside: false)
  }

  /// The same for what only a search needs, which leaves the numbers of what others insert alone.
  mutating func insertAside(_ keywords: [Keyword<ID>]) -> ID {
    var assertions = SchemaAssertions(tracksEvaluation: tracksEvaluation)
    for keyword in keywords { assertions.add(keyword) }
    return insert(simplified: conjoined(assertions.keywords), isAside: true)
  }

  private mutating func insert(simplified keywords: [Keyword<ID>]?, isAside: Bool) -> ID {
    if let keywords, keywords.count == 1, case .allOf(let schemas) = keywords[0],
      schemas.count == 1
    {
      return schemas[0]
    }
    if known.isEmpty {
      for index in nodes.indices { known[key(of: nodes[index])] = ID(index: index) }
    }
    let key = key(of: keywords)
    if let id = known[key], isAside || id.index >= 0 { return id }
    let id = ID(index: isAside ? -1 - asides.count : nodes.count)
    let sorted = keywords.map { $0.map { $0.mapped(\.self) } }
    if isAside { asides.append(sorted) } else { nodes.append(sorted) }
    known[key] = id
    return id
  }

  /// Without the `true` among `allOf`; `false` where one is.
  private func conjoined(_ keywords: [Keyword<ID>]?) -> [Keyword<ID>]? {
    guard let keywords else { return nil }
    var result: [Keyword<ID>] = []
    for keyword in keywords {
      guard case .allOf(let schemas) = keyword else {
        result.append(keyword)
        continue
      }
      if schemas.contains(where: { self[$0] == nil }) { return nil }
      let asking = schemas.filter { self[$0]?.isEmpty == false }
      if !asking.isEmpty { result.append(.allOf(asking)) }
    }
    return result
  }

  private mutating func key(of keywords: [Keyword<ID>]?) -> Key {
    let shape = SchemaShape(keywords, names: &names, target: \.index)
    return Key(shape: shape.code, children: shape.children(\.self))
  }
}

extension Keyword<JointSchemas.ID> {
  /// Over other numbers, with those of a set in order and each once.
  fileprivate func mapped(_ transform: (JointSchemas.ID) -> JointSchemas.ID) -> Self {
    switch map(transform) {
    case .allOf(let schemas): .allOf(Array(Set(schemas)).sorted())
    case .anyOf(let schemas): .anyOf(Array(Set(schemas)).sorted())
    case let other: other
    }
  }
}
