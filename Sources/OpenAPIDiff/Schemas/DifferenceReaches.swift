/// Which operations see the differences of each pair of schemas, and whether they can break there.
///
/// A difference can break where every pair on some way to it refuses something that was fine: what a
/// pair accepts as a whole is fine, whatever is below it. A subtype is no part of what its parent accepts.
struct DifferenceReaches {
  private var reaches: [[Reach]]
  private var broken: [Bool]

  subscript(node: Int) -> [Reach] { reaches[node] }

  func isBroken(_ node: Int) -> Bool { broken[node] }

  init(nodes: [SchemaWalk.Node], roots: [(node: Int, reach: Reach?)]) {
    reaches = Array(repeating: [], count: nodes.count)
    broken = Array(repeating: false, count: nodes.count)
    let leadsToDifference = Self.leadingToDifferences(nodes)
    for root in roots where leadsToDifference[root.node] {
      follow(root, in: nodes, among: leadsToDifference)
    }
  }

  private struct Visit {
    let node: Int
    let path: String
    let isBroken: Bool
  }

  /// Widely, so that the shortest path is the one that is told.
  private mutating func follow(
    _ root: (node: Int, reach: Reach?), in nodes: [SchemaWalk.Node], among relevant: [Bool]
  ) {
    var seen: [Int: Bool] = [:]
    var visits = [Visit(node: root.node, path: root.reach?.valuePath ?? "", isBroken: true)]
    var next = 0
    while next < visits.count {
      let visit = visits[next]
      next += 1
      let node = nodes[visit.node]
      let isBroken = visit.isBroken && node.answer != .holds
      if let known = seen[visit.node], known || !isBroken { continue }
      if seen[visit.node] == nil, !node.differences.isEmpty, let reach = root.reach {
        reaches[visit.node].append(
          Reach(operation: reach.operation, carrier: reach.carrier, valuePath: visit.path))
      }
      seen[visit.node] = isBroken
      if isBroken { broken[visit.node] = true }
      for step in node.steps where relevant[step.target] {
        visits.append(
          Visit(
            node: step.target, path: visit.path + step.path,
            isBroken: isBroken || step.isToSubtype))
      }
    }
  }

  private static func leadingToDifferences(_ nodes: [SchemaWalk.Node]) -> [Bool] {
    var sources: [[Int]] = Array(repeating: [], count: nodes.count)
    for (number, node) in nodes.enumerated() {
      for step in node.steps { sources[step.target].append(number) }
    }
    var leads = nodes.map { !$0.differences.isEmpty }
    var rest = nodes.indices.filter { leads[$0] }
    while let number = rest.popLast() {
      for source in sources[number] where !leads[source] {
        leads[source] = true
        rest.append(source)
      }
    }
    return leads
  }
}
