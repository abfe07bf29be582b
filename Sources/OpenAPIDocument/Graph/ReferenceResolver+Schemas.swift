extension ReferenceResolver {
  /// The number of a schema where nothing dynamic is in force yet.
  mutating func number(_ schema: WrittenSchema) -> SchemaID {
    number(schema, in: .outermost)
  }

  /// The number of a schema; its contents follow with `expandSchemas`. After reporting an error it
  /// is a number that nobody will look up, since there will be no graph.
  mutating func number(_ schema: WrittenSchema, in scope: DynamicScopes.ID) -> SchemaID {
    let place = place(schema.location, schema.pointer)
    let scope = entering(place, from: scope)
    if let (text, location) = schema.soleReference {
      return numberOfTarget(text, at: location, pointer: schema.pointer, in: scope)
        ?? SchemaID(index: 0)
    }
    return number(schema, at: place, in: scope)
  }

  private mutating func number(
    _ schema: WrittenSchema, at place: Place, in scope: DynamicScopes.ID
  ) -> SchemaID {
    let scoped = ScopedPlace(place: place, scope: scope)
    if let number = numbers[scoped] { return number }
    let number = SchemaID(index: drafts.count)
    numbers[scoped] = number
    drafts.append(Draft(written: schema, place: place, scope: scope))
    return number
  }

  /// The scope inside the resource around a place.
  private mutating func entering(
    _ place: Place, from scope: DynamicScopes.ID
  ) -> DynamicScopes.ID {
    guard files.haveDynamicAnchors else { return scope }
    let resource = files.resource(at: place.pointer, in: place.file)
    return scopes.scope(
      scope, entering: resource,
      with: files.resources[resource].dynamicAnchors.mapValues {
        Place(file: place.file, pointer: $0)
      })
  }

  private mutating func numberOfTarget(
    _ text: String, at location: SourceLocation, pointer: String, in scope: DynamicScopes.ID
  ) -> SchemaID? {
    var chain = Chain()
    var visited: [ScopedPlace] = []
    let number = end(
      of: &chain, text, at: location, pointer: pointer, in: scope, visiting: &visited)
    // Whoever comes to the middle of the chain need not walk it again.
    if let number { for place in visited { numbers[place] = number } }
    return number
  }

  /// The number of the schema at the end of a chain of `$ref`s.
  private mutating func end(
    of chain: inout Chain, _ text: String, at location: SourceLocation, pointer: String,
    in scope: DynamicScopes.ID, visiting visited: inout [ScopedPlace]
  ) -> SchemaID? {
    var (text, location, pointer, scope) = (text, location, pointer, scope)
    while let target = target(of: text, at: location, pointer: pointer) {
      scope = entering(target.place, from: scope)
      let scoped = ScopedPlace(place: target.place, scope: scope)
      if let number = numbers[scoped] {
        drafts[number.index].isReferenced = true
        return number
      }
      if let next = soleReference(of: target) {
        guard !refuseRing(&chain, target.place, at: next.location) else { return nil }
        visited.append(scoped)
        (text, location, pointer) = (next.text, next.location, target.place.pointer)
        continue
      }
      guard
        !refuseOtherKind(target, than: .schemas, text: text, at: location, pointer: pointer)
      else { return nil }
      return number(of: target, in: scope)
    }
    return nil
  }

  /// In OpenAPI 3.0 nothing beside `$ref` counts.
  private mutating func soleReference(
    of target: Target
  ) -> (text: String, location: SourceLocation)? {
    if let reference = target.node.soleReference { return reference }
    guard decoder.version == .v3_0, target.node["$ref"] != nil else { return nil }
    return decoder.schema(target.node, at: target.place.pointer)?.soleReference
  }

  private mutating func number(of target: Target, in scope: DynamicScopes.ID) -> SchemaID? {
    guard let schema = decoder.schema(target.node, at: target.place.pointer) else { return nil }
    let number = number(schema, at: target.place, in: scope)
    drafts[number.index].isReferenced = true
    return number
  }

  /// Fills in the contents of all numbered schemas, which may number more.
  mutating func expandSchemas() {
    while expanded < drafts.count, !scopes.areTooMany {
      let draft = drafts[expanded]
      switch draft.written.form {
      case .boolean(let flag): drafts[expanded].form = .boolean(flag)
      case .reference: break
      case .object(let keywords):
        var resolved: [LocatedKeyword<SchemaID>] = []
        resolved.reserveCapacity(keywords.count)
        let asserts = files.asserts(files.resource(at: draft.place.pointer, in: draft.place.file))
        // By their places: whoever takes a keyword out of an array counts what it holds.
        for place in keywords.indices
        where asserts || !keywords[place].keyword.isInValidationVocabulary {
          resolved.append(
            LocatedKeyword(
              resolve(keywords[place].keyword, in: draft.scope),
              nameLocation: keywords[place].nameLocation,
              valueLocation: keywords[place].valueLocation))
        }
        drafts[expanded].form = .object(resolved)
      }
      expanded += 1
    }
    if scopes.areTooMany {
      report(
        "too-many-dynamic-scopes",
        "the dynamic anchors can be combined in more than \(DynamicScopes.limit) ways",
        at: document.root.location, pointer: "")
    }
    refuseRingsBesideSiblings()
  }

  private mutating func resolve(
    _ keyword: Keyword<WrittenSchema>, in scope: DynamicScopes.ID
  ) -> Keyword<SchemaID> {
    switch keyword {
    case .dynamicRef(let reference):
      .dynamicRef(numberOfDynamicTarget(reference, in: scope) ?? SchemaID(index: 0))
    case .discriminator:
      keyword.map { value in mapped(value).map { number($0, in: scope) } ?? SchemaID(index: 0) }
    default: keyword.map { number($0, in: scope) }
    }
  }

  /// The outermost schema around with the dynamic anchor that a `$dynamicRef` names, if the anchor
  /// which it names on the spot is a dynamic one (JSON Schema 2020-12, core, section 8.2.3.2).
  private mutating func numberOfDynamicTarget(
    _ reference: WrittenSchema, in scope: DynamicScopes.ID
  ) -> SchemaID? {
    guard case .reference(let text) = reference.form,
      let target = target(of: text, at: reference.location, pointer: reference.pointer)
    else { return nil }
    guard case .anchor(let name)? = ReferenceFragment(URIReference(text).fragment ?? ""),
      target.node["$dynamicAnchor"]?.string == name, let outermost = scopes[scope][Spelling(name)],
      let node = node(at: outermost)
    else {
      return numberOfTarget(
        text, at: reference.location, pointer: reference.pointer, in: scope)
    }
    let scope = entering(outermost, from: scope)
    let scoped = ScopedPlace(place: outermost, scope: scope)
    return numbers[scoped] ?? number(of: Target(place: outermost, node: node), in: scope)
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
          switch located.keyword {
          case .ref(let id), .dynamicRef(let id): (id.index, located.valueLocation)
          default: nil
          }
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
    var seen: Set<Place> = []
    var names = drafts.map { draft -> String? in
      // One that means different things by where it is reached from has its name only once.
      if files.haveDynamicAnchors, !seen.insert(draft.place).inserted { return nil }
      return name(of: draft)
    }
    let keys = Set(components.map { Spelling($0.name) })
    for component in components {
      let draft = drafts[component.value.index]
      let isOwn = draft.place.file == 0 && draft.place.pointer.hasPrefix("/components/schemas/")
      let isTaken =
        names[component.value.index].map { !isOwn && keys.contains(Spelling($0)) } ?? false
      if !isOwn, !isTaken { names[component.value.index] = component.name }
    }
    return zip(drafts, names).map { draft, name in
      Schema(
        form: draft.form ?? .boolean(true), location: draft.written.location,
        pointer: draft.place.pointer, name: name, valueLocations: draft.written.valueLocations)
    }
  }

  private func name(of draft: Draft) -> String? {
    let isDefinition = draft.isDefinition
    guard isDefinition || draft.isReferenced && draft.place.file > 0 else { return nil }
    guard let tokens = JSONPointer.tokens(of: draft.place.pointer) else { return nil }
    guard let last = tokens.last else {
      let path = files[draft.place.file].source.path
      let file = path.split(separator: "/").last ?? ""
      return file.split(separator: ".").first.map(String.init)
    }
    return isDefinition || Int(last) == nil ? last : nil
  }
}

extension ReferenceResolver.Draft {
  /// Whether it stands in a map whose keys are there to name schemas.
  fileprivate var isDefinition: Bool {
    place.pointer.withBytes { bytes in
      guard let slash = bytes.lastIndex(of: UInt8(ascii: "/")) else { return false }
      let parent = UnsafeBufferPointer(rebasing: bytes[..<slash])
      return parent.hasSuffix("/$defs") || parent.hasSuffix("/definitions")
        || parent.isEqual(to: "/components/schemas")
    }
  }
}

extension UnsafeBufferPointer<UInt8> {
  fileprivate func isEqual(to text: StaticString) -> Bool {
    count == text.utf8CodeUnitCount && hasSuffix(text)
  }

  fileprivate func hasSuffix(_ text: StaticString) -> Bool {
    let text = UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount)
    return count >= text.count && suffix(text.count).elementsEqual(text)
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
