import OpenAPIDocument

/// The rules of components that their types do not show: those of lists and scalars, which other
/// components have the same types for, and of what may be null.
struct ComponentRules: Sendable {
  struct Entry: Sendable {
    let name: Identifier
    let use: TypeUse
  }

  /// That has a static member for each.
  let type: Identifier
  /// In the order of the types.
  private(set) var entries: [Entry] = []
  private var names: [SchemaID: Identifier] = [:]

  init(called type: Identifier) { self.type = type }

  mutating func add(_ use: TypeUse, of component: SchemaID, called type: String) {
    let spelling = SwiftName.member(type)
    var numbered = spelling
    var number = 2
    while entries.contains(where: { $0.name.spelling == numbered }) {
      numbered = "\(spelling)\(number)"
      number += 1
    }
    let name = Identifier(spelling: numbered)
    entries.append(Entry(name: name, use: use))
    names[component] = name
  }

  /// The introduction of a component, with the name of its rule if it has one.
  func introduction(of component: SchemaID, in graph: SchemaGraph) -> Introduction {
    let own = Introduction(of: graph[component])
    guard let name = names[component] else { return own }
    var documentation = own.documentation
    while documentation.last?.isNewline == true { documentation.removeLast() }
    if !documentation.isEmpty { documentation += "\n\n" }
    documentation +=
      "`\(type.spelling).\(name.spelling)` decodes and validates values that stand on their own."
    return Introduction(documentation: documentation, isDeprecated: own.isDeprecated)
  }
}

extension TypePlanner {
  func componentRules(called type: Identifier) -> ComponentRules {
    var rules = ComponentRules(called: type)
    for id in names.topLevel where shapes.graph[id].name != nil {
      let use = use(of: id)
      guard use.rule != nil || use.isNullable, let spelling = names.paths[id]?.last?.spelling else {
        continue
      }
      rules.add(use, of: id, called: spelling)
    }
    return rules
  }
}
