internal import OpenAPIDocument

/// Which parts of two views are one and the same part in two versions.
struct PartMatching {
  /// Places in the views, in the order of the old one.
  private(set) var pairs: [(old: Int, new: Int)] = []
  private(set) var removed: [Int] = []
  private(set) var added: [Int] = []

  /// First those that assert the same, then those of one name, then those in the same order.
  init(old: SchemaView, new: SchemaView, in schemas: JointSchemas.Numbers, graphs: VersionedGraphs)
  {
    var freeOld = Array(old.parts.indices)
    var freeNew = Array(new.parts.indices)
    func match(where isMatch: (SchemaID, SchemaID) -> Bool) {
      for oldPart in freeOld {
        guard
          let found = freeNew.firstIndex(where: {
            isMatch(old.parts[oldPart].schema, new.parts[$0].schema)
          })
        else { continue }
        pairs.append((oldPart, freeNew[found]))
        freeNew.remove(at: found)
        freeOld.removeAll { $0 == oldPart }
      }
    }
    match { schemas.assertSame($0, $1) }
    match { graphs.name(of: $0, in: .old) != nil && graphs.haveOneName($0, $1) }
    match { graphs.name(of: $0, in: .old) == nil && graphs.name(of: $1, in: .new) == nil }
    if old.parts.count == 1, new.parts.count == 1 { match { _, _ in true } }
    pairs.sort { $0.old < $1.old }
    removed = freeOld
    added = freeNew
  }

  func newPart(of oldPart: Int) -> Int? { pairs.first { $0.old == oldPart }?.new }

  func oldPart(of newPart: Int) -> Int? { pairs.first { $0.new == newPart }?.old }
}
