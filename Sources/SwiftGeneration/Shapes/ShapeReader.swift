import OpenAPIDocument

/// Reads the shape of one schema from its keywords, and what the shape leaves out.
struct ShapeReader {
  let schema: Schema
  let graph: SchemaGraph
  let identity: SchemaIdentity
  let options: GenerationOptions
  let keywords: KeywordSet
  private var leftOut: [LocatedKeyword<SchemaID>] = []
  /// Whether the shape is that of `oneOf` or `anyOf`, so that nothing beside them counts.
  private var isDecidedByAlternatives = false
  /// Whether one alternative of the `anyOf` accepts all values of the shape.
  private var acceptsEverything = false

  init(of id: SchemaID, in graph: SchemaGraph, identity: SchemaIdentity, options: GenerationOptions)
  {
    schema = graph[id]
    self.graph = graph
    self.identity = identity
    self.options = options
    keywords = KeywordSet(of: id, in: graph, identity: identity)
  }

  mutating func read() -> (Shape, Residue) {
    if let target = onlyTarget { return (.same(target), .none) }
    leftOut = keywords.notModelled
    let shape = nullableShape()
    leftOut += keywords.assertions.filter { isLeftOut($0, by: shape) }
    if keywords.types?.isEmpty == true { return (shape, .whole(leftOut)) }
    return (
      shape,
      Residue(
        of: leftOut, isCombined: keywords.isCombined, discriminator: keywords.discriminator)
    )
  }

  /// Whether the shape is that of an object although the schema lets other types through.
  var assumesObject: Bool { keywords.types == nil && onlyTarget == nil }

  private func isLeftOut(_ occurrence: LocatedKeyword<SchemaID>, by shape: Shape) -> Bool {
    switch occurrence.keyword {
    // The members that another of the combined schemas names are let through, and those that match
    // a pattern.
    case .additionalProperties(let values)
    where keywords.isCombined || keywords.hasPatternProperties:
      if case .boolean(true) = graph[values].form { return false }
      return true
    case .items where keywords.hasPrefixItems: return true
    case .format(let name) where !options.asserts(format: name): return false
    case .contentEncoding: return false
    default: break
    }
    guard let family = keywords.family(of: occurrence) else { return false }
    if isDecidedByAlternatives { return family != .alternatives }
    if acceptsEverything, family == .alternatives { return false }
    return shape.leavesOut(family)
  }

  /// What the schema refers to, if it says nothing else about values.
  private var onlyTarget: SchemaID? {
    guard case .object(let occurrences) = schema.form else { return nil }
    var only: SchemaID?
    for occurrence in occurrences where !occurrence.keyword.isAnnotation {
      guard only == nil else { return nil }
      switch occurrence.keyword {
      case .ref(let target), .dynamicRef(let target): only = target
      case .allOf(let schemas) where schemas.count == 1: only = schemas[0]
      default: return nil
      }
    }
    return only
  }

  private mutating func nullableShape() -> Shape {
    let types = keywords.types
    let allowsNullValue = keywords.values?.contains(.null) ?? true
    if let alternatives, let occurrence = keywords.alternativesKeyword,
      let wrapped = nullableAlternative(alternatives)
    {
      isDecidedByAlternatives = true
      if joinsAlternatives(alternatives, in: wrapped) { leftOut.append(occurrence) }
      if case .oneOf = occurrence.keyword, alternatives.count(where: allowsNull) > 1 {
        leftOut.append(occurrence)
      }
      return .nullable(wrapped)
    }
    guard let types, types.contains(.null), allowsNullValue else {
      // An `enum` with null and no `type` is nullable too.
      if types == nil, let values = keywords.values, values.contains(.null), values.count > 1 {
        return .nullable(shape(types: nil))
      }
      return shape(types: types)
    }
    let others = types.filter { $0 != .null }
    return others.isEmpty ? .null : .nullable(shape(types: others))
  }

  private mutating func shape(types: [JSONType]?) -> Shape {
    if let values = keywords.values { return shape(values: values, types: types) }
    if let alternatives, let occurrence = keywords.alternativesKeyword {
      if keywords.properties.isEmpty, let union = union(of: alternatives) {
        isDecidedByAlternatives = true
        if joinsAlternatives(alternatives, in: union) { leftOut.append(occurrence) }
        return union
      }
      if types == nil, keywords.properties.isEmpty, let type = commonType(of: alternatives) {
        if case .anyOf = occurrence.keyword {
          acceptsEverything = alternatives.contains { isNothing(but: type, $0) }
        }
        if !acceptsEverything { leftOut.append(occurrence) }
        let shape = shape(type: type)
        return alternatives.contains(where: isNull) ? .nullable(shape) : shape
      }
      leftOut.append(occurrence)
    }
    guard let types else {
      return keywords.properties.isEmpty || !options.assumesObjects ? .any : object()
    }
    if types.isEmpty {
      return .any
    } else if types.count == 1 {
      return shape(type: types[0])
    } else {
      return .union(
        UnionShape(
          decision: .type,
          branches: types.map { UnionBranch(type: $0, content: .shape(branchShape(type: $0))) }))
    }
  }

