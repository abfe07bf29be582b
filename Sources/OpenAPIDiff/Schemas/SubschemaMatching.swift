internal import OpenAPIDocument

/// Which schemas below two schemas belong together.
struct SubschemaMatching {
  /// Two schemas below the pair, and the way from its value to theirs.
  struct Step {
    let pair: SchemaPair
    /// A JSON Pointer with `*` for any item or member; empty for the value itself.
    let path: String
    /// The schema of the new version that says so.
    let owner: SchemaID
  }

  private(set) var steps: [Step] = []
  private let schemas: JointSchemas.Numbers
  private let graphs: VersionedGraphs

  init(schemas: JointSchemas.Numbers, graphs: VersionedGraphs) {
    self.schemas = schemas
    self.graphs = graphs
  }

  private mutating func add(
    _ old: SchemaID, _ new: SchemaID, _ path: String, _ owner: SchemaID
  ) {
    steps.append(Step(pair: SchemaPair(old: old, new: new), path: path, owner: owner))
  }

  /// Properties of one name, wherever the parts declare them.
  mutating func matchProperties(_ old: SchemaView, _ new: SchemaView) {
    for property in old.properties {
      let others = new.declarations(of: property.name)
      guard let first = others.first else { continue }
      let sameTime = old.declarations(of: property.name).firstIndex {
        $0.schema == property.schema && $0.part == property.part
      }
      let other = sameTime.flatMap { others.indices.contains($0) ? others[$0] : nil } ?? first
      add(
        property.schema, other.schema, JSONPointer.appending(property.name, to: ""),
        new.parts[other.part].owner)
    }
  }

  /// What the keywords of two parts lead to, but for properties.
  mutating func match(_ old: SchemaView.Part, _ new: SchemaView.Part) {
    for oldKeyword in old.keywords {
      for newKeyword in new.keywords {
        match(oldKeyword.keyword, newKeyword.keyword, new.owner)
      }
    }
  }

  private mutating func match(
    _ old: Keyword<SchemaID>, _ new: Keyword<SchemaID>, _ owner: SchemaID
  ) {
    switch (old, new) {
    case (.items(let oldItems), .items(let newItems)),
      (.unevaluatedItems(let oldItems), .unevaluatedItems(let newItems)),
      (.additionalProperties(let oldItems), .additionalProperties(let newItems)),
      (.unevaluatedProperties(let oldItems), .unevaluatedProperties(let newItems)):
      add(oldItems, newItems, "/*", owner)
    case (.prefixItems(let oldItems), .prefixItems(let newItems)):
      for (number, items) in zip(oldItems, newItems).enumerated() {
        add(items.0, items.1, "/\(number)", owner)
      }
    case (.patternProperties(let oldMembers), .patternProperties(let newMembers)):
      for member in oldMembers {
        guard let other = newMembers.first(where: { Spelling($0.name) == Spelling(member.name) })
        else { continue }
        add(member.value, other.value, "/*", owner)
      }
    case (.anyOf(let oldBranches), .anyOf(let newBranches)),
      (.oneOf(let oldBranches), .oneOf(let newBranches)),
      (.anyOf(let oldBranches), .oneOf(let newBranches)),
      (.oneOf(let oldBranches), .anyOf(let newBranches)):
      // Constants are compared as values.
      if ValueList(old, in: graphs.old) != nil, ValueList(new, in: graphs.new) != nil { break }
      for (old, new) in branches(oldBranches, newBranches) { add(old, new, "", owner) }
    default: break
    }
  }

  /// First those that assert the same, then those of one name, then what is left, if it is as much in
  /// both versions.
  private func branches(_ old: [SchemaID], _ new: [SchemaID]) -> [(SchemaID, SchemaID)] {
    var pairs: [(SchemaID, SchemaID)] = []
    var freeOld = old
    var freeNew = new
    let newIDs = Dictionary(
      new.map { (schemas.id(of: $0, in: .new), $0) }, uniquingKeysWith: { first, _ in first })
    freeOld.removeAll { branch in
      guard let other = newIDs[schemas.id(of: branch, in: .old)],
        let place = freeNew.firstIndex(of: other)
      else { return false }
      freeNew.remove(at: place)
      pairs.append((branch, other))
      return true
    }
    freeOld.removeAll { branch in
      guard let place = freeNew.firstIndex(where: { graphs.haveOneName(branch, $0) }) else {
        return false
      }
      pairs.append((branch, freeNew.remove(at: place)))
      return true
    }
    let areUnnamed =
      freeOld.allSatisfy { graphs.name(of: $0, in: .old) == nil }
      && freeNew.allSatisfy { graphs.name(of: $0, in: .new) == nil }
    if freeOld.count == freeNew.count, areUnnamed { pairs += zip(freeOld, freeNew) }
    return pairs
  }
}
