internal import OpenAPIDocument

extension SchemaDifferences {
  /// Schemas that `allOf` or `$ref` applies in one version only.
  mutating func findParts() {
    for part in parts.removed {
      add(
        .allOf, of: name, judge([:], removing: [part]),
        old: titled(old.parts[part].schema, .old), new: graphs.place(of: pair.new, in: .new))
    }
    let known = assertions.compactMap(\.self).flatMap(\.self)
    for part in parts.added {
      let schema = new.parts[part].schema
      guard let assertions = counterfactuals.assertions(of: schema, in: .new) else { continue }
      let aligned = alignment.align(assertions, with: known).map(withoutNewNames)
      add(
        .allOf, of: name, judge([:], adding: [aligned]),
        old: graphs.place(of: pair.old, in: .old), new: titled(schema, .new))
    }
  }

  /// Names that are new are changes of their own.
  private func withoutNewNames(_ keyword: Keyword<ID>) -> Keyword<ID> {
    switch keyword {
    case .properties(let members):
      .properties(members.filter { !old.declarations(of: $0.name).isEmpty })
    case .required(let names): .required(names.filter { old.requires($0) })
    default: keyword
    }
  }

  private func titled(_ schema: SchemaID, _ version: Version) -> Place {
    let place = graphs.place(of: schema, in: version)
    return Place(
      location: place.location, pointer: place.pointer,
      excerpt: graphs.name(of: schema, in: version))
  }
}
