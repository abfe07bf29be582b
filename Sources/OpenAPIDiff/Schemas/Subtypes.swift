internal import OpenAPIDocument

/// What values of a schema may be besides, where it has a discriminator and no list of alternatives:
/// the components that take it up by `allOf`, and what the mapping names (OpenAPI 3.0.3, section
/// 4.7.25.1).
struct Subtypes {
  private let names: [Version: [SchemaID: [Spelling]]]
  private let components: [Version: [Spelling: SchemaID]]

  init(old: SchemaGraph, new: SchemaGraph) {
    let names = [Version.old: old.namesOfSubtypes, .new: new.namesOfSubtypes]
    self.names = names
    let isNeeded = names.values.contains { !$0.isEmpty }
    components = isNeeded ? [.old: old.componentsByName, .new: new.componentsByName] : [:]
  }

  /// Those that both versions have as components, and one at least has below the pair.
  func pairs(below pair: SchemaPair) -> [SchemaPair] {
    var seen: Set<Spelling> = []
    return Version.allCases.flatMap { names[$0]?[pair[$0]] ?? [] }.filter {
      seen.insert($0).inserted
    }.compactMap { name in
      guard let old = components[.old]?[name], let new = components[.new]?[name] else {
        return nil
      }
      return SchemaPair(old: old, new: new)
    }
  }

  func schemas(below parent: SchemaID, in version: Version) -> [SchemaID] {
    (names[version]?[parent] ?? []).compactMap { components[version]?[$0] }
  }
}

extension SchemaGraph {
  /// By the schema with the discriminator; in the order of the document.
  fileprivate var namesOfSubtypes: [SchemaID: [Spelling]] {
    let parents = schemas.indices.map(SchemaID.init(index:)).filter(isParent)
    guard !parents.isEmpty else { return [:] }
    var names = Dictionary(uniqueKeysWithValues: parents.map { ($0, [Spelling]()) })
    for component in components {
      for part in SchemaView(of: component.value, in: self).parts
      where part.schema != component.value {
        names[part.schema]?.append(Spelling(component.name))
      }
    }
    for parent in parents {
      let mapped = mapped(by: parent).filter { $0 != parent }.compactMap { self[$0].name }
      names[parent]? += mapped.map(Spelling.init)
    }
    return names
  }

  fileprivate var componentsByName: [Spelling: SchemaID] {
    Dictionary(
      components.map { (Spelling($0.name), $0.value) }, uniquingKeysWith: { first, _ in first })
  }

  fileprivate func isParent(_ id: SchemaID) -> Bool {
    guard case .object(let keywords) = self[id].form else { return false }
    return keywords.contains { $0.keyword.isDiscriminator }
      && !keywords.contains { $0.keyword.listsAlternatives }
  }

  fileprivate func mapped(by id: SchemaID) -> [SchemaID] {
    guard case .object(let keywords) = self[id].form else { return [] }
    return keywords.filter(\.keyword.isDiscriminator).flatMap(\.keyword.subschemas)
  }

  /// What a schema without a name refers to, where it asserts nothing else.
  func core(of id: SchemaID) -> SchemaID {
    var core = id
    var seen: Set<SchemaID> = []
    while self[core].name == nil, seen.insert(core).inserted,
      case .object(let keywords) = self[core].form
    {
      let assertions = keywords.map(\.keyword).filter { !$0.isAnnotation }
      switch assertions.first {
      case .ref(let target)? where assertions.count == 1: core = target
      case .allOf(let targets)? where assertions.count == 1 && targets.count == 1: core = targets[0]
      default: return core
      }
    }
    return core
  }
}

extension Keyword {
  fileprivate var isDiscriminator: Bool {
    if case .discriminator = self { true } else { false }
  }

  fileprivate var listsAlternatives: Bool {
    switch self {
    case .anyOf, .oneOf: true
    default: false
    }
  }
}
