import OpenAPIDocument

extension TypePlanner {
  /// What the text of a value of the schema stands for; `nil` if a text cannot hold such values.
  func textShape(of schema: SchemaID) -> TextShape? { textShape(of: schema, []) }

  /// `open` holds the schemas around this one: text has no place for what contains itself.
  private func textShape(of schema: SchemaID, _ open: Set<SchemaID>) -> TextShape? {
    let id = shapes.identity[schema]
    guard !open.contains(id) else { return nil }
    return textShape(of: shapes[id], open.union([id]))
  }

  private func textShape(of shape: Shape, _ open: Set<SchemaID>) -> TextShape? {
    switch shape {
    case .any, .string, .base64, .enumeration: return .scalar([.string])
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

  private func textShape(of object: ObjectShape, _ open: Set<SchemaID>) -> TextShape? {
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

  private func textShape(of branches: [UnionBranch], _ open: Set<SchemaID>) -> TextShape? {
    var scalars: Set<TextShape.Scalar> = []
    for branch in branches {
      let shape =
        switch branch.content {
        case .schema(let schema): textShape(of: schema, open)
        case .shape(let shape): textShape(of: shape, open)
        }
      guard case .scalar(let more)? = shape else { return nil }
      scalars.formUnion(more)
    }
    return .scalar(scalars)
  }
}

extension TextShape {
  fileprivate var orNull: TextShape {
    if case .scalar(let types) = self { .scalar(types.union([.null])) } else { self }
  }

  var isScalar: Bool {
    if case .scalar = self { true } else { false }
  }

  private var isScalarOrList: Bool {
    if case .array(let items) = self { items.isScalar } else { isScalar }
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
    case .array(let items): return style != .deepObject && items.isScalar
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
