import OpenAPIDocument

extension TypePlanner {
  /// What the text of a value of the schema stands for; `nil` if a text cannot hold such values.
  func textShape(of schema: SchemaID) -> TextShape? { textShape(of: schema, []) }

  /// `open` holds the schemas around this one: text has no place for what contains itself.
  private func textShape(of schema: SchemaID, _ open: [SchemaID]) -> TextShape? {
    let id = shapes.identity[schema]
    guard !open.contains(id) else { return nil }
    let shape = shapes[id]
    return textShape(of: shape, shape.hasContents ? open + [id] : open)
  }

  private func textShape(of shape: Shape, _ open: [SchemaID]) -> TextShape? {
    switch shape {
    case .enumeration(let shape):
      return .scalar(shape.rawType == .string ? .string : .number)
    case .any, .string, .base64: return .scalar([.string])
    case .null: return .scalar([.null])
    case .boolean: return .scalar([.boolean])
    case .integer, .unsigned, .number: return .scalar([.number])
    case .constants(.booleans): return .scalar([.boolean])
    case .constants: return .scalar([.number])
    case .array(let items, _, _):
      return (items.map { textShape(of: $0, open) } ?? .scalar([.string])).map { .array($0) }
    case .dictionary(let values, _):
      let shape = values.map { textShape(of: $0, open) } ?? .scalar([.string])
      return shape.map { .object([], others: $0) }
    case .object(let object): return textShape(of: object, open)
    case .union(let union): return textShape(of: union.branches, open)
    case .same(let target): return textShape(of: target, open)
    case .nullable(let wrapped): return textShape(of: wrapped, open)?.orNull
    }
  }

  private func textShape(of object: ObjectShape, _ open: [SchemaID]) -> TextShape? {
    var members: [(name: String, shape: TextShape)] = []
    for property in object.properties {
      let shape = property.value.map { textShape(of: $0, open) } ?? .scalar([.string])
      guard let shape else { return nil }
      members.append((property.name, shape))
    }
    guard case .kept(let values) = object.additionalMembers else {
      return .object(members, others: nil)
    }
    let others = values.map { textShape(of: $0, open) } ?? .scalar([.string])
    return others.map { .object(members, others: $0) }
  }

  private func textShape(of branches: [UnionBranch], _ open: [SchemaID]) -> TextShape? {
    var scalars: TextShape.Scalars = []
    var items: TextShape.Scalars = []
    for branch in branches {
      let shape =
        switch branch.content {
        case .schema(let schema): textShape(of: schema, open)
        case .shape(let shape): textShape(of: shape, open)
        }
      switch shape {
      case .scalar(let more): scalars.formUnion(more)
      case .array(.scalar(let more)): items.formUnion(more)
      case .scalarOrArray(let more, .scalar(let moreItems)):
        scalars.formUnion(more)
        items.formUnion(moreItems)
      default: return nil
      }
    }
    if items.isEmpty { return .scalar(scalars) }
    return scalars.isEmpty ? .array(.scalar(items)) : .scalarOrArray(scalars, .scalar(items))
  }
}

extension TextShape {
  fileprivate var orNull: TextShape {
    switch self {
    case .scalar(let types): .scalar(types.union([.null]))
    case .scalarOrArray(let types, let items): .scalarOrArray(types.union([.null]), items)
    case .array, .object, .json: self
    }
  }

  var isScalar: Bool {
    if case .scalar = self { true } else { false }
  }

  private var isScalarOrList: Bool {
    switch self {
    case .array(let items), .scalarOrArray(_, let items): items.isScalar
    default: isScalar
    }
  }

  private var allMembers: [TextShape]? {
    guard case .object(let members, let others) = self else { return nil }
    return members.map(\.shape) + (others.map { [$0] } ?? [])
  }

  /// Whether the style has a place for such values, where `isExploded` holds.
  func fits(_ style: Parameter.Style, isExploded: Bool) -> Bool {
    switch self {
    case .json: return true
    case .scalar: return style != .deepObject
    case .array(let items), .scalarOrArray(_, let items):
      return style != .deepObject && items.isScalar
    case .object:
      let members = allMembers ?? []
      if style == .deepObject { return members.allSatisfy(\.fitsInBrackets) }
      if style == .form, isExploded { return members.allSatisfy(\.isScalarOrList) }
      return members.allSatisfy(\.isScalar)
    }
  }

  private var fitsInBrackets: Bool {
    allMembers?.allSatisfy(\.fitsInBrackets) ?? isScalarOrList
  }
}
