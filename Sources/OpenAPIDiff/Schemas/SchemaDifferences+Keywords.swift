internal import OpenAPIDocument

extension SchemaDifferences {
  /// Facet by facet: what if the old part said only of this what the new one says?
  mutating func findKeywords(_ oldPart: Int, _ newPart: Int) {
    let others = counterfactuals.assertions(of: new.parts[newPart].schema, in: .new)
    guard let assertions = assertions[oldPart], let others else {
      return findFalse(oldPart, newPart)
    }
    let before = Dictionary(grouping: assertions) { Facet($0) }
    let after = Dictionary(grouping: alignment.align(others, with: assertions)) { Facet($0) }
    for facet in Facet.allCases
    where !facet.isAnnotation && Set(before[facet] ?? []) != Set(after[facet] ?? []) {
      let rest = assertions.filter { Facet($0) != facet }
      let places = places(of: facet, oldPart, newPart)
      switch facet {
      case .property, .required: continue
      case .enum:
        findValues(before[.enum] ?? [], after[.enum] ?? [], rest, oldPart, places)
      case .type:
        // Values that are listed are of types without anybody saying so.
        let hasValues = after[.enum]?.isEmpty == false || before[.enum]?.isEmpty == false
        if hasValues, before[.type] == nil || after[.type] == nil { continue }
        findTypes(before[.type] ?? [], after[.type] ?? [], rest, oldPart, places)
      default:
        add(
          facet, of: title(ofOldPart: oldPart), judge([oldPart: rest + (after[facet] ?? [])]),
          old: places.old, new: places.new)
      }
    }
  }

  private func places(
    of facet: Facet, _ oldPart: Int, _ newPart: Int
  ) -> (old: Place, new: Place) {
    (
      graphs.place(of: facet, in: old.parts[oldPart], .old),
      graphs.place(of: facet, in: new.parts[newPart], .new)
    )
  }

  /// A schema became `false`, or was.
  private mutating func findFalse(_ oldPart: Int, _ newPart: Int) {
    let places = (
      graphs.place(of: old.parts[oldPart].schema, in: .old),
      graphs.place(of: new.parts[newPart].schema, in: .new)
    )
    let wasFalse = assertions[oldPart] == nil
    guard wasFalse != (counterfactuals.assertions(of: new.parts[newPart].schema, in: .new) == nil)
    else { return }
    add(
      .type, of: title(ofOldPart: oldPart),
      (wasFalse ? .widened : .narrowed, counterfactuals.verdict(of: answer)),
      old: places.0, new: places.1)
  }

  /// Values that are gone and values that are new are two changes: they break different people.
  private mutating func findValues(
    _ before: Counterfactuals.Assertions, _ after: Counterfactuals.Assertions,
    _ rest: Counterfactuals.Assertions, _ part: Int, _ places: (old: Place, new: Place)
  ) {
    let title = title(ofOldPart: part)
    let oldValues = before.listedValues.filter { !isBesideNull || $0 != .null }
    let newValues = after.listedValues.filter { !isBesideNull || $0 != .null }
    let known = Set(newValues)
    let common = oldValues.filter(known.contains)
    guard !oldValues.isEmpty, !newValues.isEmpty, !common.isEmpty else {
      return add(.enum, of: title, judge([part: rest + after]), old: places.old, new: places.new)
    }
    let kept = Set(common)
    let removed = oldValues.filter { !kept.contains($0) }
    let added = newValues.filter { !kept.contains($0) }
    if !removed.isEmpty {
      add(
        .enum, of: title, judge([part: rest + [.enum(common)]]), as: .removed,
        old: places.old.showing(removed), new: places.new.showing([]))
    }
    if !added.isEmpty {
      add(
        .enum, of: title, judge([part: rest + [.enum(oldValues + added)]]), as: .added,
        old: places.old.showing([]), new: places.new.showing(added))
    }
  }

  /// Whether null may stand there is a question of its own.
  private mutating func findTypes(
    _ before: Counterfactuals.Assertions, _ after: Counterfactuals.Assertions,
    _ rest: Counterfactuals.Assertions, _ part: Int, _ places: (old: Place, new: Place)
  ) {
    let title = title(ofOldPart: part)
    let (oldTypes, newTypes) = (before.listedTypes, after.listedTypes)
    guard !oldTypes.isEmpty, !newTypes.isEmpty else {
      return add(.type, of: title, judge([part: rest + after]), old: places.old, new: places.new)
    }
    let wasNullable = oldTypes.contains(.null)
    if wasNullable != newTypes.contains(.null), !isBesideNull {
      let types = wasNullable ? oldTypes.filter { $0 != .null } : oldTypes + [.null]
      add(
        .nullability, of: title, judge([part: rest + [.type(types)]]), old: places.old,
        new: places.new)
    }
    let otherTypes = newTypes.filter { $0 != .null }
    if Set(oldTypes).subtracting([.null]) != Set(otherTypes) {
      let types = otherTypes + (wasNullable ? [.null] : [])
      add(.type, of: title, judge([part: rest + [.type(types)]]), old: places.old, new: places.new)
    }
  }

  /// What selects or describes, and refuses nothing, is compared as it is written.
  mutating func findAnnotations(_ oldPart: Int, _ newPart: Int) {
    for facet in Facet.allCases where facet.isAnnotation {
      let before = old.parts[oldPart].written(facet, in: graphs.old)
      let after = new.parts[newPart].written(facet, in: graphs.new)
      guard before != after else { continue }
      let places = places(of: facet, oldPart, newPart)
      let effect: Effect = before.isEmpty ? .added : after.isEmpty ? .removed : .changed
      add(
        facet, of: title(ofOldPart: oldPart), (effect, .compatible), old: places.old,
        new: places.new)
    }
  }
}

extension SchemaView.Part {
  /// The keywords of a facet, whatever schemas they lead to, without what discriminators say anyway.
  fileprivate func written(_ facet: Facet, in graph: SchemaGraph) -> Set<Keyword<Bool>> {
    Set(
      keywords.map(\.keyword).filter { Facet($0) == facet }.map { keyword in
        guard case .discriminator(let discriminator) = keyword else {
          return keyword.map { _ in true }
        }
        let mapping = discriminator.mapping.filter { graph[$0.value].name != $0.name }
        return .discriminator(
          Discriminator(
            propertyName: discriminator.propertyName,
            mapping: mapping.map { Member(name: $0.name, value: true) }))
      })
  }
}

extension Place {
  fileprivate func showing(_ values: [JSONLiteral]) -> Place {
    Place(
      location: location, pointer: pointer,
      excerpt: values.isEmpty
        ? nil : values.prefix(20).map(\.excerpt).joined(separator: ", "))
  }
}

extension [Keyword<JointSchemas.ID>] {
  fileprivate var listedValues: [JSONLiteral] {
    flatMap { keyword -> [JSONLiteral] in
      switch keyword {
      case .enum(let values): values
      case .const(let value): [value]
      default: []
      }
    }
  }

  fileprivate var listedTypes: [JSONType] {
    flatMap { keyword -> [JSONType] in
      if case .type(let types) = keyword { types } else { [] }
    }
  }
}
