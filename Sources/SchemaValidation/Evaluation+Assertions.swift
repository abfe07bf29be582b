internal import OpenAPIDocument

extension Evaluation {
  /// Checks what depends on nothing but the node itself.
  mutating func assert(_ step: SchemaProgram.Step, of node: Int) {
    let value = tree.nodes[node].value
    switch (step.check, value) {
    case (.values(let values), _):
      if !values.contains(value, hash: tree.hash(of: node)) { refuse(.plain, of: step.keyword) }
    case (.pattern(let test), .string(let text)), (.format(let test), .string(let text)):
      if !test(text) { refuse(.plain, of: step.keyword) }
    case (.numberFormat(let format), .number(let number)):
      if !format.accepts(number) { refuse(.plain, of: step.keyword) }
    case (.assertion(.type(let types)), _):
      if !types.contains(where: value.isOf) { refuse(.plain, of: step.keyword) }
    case (.assertion(.uniqueItems), .array): assertUnique(step, of: node)
    case (.assertion(let keyword), .array(let items)):
      if keyword.refuses(itemCount: items.count) { refuse(.plain, of: step.keyword) }
    case (.assertion(let keyword), .number(let number)):
      if keyword.refuses(number) { refuse(.plain, of: step.keyword) }
    case (.assertion(let keyword), .string(let text)):
      if keyword.refuses(text) { refuse(.plain, of: step.keyword) }
    case (.assertion(let keyword), .object(let members)):
      if keyword.refuses(memberCount: members.count) { refuse(.plain, of: step.keyword) }
      assertMembers(keyword, step, of: node)
    default: break
    }
  }

  private mutating func assertMembers(
    _ keyword: Keyword<SchemaID>, _ step: SchemaProgram.Step, of node: Int
  ) {
    switch keyword {
    case .required(let names):
      for name in names where !tree.hasMember(name, in: node) {
        refuse(.missing(name: name, because: nil), of: step.keyword)
      }
    case .dependentRequired(let members):
      for member in members where tree.hasMember(member.name, in: node) {
        for name in member.value where !tree.hasMember(name, in: node) {
          refuse(.missing(name: name, because: member.name), of: step.keyword)
        }
      }
    default: break
    }
  }

  private mutating func assertUnique(_ step: SchemaProgram.Step, of node: Int) {
    let items = tree.nodes[node].children
    var known: [Int: [Int]] = [:]
    for item in items {
      let hash = tree.hash(of: item)
      for other in known[hash] ?? [] where tree.nodes[other].value == tree.nodes[item].value {
        let first = items.lowerBound
        return refuse(.equalItems(other - first, item - first), of: step.keyword)
      }
      known[hash, default: []].append(item)
    }
  }
}

extension Keyword {
  fileprivate func refuses(_ number: DecimalNumber) -> Bool {
    switch self {
    case .multipleOf(let divisor): !number.isMultiple(of: divisor)
    case .maximum(let bound): number > bound
    case .exclusiveMaximum(let bound): number >= bound
    case .minimum(let bound): number < bound
    case .exclusiveMinimum(let bound): number <= bound
    default: false
    }
  }

  fileprivate func refuses(_ text: String) -> Bool {
    switch self {
    case .maxLength(let count): text.unicodeScalars.count > count
    case .minLength(let count): text.unicodeScalars.count < count
    default: false
    }
  }

  fileprivate func refuses(itemCount: Int) -> Bool {
    switch self {
    case .maxItems(let count): itemCount > count
    case .minItems(let count): itemCount < count
    default: false
    }
  }

  fileprivate func refuses(memberCount: Int) -> Bool {
    switch self {
    case .maxProperties(let count): memberCount > count
    case .minProperties(let count): memberCount < count
    default: false
    }
  }
}
