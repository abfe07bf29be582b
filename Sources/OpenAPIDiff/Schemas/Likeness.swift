internal import OpenAPIDocument

/// Which pairs of schemas are written alike with all that is below them, so that nothing differs there.
///
/// Most of two versions is; where it is not, this says nothing about what the schemas mean.
struct Likeness {
  private let graphs: VersionedGraphs
  private var numbers: [SchemaPair: Int] = [:]
  private var pairs: [SchemaPair] = []
  /// Of a pair that is part of a cycle: unless something else in it differs.
  private var isAlike: [Bool] = []
  private var parents: [[Int]] = []

  init(_ graphs: VersionedGraphs) {
    self.graphs = graphs
  }

  mutating func areAlike(_ pair: SchemaPair) -> Bool {
    if let known = numbers[pair] { return isAlike[known] }
    let first = pairs.count
    var next = first
    var differing: [Int] = []
    _ = number(of: pair)
    while next < pairs.count {
      if let below = pairsBelow(pairs[next]) {
        for pair in below {
          let child = number(of: pair)
          if child >= first {
            parents[child].append(next)
          } else if !isAlike[child] {
            differing.append(next)
          }
        }
      } else {
        differing.append(next)
      }
      next += 1
    }
    while let number = differing.popLast() {
      guard isAlike[number] else { continue }
      isAlike[number] = false
      differing += parents[number]
    }
    return isAlike[first]
  }

  private mutating func number(of pair: SchemaPair) -> Int {
    let next = pairs.count
    let number = numbers[pair] ?? next
    guard number == next else { return number }
    numbers[pair] = next
    pairs.append(pair)
    isAlike.append(true)
    parents.append([])
    return next
  }

  /// `nil` where the keywords differ, or the names of components.
  private func pairsBelow(_ pair: SchemaPair) -> [SchemaPair]? {
    guard !graphs.isRenamed(pair) else { return nil }
    switch (graphs.old[pair.old].form, graphs.new[pair.new].form) {
    case (.boolean(let old), .boolean(let new)): return old == new ? [] : nil
    case (.object(let old), .object(let new)):
      guard old.count == new.count else { return nil }
      var below: [SchemaPair] = []
      for (old, new) in zip(old, new) {
        guard old.keyword.isWritten(as: new.keyword) else { return nil }
        for (old, new) in zip(old.keyword.subschemas, new.keyword.subschemas) {
          below.append(SchemaPair(old: old, new: new))
        }
      }
      return below + graphs.subtypes.pairs(below: pair)
    default: return nil
    }
  }
}

extension Keyword<SchemaID> {
  /// Apart from the schemas below, of which there are as many.
  fileprivate func isWritten(as other: Self) -> Bool {
    switch (self, other) {
    case (.ref, .ref), (.dynamicRef, .dynamicRef), (.not, .not), (.if, .if), (.then, .then),
      (.else, .else), (.items, .items), (.contains, .contains),
      (.additionalProperties, .additionalProperties), (.propertyNames, .propertyNames),
      (.unevaluatedItems, .unevaluatedItems), (.unevaluatedProperties, .unevaluatedProperties),
      (.contentSchema, .contentSchema):
      true
    case (.allOf(let schemas), .allOf(let others)), (.anyOf(let schemas), .anyOf(let others)),
      (.oneOf(let schemas), .oneOf(let others)),
      (.prefixItems(let schemas), .prefixItems(let others)):
      schemas.count == others.count
    case (.defs(let members), .defs(let others)),
      (.dependentSchemas(let members), .dependentSchemas(let others)),
      (.properties(let members), .properties(let others)),
      (.patternProperties(let members), .patternProperties(let others)):
      haveSameNames(members, others)
    case (.discriminator(let value), .discriminator(let otherValue)):
      value.propertyName.hasSameCodeUnits(as: otherValue.propertyName)
        && haveSameNames(value.mapping, otherValue.mapping)
    case (.pattern(let text), .pattern(let otherText)): text.hasSameCodeUnits(as: otherText)
    case (.required(let names), .required(let others)): haveSameTexts(names, others)
    case (.dependentRequired(let members), .dependentRequired(let others)):
      haveSameNames(members, others)
        && zip(members, others).allSatisfy { haveSameTexts($0.value, $1.value) }
    default: subschemas.isEmpty && self == other
    }
  }

  private func haveSameTexts(_ texts: [String], _ others: [String]) -> Bool {
    texts.count == others.count && zip(texts, others).allSatisfy { $0.hasSameCodeUnits(as: $1) }
  }

  private func haveSameNames<Value>(_ members: [Member<Value>], _ others: [Member<Value>]) -> Bool {
    members.count == others.count
      && zip(members, others).allSatisfy { $0.name.hasSameCodeUnits(as: $1.name) }
  }
}
