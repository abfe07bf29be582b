/// Which schemas the dynamic anchors stand for, by the resources that evaluation has passed through.
///
/// Where evaluation enters a resource, its dynamic anchors are added unless an outer one has the name
/// (JSON Schema 2020-12, core, section 7.1). There are only as many scopes as ways to combine
/// resources, so each is kept once and known by a number; a schema under two scopes is two schemas of
/// the graph, in which nothing dynamic is left.
struct DynamicScopes {
  typealias Anchors = [String: ReferenceResolver.Place]

  struct ID: Hashable {
    fileprivate let index: Int

    /// Outside of all resources.
    static let outermost = ID(index: 0)
  }

  private var scopes: [Anchors] = [[:]]
  private var ids: [Anchors: ID] = [[:]: .outermost]

  subscript(id: ID) -> Anchors { scopes[id.index] }

  mutating func scope(_ outer: ID, entering anchors: Anchors) -> ID {
    guard !anchors.isEmpty else { return outer }
    let inner = scopes[outer.index].merging(anchors) { outer, _ in outer }
    if let known = ids[inner] { return known }
    let id = ID(index: scopes.count)
    scopes.append(inner)
    ids[inner] = id
    return id
  }
}
