extension ReferenceResolver {
  /// An object that no reference stands for any more.
  struct Resolved<Value: Sendable> {
    let value: Value
    /// Where it stands, if references led to it.
    let place: Place?
    let summary: String?
    let description: String?
  }

  /// Follows a chain of Reference Objects to its end; `nil` after reporting why there is none.
  mutating func resolve<Value>(
    _ item: Document.ReferenceOr<Value>, _ kind: ComponentKind,
    _ decode: (inout DocumentDecoder, YAMLNode, String) -> Value?
  ) -> Resolved<Value>? {
    let first: Document.Reference
    switch item {
    case .value(let value):
      return Resolved(value: value, place: nil, summary: nil, description: nil)
    case .reference(let reference): first = reference
    }
    var chain = Chain()
    var references = [first]
    guard var resolved = end(of: &chain, &references, kind, decode) else { return nil }
    for index in references.indices.reversed() {
      resolved = Resolved(
        value: resolved.value, place: resolved.place,
        summary: references[index].summary ?? resolved.summary,
        description: references[index].description ?? resolved.description)
      // Whoever comes to the middle of the chain need not walk it again.
      if index > 0 { objects[chain.places[index - 1]] = resolved }
    }
    return resolved
  }

  /// The object that no reference stands for, or one of which it is known already.
  private mutating func end<Value>(
    of chain: inout Chain, _ references: inout [Document.Reference], _ kind: ComponentKind,
    _ decode: (inout DocumentDecoder, YAMLNode, String) -> Value?
  ) -> Resolved<Value>? {
    while let reference = references.last,
      let target = target(
        of: reference.text, at: reference.location, pointer: reference.pointer)
    {
      if let known = objects[target.place] as? Resolved<Value> { return known }
      guard let text = target.node["$ref"] else {
        guard let value = object(at: target, kind, from: reference, decode) else { return nil }
        let resolved = Resolved(
          value: value, place: target.place, summary: nil, description: nil)
        objects[target.place] = resolved
        return resolved
      }
      guard !refuseRing(&chain, target.place, at: text.location),
        let next = decoder.reference(target.node, at: target.place.pointer)
      else { return nil }
      references.append(next)
    }
    return nil
  }

  private mutating func object<Value: Sendable>(
    at target: Target, _ kind: ComponentKind, from reference: Document.Reference,
    _ decode: (inout DocumentDecoder, YAMLNode, String) -> Value?
  ) -> Value? {
    guard
      !refuseOtherKind(
        target, than: kind, text: reference.text, at: reference.location,
        pointer: reference.pointer)
    else { return nil }
    return decode(&decoder, target.node, target.place.pointer)
  }

  /// Reports a reference to what is plainly something else, and that of another type than its own
  /// place asks for.
  mutating func refuseOtherKind(
    _ target: Target, than kind: ComponentKind, text: String, at location: SourceLocation,
    pointer: String
  ) -> Bool {
    var found: String?
    var advice: String?
    let tokens = JSONPointer.tokens(of: target.place.pointer) ?? []
    if tokens.count == 3, tokens[0] == "components", let other = ComponentKind(rawValue: tokens[1]),
      other != kind
    {
      found = other.phrase
      if other == .schemas, kind == .mediaTypes || kind == .headers {
        advice = "write 'schema:' around it"
      }
    } else if tokens.isEmpty, target.node["openapi"] != nil {
      found = "a whole OpenAPI document"
    } else if target.node.entries == nil {
      if case .scalar(let scalar) = target.node.value, case .boolean = scalar.kind,
        kind == .schemas
      {
        return false
      }
      found = target.node.kindPhrase
    } else if let field = fieldOfDocument(tokens, in: target.place.file) {
      found = "'\(field)' of the document"
    }
    guard let found else { return false }
    if decoder.refused.contains(target.node.location) { return true }
    report(
      "wrong-reference", "'\(text)' is \(found), not \(kind.phrase)", at: location,
      pointer: pointer, advice: advice,
      notes: [Diagnostic.Note("it is here", at: target.node.location)])
    return true
  }

  /// The field of an OpenAPI document that the tokens lead to, if it holds no object that can be
  /// referred to.
  private mutating func fieldOfDocument(_ tokens: [String], in file: Int) -> String? {
    guard let first = tokens.first else { return nil }
    let field: String
    switch (first, tokens.count) {
    case ("info", _), ("servers", _), ("tags", _), ("externalDocs", _), ("paths", 1),
      ("webhooks", 1), ("components", 1):
      field = first
    case ("components", 2) where ComponentKind(rawValue: tokens[1]) != nil:
      field = "components.\(tokens[1])"
    default: return nil
    }
    return node(at: Place(file: file, pointer: ""))?["openapi"] == nil ? nil : field
  }

  /// The references that one has led through.
  struct Chain {
    var places: [Place] = []
    var locations: [SourceLocation] = []
    var visited: Set<Place> = []
  }

  /// Adds a place to a chain; true if the chain has been there, which is reported once for a ring.
  mutating func refuseRing(
    _ chain: inout Chain, _ place: Place, at location: SourceLocation
  ) -> Bool {
    guard !chain.visited.insert(place).inserted else {
      chain.places.append(place)
      chain.locations.append(location)
      return false
    }
    let start = chain.places.firstIndex(of: place) ?? 0
    reportRing(chain.places[start...], chain.locations[start...])
    return true
  }

  mutating func reportRing(
    _ places: ArraySlice<Place>, _ locations: ArraySlice<SourceLocation>
  ) {
    guard let first = places.first, let location = locations.first,
      !places.contains(where: reportedRings.contains)
    else { return }
    reportedRings.formUnion(places)
    let names = places.prefix(8).map { "'\(name(of: $0))'" }
    let message =
      places.count == 1
      ? "\(names[0]) refers to itself"
      : "\(names[0]) refers to itself through \(names.dropFirst().joined(separator: ", "))"
        + (places.count > 8 ? " and \(places.count - 8) more" : "")
    report(
      "reference-ring", message, at: location, pointer: first.pointer,
      notes: locations.dropFirst().prefix(7).map { Diagnostic.Note("through here", at: $0) })
  }
}
