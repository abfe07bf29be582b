// How generated code finds out which of several types a value is of, before it reads it.
extension JSONReader {
  /// The place among `tags` of the string that the object which comes next has in its member `name`.
  ///
  /// `nil` after noting that there is no such object, member or tag and skipping the value.
  public mutating func readTag(_ name: StaticString, among tags: MemberNames) -> Int? {
    guard next() == Byte.openBrace else { return refuseType("an object") }
    let start = position
    var probe = JSONReader(
      UnsafeBufferPointer(start: bytes + start, count: count - start), options: options)
    switch probe.tag(name, among: tags) {
    case .listed(let index): return index
    case .other(let offset):
      skipValue()
      if !isHalted {
        refuse(at: start + offset, keyword: "discriminator", expected: tags.alternatives)
      }
    case .missing:
      skipValue()
      if !isHalted { refuseMissing(name.description, at: start) }
    }
    return nil
  }

  private enum Tag {
    case listed(Int)
    /// Something else, at this offset.
    case other(Int)
    case missing
  }

  private mutating func tag(_ name: StaticString, among tags: MemberNames) -> Tag {
    guard var object = beginObject() else { return .missing }
    let wanted = name.description
    while nextMember(in: &object) {
      guard memberName(in: object).hasSameCodeUnits(as: wanted) else {
        skipValue()
        continue
      }
      let offset = valueOffset()
      if case .listed(let index)? = readListed(among: tags) { return .listed(index) }
      return .other(offset)
    }
    return .missing
  }

  /// The place of the one schema that accepts the value which comes next.
  ///
  /// `nil` after noting that none or several do and skipping the value.
  public mutating func readMatch(_ schemas: [SchemaFunction]) -> Int? {
    let start = valueOffset()
    var probe = JSONReader(
      UnsafeBufferPointer(start: bytes + start, count: count - start), options: options)
    guard let instance = JSONInstance.read(from: &probe, offsetBy: start), !probe.isHalted else {
      skipValue()
      return nil
    }
    var evaluation = SchemaEvaluation()
    let matches = schemas.indices.filter { evaluation.accepts(instance, schemas[$0]) }
    if matches.count == 1 { return matches[0] }
    skipValue()
    evaluation.oneOf(instance, schemas)
    for finding in evaluation.findings { noteOnce(finding) }
    return nil
  }
}
