import OpenAPIDocument

/// What alternatives amount to, without what else the schema says.
extension ShapeReader {
  /// With those of an `anyOf` within an `anyOf` in its place.
  var alternatives: [SchemaID]? {
    guard let alternatives = keywords.alternatives,
      case .anyOf = keywords.alternativesKeyword?.keyword
    else { return keywords.alternatives }
    return flattened(alternatives, depth: 0)
  }

  private func flattened(_ alternatives: [SchemaID], depth: Int) -> [SchemaID] {
    alternatives.flatMap { alternative in
      guard depth < 8, let inner = graph[alternative].onlyAnyOf else { return [alternative] }
      return flattened(inner, depth: depth + 1)
    }
  }

  /// The one alternative beside `type: 'null'`.
  func nullableAlternative(_ alternatives: [SchemaID]) -> Shape? {
    guard alternatives.count > 1, keywords.types == nil, keywords.properties.isEmpty else {
      return nil
    }
    let others = alternatives.filter { !isNull($0) }
    guard others.count < alternatives.count else { return nil }
    guard others.count == 1 else { return union(of: others) }
    return ownShape(of: others[0]) ?? .same(others[0])
  }

  /// The shape of an alternative without a name, which can have that of the component around it.
  private func ownShape(of alternative: SchemaID) -> Shape? {
    guard schema.name != nil, graph[identity[alternative]].name == nil else { return nil }
    var reader = ShapeReader(of: alternative, in: graph, identity: identity, options: options)
    guard case (let shape, .none) = reader.read() else { return nil }
    switch shape {
    case .object, .union, .enumeration: return shape
    default: return nil
    }
  }

  func isNull(_ id: SchemaID) -> Bool {
    KeywordSet(of: id, in: graph, identity: identity).types == [.null]
  }

  func allowsNull(_ id: SchemaID) -> Bool {
    KeywordSet(of: id, in: graph, identity: identity).types?.contains(.null) ?? true
  }

  /// The one that all scalars have which the alternatives beside `type: 'null'` allow.
  func commonType(of alternatives: [SchemaID]) -> JSONType? {
    var common: JSONType?
    for alternative in alternatives where !isNull(alternative) {
      let set = KeywordSet(of: alternative, in: graph, identity: identity)
      guard let types = set.types, types.count == 1, types[0].isScalar,
        let type = types[0].combined(with: common)
      else { return nil }
      common = type
    }
    return common
  }

  func isNothing(but type: JSONType, _ id: SchemaID) -> Bool {
    let set = KeywordSet(of: id, in: graph, identity: identity)
    return set.types == [type] && set.assertions.count == 1 && set.notModelled.isEmpty
  }

  /// Whether several alternatives became one that accepts more than they do.
  func joinsAlternatives(_ alternatives: [SchemaID], in shape: Shape) -> Bool {
    guard case .union(let union) = shape else { return false }
    return union.branches.contains { branch in
      guard case .shape = branch.content, let type = branch.type else { return false }
      return !alternatives.contains { isNothing(but: type, $0) }
    }
  }

  func union(of alternatives: [SchemaID]) -> Shape? {
    if alternatives.count == 1 { return .same(alternatives[0]) }
    var discriminator: Discriminator<SchemaID>?
    if case .discriminator(let value) = keywords.discriminator?.keyword { discriminator = value }
    let reader = UnionReader(
      of: alternatives, keyword: keywords.alternativesKeyword?.keyword,
      discriminator: discriminator, in: graph, identity: identity, options: options)
    return reader.union().map { .union($0) }
  }
}

extension Schema {
  /// The alternatives of an inline schema that says nothing but these.
  fileprivate var onlyAnyOf: [SchemaID]? {
    guard name == nil, case .object(let keywords) = form else { return nil }
    let assertions = keywords.map(\.keyword).filter { !$0.isAnnotation }
    guard assertions.count == 1, case .anyOf(let alternatives) = assertions[0] else { return nil }
    return alternatives
  }
}

extension Shape {
  static func anyScalar(of type: JSONType) -> Shape {
    switch type {
    case .boolean: .boolean
    case .integer: .integer(NumberBounds())
    case .number: .number(NumberBounds())
    case .string: .string(TextBounds())
    case .null, .array, .object: .any
    }
  }
}

extension JSONType {
  var isScalar: Bool {
    switch self {
    case .boolean, .integer, .number, .string: true
    case .null, .array, .object: false
    }
  }

  /// The type of the values of both; `nil` where that is none.
  func combined(with other: JSONType?) -> JSONType? {
    switch (self, other) {
    case (_, nil): self
    case (.integer, .number), (.number, .integer): .number
    default: self == other ? self : nil
    }
  }
}
