/// What the strings of one property select among the alternatives of `oneOf` or `anyOf`.
///
/// A `discriminator` tells which alternative is meant, and the others are not asked (OpenAPI 3.1,
/// section 4.8.25). A value that is no object or lacks the property is decided on as if there were no
/// discriminator.
package struct AlternativeTags: Sendable {
  package let property: String
  /// For each alternative, in their order; empty for one that takes no objects.
  package let values: [[String]]
}

extension SchemaGraph {
  /// The keys of `mapping`, with the strings that an alternative itself lists for the property or else
  /// its name.
  ///
  /// `nil` where they do not tell all alternatives apart that take objects: then the discriminator
  /// decides nothing.
  package func tags(
    of alternatives: [SchemaID], by discriminator: Discriminator<SchemaID>
  ) -> AlternativeTags? {
    let parts = alternatives.map { partsInPlace(of: $0) }
    var values = alternatives.map { alternative in
      let names = [alternative, target(of: alternative)]
      return discriminator.mapping.filter { names.contains($0.value) }.map(\.name)
    }
    var claimed = Set(values.joined().map { Spelling($0) })
    for (index, alternative) in alternatives.enumerated() where takesObjects(parts[index]) {
      let name = self[alternative].name ?? self[target(of: alternative)].name
      let implied =
        strings(of: discriminator.propertyName, in: parts[index])
        ?? (name.map { [$0] } ?? []) + otherNames(of: alternative)
      for tag in implied where claimed.insert(Spelling(tag)).inserted { values[index].append(tag) }
    }
    let selectable = alternatives.indices.filter { takesObjects(parts[$0]) }
    let all = values.joined().map { Spelling($0) }
    guard selectable.count > 1, selectable.allSatisfy({ !values[$0].isEmpty }),
      Set(all).count == all.count
    else { return nil }
    return AlternativeTags(property: discriminator.propertyName, values: values)
  }

  /// Of components that only refer to it, by one of which an alternative may have been named: in the
  /// graph that is the same.
  private func otherNames(of id: SchemaID) -> [String] {
    components.filter { $0.value == id && self[id].name != $0.name }.map(\.name)
  }

  /// The schema that one with a `$ref` and annotations beside it refers to; otherwise itself.
  private func target(of id: SchemaID) -> SchemaID {
    guard case .object(let keywords) = self[id].form else { return id }
    let assertions = keywords.filter { !$0.keyword.isAnnotation }
    if assertions.count == 1, case .ref(let target) = assertions[0].keyword { return target }
    return id
  }

  /// The schema with those that it applies to the same value in any case; a few dozen at most.
  private func partsInPlace(of id: SchemaID) -> [SchemaID] {
    var parts: [SchemaID] = []
    var rest = [id]
    while let next = rest.popLast(), parts.count < 64 {
      guard !parts.contains(next) else { continue }
      parts.append(next)
      guard case .object(let keywords) = self[next].form else { continue }
      for located in keywords {
        switch located.keyword {
        case .ref(let target), .dynamicRef(let target): rest.append(target)
        case .allOf(let schemas): rest += schemas.reversed()
        default: break
        }
      }
    }
    return parts
  }

  private func keywords(of parts: [SchemaID]) -> [Keyword<SchemaID>] {
    parts.flatMap { id -> [Keyword<SchemaID>] in
      if case .object(let keywords) = self[id].form { keywords.map(\.keyword) } else { [] }
    }
  }

  private func takesObjects(_ parts: [SchemaID]) -> Bool {
    keywords(of: parts).allSatisfy { keyword in
      if case .type(let types) = keyword { types.contains(.object) } else { true }
    }
  }

  /// The strings of `const` or `enum` that a property can have; `nil` where it can have others.
  private func strings(of property: String, in parts: [SchemaID]) -> [String]? {
    for case .properties(let members) in keywords(of: parts) {
      for member in members where member.name.hasSameCodeUnits(as: property) {
        for keyword in keywords(of: partsInPlace(of: member.value)) {
          let values: [JSONLiteral]
          switch keyword {
          case .const(let value): values = [value]
          case .enum(let listed): values = listed
          default: continue
          }
          let strings = values.compactMap { if case .string(let text) = $0 { text } else { nil } }
          if strings.count == values.count, !strings.isEmpty { return strings }
        }
      }
    }
    return nil
  }
}
