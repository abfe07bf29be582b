import OpenAPIDocument

/// Which properties keep their values out of line.
///
/// A type that contains itself must: its size would have no end. One that contains much does too:
/// Swift writes code for every way of copying and destroying a value, for each of its parts, again in
/// each type that holds it in line, and that code was two thirds of what large documents made.
struct Containment {
  /// In parts that are copied one by one.
  private static let largestInline = 8

  private let types: TypeGraph
  /// Types with one number contain each other.
  private let cycles: [SchemaID: Int]
  /// How many parts a value has in line.
  private var weights: [SchemaID: Int] = [:]

  init(of shapes: ShapeTable, types: TypeGraph) {
    self.types = types
    var cycles: [SchemaID: Int] = [:]
    let components = types.stronglyConnectedComponents()
    for (number, component) in components.enumerated() {
      let isCycle =
        component.count > 1 || types.inline[component[0]]?.contains(component[0]) == true
      if isCycle { for id in component { cycles[id] = number } }
    }
    self.cycles = cycles
    // Components come after everything that they lead to.
    for id in components.joined() { weights[id] = weight(of: id, shapes[id].withoutNull) }
  }

  /// Whether values of a type can contain values of the same type.
  func isRecursive(_ id: SchemaID) -> Bool { cycles[id] != nil }

  /// Whether a property of `owner` that leads to `content` keeps it out of line.
  func isOutOfLine(_ content: SchemaID, in owner: SchemaID) -> Bool {
    isInCycle(content, with: owner) || isLarge(content)
  }

  /// Whether nobody keeps values of a type in line.
  func isLarge(_ content: SchemaID) -> Bool { weights[content, default: 1] > Self.largestInline }

  private func isInCycle(_ content: SchemaID, with owner: SchemaID) -> Bool {
    cycles[content] != nil && cycles[content] == cycles[owner]
  }

  private func weight(of id: SchemaID, _ shape: Shape) -> Int {
    switch shape {
    case .object(let object):
      let contents = types.inline[id, default: []].map { content in
        isOutOfLine(content, in: id) ? 0 : weights[content, default: 1] - 1
      }
      return contents.reduce(object.properties.count, +)
    case .union where !isRecursive(id):
      return types.inline[id, default: []].reduce(1) { $0 + weights[$1, default: 1] }
    default: return 1
    }
  }
}
