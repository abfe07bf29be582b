extension ReferenceResolver {
  /// The number of a schema; its contents follow with `expandSchemas`. After reporting an error it
  /// is a number that nobody will look up, since there will be no graph.
  mutating func number(_ schema: WrittenSchema) -> SchemaID {
    if let (text, location) = schema.soleReference {
      return numberOfTarget(text, at: location, pointer: schema.pointer) ?? SchemaID(index: 0)
    }
    return number(schema, at: place(schema.location, schema.pointer))
  }

  private mutating func number(_ schema: WrittenSchema, at place: Place) -> SchemaID {
    if let number = numbers[place] { return number }
    let number = SchemaID(index: drafts.count)
    numbers[place] = number
    drafts.append(Draft(written: schema, place: place))
    return number
  }

  private mutating func numberOfTarget(
    _ text: String, at location: SourceLocation, pointer: String
  ) -> SchemaID? {
    var chain = Chain()
    let number = end(of: &chain, text, at: location, pointer: pointer)
    // Whoever comes to the middle of the chain need not walk it again.
    if let number { for place in chain.places { numbers[place] = number } }
    return number
  }

  /// The number of the schema at the end of a chain of `$ref`s.
  private mutating func end(
    of chain: inout Chain, _ text: String, at location: SourceLocation, pointer: String
  ) -> SchemaID? {
    var (text, location, pointer) = (text, location, pointer)
    while let target = target(of: text, at: location, pointer: pointer) {
      if let number = numbers[target.place] {
        drafts[number.index].isReferenced = true
        return number
      }
      if let next = target.node.soleReference {
        guard !refuseRing(&chain, target.place, at: next.location) else { return nil }
        (text, location, pointer) = (next.text, next.location, target.place.pointer)
        continue
      }
      guard
        !refuseOtherKind(target, than: .schemas, text: text, at: location, pointer: pointer),
        let schema = decoder.schema(target.node, at: target.place.pointer)
      else { return nil }
      let number = number(schema, at: target.place)
      drafts[number.index].isReferenced = true
      return number
    }
    return nil
  }

  /// Fills in the contents of all numbered schemas, which may number more.
  mutating func expandSchemas() {
    while expanded < drafts.count {
      switch drafts[expanded].written.form {
      case .boolean(let flag): drafts[expanded].form = .boolean(flag)
      case .reference: break
      case .object(let keywords):
        let resolved = keywords.map { located in
          LocatedKeyword(
            located.keyword.map { number($0) },
            nameLocation: located.nameLocation, valueLocation: located.valueLocation)
        }
        drafts[expanded].form = .object(resolved)
      }
      expanded += 1
    }
    refuseRingsBesideSiblings()
  }

  /// A `$ref` with siblings is an edge, but a ring of such edges has no bottom either.
  private mutating func refuseRingsBesideSiblings() {
    var next: [(index: Int, location: SourceLocation)?] = []
    for draft in drafts {
      guard case .object(let keywords)? = draft.form else {
        next.append(nil)
        continue
      }
      next.append(
        keywords.lazy.compactMap { located -> (Int, SourceLocation)? in
          if case .ref(let id) = located.keyword { (id.index, located.valueLocation) } else { nil }
        }.first)
    }
    /// The walk that reached a schema first; zero for none.
    var walks = Array(repeating: 0, count: drafts.count)
    for start in drafts.indices where walks[start] == 0 && next[start] != nil {
      var path: [Int] = []
      var index = start
      while walks[index] == 0, let edge = next[index] {
        walks[index] = start + 1
        path.append(index)
        index = edge.index
      }
      guard walks[index] == start + 1, let first = path.firstIndex(of: index) else { continue }
      let ring = path[first...]
      reportRing(
        ring.map { drafts[$0].place }[...], ring.compactMap { next[$0]?.location }[...])
    }
  }

  /// The schemas with the names by which their authors call them.
  func namedSchemas(components: [Member<SchemaID>]) -> [Schema] {
    var names = drafts.map { $0.isReferenced || $0.isDefinition ? name(of: $0) : nil }
    let keys = Set(components.map(\.name))
    for component in components {
      let draft = drafts[component.value.index]
      let isOwn = draft.place.file == 0 && draft.place.pointer.hasPrefix("/components/schemas/")
      let isTaken = names[component.value.index].map { !isOwn && keys.contains($0) } ?? false
      if !isOwn, !isTaken { names[component.value.index] = component.name }
    }
    return zip(drafts, names).map { draft, name in
      Schema(
        form: draft.form ?? .boolean(true), location: draft.written.location,
        pointer: draft.place.pointer, name: name)
    }
  }

  private func name(of draft: Draft) -> String? {
    guard draft.place.file > 0 || draft.isDefinition else { return nil }
    guard let tokens = JSONPointer.tokens(of: draft.place.pointer) else { return nil }
    guard let last = tokens.last else {
      let path = files[draft.place.file].source.path
      let file = path.split(separator: "/").last ?? ""
      return file.split(separator: ".").first.map(String.init)
    }
    return draft.isDefinition || Int(last) == nil ? last : nil
  }
}

extension ReferenceResolver.Draft {
  /// Whether it stands in a map whose keys are there to name schemas.
  fileprivate var isDefinition: Bool {
    guard let slash = place.pointer.utf8.lastIndex(of: UInt8(ascii: "/")) else { return false }
    let parent = place.pointer[..<slash]
    return parent == "/components/schemas" || parent.hasSuffix("/$defs")
      || parent.hasSuffix("/definitions")
  }
}

extension WrittenSchema {
  /// The reference, where the schema is nothing else.
  var soleReference: (text: String, location: SourceLocation)? {
    switch form {
    case .boolean: return nil
    case .reference(let text): return (text, location)
    case .object(let keywords):
      guard keywords.count == 1, case .ref(let target)? = keywords.first?.keyword,
        case .reference(let text) = target.form
      else { return nil }
      return (text, target.location)
    }
  }
}

extension YAMLNode {
  /// The reference, where the value is nothing else.
  var soleReference: (text: String, location: SourceLocation)? {
    guard let entries, entries.count == 1, entries[0].key == "$ref",
      let text = entries[0].value.string
    else { return nil }
    return (text, entries[0].value.location)
  }
}
