internal import OpenAPIDocument

/// A value with a number for every place in it, so that each is known wherever it is spoken of.
struct ValueTree {
  struct Node {
    enum Role {
      case value
      /// The name of the parent's member at this offset, as a value of its own.
      case name(Int)
    }

    let value: JSONLiteral
    /// Its own number for the root.
    let parent: Int
    let depth: Int
    let role: Role
    /// Of items or members, in order.
    var children: Range<Int>
  }

  private(set) var nodes: [Node]
  private var hashes: [Int] = []
  private var memberNames: [Int: Set<Spelling>] = [:]
  private var nameNodes: [Int: Range<Int>] = [:]

  init(of value: JSONLiteral) {
    nodes = [Node(value: value, parent: 0, depth: 0, role: .value, children: 0..<0)]
    var index = 0
    while index < nodes.count {
      let start = nodes.count
      switch nodes[index].value {
      case .array(let items): for item in items { append(item, below: index) }
      case .object(let members): for member in members { append(member.value, below: index) }
      default: break
      }
      nodes[index].children = start..<nodes.count
      index += 1
    }
  }

  private mutating func append(
    _ value: JSONLiteral, below parent: Int, role: Node.Role = .value
  ) {
    nodes.append(
      Node(
        value: value, parent: parent, depth: nodes[parent].depth + 1, role: role, children: 0..<0))
  }

  /// The names of an object's members as values, made when first asked for.
  mutating func names(of object: Int) -> Range<Int> {
    if let known = nameNodes[object] { return known }
    guard case .object(let members) = nodes[object].value else { return 0..<0 }
    let start = nodes.count
    for (offset, member) in members.enumerated() {
      append(.string(member.name), below: object, role: .name(offset))
    }
    nameNodes[object] = start..<nodes.count
    return start..<nodes.count
  }

  /// The value of an object's member; `nil` without one, and for other values.
  func member(_ name: Spelling, of object: Int) -> Int? {
    guard case .object(let members) = nodes[object].value,
      let offset = members.firstIndex(where: { $0.name.hasSameCodeUnits(as: name.text) })
    else { return nil }
    return nodes[object].children.lowerBound + offset
  }

  mutating func hasMember(_ name: String, in object: Int) -> Bool {
    guard case .object(let members) = nodes[object].value else { return false }
    guard members.count > 16 else {
      return members.contains { $0.name.hasSameCodeUnits(as: name) }
    }
    if let known = memberNames[object] { return known.contains(Spelling(name)) }
    let names = Set(members.lazy.map { Spelling($0.name) })
    memberNames[object] = names
    return names.contains(Spelling(name))
  }

  /// The same for equal values.
  mutating func hash(of node: Int) -> Int {
    if nodes[node].children.isEmpty { return leafHash(of: node) }
    if hashes.isEmpty { computeHashes() }
    return hashes[node]
  }

  private func leafHash(of node: Int) -> Int {
    switch nodes[node].value {
    case .null: 0.hashValue
    case .boolean(let flag): flag.hashValue
    case .number(let number): number.hashValue
    case .string(let text): Spelling(text).hashValue
    case .array: 1.hashValue
    case .object: 2.hashValue
    }
  }

  /// From the end, where the children are, so that no hash is computed twice.
  private mutating func computeHashes() {
    hashes = Array(repeating: 0, count: nodes.count)
    for index in nodes.indices.reversed() {
      let children = nodes[index].children
      switch nodes[index].value {
      case .array where !children.isEmpty:
        hashes[index] = hashes[children].hashValue
      case .object(let members) where !children.isEmpty:
        // The order of members does not matter.
        hashes[index] = zip(members, children).reduce(members.count) { sum, member in
          var hasher = Hasher()
          hasher.combine(Spelling(member.0.name))
          hasher.combine(hashes[member.1])
          return sum &+ hasher.finalize()
        }
      default: hashes[index] = leafHash(of: index)
      }
    }
  }

  /// JSON Pointer (RFC 6901) of a node.
  func pointer(of node: Int) -> String {
    var tokens: [String] = []
    var index = node
    while nodes[index].depth > 0 {
      let parent = nodes[index].parent
      var offset = index - nodes[parent].children.lowerBound
      if case .name(let member) = nodes[index].role { offset = member }
      if case .object(let members) = nodes[parent].value {
        tokens.append(members[offset].name)
      } else {
        tokens.append(String(offset))
      }
      index = parent
    }
    return tokens.reversed().reduce("") { JSONPointer.appending($1, to: $0) }
  }
}
