import OpenAPIDocument

/// Where each type of a document is declared, and what it is called.
///
/// Named schemas stand at the top level under their own names. An inline schema is declared inside
/// the one type that uses it, or at the top level where several do; what it is called there is for
/// `InlineNames` to say.
struct TypeNames {
  /// How many types stand inside each other. A compiler looks up a name in each type around it, so
  /// what is nested more deeply stands at the top level again.
  private static let greatestDepth = 8

  /// From the top level.
  private(set) var paths: [SchemaID: [Identifier]] = [:]
  /// In the order in which they are to be declared: the types inside a type, by its schema.
  private(set) var nested: [SchemaID: [SchemaID]] = [:]
  private(set) var topLevel: [SchemaID] = []
  /// Other names of the types at `paths`.
  private(set) var synonyms: [(name: Identifier, schema: SchemaID)] = []
  private(set) var taken: Set<String> = ReservedWords.typesInUse
  let chosen: NameTable

  init(
    for shapes: ShapeTable, usedBy walk: TypeWalk, chosen: NameTable,
    reporting diagnostics: inout Diagnostics
  ) {
    self.chosen = chosen
    nameNamed(walk, shapes, reporting: &diagnostics)
    // What stands at the top level is named first, so that no type inside another hides it; the one
    // with the most uses before others that would have the same name.
    let inline = walk.order.filter { shapes.graph[$0].name == nil }
    let wishes = InlineNames(for: shapes, usedBy: walk, chosen: chosen)
    var depths: [SchemaID: Int] = [:]
    var owners: [(id: SchemaID, owner: SchemaID)] = []
    var ownerless: [SchemaID] = []
    for id in inline {
      let owner = Self.nestingOwner(of: id, in: walk, shapes)
      let depth = owner.map { depths[$0, default: 1] + 1 }
      if let owner, let depth, depth <= Self.greatestDepth {
        depths[id] = depth
        owners.append((id, owner))
      } else {
        ownerless.append(id)
      }
    }
    topLevel += ownerless
    for id in walk.mostUsedFirst(ownerless) { nameAtTopLevel(id, wishes) }
    for (id, owner) in owners { nest(id, in: owner, wishes) }
  }

  /// A name at the top level that nothing else has, for what the generator itself declares.
  mutating func claim(_ spelling: String, orElse suffix: String) -> Identifier {
    var free = spelling
    if taken.contains(free) { free += suffix }
    return Identifier(spelling: claimNumbered(free))
  }

  /// As `claim`, for what is named inside of types: no type in there may have the name.
  mutating func claimInTypes(_ spelling: String, orElse suffix: String) -> Identifier {
    let isNested = paths.values.contains { path in
      path.dropFirst().contains { $0.spelling == spelling }
    }
    return claim(isNested ? spelling + suffix : spelling, orElse: suffix)
  }

  /// Components first: who has only a name in `$defs` or in another file gives way to them.
  private mutating func nameNamed(
    _ walk: TypeWalk, _ shapes: ShapeTable, reporting diagnostics: inout Diagnostics
  ) {
    let named = walk.order.filter { shapes.graph[$0].name != nil }
    let places = shapes.graph.placesOfNames
    let components = named.filter { places[$0] != nil }
    nameComponents(components, places, shapes, reporting: &diagnostics)
    for id in named where places[id] == nil {
      let schema = shapes.graph[id]
      var spelling = chosen.types[id] ?? spelling(of: schema.name ?? "")
      if taken.contains(spelling) { spelling = SwiftName.type(schema.nameOfOwner) + spelling }
      paths[id] = [Identifier(spelling: claimNumbered(spelling))]
    }
    topLevel += named
  }

