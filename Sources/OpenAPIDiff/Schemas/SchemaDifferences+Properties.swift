internal import OpenAPIDocument

extension SchemaDifferences {
  /// Properties that only one version declares, each with whether it is required.
  mutating func findProperties() {
    var seen: Set<Spelling> = []
    for property in old.properties
    where new.declarations(of: property.name).isEmpty
      && seen.insert(Spelling(property.name)).inserted
    {
      findRemoved(property)
    }
    for property in new.properties
    where old.declarations(of: property.name).isEmpty
      && seen.insert(Spelling(property.name)).inserted
    {
      findAdded(property)
    }
  }

  /// A property, by the schema with the part that says something about it.
  private func subject(
    _ property: String, _ part: Int?, in view: SchemaView, _ version: Version
  ) -> String {
    let owner = part.map { title(of: view.parts[$0].owner, in: version) }
    return "\(owner ?? name)/\(property)"
  }

  private mutating func findRemoved(_ property: SchemaView.Property) {
    var changes: [Int: Counterfactuals.Assertions] = [:]
    for (number, assertions) in assertions.enumerated() {
      guard let assertions else { continue }
      let without = assertions.withoutProperty(
        property.name, orRequiring: !new.requires(property.name))
      if without != assertions { changes[number] = without }
    }
    add(
      .property, of: subject(property.name, property.part, in: old, .old),
      judge(changes) ?? (.changed, .compatible), as: .removed,
      old: graphs.place(of: property, in: old, .old),
      new: place(ofPropertiesNear: parts.newPart(of: property.part), in: new, .new),
      circumstances: graphs.isSent(property.schema, in: .old, by: counterfactuals.sender)
        ? [] : [.wasNotSent])
  }

  private mutating func findAdded(_ property: SchemaView.Property) {
    let schema = counterfactuals.numbers.id(of: property.schema, in: .new)
    let isNewlyRequired = new.requires(property.name) && !old.requires(property.name)
    let part = parts.oldPart(of: property.part)
    let added: Counterfactuals.Assertions =
      [.properties([Member(name: property.name, value: schema)])]
      + (isNewlyRequired ? [.required([property.name])] : [])
    let judgement =
      if let part, let assertions = assertions[part] {
        judge([part: assertions.adding(property.name, schema, isRequired: isNewlyRequired)])
      } else {
        judge([:], adding: [added])
      }
    add(
      .property, of: subject(property.name, property.part, in: new, .new),
      judgement ?? (.changed, .compatible), as: .added,
      old: place(ofPropertiesNear: part, in: old, .old),
      new: graphs.place(of: property, in: new, .new),
      circumstances: isNewlyRequired ? circumstances(ofRequiring: property.name) : [])
  }

  private func circumstances(ofRequiring name: String) -> Set<Circumstance> {
    new.declarations(of: name).contains { graphs.hasDefault($0.schema, in: .new) }
      ? [.hasDefault] : []
  }

  private func place(
    ofPropertiesNear part: Int?, in view: SchemaView, _ version: Version
  ) -> Place? {
    let number = part ?? view.parts.indices.first
    guard let number else { return graphs.place(of: pair[version], in: version) }
    let place = graphs.place(of: .property, in: view.parts[number], version)
    return Place(location: place.location, pointer: place.pointer)
  }

  /// What is required in one version only, and declared in both or in neither.
  mutating func findRequired() {
    let names = old.required.map(\.name) + new.required.map(\.name).filter { !old.requires($0) }
    for name in names where old.requires(name) != new.requires(name) {
      guard old.declarations(of: name).isEmpty == new.declarations(of: name).isEmpty else {
        continue
      }
      var changes: [Int: Counterfactuals.Assertions] = [:]
      var added: [Counterfactuals.Assertions] = []
      if old.requires(name) {
        for (number, assertions) in assertions.enumerated() {
          if let assertions { changes[number] = assertions.withoutRequiring(name) }
        }
      } else {
        added.append([.required([name])])
      }
      add(
        .required, of: subject(ofRequired: name), judge(changes, adding: added),
        as: old.requires(name) ? .removed : .added,
        old: place(ofRequired: name, in: old, .old), new: place(ofRequired: name, in: new, .new),
        circumstances: new.requires(name) ? circumstances(ofRequiring: name) : [])
    }
  }

