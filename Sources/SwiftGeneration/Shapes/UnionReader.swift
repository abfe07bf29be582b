import OpenAPIDocument

/// Finds out by what the alternatives of a `oneOf` or an `anyOf` can be told apart.
struct UnionReader {
  private let alternatives: [SchemaID]
  private let sets: [KeywordSet]
  private let mustMatchOnce: Bool
  private let discriminator: Discriminator<SchemaID>?
  private let graph: SchemaGraph
  private let identity: SchemaIdentity
  private let options: GenerationOptions

  init(
    of alternatives: [SchemaID], keyword: Keyword<SchemaID>?,
    discriminator: Discriminator<SchemaID>?, in graph: SchemaGraph, identity: SchemaIdentity,
    options: GenerationOptions
  ) {
    self.alternatives = alternatives
    self.discriminator = discriminator
    self.graph = graph
    self.identity = identity
    self.options = options
    sets = alternatives.map { KeywordSet(of: $0, in: graph, identity: identity) }
    if case .oneOf = keyword { mustMatchOnce = true } else { mustMatchOnce = false }
  }

  /// `nil` where alternatives are of no certain type, so that there is no shape to choose.
  func union() -> UnionShape? {
    byType() ?? byScalarType() ?? byDiscriminator() ?? byConstant()
      ?? (mustMatchOnce ? byMatch() : byKnownMembers())
  }

  /// Alternatives that differ in their JSON type need nothing but the first byte to tell apart.
  private func byType() -> UnionShape? {
    var branches: [UnionBranch] = []
    for (alternative, set) in zip(alternatives, sets) {
      guard let types = jsonTypes(of: set), types.count == 1,
        !branches.contains(where: { $0.type?.overlaps(types[0]) == true })
      else { return nil }
      branches.append(UnionBranch(type: types[0], content: .schema(alternative)))
    }
    return UnionShape(decision: .type, branches: branches)
  }

  /// Those that values of an alternative can have, or values of its own alternatives; `nil` where that
  /// is not said, or takes long to find out.
  private func jsonTypes(of alternative: KeywordSet) -> [JSONType]? {
    var types: Set<JSONType> = []
    var pending = [alternative]
    var seen: Set<SchemaID> = []
    while let set = pending.popLast() {
      if let own = set.types ?? impliedTypes(set) {
        types.formUnion(own)
        continue
      }
      guard let alternatives = set.alternatives, seen.count + alternatives.count <= 256 else {
        return nil
      }
      for alternative in alternatives where seen.insert(alternative).inserted {
        pending.append(KeywordSet(of: alternative, in: graph, identity: identity))
      }
    }
    return Array(types)
  }

  /// The types of the listed values, and `object` for a schema with properties.
  private func impliedTypes(_ set: KeywordSet) -> [JSONType]? {
    if let values = set.values { return Array(Set(values.map(\.type))) }
    return set.properties.isEmpty || !options.assumesObjects ? nil : [.object]
  }

  /// Several scalars of a type, as dates and other strings, are one alternative of an `anyOf`. It is
  /// asserted as well.
  private func byScalarType() -> UnionShape? {
    guard !mustMatchOnce else { return nil }
    var groups: [(type: JSONType, members: [SchemaID])] = []
    for (alternative, set) in zip(alternatives, sets) {
      guard let types = jsonTypes(of: set), types.count == 1 else { return nil }
      if let index = groups.firstIndex(where: { $0.type.overlaps(types[0]) }) {
        guard let type = groups[index].type.combined(with: types[0]), type.isScalar else {
          return nil
        }
        groups[index].type = type
        groups[index].members.append(alternative)
      } else {
        groups.append((types[0], [alternative]))
      }
    }
    guard groups.count > 1, !groups.contains(where: { $0.type == .null }) else { return nil }
    return UnionShape(
      decision: .type,
      branches: groups.map { group in
        UnionBranch(
          type: group.type,
          content: group.members.count == 1
            ? .schema(group.members[0]) : .shape(.anyScalar(of: group.type)))
      })
  }

