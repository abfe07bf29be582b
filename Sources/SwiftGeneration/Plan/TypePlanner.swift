import OpenAPIDocument

/// Decides how schemas are used and declared in Swift.
struct TypePlanner {
  let shapes: ShapeTable
  let walk: TypeWalk
  let names: TypeNames
  let functions: SchemaFunctions
  private let patterns: PatternTable
  let containment: Containment
  let validatable: SchemaSet
  let inResponses: SchemaSet
  let inRequests: SchemaSet
  private(set) var rules: ComponentRules

  init(
    shapes: ShapeTable, walk: TypeWalk, names: TypeNames, functions: SchemaFunctions,
    patterns: PatternTable, rulesType: Identifier
  ) {
    self.functions = functions
    self.patterns = patterns
    self.shapes = shapes
    self.walk = walk
    self.names = names
    let types = TypeGraph(of: shapes, walk: walk)
    containment = Containment(of: shapes, types: types)
    let operations = shapes.graph.operations
    inResponses = types.contents(
      of: Self.types(among: operations.flatMap(\.schemasFromProvider), shapes, walk))
    inRequests = types.contents(
      of: Self.types(among: operations.flatMap(\.schemasToProvider), shapes, walk))
    let ruled = walk.order.filter { id in
      guard walk.declared.contains(id) else { return false }
      return shapes[id].assertsItself && !shapes.residue(of: id).isEmpty
        || Self.hasRule(shapes[id], shapes)
    }
    validatable = types.containing(ruled)
    rules = ComponentRules(called: rulesType)
    // Once for the names, and once with them.
    rules = componentRules(called: rulesType)
    rules = componentRules(called: rulesType)
  }

  /// The types that the schemas are, or lead to through what has no type of its own.
  private static func types(
    among schemas: [SchemaID], _ shapes: ShapeTable, _ walk: TypeWalk
  ) -> Set<SchemaID> {
    var edges = Edges()
    for schema in schemas { edges.follow(schema, isInline: true, in: shapes, walk) }
    return edges.all
  }

  /// Whether a declared shape constrains values that it holds itself.
  private static func hasRule(_ shape: Shape, _ shapes: ShapeTable) -> Bool {
    switch shape {
    case .object(let object):
      var schemas = object.properties.compactMap(\.value)
      if case .kept(let values?) = object.additionalMembers { schemas.append(values) }
      return schemas.contains { isConstrained($0, shapes, []) }
    case .union(let union):
      if case .match = union.decision { return true }
      return union.branches.contains { branch in
        switch branch.content {
        case .schema(let schema): isConstrained(schema, shapes, [])
        case .shape(let shape): isConstrained(shape, shapes, [])
        }
      }
    case .nullable(let wrapped): return hasRule(wrapped, shapes)
    default: return false
    }
  }

  private static func isConstrained(
    _ schema: SchemaID, _ shapes: ShapeTable, _ open: [SchemaID]
  ) -> Bool {
    let id = shapes.identity[schema]
    guard shapes.residue(of: id).isEmpty else { return true }
    guard !open.contains(id), !shapes[id].isDeclared else { return false }
    return isConstrained(shapes[id], shapes, open + [id])
  }

  private static func isConstrained(
    _ shape: Shape, _ shapes: ShapeTable, _ open: [SchemaID]
  ) -> Bool {
    switch shape {
    case .integer(let bounds), .unsigned(let bounds), .number(let bounds): !bounds.isEmpty
    case .string(let bounds): !bounds.isEmpty
    case .array(let items, let counts, let unique):
      !counts.isEmpty || unique || items.map { isConstrained($0, shapes, open) } == true
    case .dictionary(let values, let counts):
      !counts.isEmpty || values.map { isConstrained($0, shapes, open) } == true
    case .same(let schema): isConstrained(schema, shapes, open)
    case .nullable(let wrapped): isConstrained(wrapped, shapes, open)
    case .constants: true
    case .any, .null, .boolean, .base64, .enumeration, .object, .union: false
    }
  }

  // MARK: - Uses

  /// `nil` stands for values of any kind.
  func use(of schema: SchemaID?) -> TypeUse {
    schema.map { use(of: $0, []) } ?? plain(.rawJSON)
  }

  func use(of shape: Shape) -> TypeUse { use(of: shape, []) }

  /// `open` holds the schemas whose types are being written out: a name for an array of itself has no
  /// end, and names for arrays of each other have none unless one of them is left out.
  private func use(of schema: SchemaID, _ open: [SchemaID]) -> TypeUse {
    let id = shapes.identity[schema]
    guard !open.contains(where: { $0 == id || shapes.ringStarts[$0] == id }) else {
      return asserted(plain(.rawJSON), as: id)
    }
    guard let path = names.paths[id] else {
      return asserted(useOfShape(of: id, open), as: id)
    }
    guard !walk.declared.contains(id) else {
      let isNullable = if case .nullable = shapes[id] { true } else { false }
      let use = TypeUse(
        type: .declared(path), isNullable: isNullable, rule: nil,
        isValidatable: validatable.contains(id))
      return shapes[id].assertsItself ? use : asserted(use, as: id)
    }
    let aliased = useOfShape(of: id, open)
    let use = TypeUse(
      type: .declared(path), isNullable: aliased.isNullable, rule: aliased.rule,
      isValidatable: aliased.isValidatable)
    return rules.named(asserted(use, as: id), of: id)
  }

