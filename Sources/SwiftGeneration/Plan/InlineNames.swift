import OpenAPIDocument

/// What the types of inline schemas could be called, the best name first.
///
/// That is what somebody chose, else the property that holds the schema. Where properties of several
/// names hold it, the `title` comes first, then the name that most of them have. If another type has
/// all these names, those of the types around are put in front.
struct InlineNames {
  /// Of the types around that are put in front.
  private static let greatestCount = 8

  private let walk: TypeWalk
  private let chosen: NameTable
  private let titles: [SchemaID: String]
  private let graph: SchemaGraph

  init(for shapes: ShapeTable, usedBy walk: TypeWalk, chosen: NameTable) {
    self.walk = walk
    self.chosen = chosen
    graph = shapes.graph
    titles = shapes.titlesOfInlineTypes(declaredIn: walk)
  }

  func atTopLevel(_ id: SchemaID, below paths: [SchemaID: [Identifier]]) -> [String] {
    let names = names(of: id)
    let own = walk[id]?.isNameless == true ? names.dropLast() : names[...]
    return own + qualified(names[0], id, paths)
  }

  /// Inside the type that is called `owner`.
  func inside(_ owner: String, _ id: SchemaID) -> [String] {
    let names = names(of: id)
    return names.map { $0 == "Type" ? "Kind" : $0 } + [owner + names[0]]
  }

  /// Without those of other types.
  private func names(of id: SchemaID) -> [String] {
    if let name = chosen.types[id] { return [name] }
    guard let use = walk[id] else { return ["Value"] }
    guard let title = titles[id] else { return [use.label] }
    return use.isUnanimous ? [use.label, title] : [title, use.label]
  }

  /// With the name of the type that uses it first in front, then with that of the type around this
  /// one, and so on up to one that the document names.
  private func qualified(
    _ name: String, _ id: SchemaID, _ paths: [SchemaID: [Identifier]]
  ) -> [String] {
    var spellings: [String] = []
    var spelling = name
    var current = id
    var seen: Set<SchemaID> = [id]
    while spellings.count < Self.greatestCount, let use = walk[current] {
      guard case .type(let owner) = use.owner else {
        if current == id { spellings.append(use.firstLabel) }
        break
      }
      guard seen.insert(owner).inserted else { break }
      spelling = (paths[owner]?.map(\.spelling).joined() ?? names(of: owner)[0]) + spelling
      spellings.append(spelling)
      guard graph[owner].name == nil else { break }
      current = owner
    }
    return spellings
  }
}

extension ShapeTable {
  /// Of those whose equals have no other title.
  fileprivate func titlesOfInlineTypes(declaredIn walk: TypeWalk) -> [SchemaID: String] {
    var titles: [SchemaID: String] = [:]
    var ambiguous: Set<SchemaID> = []
    for schema in graph.schemas.indices.map(SchemaID.init(index:)) {
      let id = identity[schema]
      guard walk.declared.contains(id), graph[id].name == nil, let title = graph[schema].title,
        let name = SwiftName.type(ofTitle: title)
      else { continue }
      if titles[id, default: name] == name { titles[id] = name } else { ambiguous.insert(id) }
    }
    return titles.filter { !ambiguous.contains($0.key) }
  }
}
