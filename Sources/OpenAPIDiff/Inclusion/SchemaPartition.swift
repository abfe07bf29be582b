/// Parts the schemas until two are in one part only if no walk downwards tells them apart.
///
/// Schemas that are part of a cycle are compared with the rest, so that a recursive schema is the
/// same as an equal one of the other version.
struct SchemaPartition {
  private struct Signature: Hashable {
    let part: Int
    let children: [[Int]]
  }

  private let shapes: [SchemaShape]
  private var parts: [Int] = []
  private(set) var count = 0
  private var sizes: [Int] = []
  private var parents: [[Int32]]

  init(_ shapes: [SchemaShape]) {
    self.shapes = shapes
    parents = Array(repeating: [], count: shapes.count)
    var numbers: [[Int]: Int] = [:]
    parts.reserveCapacity(shapes.count)
    for (index, shape) in shapes.enumerated() {
      let next = numbers.count
      let part = numbers[shape.code] ?? next
      if part == next {
        numbers[shape.code] = next
        sizes.append(0)
      }
      parts.append(part)
      sizes[part] += 1
      for group in shape.groups {
        for child in group.members { parents[child].append(Int32(index)) }
      }
    }
    count = numbers.count
  }

  func number(of schema: Int) -> Int { parts[schema] }

  mutating func refine() {
    var changed = shapes.indices.filter { !shapes[$0].groups.isEmpty }
    while !changed.isEmpty {
      var isNext: Set<Int> = []
      for moved in split(changed) {
        for parent in parents[moved] { isNext.insert(Int(parent)) }
      }
      changed = isNext.sorted()
    }
  }

  /// Moves those that now differ from the rest of their part; the largest of groups stays.
  private mutating func split(_ changed: [Int]) -> [Int] {
    var groups: [Signature: Int] = [:]
    var members: [[Int]] = []
    var groupsOfPart: [Int: [Int]] = [:]
    var changedCount: [Int: Int] = [:]
    for index in changed {
      let part = parts[index]
      let signature = Signature(
        part: part, children: shapes[index].children { parts[$0] })
      changedCount[part, default: 0] += 1
      if let group = groups[signature] {
        members[group].append(index)
      } else {
        groups[signature] = members.count
        groupsOfPart[part, default: []].append(members.count)
        members.append([index])
      }
    }
    var moved: [Int] = []
    for part in groupsOfPart.keys.sorted() {
      var leaving = groupsOfPart[part] ?? []
      if changedCount[part] == sizes[part] {
        let staying = leaving.indices.max {
          members[leaving[$0]].count < members[leaving[$1]].count
        }
        if let staying { leaving.remove(at: staying) }
      }
      for group in leaving {
        for index in members[group] { parts[index] = count }
        sizes[part] -= members[group].count
        sizes.append(members[group].count)
        count += 1
        moved += members[group]
      }
    }
    return moved
  }
}
