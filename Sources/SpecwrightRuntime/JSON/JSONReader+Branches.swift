// How generated code finds out which of several types a value is of, before it reads it.
extension JSONReader {
  /// The place among `tags` of the string that the object which comes next has in its member `name`.
  ///
  /// `nil` after noting that there is no such object, member or tag and skipping the value.
  public mutating func readTag(_ name: StaticString, among tags: MemberNames) -> Int? {
    guard next() == Byte.openBrace else { return refuseType("an object") }
    let start = position
    switch tag(name, among: tags) {
    case .listed(let index): return index
    case .other(let offset): refuseTag(at: offset, tags)
    case .missing:
      skipValue()
      if !isHalted { refuseMissing(name.description, at: start) }
    }
    return nil
  }

  /// As `readTag(_:among:)`; for a value that is no object or lacks the member, the place of the one of
  /// `schemas` that accepts it, counted on from the tags.
  public mutating func readTag(
    _ name: StaticString, among tags: MemberNames, orMatch schemas: [SchemaFunction]
  ) -> Int? {
    readTag(name, among: tags) { $0.readMatch(schemas) }
  }

  /// As `readTag(_:among:orMatch:)`, with the first that accepts it.
  public mutating func readTag(
    _ name: StaticString, among tags: MemberNames, orFirst schemas: [SchemaFunction]
  ) -> Int? {
    readTag(name, among: tags) { $0.readFirst(schemas) }
  }

  private mutating func readTag(
    _ name: StaticString, among tags: MemberNames, otherwise: (inout JSONReader) -> Int?
  ) -> Int? {
    if next() == Byte.openBrace {
      switch tag(name, among: tags) {
      case .listed(let index): return index
      case .other(let offset):
        refuseTag(at: offset, tags)
        return nil
      case .missing: break
      }
    }
    return otherwise(&self).map { $0 + tags.names.count }
  }

  private mutating func refuseTag(at offset: Int, _ tags: MemberNames) {
    skipValue()
    if !isHalted {
      refuse(at: offset, keyword: "discriminator", expected: tags.alternatives)
    }
  }

  private enum Tag {
    case listed(Int)
    /// Something else, at this offset.
    case other(Int)
    case missing
  }

  /// Of the object that comes next, without moving past it.
  private func tag(_ name: StaticString, among tags: MemberNames) -> Tag {
    let start = position
    var probe = JSONReader(
      UnsafeBufferPointer(start: bytes + start, count: count - start), options: options)
    let tag = probe.findTag(name, among: tags)
    return if case .other(let offset) = tag { .other(start + offset) } else { tag }
  }

  private mutating func findTag(_ name: StaticString, among tags: MemberNames) -> Tag {
    guard var object = beginObject() else { return .missing }
    let wanted = name.description
    while nextMember(in: &object) {
      guard memberName().hasSameCodeUnits(as: wanted) else {
        skipValue()
        continue
      }
      let offset = valueOffset()
      if case .listed(let index)? = readListed(among: tags) { return .listed(index) }
      return .other(offset)
    }
    return .missing
  }

  /// The place of the one schema that accepts the value which comes next; it is not asked where there is
  /// no other.
  ///
  /// `nil` after noting that none or several do and skipping the value; of several the closest, where the
  /// options say so.
  public mutating func readMatch(_ schemas: [SchemaFunction]) -> Int? {
    let takesClosest = options.overlappingAlternatives == .takeClosest
    return readAccepting(schemas) { evaluation, instance in
      let matches = evaluation.places(of: schemas, accepting: instance)
      if matches.count == 1 { return matches[0] }
      if takesClosest, !matches.isEmpty { return evaluation.closest(of: schemas, to: instance) }
      evaluation.oneOf(instance, schemas)
      return nil
    }
  }

  /// As `readMatch`, of the schema that speaks of the most members among those that accept the value,
  /// and of the first of several such: `nil` where none does.
  public mutating func readClosest(_ schemas: [SchemaFunction]) -> Int? {
    readAccepting(schemas) { evaluation, instance in
      let closest = evaluation.closest(of: schemas, to: instance)
      if closest == nil { evaluation.anyOf(instance, schemas) }
      return closest
    }
  }

  /// As `readMatch`, of the first schema that accepts the value.
  private mutating func readFirst(_ schemas: [SchemaFunction]) -> Int? {
    readAccepting(schemas) { evaluation, instance in
      let first = evaluation.places(of: schemas, accepting: instance).first
      if first == nil { evaluation.anyOf(instance, schemas) }
      return first
    }
  }

  /// `choose` leaves findings where it returns `nil`.
  private mutating func readAccepting(
    _ schemas: [SchemaFunction],
    choose: (inout SchemaEvaluation, JSONInstance) -> Int?
  ) -> Int? {
    if schemas.count == 1 { return 0 }
    let start = valueOffset()
    var probe = JSONReader(
      UnsafeBufferPointer(start: bytes + start, count: count - start), options: options)
    guard let instance = JSONInstance.read(from: &probe, offsetBy: start), !probe.isHalted else {
      skipValue()
      return nil
    }
    var evaluation = SchemaEvaluation(options, size: probe.position)
    if let choice = choose(&evaluation, instance), evaluation.undecided == nil { return choice }
    skipValue()
    for finding in evaluation.outcome { noteOnce(finding) }
    return nil
  }
}
