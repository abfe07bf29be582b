/// The member by which a discriminator selects among the alternatives of `oneOf` or `anyOf`, with the
/// strings that select each.
public struct SchemaTags: Sendable {
  let member: StaticString
  let values: [[String]]

  /// `values` are in the order of the alternatives, empty for one that nothing selects.
  public init(_ member: StaticString, _ values: [[String]]) {
    self.member = member
    self.values = values
  }
}

extension SchemaEvaluation {
  /// An object that has the member is for the alternative that its value selects, and no other is asked.
  public mutating func oneOf(
    _ value: JSONInstance, _ schemas: [SchemaFunction], selectedBy tags: SchemaTags
  ) {
    if !assertSelected(value, schemas, tags) { oneOf(value, schemas) }
  }

  /// As `oneOf`.
  public mutating func anyOf(
    _ value: JSONInstance, _ schemas: [SchemaFunction], selectedBy tags: SchemaTags
  ) {
    if !assertSelected(value, schemas, tags) { anyOf(value, schemas) }
  }

  /// `false`, without having asserted anything, of a value that lacks the member.
  private mutating func assertSelected(
    _ value: JSONInstance, _ schemas: [SchemaFunction], _ tags: SchemaTags
  ) -> Bool {
    guard case .object(let members) = value.value,
      let tag = members.first(where: { $0.name.isSame(as: tags.member) })?.value
    else { return false }
    if case .string(let text) = tag.value,
      let place = tags.values.firstIndex(where: { $0.contains { text.hasSameCodeUnits(as: $0) } })
    {
      schemas[place](value, &self)
    } else {
      refuse(tag, "discriminator", MemberNames.alternatives(among: tags.values.flatMap { $0 }))
    }
    return true
  }
}