  private mutating func nameComponents(
    _ components: [SchemaID], _ places: [SchemaID: SourceLocation], _ shapes: ShapeTable,
    reporting diagnostics: inout Diagnostics
  ) {
    let others = shapes.synonyms
    let wishes =
      components.map { wish(for: shapes.graph[$0].name ?? "", chosen.types[$0]) }
      + others.map { wish(for: $0.name, chosen.synonyms[Spelling($0.name)]) }
    let names = DistinctNames(for: wishes)
    let identifiers = names.spellings.map { Identifier(spelling: $0) }
    taken.formUnion(names.spellings)
    for (id, name) in zip(components, identifiers) { paths[id] = [name] }
    synonyms = zip(identifiers.dropFirst(components.count), others).map { ($0, $1.schema) }
    let things =
      components.map { id in
        let schema = shapes.graph[id]
        return NamedThing(
          name: schema.name ?? "", location: places[id] ?? schema.location,
          pointer: schema.pointer)
      }
      + others.map { other in
        NamedThing(
          name: other.name, location: other.location ?? shapes.graph[other.schema].location,
          pointer: JSONPointer.appending(other.name, to: "/components/schemas"))
      }
    names.report(things, wishes, noun: "", list: "schemas", to: &diagnostics)
  }

  private func wish(for component: String, _ chosen: String?) -> DistinctNames.Wish {
    chosen.map { DistinctNames.Wish($0, .chosen) }
      ?? DistinctNames.Wish(spelling(of: component), for: component)
  }

  private func spelling(of name: String) -> String {
    let spelling = SwiftName.type(name)
    let isReserved =
      ReservedWords.typesInUse.contains(spelling)
      || ReservedWords.neverMembers.contains(spelling)
    return isReserved ? spelling + "Model" : spelling
  }

  /// The one type that uses an inline schema.
  private static func nestingOwner(
    of id: SchemaID, in walk: TypeWalk, _ shapes: ShapeTable
  ) -> SchemaID? {
    guard let use = walk[id], !use.isShared, case .type(let owner) = use.owner else {
      return nil
    }
    return walk.declared.contains(owner) ? owner : nil
  }

  private mutating func nameAtTopLevel(_ id: SchemaID, _ wishes: InlineNames) {
    let spellings = wishes.atTopLevel(id, below: paths)
    let free = spellings.first {
      !taken.contains($0) && !ReservedWords.neverMembers.contains($0)
    }
    paths[id] = [Identifier(spelling: claimNumbered(free ?? spellings.last ?? "Value"))]
  }

  private mutating func nest(_ id: SchemaID, in owner: SchemaID, _ wishes: InlineNames) {
    guard let path = paths[owner] else { return }
    let siblings = nested[owner, default: []].compactMap { paths[$0]?.last?.spelling }
    let around = Set(siblings).union(path.map(\.spelling))
    func isTaken(_ spelling: String) -> Bool {
      taken.contains(spelling) || around.contains(spelling)
        || ReservedWords.neverMembers.contains(spelling)
    }
    let spellings = wishes.inside(path.last?.spelling ?? "", id)
    var numbered = spellings.first { !isTaken($0) } ?? spellings.last ?? "Value"
    let base = numbered
    var number = 2
    while isTaken(numbered) {
      numbered = "\(base)\(number)"
      number += 1
    }
    paths[id] = path + [Identifier(spelling: numbered)]
    nested[owner, default: []].append(id)
  }

  private mutating func claimNumbered(_ spelling: String) -> String {
    var numbered = spelling
    var number = 2
    while !taken.insert(numbered).inserted {
      numbered = "\(spelling)\(number)"
      number += 1
    }
    return numbered
  }
}

extension SchemaGraph {
  /// Where the names of components were written, of those that have schemas of their own.
  fileprivate var placesOfNames: [SchemaID: SourceLocation] {
    let places = components.compactMap { member -> (SchemaID, SourceLocation)? in
      guard let location = member.nameLocation,
        self[member.value].name?.hasSameCodeUnits(as: member.name) == true
      else { return nil }
      return (member.value, location)
    }
    return Dictionary(places) { first, _ in first }
  }
}

extension Schema {
  /// Of the schema that has this one in its `$defs`, or of the file that has it.
  fileprivate var nameOfOwner: String {
    let tokens = pointer.split(separator: "/").map(String.init)
    if let defs = tokens.lastIndex(of: "$defs"), defs > 0 { return tokens[defs - 1] }
    let file = location.file.path.split(separator: "/").last ?? ""
    return file.split(separator: ".").first.map(String.init) ?? ""
  }
}