  /// What is required in both versions, but may be missing in one of them since only the other side
  /// sends it.
  mutating func findOmissions() {
    let facet: Facet = counterfactuals.sender == .old ? .readOnly : .writeOnly
    let before = Set(assertions.compactMap(\.self).flatMap(\.requiredNames).map(Spelling.init))
    let after = Set(
      new.parts.compactMap { counterfactuals.assertions(of: $0.schema, in: .new) }
        .flatMap(\.requiredNames).map(Spelling.init))
    for name in old.required.map(\.name) where new.requires(name) {
      let wasRequired = before.contains(Spelling(name))
      guard wasRequired != after.contains(Spelling(name)),
        let oldProperty = old.declarations(of: name).first,
        let newProperty = new.declarations(of: name).first
      else { continue }
      var changes: [Int: Counterfactuals.Assertions] = [:]
      for (number, assertions) in assertions.enumerated() where wasRequired {
        if let assertions { changes[number] = assertions.withoutRequiring(name) }
      }
      add(
        facet, of: subject(name, newProperty.part, in: new, .new),
        judge(changes, adding: wasRequired ? [] : [[.required([name])]]),
        as: wasRequired ? .added : .removed,
        old: graphs.place(of: facet, in: oldProperty.schema, .old),
        new: graphs.place(of: facet, in: newProperty.schema, .new))
    }
  }

  private func subject(ofRequired name: String) -> String {
    let part = { (view: SchemaView) in
      view.required.first { Spelling($0.name) == Spelling(name) }?.part
    }
    return new.requires(name)
      ? subject(name, part(new), in: new, .new) : subject(name, part(old), in: old, .old)
  }

  private func place(ofRequired name: String, in view: SchemaView, _ version: Version) -> Place {
    let excerpt = view.requires(name) ? "required" : "optional"
    if let part = view.required.first(where: { Spelling($0.name) == Spelling(name) })?.part {
      let place = graphs.place(of: .required, in: view.parts[part], version)
      return Place(location: place.location, pointer: place.pointer, excerpt: excerpt)
    }
    if let property = view.declarations(of: name).first {
      return graphs.place(of: property, in: view, version)
    }
    let place = graphs.place(of: pair[version], in: version)
    return Place(location: place.location, pointer: place.pointer, excerpt: excerpt)
  }
}

extension [Keyword<JointSchemas.ID>] {
  fileprivate var requiredNames: [String] {
    flatMap { keyword -> [String] in
      if case .required(let names) = keyword { names } else { [] }
    }
  }

  func withoutProperty(_ name: String, orRequiring isNotRequired: Bool) -> Self {
    let rest: Self = map { keyword in
      guard case .properties(let members) = keyword else { return keyword }
      return .properties(members.filter { Spelling($0.name) != Spelling(name) })
    }
    return isNotRequired ? rest.withoutRequiring(name) : rest
  }

  func withoutRequiring(_ name: String) -> Self {
    map { keyword in
      guard case .required(let names) = keyword else { return keyword }
      return .required(names.filter { Spelling($0) != Spelling(name) })
    }
  }

  func adding(_ property: String, _ schema: JointSchemas.ID, isRequired: Bool) -> Self {
    var members = [Member(name: property, value: schema)]
    var required = isRequired ? [property] : []
    var rest: Self = []
    for keyword in self {
      switch keyword {
      case .properties(let known): members = known + members
      case .required(let known): required = known + required
      default: rest.append(keyword)
      }
    }
    return rest + [.properties(members)] + (required.isEmpty ? [] : [.required(required)])
  }
}
