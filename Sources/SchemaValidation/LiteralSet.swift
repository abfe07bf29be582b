internal import OpenAPIDocument

/// The values of `enum` or `const`.
struct LiteralSet: Sendable {
  let values: [JSONLiteral]
  private let indices: [Int: [Int]]

  init(_ values: [JSONLiteral]) {
    self.values = values
    var indices: [Int: [Int]] = [:]
    for (index, value) in values.enumerated() {
      var tree = ValueTree(of: value)
      indices[tree.hash(of: 0), default: []].append(index)
    }
    self.indices = indices
  }

  func contains(_ value: JSONLiteral, hash: Int) -> Bool {
    indices[hash]?.contains { values[$0] == value } ?? false
  }
}
