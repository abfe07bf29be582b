import OpenAPIDocument

/// How schemas are declared in Swift.
extension TypePlanner {
  func declarations() -> [Declaration] { names.topLevel.map(declaration) }

  private func declaration(of id: SchemaID) -> Declaration {
    let path = names.paths[id] ?? []
    let own = introduction(of: id).unlessRepeating(path.last?.spelling ?? "")
    let introduction = rules.introduction(of: id, after: own)
    switch shapes[id].withoutNull {
    case .object(let object):
      return .structure(structure(object, id, path, introduction))
    case .enumeration(let shape):
      return .enumeration(
        Enumeration(
          path: path, introduction: introduction, rawType: shape.rawType,
          cases: EnumerationCases.named(
            shape, chosen: names.chosen.chosenCases(of: id),
            introductions: introductionsOfCases(of: id, shape)),
          isOpen: isOpen(id)))
    case .union(let shape):
      return .union(union(shape, id, path, introduction))
    case let shape:
      let type = use(of: shape, [id]).type
      return .alias(Alias(path: path, introduction: introduction, type: type))
    }
  }

  private func isOpen(_ enumeration: SchemaID) -> Bool {
    let isInResponses = inResponses.contains(enumeration)
    let isInRequests = inRequests.contains(enumeration) || !isInResponses
    return isInResponses && shapes.options.enumerationsInResponses == .open
      || isInRequests && shapes.options.enumerationsInRequests == .open
  }

  private func structure(
    _ object: ObjectShape, _ id: SchemaID, _ path: [Identifier], _ introduction: Introduction
  ) -> Structure {
    let properties = object.properties.map { member in
      property(member, of: id, at: path)
    }
    return Structure(
      path: path, introduction: introduction, properties: properties,
      isHashable: shapes.options.addsHashable,
      additionalMembers: additionalMembers(
        object.additionalMembers, beside: properties, at: path),
      assertion: shapes[id].assertsItself ? functions.residue(of: id) : nil,
      nested: names.nested[id, default: []].map(declaration))
  }

  private func additionalMembers(
    _ members: ObjectShape.AdditionalMembers, beside properties: [Property],
    at path: [Identifier]
  ) -> Structure.AdditionalMembers {
    switch members {
    case .ignored: return .ignored
    case .refused: return .refused
    case .kept(let values):
      let values = use(of: values).relative(to: path)
      let taken = Set(properties.map(\.name.spelling))
      var spelling = "additionalProperties"
      while taken.contains(spelling) { spelling += "_" }
      return .kept(
        Property(
          name: Identifier(spelling: spelling), key: "",
          introduction: Introduction(
            documentation: "Members beside the properties, by name.", isDeprecated: false),
          occurrence: .rest, demand: .never,
          use: TypeUse(
            type: .dictionary(values.valueType), isNullable: false,
            rule: values.rule.map { _ in .dictionary(counts: CountBounds(), values: values) },
            isValidatable: values.isValidatable),
          isBoxed: false))
    }
  }

  /// Whether an operation that holds a value of the schema keeps it out of line.
  func isOutOfLine(_ schema: SchemaID) -> Bool {
    var edges = Edges()
    edges.follow(schema, isInline: true, in: shapes, walk)
    return edges.inline.contains { containment.isLarge($0) }
  }

  private func property(
    _ member: ObjectShape.Property, of owner: SchemaID, at path: [Identifier]
  ) -> Property {
    let use = use(of: member.value).relative(to: path)
    return Property(
      name: Identifier(spelling: names.chosen.property(member.name, of: owner)), key: member.name,
      introduction: propertyIntroduction(member.value).unlessRepeating(member.name),
      occurrence: member.demand == .always
        ? (use.isNullable ? .requiredNullable : .required)
        : (use.isNullable ? .optionalNullable : .optional),
      demand: member.demand, use: use,
      isBoxed: member.value.map { isOutOfLine($0, in: owner) } ?? false)
  }

  /// Whether a property of `owner` keeps a value of the schema out of line.
  private func isOutOfLine(_ schema: SchemaID, in owner: SchemaID) -> Bool {
    let id = shapes.identity[schema]
    if walk.declared.contains(id) { return containment.isOutOfLine(id, in: owner) }
    guard shapes[id].hasContents else { return false }
    var edges = Edges()
    edges.follow(id, isInline: true, in: shapes, walk)
    return edges.inline.contains { containment.isOutOfLine($0, in: owner) }
  }

  /// What is said about a named type is said where it is declared.
  private func propertyIntroduction(_ schema: SchemaID?) -> Introduction {
    guard let schema, shapes.graph[schema].name == nil else { return .none }
    return introduction(of: schema)
  }

  private func union(
    _ shape: UnionShape, _ id: SchemaID, _ path: [Identifier], _ introduction: Introduction
  ) -> Union {
    let cases = shape.branches.map { branch in
      let use =
        switch branch.content {
        case .schema(let schema): use(of: schema)
        case .shape(let shape): self.use(of: shape)
        }
      return Union.Case(
        name: Identifier(spelling: branch.label), use: use.relative(to: path))
    }
    return Union(
      path: path, introduction: introduction, cases: cases, decision: decision(of: shape),
      isHashable: shapes.options.addsHashable,
      isIndirect: containment.isRecursive(id),
      assertion: shapes[id].assertsItself ? functions.residue(of: id) : nil,
      isValidatable: validatable.contains(id),
      nested: names.nested[id, default: []].map(declaration))
  }

  private func decision(of shape: UnionShape) -> Union.Decision {
    switch shape.decision {
    case .type: .type(shape.branches.map { JSONTypeName($0.type ?? .null) })
    case .tag(let member, let untagged):
      .tag(member: member, shape.branches.map(\.tags), untagged: plan(untagged, of: shape))
    case .match: .match(shape.branches.map(question))
    case .closest: .closest(shape.branches.map(question))
    }
  }

  private func plan(_ untagged: UnionShape.Untagged, of shape: UnionShape) -> Union.Untagged {
    switch untagged {
    case .refused: .refused
    case .matched(let places): .matched(places.map { ($0, question(shape.branches[$0])) })
    case .first(let places): .first(places.map { ($0, question(shape.branches[$0])) })
    }
  }

  /// What is asked whether a value is of a branch.
  private func question(_ branch: UnionBranch) -> SchemaUse {
    if case .schema(let schema) = branch.content { functions.whole(of: schema) } else { .anything }
  }
}