  /// What a discriminator selects is not asked whether another alternative would accept it, too
  /// (OpenAPI 3.1, section 4.8.25).
  private func byDiscriminator() -> UnionShape? {
    guard let discriminator, let tags = graph.tags(of: alternatives, by: discriminator) else {
      return nil
    }
    let untagged = sets.indices.filter { index in
      !isObject(sets[index])
        || !sets[index].required.contains(where: tags.property.hasSameCodeUnits)
    }
    return tagged(
      tags.property, tags.values,
      untagged: untagged.isEmpty
        ? .refused : mustMatchOnce ? .matched(untagged) : .first(untagged))
  }

  /// A member that each alternative asks for, with other strings in each, lets one accept at most.
  private func byConstant() -> UnionShape? {
    guard sets.allSatisfy(isObject) else { return nil }
    for name in sets[0].required {
      guard let tags = tags(of: name) else { continue }
      let all = tags.joined()
      if Set(all).count == all.count { return tagged(name, tags, untagged: .refused) }
    }
    return nil
  }

  /// The strings that each alternative asks for in a member; `nil` where one does not.
  private func tags(of name: String) -> [[String]]? {
    var tags: [[String]] = []
    for set in sets {
      guard set.required.contains(where: name.hasSameCodeUnits),
        let own = constants(of: name, in: set)
      else { return nil }
      tags.append(own)
    }
    return tags
  }

  /// Where just one may accept a value, each can be asked.
  private func byMatch() -> UnionShape {
    UnionShape(decision: .match, branches: plainBranches)
  }

  /// Where several may accept a value, the one that knows the most of its members loses the fewest.
  /// With members that are refused because no schema speaks of them, it would be refused for those of
  /// the others.
  private func byKnownMembers() -> UnionShape? {
    guard options.unknownMembers != .refuse else { return nil }
    let types = sets.compactMap { jsonTypes(of: $0) }
    guard types.count == sets.count, types.joined().contains(where: { !$0.isScalar && $0 != .null })
    else { return nil }
    return UnionShape(decision: .closest, branches: plainBranches)
  }

  private var plainBranches: [UnionBranch] {
    zip(alternatives, labels(tags: nil)).map { alternative, label in
      UnionBranch(label: label, content: .schema(alternative))
    }
  }

  private func tagged(
    _ member: String, _ tags: [[String]], untagged: UnionShape.Untagged
  ) -> UnionShape {
    let labels = labels(tags: tags)
    let branches = alternatives.indices.map { place in
      UnionBranch(
        label: labels[place], tags: tags[place], content: .schema(alternatives[place]))
    }
    return UnionShape(decision: .tag(member: member, untagged: untagged), branches: branches)
  }

  private func labels(tags: [[String]]?) -> [UnionLabels.Label] {
    UnionLabels(of: alternatives, sets, tags: tags, in: graph, identity: identity).labels
  }

  private func isObject(_ set: KeywordSet) -> Bool {
    set.types == [.object] || set.types == nil && options.assumesObjects
  }

  /// The strings of `const` or `enum` that a property can have; `nil` for others.
  private func constants(of name: String, in set: KeywordSet) -> [String]? {
    guard let property = set.properties.first(where: { $0.name.hasSameCodeUnits(as: name) }),
      let values = KeywordSet(of: property.value, in: graph, identity: identity).values
    else { return nil }
    let strings = values.compactMap { if case .string(let text) = $0 { text } else { nil } }
    return strings.count == values.count && !strings.isEmpty ? strings : nil
  }
}

extension JSONLiteral {
  fileprivate var type: JSONType {
    switch self {
    case .null: .null
    case .boolean: .boolean
    case .number: .number
    case .string: .string
    case .array: .array
    case .object: .object
    }
  }
}

extension JSONType {
  fileprivate func overlaps(_ other: JSONType) -> Bool {
    self == other || Set([self, other]) == [.integer, .number]
  }
}
