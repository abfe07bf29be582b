package import OpenAPIDocument

/// What is asked of members and items.
extension Demands {
  /// What the value of a member has to fit; one that is `false` says that there can be none.
  package func schemas(ofMember name: String) -> [SchemaID] {
    var schemas: [Int] = []
    for rules in properties {
      var isAdditional = true
      if let edge = rules.named[Spelling(name)] {
        schemas.append(edge.schema)
        isAdditional = false
      }
      for (test, edge) in rules.patterns where test(name) {
        if let edge { schemas.append(edge.schema) }
        isAdditional = false
      }
      if isAdditional, let edge = rules.additional { schemas.append(edge.schema) }
    }
    return schemas.map(SchemaID.init(index:))
      + unevaluated.filter { $0.includes(name) }.map(\.schema)
  }

  /// The required members with those that `dependentRequired` asks for because of them.
  package var needed: [Demand<String>] {
    guard !dependents.isEmpty else { return required }
    let rules = Dictionary(grouping: dependents) { Spelling($0.value.name) }
    var needed = required
    var known = requiredNames
    var next = 0
    while next < needed.count {
      for rule in rules[Spelling(needed[next].value)] ?? [] {
        for name in rule.value.value where known.insert(Spelling(name)).inserted {
          needed.append(Demand(value: name, source: rule.source))
        }
      }
      next += 1
    }
    return needed
  }

  /// How many members there can be at most, as far as their names decide; `nil` for any number.
  package func mostMembers(in graph: SchemaGraph) -> Int? {
    func isFalse(_ schema: SchemaID) -> Bool {
      if case .boolean(false) = graph[schema].form { true } else { false }
    }
    if names.contains(where: { isFalse($0.value) }) { return 0 }
    return properties.filter { rules in
      rules.patterns.isEmpty && rules.additional.map { isFalse(SchemaID(index: $0.schema)) } == true
    }.map { rules in
      rules.named.values.count { !isFalse(SchemaID(index: $0.schema)) }
    }.min()
  }

  /// What the item at a place has to fit.
  package func schemas(ofItem index: Int) -> [SchemaID] {
    items.compactMap { rules in
      index < rules.value.prefix.count ? rules.value.prefix[index] : rules.value.rest
    }
  }

  /// From here on all items have to fit the same.
  package var prefixCount: Int { items.map(\.value.prefix.count).max() ?? 0 }
}
