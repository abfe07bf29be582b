internal import OpenAPIDocument

/// The graphs of both versions.
struct VersionedGraphs {
  let old: SchemaGraph
  let new: SchemaGraph
  /// Of `components.schemas`, those that only one of the versions has.
  private let ownNames: [Version: Set<Spelling>]
  let subtypes: Subtypes

  init(old: SchemaGraph, new: SchemaGraph) {
    self.old = old
    self.new = new
    subtypes = Subtypes(old: old, new: new)
    let names = [old, new].map { Set($0.components.map { Spelling($0.name) }) }
    ownNames = [
      .old: names[0].subtracting(names[1]), .new: names[1].subtracting(names[0]),
    ]
  }

  subscript(version: Version) -> SchemaGraph { version == .old ? old : new }

  func name(of schema: SchemaID, in version: Version) -> String? { self[version][schema].name }

  /// The key in `components.schemas` or the like, if the pair has one; that of the new version first.
  func name(of pair: SchemaPair) -> String? {
    name(of: pair.new, in: .new) ?? name(of: pair.old, in: .old)
  }

  /// What people call a schema that another one, which they know by a name, may have taken up.
  func title(
    of owner: SchemaID, in version: Version, takenUpBy whole: SchemaPair, named name: String
  ) -> String {
    owner == whole[version] ? name : self.name(of: owner, in: version) ?? name
  }

  /// Whether a component has a name that was not there before, and its old one is gone.
  func isRenamed(_ pair: SchemaPair) -> Bool {
    Version.allCases.allSatisfy { version in
      guard let name = name(of: pair[version], in: version) else { return false }
      return ownNames[version]?.contains(Spelling(name)) ?? false
    }
  }

  func haveOneName(_ oldSchema: SchemaID, _ newSchema: SchemaID) -> Bool {
    guard let oldName = old[oldSchema].name, let newName = new[newSchema].name else {
      return false
    }
    return Spelling(oldName) == Spelling(newName)
  }

  /// Requests, which the old version sends, have nothing that is `readOnly`; responses nothing that is
  /// `writeOnly`.
  func isSent(_ schema: SchemaID, in version: Version, by sender: Version) -> Bool {
    guard case .object(let keywords) = self[version][schema].form else { return true }
    let mark: Keyword<SchemaID> = sender == .old ? .readOnly(true) : .writeOnly(true)
    return !keywords.contains { $0.keyword == mark }
  }

  func hasDefault(_ schema: SchemaID, in version: Version) -> Bool {
    SchemaView(of: schema, in: self[version]).parts.contains { part in
      part.keywords.contains { if case .default = $0.keyword { true } else { false } }
    }
  }

  func place(of schema: SchemaID, in version: Version) -> Place {
    let schema = self[version][schema]
    return Place(location: schema.location, pointer: schema.pointer)
  }

  /// Of the keywords of a facet in a schema; of the schema itself where it has none.
  func place(of facet: Facet, in part: SchemaView.Part, _ version: Version) -> Place {
    let keywords = part.keywords.filter { Facet($0.keyword) == facet }
    guard let first = keywords.first else { return place(of: part.schema, in: version) }
    return Place(
      location: first.nameLocation,
      pointer: JSONPointer.appending(first.keyword.name, to: self[version][part.schema].pointer),
      excerpt: keywords.map { $0.keyword.excerpt(in: self[version]) }.joined(separator: ", "))
  }

  /// Of the first keyword of a facet that applies to a value; of its schema where there is none.
  func place(of facet: Facet, in schema: SchemaID, _ version: Version) -> Place {
    let parts = SchemaView(of: schema, in: self[version]).parts
    let part = parts.first { $0.keywords.contains { Facet($0.keyword) == facet } } ?? parts.first
    guard let part else { return place(of: schema, in: version) }
    return place(of: facet, in: part, version)
  }

  /// Of the name of a property in `properties`.
  func place(of property: SchemaView.Property, in view: SchemaView, _ version: Version) -> Place {
    let schema = self[version][view.parts[property.part].schema]
    let properties = JSONPointer.appending("properties", to: schema.pointer)
    return Place(
      location: property.location ?? schema.location,
      pointer: JSONPointer.appending(property.name, to: properties),
      excerpt: view.requires(property.name) ? "required" : "optional")
  }

  /// What stands beside null, where a schema asserts nothing but a union with it, and what is around:
  /// the unions, and the schemas of null in them.
  func besideNull(
    _ schema: SchemaID, in version: Version
  ) -> (schema: SchemaID, around: [SchemaID]) {
    var core = schema
    var around: [SchemaID] = []
    while let alternatives = self[version].alternativesOfNullable(core), !around.contains(core) {
      around += [core, alternatives.null]
      core = alternatives.other
    }
    return (core, around)
  }
}

extension SchemaGraph {
  fileprivate func alternativesOfNullable(
    _ id: SchemaID
  ) -> (other: SchemaID, null: SchemaID)? {
    guard case .object(let keywords) = self[id].form else { return nil }
    let assertions = keywords.map(\.keyword).filter { !$0.isAnnotation }
    guard assertions.count == 1, let only = assertions.first else { return nil }
    let branches: [SchemaID]
    switch only {
    case .anyOf(let schemas), .oneOf(let schemas): branches = schemas
    default: return nil
    }
    guard branches.count == 2, isNull(branches[0]) != isNull(branches[1]) else { return nil }
    return isNull(branches[0]) ? (branches[1], branches[0]) : (branches[0], branches[1])
  }

  /// Whether the schema says that a value is null, and nothing else.
  private func isNull(_ id: SchemaID) -> Bool {
    guard case .object(let keywords) = self[id].form else { return false }
    let assertions = keywords.map(\.keyword).filter { !$0.isAnnotation }
    return assertions.count == 1
      && [.type([.null]), .const(.null), .enum([.null])].contains(assertions.first)
  }
}
