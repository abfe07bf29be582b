internal import OpenAPIDocument

/// Follows `allOf` (with `$ref` in it) from schema to schema: what only refers to another is that
/// other, `true` among several is dropped, and several of which one is `false` are `false`.
struct ConjunctionLinks {
  private(set) var schemas: [[Keyword<JointSchemas.ID>]?]
  private var targets: [Int]
  private var progress: [Progress]

  private enum Progress {
    case new, open, done
  }

  init(_ schemas: [[Keyword<JointSchemas.ID>]?]) {
    self.schemas = schemas
    targets = Array(schemas.indices)
    progress = Array(repeating: .new, count: schemas.count)
  }

  /// The schema that one stands for, itself where it asserts more than another.
  func target(of index: Int) -> Int {
    var index = index
    while targets[index] != index { index = targets[index] }
    return index
  }

  mutating func resolve() {
    for start in schemas.indices where progress[start] == .new {
      var path = [start]
      while let index = path.last {
        if progress[index] == .new {
          progress[index] = .open
          path += conjuncts(of: index).filter { progress[$0] == .new }
        } else {
          path.removeLast()
          if progress[index] == .open { finish(index) }
        }
      }
    }
  }

  private func conjuncts(of index: Int) -> [Int] {
    for case .allOf(let ids) in schemas[index] ?? [] { return ids.map(\.index) }
    return []
  }

  private mutating func finish(_ index: Int) {
    progress[index] = .done
    guard let keywords = schemas[index],
      let place = keywords.firstIndex(where: { if case .allOf = $0 { true } else { false } })
    else { return }
    var asking: [Int] = []
    for conjunct in conjuncts(of: index) {
      let target = target(of: conjunct)
      guard target != index, !asking.contains(target) else { continue }
      guard let other = schemas[target] else {
        schemas[index] = nil
        return
      }
      if !other.isEmpty { asking.append(target) }
    }
    var result = keywords
    if asking.isEmpty {
      result.remove(at: place)
    } else {
      result[place] = .allOf(asking.map(JointSchemas.ID.init))
    }
    schemas[index] = result
    if asking.count == 1, result.count == 1 { targets[index] = asking[0] }
  }
}
