/// Which schemas the dynamic anchors stand for, by the resources that evaluation has passed through.
///
/// Where evaluation enters a resource, its dynamic anchors are added unless an outer one has the name
/// (JSON Schema 2020-12, core, section 7.1). There are only as many scopes as ways to combine
/// resources, so each is kept once and known by a number; a schema under two scopes is two schemas of
/// the graph, in which nothing dynamic is left.
struct DynamicScopes {
  typealias Anchors = [Spelling: ReferenceResolver.Place]

  struct ID: Hashable {
    fileprivate let index: Int

    /// Outside of all resources.
    static let outermost = ID(index: 0)
  }

  /// As many as no document needs that means well: every set of resources could be one.
  static let limit = 200

  private var scopes: [Anchors] = [[:]]
  private var ids: [Anchors: ID] = [[:]: .outermost]
  private var entered: [Entry: ID] = [:]

  private struct Entry: Hashable {
    let outer: ID
    let resource: Int
  }

  var areTooMany: Bool { scopes.count > Self.limit }

  subscript(id: ID) -> Anchors { scopes[id.index] }

  /// The scope inside a resource, which has these anchors.
  mutating func scope(
    _ outer: ID, entering resource: Int, with anchors: @autoclosure () -> Anchors
  ) -> ID {
    let entry = Entry(outer: outer, resource: resource)
    if let known = entered[entry] { return known }
    let id = id(of: scopes[outer.index].merging(anchors()) { outer, _ in outer }) ?? outer
    entered[entry] = id
    return id
  }

  private mutating func id(of anchors: Anchors) -> ID? {
    if let known = ids[anchors] { return known }
    guard !areTooMany else { return nil }
    let id = ID(index: scopes.count)
    scopes.append(anchors)
    ids[anchors] = id
    return id
  }
}
