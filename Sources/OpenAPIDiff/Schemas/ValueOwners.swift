/// Which pairs are about one value: a pair and those that are alternatives of it and nothing else.
struct ValueOwners {
  private var owners: [Int]

  /// The pair of the value as a whole.
  subscript(node: Int) -> Int { owners[node] }

  /// In order, each with all that are about its value, itself included.
  var families: [(owner: Int, members: [Int])] {
    var members: [Int: [Int]] = [:]
    for (node, owner) in owners.enumerated() { members[owner, default: []].append(node) }
    return members.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
  }

  init(nodes: [SchemaWalk.Node], roots: [Int]) {
    var parents: [Int?] = Array(repeating: nil, count: nodes.count)
    var isWhole = Array(repeating: false, count: nodes.count)
    for root in roots { isWhole[root] = true }
    for (number, node) in nodes.enumerated() {
      for step in node.steps {
        if !step.path.isEmpty || step.isToSubtype {
          isWhole[step.target] = true
        } else if step.target != number {
          parents[step.target] = parents[step.target] ?? number
        }
      }
    }
    owners = nodes.indices.map { node in
      var owner = node
      var seen: Set<Int> = []
      while !isWhole[owner], let parent = parents[owner], seen.insert(owner).inserted {
        owner = parent
      }
      return owner
    }
  }
}
