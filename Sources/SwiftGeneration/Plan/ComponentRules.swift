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
  private var spellings: Set<String> = []

  init(called type: Identifier) { self.type = type }

  mutating func add(_ use: TypeUse, of component: SchemaID, called type: String) {
    let spelling = SwiftName.member(type)
    var numbered = spelling
    var number = 2
    while !spellings.insert(numbered).inserted {
      numbered = "\(spelling)\(number)"
      number += 1
    }
    let name = Identifier(spelling: numbered)
    entries.append(Entry(name: name, use: use))
    names[component] = name
  }

  /// The use with its rule by the name that it has as that of a component: generated code has it once.
  /// Lists have none, for they may lead back to the component. The rule of a component that may be
  /// null is about null, too.
  func named(_ use: TypeUse, of component: SchemaID) -> TypeUse {
    guard let rule = use.rule, rule.isScalar, !use.isNullable, let name = names[component] else {
      return use
    }
    return use.with(.component([type, name], rule))
  }

  /// What is said of a component, with the name of its rule if it has one.
  func introduction(of component: SchemaID, after own: Introduction) -> Introduction {
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
      // Written out, as is that of a component that is the same as another: no rule is made of itself.
      let named = use(of: id)
      let use = named.with(named.rule?.withoutName)
      guard use.rule != nil || use.isNullable, let spelling = names.paths[id]?.last?.spelling else {
        continue
      }
      rules.add(use, of: id, called: spelling)
    }
    return rules
  }
}

extension TypeUse {
  fileprivate func with(_ rule: Rule?) -> TypeUse {
    TypeUse(type: type, isNullable: isNullable, rule: rule, isValidatable: isValidatable)
  }
}