  private func useOfShape(of id: SchemaID, _ open: [SchemaID]) -> TypeUse {
    let shape = shapes[id]
    return use(of: shape, shape.hasContents ? open + [id] : open)
  }

  /// The use with what the schema asserts beyond its shape.
  private func asserted(_ use: TypeUse, as id: SchemaID) -> TypeUse {
    guard let function = functions.residue(of: id) else { return use }
    let base = TypeUse(
      type: use.type, isNullable: false, rule: use.rule, isValidatable: use.isValidatable)
    return TypeUse(
      type: use.type, isNullable: use.isNullable,
      rule: .asserted(function, base, passesNull: false), isValidatable: use.isValidatable)
  }

  func use(of shape: Shape, _ open: [SchemaID]) -> TypeUse {
    switch shape {
    case .any: plain(.rawJSON)
    case .null: plain(.null)
    case .boolean: plain(.bool)
    case .integer(let bounds):
      plain(.int, rule: bounds.isEmpty ? nil : .integer(IntegerBounds(bounds)))
    case .unsigned(let bounds):
      plain(.uint64, rule: bounds.isEmpty ? nil : .unsigned(IntegerBounds(bounds)))
    case .number(let bounds): plain(.double, rule: bounds.isEmpty ? nil : .number(bounds))
    case .string(let bounds): plain(.string, rule: rule(of: bounds))
    case .base64: plain(.base64Data)
    case .constants(let constants): plain(constants.type, rule: .constants(constants))
    // Declared shapes have a name, so these three are reached in a ring of references only.
    case .enumeration(let shape): plain(shape.rawType)
    case .object: plain(.rawJSONObject)
    case .union: plain(.rawJSON)
    case .array(let items, let counts, let unique):
      array(of: items.map { use(of: $0, open) } ?? plain(.rawJSON), counts, unique)
    case .dictionary(nil, let counts) where counts.isEmpty: plain(.rawJSONObject)
    case .dictionary(let values, let counts):
      dictionary(of: values.map { use(of: $0, open) } ?? plain(.rawJSON), counts)
    case .same(let schema): use(of: schema, open)
    case .nullable(let wrapped): nullable(use(of: wrapped, open))
    }
  }

  private func rule(of bounds: TextBounds) -> Rule? {
    let pattern = bounds.pattern.flatMap { patterns[$0] }
    guard !bounds.lengths.isEmpty || pattern != nil || bounds.format != nil else { return nil }
    return .string(TextRule(lengths: bounds.lengths, pattern: pattern, format: bounds.format))
  }

  private func plain(_ type: TypeReference.LibraryType, rule: Rule? = nil) -> TypeUse {
    TypeUse(type: .library(type), isNullable: false, rule: rule, isValidatable: false)
  }

  /// The use with null as an alternative beside it.
  private func nullable(_ use: TypeUse) -> TypeUse {
    var rule = use.rule
    if case .asserted(let function, let base, _)? = rule?.withoutName {
      rule = .asserted(function, base, passesNull: true)
    }
    return TypeUse(
      type: use.type, isNullable: true, rule: rule, isValidatable: use.isValidatable)
  }

  private func array(of items: TypeUse, _ counts: CountBounds, _ unique: Bool) -> TypeUse {
    let isConstrained = !counts.isEmpty || unique || items.rule != nil
    return TypeUse(
      type: .array(items.valueType), isNullable: false,
      rule: isConstrained ? .array(counts: counts, unique: unique, items: items) : nil,
      isValidatable: items.isValidatable)
  }

  private func dictionary(of values: TypeUse, _ counts: CountBounds) -> TypeUse {
    let isConstrained = !counts.isEmpty || values.rule != nil
    return TypeUse(
      type: .dictionary(values.valueType), isNullable: false,
      rule: isConstrained ? .dictionary(counts: counts, values: values) : nil,
      isValidatable: values.isValidatable)
  }
}

extension Shape {
  /// Whether the code that reads values of the shape asserts what its parts do not say; otherwise
  /// whoever uses the type does.
  var assertsItself: Bool {
    switch self {
    case .object, .union: true
    default: false
    }
  }
}

extension EnumerationShape {
  /// Of the values as JSON has them.
  var rawType: TypeReference.LibraryType { values.first?.type ?? .string }
}

extension EnumeratedValue {
  fileprivate var type: TypeReference.LibraryType {
    switch self {
    case .string: .string
    case .integer: .int
    case .number: .double
    }
  }
}

extension Constants {
  fileprivate var type: TypeReference.LibraryType {
    switch self {
    case .booleans: .bool
    case .integers: .int
    case .numbers: .double
    }
  }
}
