import SpecwrightRuntime

/// Whether a JSON value satisfies a JSON Schema (2020-12, with what is left of draft 4 and 7 in the
/// schemas of tools). `format` is not checked. A pattern or a reference that is not understood
/// counts as not satisfied.
struct SchemaCheck {
  let document: SchemaDocument
  private static let depthLimit = 200

  init(in document: SchemaDocument) {
    self.document = document
  }

  func accepts(_ value: JSONValue, _ schemas: [JSONValue]) -> Bool {
    schemas.allSatisfy { accepts(value, $0, 0) }
  }

  private func accepts(_ value: JSONValue, _ schema: JSONValue, _ depth: Int) -> Bool {
    guard depth <= Self.depthLimit, document.effort.spend(1) else { return false }
    if let boolean = schema.boolean { return boolean }
    guard let members = schema.members else { return true }
    return members.allSatisfy { member in
      accepts(value, member.name, member.value, schema, depth + 1)
    }
  }

  private func accepts(
    _ value: JSONValue, _ keyword: String, _ argument: JSONValue, _ schema: JSONValue, _ depth: Int
  ) -> Bool {
    switch keyword {
    case "$ref":
      guard let reference = argument.string, let target = document.target(of: reference) else {
        return false
      }
      return accepts(value, target, depth)
    case "allOf": return (argument.elements ?? []).allSatisfy { accepts(value, $0, depth) }
    case "anyOf": return (argument.elements ?? []).contains { accepts(value, $0, depth) }
    case "oneOf": return (argument.elements ?? []).count { accepts(value, $0, depth) } == 1
    case "not": return !accepts(value, argument, depth)
    case "if":
      let branch = accepts(value, argument, depth) ? schema["then"] : schema["else"]
      return branch.map { accepts(value, $0, depth) } ?? true
    case "type":
      return (argument.elements ?? [argument]).compactMap(\.string).contains { value.isOfType($0) }
    case "const": return value.isEqual(to: argument)
    case "enum":
      return (argument.elements ?? []).contains {
        document.effort.spend(1) && value.isEqual(to: $0)
      }
    default: break
    }
    if let text = value.string { return acceptsString(text, keyword, argument) }
    if let literal = value.literal {
      return acceptsNumber(value, literal, keyword, argument, schema)
    }
    if let items = value.elements { return acceptsArray(items, keyword, argument, schema, depth) }
    if let members = value.members {
      return acceptsObject(value, members, keyword, argument, schema, depth)
    }
    return true
  }

  // MARK: - By type

  private func acceptsString(_ text: String, _ keyword: String, _ argument: JSONValue) -> Bool {
    switch keyword {
    case "minLength": return argument.count.map { text.unicodeScalars.count >= $0 } ?? true
    case "maxLength": return argument.count.map { text.unicodeScalars.count <= $0 } ?? true
    case "pattern": return argument.string.flatMap { document.effort.matches($0, text) } ?? false
    default: return true
    }
  }

  private func acceptsNumber(
    _ value: JSONValue, _ literal: String, _ keyword: String, _ argument: JSONValue,
    _ schema: JSONValue
  ) -> Bool {
    guard let number = value.double else { return true }
    guard let bound = argument.double else { return true }
    switch keyword {
    // In draft 4 the exclusive keywords are flags beside the bounds.
    case "minimum":
      return schema["exclusiveMinimum"]?.boolean == true ? number > bound : number >= bound
    case "maximum":
      return schema["exclusiveMaximum"]?.boolean == true ? number < bound : number <= bound
    case "exclusiveMinimum": return number > bound
    case "exclusiveMaximum": return number < bound
    case "multipleOf":
      guard let dividend = DecimalNumber(literal),
        let divisor = argument.literal.flatMap(DecimalNumber.init)
      else { return false }
      return dividend.isMultiple(of: divisor)
    default: return true
    }
  }

  private func acceptsArray(
    _ items: [JSONValue], _ keyword: String, _ argument: JSONValue, _ schema: JSONValue,
    _ depth: Int
  ) -> Bool {
    switch keyword {
    case "minItems": return argument.count.map { items.count >= $0 } ?? true
    case "maxItems": return argument.count.map { items.count <= $0 } ?? true
    case "uniqueItems":
      guard argument.boolean == true else { return true }
      guard document.effort.spend(items.count * items.count / 2) else { return false }
      return items.indices.allSatisfy { index in
        !items[..<index].contains { $0.isEqual(to: items[index]) }
      }
    case "prefixItems":
      return zip(items, argument.elements ?? []).allSatisfy { accepts($0, $1, depth) }
    case "items":
      if let list = argument.elements {
        return zip(items, list).allSatisfy { accepts($0, $1, depth) }
      }
      let rest = items.dropFirst(schema["prefixItems"]?.elements?.count ?? 0)
      return rest.allSatisfy { accepts($0, argument, depth) }
    case "contains":
      let matches = items.count { accepts($0, argument, depth) }
      let least = schema["minContains"]?.count ?? 1
      return matches >= least && matches <= schema["maxContains"]?.count ?? .max
    default: return true
    }
  }

  private func acceptsObject(
    _ value: JSONValue, _ members: [JSONMember], _ keyword: String, _ argument: JSONValue,
    _ schema: JSONValue, _ depth: Int
  ) -> Bool {
    switch keyword {
    case "minProperties": return argument.count.map { members.count >= $0 } ?? true
    case "maxProperties": return argument.count.map { members.count <= $0 } ?? true
    case "required":
      return (argument.elements ?? []).compactMap(\.string).allSatisfy { value[$0] != nil }
    case "properties":
      return members.allSatisfy { member in
        argument[member.name].map { accepts(member.value, $0, depth) } ?? true
      }
    case "patternProperties":
      return (argument.members ?? []).allSatisfy { entry in
        members.allSatisfy { member in
          guard let matches = document.effort.matches(entry.name, member.name) else { return false }
          return !matches || accepts(member.value, entry.value, depth)
        }
      }
    case "additionalProperties":
      let patterns = (schema["patternProperties"]?.members ?? []).map(\.name)
      return members.allSatisfy { member in
        schema["properties"]?[member.name] != nil
          || patterns.contains { document.effort.matches($0, member.name) == true }
          || accepts(member.value, argument, depth)
      }
    case "propertyNames": return members.allSatisfy { accepts(.string($0.name), argument, depth) }
    case "dependentRequired":
      return (argument.members ?? []).allSatisfy { entry in
        value[entry.name] == nil
          || (entry.value.elements ?? []).compactMap(\.string).allSatisfy { value[$0] != nil }
      }
    case "dependentSchemas":
      return (argument.members ?? []).allSatisfy { entry in
        value[entry.name] == nil || accepts(value, entry.value, depth)
      }
    default: return true
    }
  }
}