  private mutating func shape(values: [JSONLiteral], types: [JSONType]?) -> Shape {
    let strings = values.compactMap { value -> String? in
      if case .string(let text) = value { return text } else { return nil }
    }
    let others = values.filter { $0 != .null }
    if strings.count == others.count, !strings.isEmpty, types.map({ $0.contains(.string) }) ?? true
    {
      return .enumeration(enumeration(strings.map(EnumeratedValue.string)))
    }
    if others.isEmpty { return .null }
    if let constants = constants(among: others, types) {
      return enumeration(of: constants).map(Shape.enumeration) ?? .constants(constants)
    }
    leftOut += keywords.assertions.filter { keywords.family(of: $0) == .values }
    guard let types, types.count == 1 else { return .any }
    return shape(type: types[0])
  }

  /// The listed values of the one type that `types` allows, or that all of them have; `nil` where there
  /// is no such type, and for strings.
  private func constants(among values: [JSONLiteral], _ types: [JSONType]?) -> Constants? {
    let booleans = values.compactMap { if case .boolean(let flag) = $0 { flag } else { nil } }
    let numbers = values.compactMap { if case .number(let number) = $0 { number } else { nil } }
    let integers = numbers.compactMap(\.int)
    switch types?.filter({ $0 != .null }) {
    case [.boolean] where !booleans.isEmpty: return .booleans(booleans)
    case [.integer] where !integers.isEmpty: return .integers(integers)
    case [.number] where !numbers.isEmpty: return .numbers(numbers)
    case nil where booleans.count == values.count: return .booleans(booleans)
    case nil where integers.count == values.count: return .integers(integers)
    case nil where numbers.count == values.count: return .numbers(numbers)
    default: return nil
    }
  }

  /// In a list of types, objects with members of their own would need a name that nobody gave them.
  private mutating func branchShape(type: JSONType) -> Shape {
    guard type == .object, !keywords.properties.isEmpty else { return shape(type: type) }
    leftOut += occurrences { if case .properties = $0 { true } else { false } }
    return .dictionary(values: nil, counts: keywords.propertyCounts)
  }

  private mutating func shape(type: JSONType) -> Shape {
    switch type {
    case .null: return .null
    case .boolean: return .boolean
    case .integer:
      return isUnsigned ? .unsigned(keywords.bounds) : .integer(integerBounds())
    case .number: return .number(numberBounds)
    case .string: return string()
    case .array:
      return array()
    case .object: return object()
    }
  }

  private mutating func array() -> Shape {
    let items = keywords.hasPrefixItems ? nil : keywords.items
    let unique = keywords.uniqueItems && items.map(isComparable) == true
    if keywords.uniqueItems, !unique {
      leftOut += occurrences { if case .uniqueItems = $0 { true } else { false } }
    }
    return .array(items: items, counts: keywords.itemCounts, unique: unique)
  }

  /// Whether values of the schema are equal in Swift where they are in JSON Schema.
  private func isComparable(_ id: SchemaID) -> Bool {
    let set = KeywordSet(of: id, in: graph, identity: identity)
    guard set.alternatives == nil, let types = set.types, types.count == 1 else { return false }
    return [.string, .integer, .boolean].contains(types[0]) && set.format == nil
      && set.contentEncoding == nil
  }

  private mutating func object() -> Shape {
    let properties = properties()
    guard !properties.isEmpty else {
      return .dictionary(
        values: keywords.hasPatternProperties ? nil : keywords.additionalProperties,
        counts: keywords.propertyCounts)
    }
    if !keywords.propertyCounts.isEmpty {
      leftOut += occurrences {
        if case .minProperties = $0 { return true }
        if case .maxProperties = $0 { return true }
        return false
      }
    }
    return .object(ObjectShape(properties: properties, additionalMembers: additionalMembers))
  }

  /// Those that are only required come last.
  private func properties() -> [ObjectShape.Property] {
    var demands = Array(repeating: Demand.never, count: keywords.properties.count)
    var onlyRequired: [String] = []
    for name in keywords.required {
      if let place = keywords.place(ofProperty: name) {
        demands[place] = graph.demand(for: keywords.properties[place].value)
      } else {
        onlyRequired.append(name)
      }
    }
    return zip(keywords.properties, demands).map { member, demand in
      ObjectShape.Property(
        name: member.name, value: member.value, nameLocation: member.nameLocation, demand: demand)
    }
      + onlyRequired.map {
        ObjectShape.Property(name: $0, value: nil, nameLocation: nil, demand: .always)
      }
  }

  private var additionalMembers: ObjectShape.AdditionalMembers {
    // What derives from a schema with a discriminator has members that this one does not know.
    if keywords.hasPatternProperties || keywords.hasDiscriminator { return .kept(nil) }
    guard let values = keywords.additionalProperties else { return unmentionedMembers }
    switch graph[values].form {
    case .boolean(false): return .refused
    case .boolean(true): return .kept(nil)
    case .object: return .kept(values)
    }
  }

  /// What nothing in the document speaks of.
  private var unmentionedMembers: ObjectShape.AdditionalMembers {
    let isSilent = !keywords.notModelled.contains {
      if case .unevaluatedProperties = $0.keyword { true } else { false }
    }
    return switch options.unknownMembers {
    case .refuse where isSilent: .refused
    case .keep: .kept(nil)
    case .ignore, .refuse: .ignored
    }
  }

  /// Of all the schemas that are combined here.
  private func occurrences(
    where isWanted: (Keyword<SchemaID>) -> Bool
  ) -> [LocatedKeyword<SchemaID>] {
    keywords.assertions.filter { isWanted($0.keyword) }
  }
}
