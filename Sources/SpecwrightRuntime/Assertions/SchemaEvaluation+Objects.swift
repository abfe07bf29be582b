/// A name of a member with the schema of its value.
public struct PropertySchema: Sendable {
  let name: StaticString
  let schema: SchemaFunction

  public init(_ name: StaticString, _ schema: @escaping SchemaFunction) {
    self.name = name
    self.schema = schema
  }
}

/// A pattern for names of members with the schema of their values.
public struct PatternSchema: Sendable {
  let pattern: StringPattern
  let schema: SchemaFunction

  public init(_ pattern: StringPattern, _ schema: @escaping SchemaFunction) {
    self.pattern = pattern
    self.schema = schema
  }
}

// Objects only; other values are let through.
extension SchemaEvaluation {
  public mutating func propertyCount(
    _ value: JSONInstance, minProperties: Int = 0, maxProperties: Int = .max
  ) {
    guard case .object(let members) = value.value else { return }
    if members.count < minProperties {
      refuse(value, "minProperties", "at least \(counted(minProperties, "member", "members"))")
    }
    if members.count > maxProperties {
      refuse(value, "maxProperties", "at most \(counted(maxProperties, "member", "members"))")
    }
  }

  public mutating func required(_ value: JSONInstance, _ names: [StaticString]) {
    guard case .object(let members) = value.value else { return }
    for name in names where !members.contains(where: { $0.name.isSame(as: name) }) {
      refuseMissing(in: value, "required", "a member '\(name)'")
    }
  }

  /// Names of members that have to be there in responses.
  public mutating func required(_ value: JSONInstance, inResponses names: [StaticString]) {
    if direction == .response { required(value, names) }
  }

  /// Names of members that have to be there in requests.
  public mutating func required(_ value: JSONInstance, inRequests names: [StaticString]) {
    if direction == .request { required(value, names) }
  }

  public mutating func dependentRequired(
    _ value: JSONInstance, _ name: StaticString, _ names: [StaticString]
  ) {
    guard case .object(let members) = value.value,
      members.contains(where: { $0.name.isSame(as: name) })
    else { return }
    for other in names where !members.contains(where: { $0.name.isSame(as: other) }) {
      refuseMissing(in: value, "dependentRequired", "a member '\(other)' beside '\(name)'")
    }
  }

  public mutating func dependentSchema(
    _ value: JSONInstance, _ name: StaticString, _ schema: SchemaFunction
  ) {
    guard case .object(let members) = value.value,
      members.contains(where: { $0.name.isSame(as: name) })
    else { return }
    schema(value, &self)
  }

  public mutating func properties(_ value: JSONInstance, _ properties: [PropertySchema]) {
    guard case .object(let members) = value.value else { return }
    for (index, member) in members.enumerated() {
      guard let property = properties.first(where: { member.name.isSame(as: $0.name) }) else {
        continue
      }
      descend(member.value, property.schema)
      markEvaluated(index)
    }
  }

  public mutating func patternProperties(_ value: JSONInstance, _ patterns: [PatternSchema]) {
    guard case .object(let members) = value.value else { return }
    for (index, member) in members.enumerated() {
      for pattern in patterns where pattern.pattern.matches(member.name) {
        descend(member.value, pattern.schema)
        markEvaluated(index)
      }
    }
  }

  /// `names` and `patterns` are those of `properties` and `patternProperties` in the same schema.
  public mutating func additionalProperties(
    _ value: JSONInstance, beside names: [StaticString] = [], _ patterns: [StringPattern] = [],
    _ schema: SchemaFunction
  ) {
    guard case .object(let members) = value.value else { return }
    for (index, member) in members.enumerated() {
      guard !names.contains(where: { member.name.isSame(as: $0) }),
        !patterns.contains(where: { $0.matches(member.name) })
      else { continue }
      descend(member.value, schema)
      markEvaluated(index)
    }
  }

  public mutating func propertyNames(_ value: JSONInstance, _ schema: SchemaFunction) {
    guard case .object(let members) = value.value else { return }
    for member in members {
      let name = JSONInstance(value: .string(member.name), offset: member.offset)
      guard !acceptsBelow(name, schema) else { continue }
      refuse(value, "propertyNames", "another name than '\(member.name)'")
    }
  }

  /// Behind all other keywords of its schema.
  public mutating func unevaluatedProperties(_ value: JSONInstance, _ schema: SchemaFunction) {
    guard case .object(let members) = value.value else { return }
    for (index, member) in members.enumerated() where isUnevaluated(index) {
      descend(member.value, schema)
      markEvaluated(index)
    }
  }
}

extension String {
  func isSame(as name: StaticString) -> Bool {
    let other = UnsafeBufferPointer(start: name.utf8Start, count: name.utf8CodeUnitCount)
    return utf8.count == other.count && utf8.elementsEqual(other)
  }
}
